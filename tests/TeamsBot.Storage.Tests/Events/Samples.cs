using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using static TeamsBot.Domain.Agreements.AgreementEvent;
using static TeamsBot.Domain.Network.NetworkEvent;
using static TeamsBot.Domain.Organization.MembershipEvent;
using static TeamsBot.Domain.Polls.PollEvent;
using static TeamsBot.Domain.Proposals.ProposalEvent;

namespace TeamsBot.Storage.Tests.Events;

/// <summary>One fact of each type, with every field filled.</summary>
internal static class Samples
{
    private static readonly DateTimeOffset At = new DateTimeOffset(2026, 3, 4, 9, 30, 0, TimeSpan.Zero).AddTicks(1234567);
    private static readonly PersonId Ada = new("0123456789abcdef0123456789abcdef");
    private static readonly PersonId Ben = new("fedcba9876543210fedcba9876543210");
    private static readonly Person Cleo = new("object-id-of-cleo", "Cleo \"C\" O'Neil – 日本 👋", "29:cleo", Guest: true);
    private static readonly Place Thread = new("https://smba.example/emea/", "19:channel@thread.tacv2;messageid=1");
    private static readonly Tap Click = new("key", "consent", 41);
    private static readonly Wording Text = new("Move the stand-up to 9:30", "Because of the trains.\nFrom Monday.");
    private static readonly UnitId Part = new("aaaaaaaaaaaaaaaa-bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb");
    private static readonly UnitId Whole = new("aaaaaaaaaaaaaaaa-cccccccccccccccccccccccccccccccc");
    private static readonly Count Counted = new(6, 3, 4, 1, 0, 1);

    public static IReadOnlyList<UnitEvent> All { get; } =
    [
        new UnitCreated(At, "Payments", "Europe/Berlin", new Home("tenant", "19:channel@thread.tacv2", "https://smba.example/emea/", "19:team"), Chosen: true),
        new UnitRenamed(At, "Payments & Billing"),
        new Drafted(At, new Draft(Cleo, "Move the stand-up to 9:30", Thread)),
        new MemberJoined(At, Ada, Cleo),
        new MemberChanged(At, Ada, Cleo with { Guest = false }),
        new MemberLeft(At, Ada),
        new TookPart(At, Ada),
        new SteppedBack(At, Ada),
        new MembersChosen(At, Everyone: true),
        new GuestIncluded(At, Ada, Ben),
        new AwayMarked(At, Ada, Ben, At.AddDays(3)),
        new Returned(At, Ada),
        new Paused(At, Ada, new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 12)),
        new Resumed(At, Ada, new DateOnly(2026, 3, 6)),
        new WaitAsked(At, [Ada, Ben], 7, Thread),
        new WaitSettled(At, Ada, Wait: true, BySilence: true),
        new HolidayAdded(At, Ada, new DateOnly(2026, 12, 24), new DateOnly(2027, 1, 7)),
        new HolidayRemoved(At, Ada, new DateOnly(2026, 12, 28), new DateOnly(2026, 12, 29)),
        new WorkingDaysChanged(At, Ada, 30),
        new ZoneChanged(At, Ada, "Asia/Tokyo"),
        new LanguageChanged(At, Ada, Language.Spanish),
        new HomeLost(At, At, HomeLoss.Channel, new DateOnly(2026, 3, 4)),
        new HomeFound(At, At, new DateOnly(2026, 3, 5)),
        new Proposed(At, 7, Ada, Text, Thread, Policy.Consent, At.AddDays(2), 3, 6, Click),
        new Consented(At, 7, 2, Ada, "mind the trains", Click),
        new Abstained(At, 7, 2, Ada, Click),
        new StoodAside(At, 7, 2, Ada, "I would not", Click),
        new Objected(At, 7, 2, 1, Ada, "The trains", "9:45 instead of 9:30", Click),
        new ObjectionWithdrawn(At, 7, 2, 1, Ada, Uneasy: true, Click),
        new Resolved(At, 7, 2, 1, Ada, Click),
        new StillObjected(At, 7, 2, 1, Ada, "Still the trains", "10:00", Click),
        new ObjectionNoted(At, 7, 2, 1, Ada),
        new Suggested(At, 7, 2, 1, Ada, "10:00?", Click),
        new Amended(At, 7, 3, Ada, Text, "the trains", At.AddDays(1), Click),
        new Corrected(At, 7, 1, Ada, Text, Click),
        new Reminded(At, 7, 2, [Ada, Ben], 1),
        new Extended(At, 7, 2, At.AddDays(1), Counted),
        new Adopted(At, 7, 2, 3, Counted, new string('a', 64), new string('b', 64), new DateOnly(2026, 6, 4)),
        new Lapsed(At, 7, 2, LapseReason.Hold, Counted),
        new TimeTaken(At, 7, 2, Ada, At.AddDays(2), Click),
        new TimeEnded(At, 7, 2, Ada),
        new WaitWaived(At, 7, 2, Ada, Click),
        new Recused(At, 7, 2, Ada, Ben, "My brother's trains", Click),
        new Withdrawn(At, 7, 2, Ada, Click),
        new PolicyChanged(At, 7, Presets.Rounds with { ClosingHour = 15, Hidden = true }),
        new OfficeNamed(At, 7, Office.Facilitator, Ben),
        new QuestionAsked(At, 7, 2, 1, Ada, "From which Monday?", Click),
        new QuestionAnswered(At, 7, 2, 1, Ben, Ada, "The trains change on the 9th", Click),
        new Reacted(At, 7, 2, Ada, "The trains are late", Problem: true, Click),
        new MovedOn(At, 7, 2, Stage.Amend, At.AddDays(3), Ada, Click),
        new CheckAsked(At, 7, 2, 1, Ada, Ben, Click),
        new Argued(At, 7, 2, 1, Ada, new("We lose the trains", "Timekeeper", "Yes, the trains", "Nobody looks", "A-1: 10:00 at the earliest"), Click),
        new CheckReminded(At, 7, 2, 1, Ada, Ben),
        new Checked(At, 7, 2, 1, Ada, Ben, Criteria.Harm | Criteria.Rule, "The trains run at 10:00 anyway", Click),
        new ObjectionTakenOver(At, 7, 2, 1, Ada, Ben, Click),
        new ObjectionAbandoned(At, 7, 2, 1, Ada, Ben, "No word about the trains", Click),
        new ObjectionAppealed(At, 7, 2, 1, Ada, Click),
        new SuggestionDeclined(At, 7, 2, 1, Ada, Ben, "The trains are late", Click),
        new Mended(At, 7, 2, Ada, Text, Click),
        new MendUndone(At, 7, 2, Ada, Text, Click),
        new Challenged(At, 7, 3, Ada, At.AddDays(1), Click),
        new AnswerUndone(At, 7, 2, Ada, Click),
        new Stalled(At, 7, 2),
        new Prompted(At, 7, 2, Ada, [Ben], Click),
        new KeptOpen(At, 7, 2, Ada, "Ben is on a train until Friday", At.AddDays(1), Click),
        new MentionsChosen(At, Ada, Muted: true),
        new DelegateNamed(At, Ada, Ben, At.AddDays(3)),
        new DelegationEnded(At, Ada),
        new AnsweredFor(At, 7, 2, Ada, Ben, new Answer.Consent("Watch the trains"), Click),
        new ObjectedFor(At, 7, 2, 1, Ada, Ben, "Trains at nine", Click),
        new FacilitationTaken(At, 7, 2, Ada, Click),
        new Stopped(At, 7, 2, Ada, "It names nobody whom the trains help", Click),
        new CalledToMeeting(At, 7, 2, MeetingCause.Appeal, Ada, "Because of the trains", Click),
        new MeetingReminded(At, 7, 2),
        new MeetingRecorded(At, 7, 2, Ada, MeetingOutcome.Back, [Ada, Ben], Click),
        new MeetingConfirmed(At, 7, 2, Ben, Click),
        new GivenBack(At, 7, 3, At.AddDays(1)),
        new Kept(At, 3, Ada, 6, new DateOnly(2026, 12, 4), Click),
        new Questioned(At, 3, Ada, "Nobody takes these trains", new DateOnly(2026, 3, 4), Click),
        new Broken(At, 3, Ada, "The trains", "I told the stand-up", Click),
        new CareTaken(At, 3, Ada, Ben, new DateOnly(2026, 4, 4), Click),
        new CareAsked(At, 3),
        new Expired(At, 3),
        new Listed(At, new DateOnly(2026, 6, 1)),
        new NoteChosen(At, Ada, Wanted: true),
        new WeekTold(At),
        new PollOpened(At, 4, Ada, "When are the trains late?", ["10:00", "never"], Thread, At.AddDays(2), Click),
        new PollAnswered(At, 4, Ben, 2, Click),
        new PollClosed(At, 4, Ada),
        new SetUpAsked(At, Ada, UnitKind.Squad, "Payments", "Take money safely", Whole, Thread),
        new Placed(At, UnitKind.Squad, "Payments", "Take money safely", "payments", new Wanted(Whole, "Commerce")),
        new PlaceDeclined(At, Refusal.UnitCycle, Whole),
        new ParentWanted(At, 7, new Wanted(Whole, "Commerce")),
        new ParentChanged(At, Whole, "Commerce", UnitKind.Tribe),
        new PartWaits(At, Part, "Checkout", UnitKind.Squad),
        new PartTaken(At, 7, Part, "Checkout", UnitKind.Circle),
        new PartDeclined(At, Part, Refusal.WrongParent),
        new PartArrived(At, Part, "Checkout", UnitKind.Chapter),
        new PartDeparted(At, Part),
        new PersonShared(At, Ada, Part),
        new PersonUnshared(At, Ada, Part),
        new UnitEntered(At, Part, UnitKind.Guild, "Baking", "Bread for all", "baking", Whole),
        new EntryDeclined(At, Part, Refusal.NameTaken, Whole),
        new EntryRenamed(At, Part, "Baking & more"),
        new UnitWanted(At, Part, Whole),
        new UnitMoved(At, Part, Whole),
        new MoveDeclined(At, Part, Whole, Refusal.NotWanted),
        new Referred(At, 7, 2, ReferralCause.Asked, Whole, "Commerce", Ada, "The trains concern us all", Click),
        new ReferralTaken(At, 7, 2, "commerce", 4),
        new AdoptedThere(At, 7, 2, 3, Text),
        new ReferralReturned(At, 7, 3, ReturnReason.Withdrawn, At.AddDays(1)),
        new ReferralDeclined(At, Part, 7, Refusal.NotAMember),
    ];

    /// <summary>Facts with what was added to them after their own sample was stored.</summary>
    public static IReadOnlyDictionary<string, UnitEvent> Later { get; } = new Dictionary<string, UnitEvent>(StringComparer.Ordinal)
    {
        ["Proposed.SetPolicy"] = Plain() with { Effect = new Effect.SetPolicy(Presets.Rounds, 15, true) },
        ["Proposed.SetPolicy.Hour"] = Plain() with { Effect = new Effect.SetPolicy(ClosingHour: 15) },
        ["Proposed.SetPolicy.Names"] = Plain() with { Effect = new Effect.SetPolicy(Hidden: false) },
        ["Proposed.Name"] = Plain() with { Effect = new Effect.Name(Office.Secretary, Ben) },
        ["Proposed.TakeIn"] = Plain() with { Effect = new Effect.TakeIn(Part, "Checkout", UnitKind.Squad) },
        ["Proposed.BePartOf"] = Plain() with { Effect = new Effect.BePartOf(Whole, "Commerce") },
        ["SetUpAsked.Alone"] = new SetUpAsked(At, Ada, UnitKind.Tribe, "Commerce", "", null, Thread),
        ["Placed.Alone"] = new Placed(At, UnitKind.Tribe, "Commerce", "", "commerce", null),
        ["PlaceDeclined.Name"] = new PlaceDeclined(At, Refusal.NameTaken, null),
        ["PartTaken.Empty"] = new PartTaken(At, null, Part, "Checkout", UnitKind.Squad),
        ["UnitEntered.Alone"] = new UnitEntered(At, Part, UnitKind.Tribe, "Commerce", "", "commerce", null),
        ["EntryDeclined.Name"] = new EntryDeclined(At, Part, Refusal.NameTaken, null),
        ["Proposed.Origin"] = Plain() with { Occasion = new(Origin: new(new(Part, "Checkout", "checkout", 3), ReferralCause.Asked, "The trains concern us all")) },
        ["Proposed.Origin.Rules"] = Plain() with { Occasion = new(Origin: new(new(Part, "Checkout", "checkout", 3), ReferralCause.Recused, Reason: null)) },
        ["Referred.Rules"] = new Referred(At, 7, 2, ReferralCause.Versions, Whole, "Commerce", By: null, Reason: null, Tap: null),
        ["Proposed.Name.Nobody"] = Plain() with { Effect = new Effect.Name(Office.Facilitator, null) },
        ["Drafted.Today"] = new Drafted(At, new Draft(Cleo, "Move the stand-up to 9:30", Thread) { How = Manner.Today }),
        ["NoteChosen.Off"] = new NoteChosen(At, Ada, Wanted: false),
        ["HomeLost.Access"] = new HomeLost(At, At, HomeLoss.Access, new DateOnly(2026, 3, 4)),
        ["Proposed.LastDay"] = Plain() with { Occasion = new(LastDay: new(2026, 12, 24)) },
        ["Drafted.LastDay"] = new Drafted(At, new Draft(Cleo, "Move the stand-up to 9:30", Thread) { LastDay = new(2026, 12, 24) }),
        ["Drafted.Poll"] = new Drafted(At, new Draft(Cleo, "When are the trains late?", Thread) { Options = ["10:00", "never"] }),
        ["MemberJoined.Observes"] = new MemberJoined(At, Ada, Cleo with { Guest = false }) { Observes = true },
        ["OfficeNamed.Nobody"] = new OfficeNamed(At, 7, Office.Secretary, null),
        ["MovedOn.Clock"] = new MovedOn(At, 7, 2, Stage.Consent, At.AddDays(3), null, null),
        ["QuestionAnswered.NotSpecified"] = new QuestionAnswered(At, 7, 2, 1, Ben, Ada, null, Click),
        ["DelegateNamed.Open"] = new DelegateNamed(At, Ada, Ben, null),
        ["MentionsChosen.Again"] = new MentionsChosen(At, Ada, Muted: false),
        ["AnsweredFor.NoOpinion"] = new AnsweredFor(At, 7, 2, Ada, Ben, new Answer.NoOpinion(), Click),
        ["UnitCreated.German"] = new UnitCreated(At, "Zahlungen", "Europe/Berlin", new Home("tenant", "19:channel@thread.tacv2", "https://smba.example/emea/", "19:team"), Chosen: true) { Language = Language.German },
        ["LanguageChanged.English"] = new LanguageChanged(At, Ada, Language.English),
        ["PollClosed.Clock"] = new PollClosed(At, 4, null),
        ["Reacted.Nothing"] = new Reacted(At, 7, 2, Ada, null, Problem: false, Click),
    };

    private static Proposed Plain() => new(At, 7, Ada, Text, Thread, Policy.Consent, At.AddDays(2), 3, 6, Click);
}
