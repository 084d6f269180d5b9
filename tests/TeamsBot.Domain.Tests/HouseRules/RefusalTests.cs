using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.HouseRules;

/// <summary>Every refusal has a situation in which a person meets it.</summary>
public sealed class RefusalTests
{
    /// <summary>A log with unknown facts is refused by whoever reads it.</summary>
    private static readonly Refusal[] BeyondTheDomain = [Refusal.ReadOnly];

    /// <summary>Met between units, which <see cref="Network.NetworkTests"/> is about, or where there is no unit yet.</summary>
    private static readonly Refusal[] BeyondASquad =
    [
        Refusal.UnitNameMissing, Refusal.UnitNameTooLong, Refusal.NameTaken, Refusal.UnknownUnit, Refusal.WrongParent, Refusal.ChapterNeedsTribe, Refusal.UnitCycle, Refusal.DependsOnItself, Refusal.TooManyDependencies, Refusal.ParentVacant, Refusal.ImportRunning, Refusal.HasChannel, Refusal.HasParts, Refusal.NotTakenIn, Refusal.PlaceTaken, Refusal.TooFewAround, Refusal.BriefReasonTooLong,
    ];

    public static TheoryData<Refusal> Refusals => [.. Enum.GetValues<Refusal>().Except(BeyondTheDomain).Except(BeyondASquad)];

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Every_refusal_is_met_and_changes_nothing(Refusal refusal)
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena");
        squad.Joins("Ana", guest: true);
        if (refusal is Refusal.WaitsForTalk or Refusal.OnlySecretary or Refusal.OtherConfirms or Refusal.MeetingCannotAdopt)
        {
            squad.Meeting();
        }

        if (refusal is not Refusal.UnknownProposal)
        {
            squad.Proposes("Mia");
        }

        squad.Joins("Late");
        Prepare(squad, refusal);
        var before = squad.Unit;
        Assert.Equal(refusal, Meet(squad, refusal));
        Assert.Equal(before, squad.Unit);
    }

    private static void Prepare(Squad squad, Refusal refusal)
    {
        switch (refusal)
        {
            case Refusal.Closed:
                squad.Withdraws("Mia");
                break;
            case Refusal.Observer:
                squad.StepsBack("Tom");
                break;
            case Refusal.TooManyPolls:
                squad.Polls("Tom");
                squad.Polls("Tom");
                squad.Polls("Tom");
                break;
            case Refusal.PollIsClosed:
                squad.Polls("Tom");
                squad.ClosesPoll("Tom");
                break;
            case Refusal.NotYourPoll:
                squad.Polls("Tom");
                break;
            case Refusal.HealthIsClosed:
                squad.OpensHealth("Tom");
                squad.ClosesHealth("Tom");
                break;
            case Refusal.NoteTooLong:
                squad.OpensHealth("Tom");
                break;
            case Refusal.Stale:
                squad.Consents("Sam");
                squad.Amends("Mia");
                break;
            case Refusal.TooManyOpen:
                squad.Proposes("Mia", "Two");
                squad.Proposes("Mia", "Three");
                break;
            case Refusal.TooManyVersions:
                for (var version = 2; version <= 6; version++)
                {
                    squad.HasNoOpinion("Tom");
                    squad.Amends("Mia", $"Text {version}");
                }

                squad.HasNoOpinion("Tom");
                break;
            case Refusal.TooMany:
                for (var problem = 1; problem <= 6; problem++)
                {
                    squad.Objects("Tom");
                    squad.TakesBack("Tom");
                }

                break;
            case Refusal.NotYourObjection or Refusal.NotChangedYet or Refusal.OwnObjection or Refusal.NoCheckAsked or Refusal.ArgumentTooLong
                or Refusal.OwnerIsHere or Refusal.OnlyFacilitator:
                squad.Objects("Tom");
                break;
            case Refusal.NoHome:
                squad.LosesHome();
                break;
            case Refusal.AlreadySetUp:
                squad.SetsUp("Mia");
                break;
            case Refusal.NoDependency or Refusal.NotOfThatTribe or Refusal.NothingChanges:
                squad.IsInTribe();
                break;
            case Refusal.TooManyAdvisers:
                squad.IsInTribe();
                Assert.All(Enumerable.Range(1, Advices.MostAsked), unit => Assert.Null(squad.AsksForAdvice("Tom", $"guild {unit}")));
                break;
            case Refusal.OwnAffair:
                squad.IsInTribe();
                squad.ProposesRules("Tom", closing: 12);
                break;
            case Refusal.IsReferred or Refusal.ReferredBefore:
                squad.IsInTribe();
                squad.Refers("Mia");
                if (refusal is Refusal.ReferredBefore)
                {
                    squad.Hears(new Domain.Network.Letter.Answered(1, Agreement: null, Text: null, ReturnReason.NotDecided));
                }

                break;
            case Refusal.Recused:
                squad.Recuses("Tom");
                break;
            case Refusal.NobodyToRemind:
                squad.Objects("Tom");
                break;
            case Refusal.RemindedToday:
                squad.At("2026-11-23 15:00");
                squad.Reminds("Mia");
                break;
            case Refusal.SpokeThemselves:
                squad.Delegates("Sam", "Tom");
                squad.Consents("Sam");
                break;
            case Refusal.TimeTaken:
                squad.NeedsTime("Tom");
                squad.Do(new MembershipCommand.Advance { At = squad.Now, Entropy = Squad.Seeded(1) });
                squad.At("2026-11-25 16:00");
                break;
            case Refusal.NoTimeNeeded:
                squad.Consents("Tom");
                break;
            case Refusal.CannotExtend:
                squad.Extends("Mia");
                break;
            case Refusal.Involved:
                squad.Objects("Tom");
                squad.AsksToCheck("Sam");
                break;
            case Refusal.HasProblem:
                squad.Objects("Tom");
                squad.Objects("Sam");
                squad.Leaves("Tom");
                break;
            case Refusal.NotSilent:
                squad.Names("Lena");
                squad.Objects("Tom");
                break;
            case Refusal.TooLateToMend:
                squad.Consents("Tom");
                squad.At("2026-11-25 12:00");
                break;
            case Refusal.TooManyAway:
                squad.MarksAway("Mia", "Tom", new(2026, 11, 27));
                squad.MarksAway("Mia", "Sam", new(2026, 11, 27));
                break;
            case Refusal.NotFacilitating:
                squad.ProposesAs("Mia", Manner.Rounds, "In steps");
                break;
            case Refusal.RulesAskMore:
                squad.ProposesRules("Mia", Presets.All);
                squad.AllConsent(2);
                break;
            case Refusal.RevisedAlready:
                squad.Leaves("Late");
                squad.Agrees("Tea at four");
                squad.Proposes("Mia", "Tea at five", new(new Revision(1, Ends: false)));
                break;
            case Refusal.CannotTakeUp:
                squad.Withdraws("Mia");
                squad.Proposes("Tom", "Again", new(After: 1));
                break;
            case Refusal.WaitsForTalk or Refusal.OnlySecretary or Refusal.OtherConfirms or Refusal.MeetingCannotAdopt:
                squad.CallsMeeting("Tom");
                squad.Records("Tom", MeetingOutcome.Back, "Sam");
                squad.Names(secretary: refusal is Refusal.OnlySecretary ? "Sam" : null);
                break;
            case Refusal.ByConsent:
                squad.InTheNetwork();
                break;
            case Refusal.InConflict or Refusal.NothingLeft:
                squad.ProposesRules("Tom", closing: 15);
                squad.ProposesRules("Sam", closing: 15);
                squad.AllConsent(2);
                break;
            case Refusal.NobodyElse:
                squad.Leaves("Tom");
                squad.Leaves("Sam");
                squad.Leaves("Lena");
                squad.Leaves("Late");
                break;
        }
    }

    private static Refusal? Meet(Squad squad, Refusal refusal) => refusal switch
    {
        Refusal.NoUnit => Unit.None.Decide(new MembershipCommand.Leave("x") { At = squad.Now, Entropy = Squad.Seeded(1) }).Refusal,
        Refusal.MembersNotChosen => Unmade().Decide(Proposing("Tom")).Refusal,
        Refusal.NotAMember => squad.Consents("Nobody"),
        Refusal.Guest => squad.Consents("Ana"),
        Refusal.UnknownPerson => squad.MarksAway("Mia", "Nobody", new(2026, 11, 27)),
        Refusal.NobodyElse => squad.Proposes("Mia", "Alone"),
        Refusal.TooManyAway => squad.MarksAway("Mia", "Lena", new(2026, 11, 27)),
        Refusal.DateOutOfRange => squad.Pauses("Mia", new(2026, 11, 22)),
        Refusal.UnknownZone => squad.ChangesZone("Mia", "Nowhere"),
        Refusal.NotPaused => squad.Resumes("Mia"),
        Refusal.UnknownProposal or Refusal.Closed => squad.Consents("Tom"),
        Refusal.Stale => squad.Consents("Tom", version: 1),
        Refusal.UnknownRevision => squad.Consents("Tom", version: 9),
        Refusal.JoinedLater => squad.Consents("Late"),
        Refusal.OwnProposal => squad.Consents("Mia"),
        Refusal.OwnProblem => squad.Objects("Mia"),
        Refusal.OnlyProposer => squad.Amends("Tom"),
        Refusal.TooManyOpen => squad.Proposes("Mia", "Four"),
        Refusal.TextMissing => squad.Proposes("Mia", " "),
        Refusal.TextTooLong => squad.Proposes("Mia", new('x', 4001)),
        Refusal.SameText => squad.Amends("Mia", "Move the daily stand-up to 9:30"),
        Refusal.ReasonMissing => squad.Objects("Tom", ""),
        Refusal.ReasonTooLong => squad.Consents("Tom", concern: new('x', 1001)),
        Refusal.TooManyVersions => squad.Amends("Mia", "Text 7"),
        Refusal.TooMany => squad.Objects("Tom"),
        Refusal.UnknownObjection => squad.TakesBack("Tom"),
        Refusal.NotYourObjection => squad.TakesBack("Sam", objection: 1),
        Refusal.NotChangedYet => squad.Resolves("Tom"),
        Refusal.Recused => squad.Consents("Tom"),
        Refusal.TimeTaken or Refusal.NoTimeNeeded => squad.NeedsTime("Tom"),
        Refusal.CannotExtend => squad.Extends("Mia"),
        Refusal.NotYoursToExtend => squad.Extends("Sam"),
        Refusal.NotFacilitating => squad.Recuses("Tom", "Sam"),
        Refusal.SameRules => squad.ProposesRules("Tom", Policy.Consent),
        Refusal.HourOutOfRange => squad.ProposesRules("Tom", closing: 3),
        Refusal.RulesAskMore => squad.ProposesAs("Tom", Manner.Quick),
        Refusal.OtherStep => squad.Reacts("Tom"),
        Refusal.UnknownQuestion => squad.AnswersQuestion("Mia"),
        Refusal.OwnObjection => squad.AsksToCheck("Tom"),
        Refusal.NoCheckAsked => squad.KeepsProblem("Sam", 1),
        Refusal.Involved => squad.KeepsProblem("Sam", 1),
        Refusal.ArgumentTooLong => squad.Argues("Tom", new Argument(Rule: new('x', 301))),
        Refusal.OwnerIsHere => squad.TakesOver("Sam", 1),
        Refusal.HasProblem => squad.TakesOver("Sam"),
        Refusal.OnlyFacilitator => squad.Abandons("Sam"),
        Refusal.NotSilent => squad.Abandons("Lena"),
        Refusal.UnknownSuggestion => squad.Declines("Mia"),
        Refusal.TooLateToMend => squad.Mends("Mia"),
        Refusal.NothingMended => squad.SeesAnotherMeaning("Tom"),
        Refusal.NobodyToRemind or Refusal.TooEarlyToRemind or Refusal.RemindedToday => squad.Reminds("Mia"),
        Refusal.NotDelegate or Refusal.SpokeThemselves => squad.ConsentsFor("Tom", "Sam"),
        Refusal.NothingToUndo => squad.Undoes("Tom"),
        Refusal.NotInForce => squad.Keeps("Tom", 7),
        Refusal.LastDayTooSoon => squad.Proposes("Tom", "Until tomorrow", new Occasion(LastDay: new(2026, 11, 24))),
        Refusal.RevisedAlready => squad.Proposes("Tom", "Once more", new(new Revision(1, Ends: false))),
        Refusal.CannotTakeUp => squad.Proposes("Sam", "Again", new(After: 1)),
        Refusal.WaitsForTalk => squad.Consents("Tom"),
        Refusal.TooManyAdvisers => squad.AsksForAdvice("Sam", "one more"),
        Refusal.NoDependency => squad.NeedsNoMore("Tom"),
        Refusal.NoParent or Refusal.ReferredBefore => squad.Refers("Mia"),
        Refusal.IsReferred => squad.Consents("Tom"),
        Refusal.OwnAffair => squad.Refers("Tom", proposal: 2),
        Refusal.NotInMeeting => squad.Confirms("Tom"),
        Refusal.NothingToAppeal => squad.Appeals("Tom"),
        Refusal.NoMeetings => squad.CallsMeeting("Tom"),
        Refusal.OnlySecretary => squad.Records("Tom", MeetingOutcome.Back),
        Refusal.OtherConfirms => squad.Confirms("Tom"),
        Refusal.MeetingCannotAdopt => squad.Records("Tom", MeetingOutcome.Adopted),
        Refusal.PollOptions => squad.Polls("Tom", "", "one"),
        Refusal.PollTooLong => squad.Polls("Tom", "", "one", new('x', 61)),
        Refusal.SamePollOption => squad.Polls("Tom", "", "one", "One"),
        Refusal.TooManyPolls => squad.Polls("Tom"),
        Refusal.NoHome => squad.Works("Tom", 0b0011110),
        Refusal.AlreadySetUp => squad.SetsUp("Tom"),
        Refusal.PurposeTooLong => squad.SetsUp("Tom", purpose: new('x', 501)),
        Refusal.TribeNeedsFreshPlace => squad.SetsUp("Tom", Domain.Network.UnitKind.Tribe),
        Refusal.NotWanted => squad.ProposesToTakeIn("Tom", "Checkout"),
        Refusal.NothingChanges => squad.Changes("Tom", new Effect.Rename("Payments")),
        Refusal.TakesNoPart => squad.StepsBack("Nobody"),
        Refusal.NotSetUp => squad.ProposesToBePartOf("Tom", "Commerce"),
        Refusal.PeopleOfParts => Tribe().Joins("Zoe"),
        Refusal.NotOfTribe => Chapter(inTribe: true).TakesPart("Zoe"),
        Refusal.ChapterWaits => Chapter(inTribe: false).TakesPart("Zoe"),
        Refusal.ChapterAlone => Chapter(inTribe: false).Proposes("Mia"),
        Refusal.PeopleJoin => Chapter(inTribe: true).Changes("Mia", new Effect.SetMembership(Chosen: true)),
        Refusal.Observer => squad.Proposes("Tom"),
        Refusal.ByConsent => squad.Works("Tom", 0b0011110),
        Refusal.InConflict => squad.Consents("Mia", proposal: 3),
        Refusal.NothingLeft => squad.Rebases("Sam", 3),
        Refusal.NoConflict => squad.Rebases("Mia", 1),
        Refusal.NoHealthCheck => squad.ClosesHealth("Tom"),
        Refusal.HealthIsClosed => squad.Marks("Mia", new Mark(Topic.Fun, Colour.Red, Trend.Worse)),
        Refusal.NotOfThatTribe => squad.Changes("Tom", new Effect.ShareHealth(new("another"), "Another", On: true)),
        Refusal.NoteTooLong => squad.Marks("Mia", new Mark(Topic.Fun, Colour.Red, Trend.Worse, new('x', 141))),
        Refusal.UnknownPoll => squad.Chooses("Tom", 1),
        Refusal.PollIsClosed => squad.Chooses("Mia", 1),
        Refusal.NotYourPoll => squad.ClosesPoll("Mia", 1),
        _ => null,
    };

    private static Squad Tribe()
    {
        var tribe = new Squad("Mia");
        tribe.SetsUp("Mia", Domain.Network.UnitKind.Tribe);
        tribe.Hears(new Domain.Network.Letter.Entered(Domain.Network.UnitKind.Tribe, "Commerce", "", "commerce", null));
        return tribe;
    }

    private static Squad Chapter(bool inTribe)
    {
        var chapter = new Squad("Mia", "Tom");
        chapter.SetsUp("Mia", Domain.Network.UnitKind.Chapter);
        chapter.Hears(new Domain.Network.Letter.Entered(Domain.Network.UnitKind.Chapter, "Testing", "", "testing", null));
        if (inTribe)
        {
            chapter.Hears(new Domain.Network.Letter.Moved(new("commerce"), "Commerce", Domain.Network.UnitKind.Tribe));
        }

        return chapter;
    }

    private static Unit Unmade() => Unit.None.Decide(
        new MembershipCommand.Create("Squad", "Etc/UTC", Squad.Home, Chosen: true, new(Squad.PersonNamed("Mia"), "Text", Squad.Thread)) { At = Squad.Monday, Entropy = Squad.Seeded(1) }).After;

    private static ProposalCommand.Propose Proposing(string name) =>
        new("Text", Squad.Thread) { By = $"aad-{name}", At = Squad.Monday, Entropy = Squad.Seeded(1), Tap = new("a", "propose", 0) };
}
