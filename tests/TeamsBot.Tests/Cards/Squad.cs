using System.Globalization;
using TeamsBot.Domain;
using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage.Units;

namespace TeamsBot.Tests.Cards;

/// <summary>A squad whose members speak, and the scenes in which somebody looks at what came of it.</summary>
internal sealed partial class Squad
{
    /// <summary>Monday 23 November 2026, 10:00 in Berlin.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly Place Thread = new("https://service.example/", "19:squad@thread.tacv2;messageid=1");

    /// <summary>What new squads speak, and those who have none.</summary>
    [ThreadStatic]
    private static Language spoken;

    /// <summary>Whose words new squads speak.</summary>
    [ThreadStatic]
    private static School school;

    private readonly bool _dialogs;
    private int _taps;

    public Squad(IEnumerable<string> names, bool dialogs = true, bool chat = false)
    {
        _dialogs = dialogs;
        var all = names.ToList();
        Do(new MembershipCommand.Create("Squad", "Europe/Berlin", new("tenant", "19:squad@thread.tacv2", "https://service.example/", chat ? "" : "team"), Chosen: false, Waiting: null) { Language = Spoken, At = Now, Entropy = Seeded() });
        Unit = Unit with { School = school };
        while (Unit.Members.Count < all.Count)
        {
            Do(new MembershipCommand.ReadRoster([.. all.Select(name => PersonNamed(name))]) { At = Now, Entropy = Seeded() });
        }
    }

    public static Language Spoken => spoken;

    /// <summary>Draws in another language, or in the words of a school.</summary>
    public static T Speaking<T>(Language language, Func<T> draw, School of = School.Plain)
    {
        (spoken, school) = (language, of);
        try
        {
            return draw();
        }
        finally
        {
            (spoken, school) = (Language.English, School.Plain);
        }
    }

    /// <summary>Where there is no unit.</summary>
    public static Scene Nowhere(bool dialogs) => new(Unit.None, Monday, null, dialogs) { Words = Text.Sentences.In(Spoken) };

    public static Squad OfMia(bool dialogs = true, bool chat = false) => new(["Mia", "Jonas", "Lena", "Priya", "Sam", "Tom"], dialogs, chat);

    public Unit Unit { get; private set; } = Unit.None;

    public DateTimeOffset Now { get; private set; } = Monday;

    public Proposal Proposal => Unit.Open.Values.FirstOrDefault() ?? Unit.Settled[^1];

    public static Person PersonNamed(string name, bool guest = false) => new($"aad-{name}", name, $"29:{name}", guest);

    public PersonId IdOf(string name) => Unit.Person($"aad-{name}")!.Id;

    public Scene For(string? name) => new(Unit, Now, name is null ? null : IdOf(name), _dialogs);

    public Squad Proposes(string name, string text = "Move the daily stand-up to 9:30\nMost of us are in by 9:15. Ten minutes, same room.") =>
        Does(name, (by, tap) => new ProposalCommand.Propose(text, Thread) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    /// <summary>Adopted at once: everybody else consents.</summary>
    public Squad Agrees(string name, string text = "Move the daily stand-up to 9:30\nMost of us are in by 9:15. Ten minutes, same room.", Occasion? occasion = null)
    {
        Does(name, (by, tap) => new ProposalCommand.Propose(text, Thread) { Occasion = occasion, By = by, Tap = tap, At = Now, Entropy = Seeded() });
        var number = Unit.LastProposal;
        foreach (var other in Unit.Members.Values.Where(member => member.Asked && member.Name != name).ToList())
        {
            Does(other.Name, (by, tap) => new ProposalCommand.Respond(number, new Answer.Consent()) { By = by, Tap = tap, At = Now, Entropy = Seeded() });
        }

        return this;
    }

    public Squad Revises(string name, string text, Occasion occasion) =>
        Does(name, (by, tap) => new ProposalCommand.Propose(text, Thread) { Occasion = occasion, By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad Keeps(string name, int agreement = 1) => Does(name, (by, tap) => new AgreementCommand.Keep(agreement) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad Questions(string name, string reason = "Nobody comes") => Does(name, (by, tap) => new AgreementCommand.Question(1, reason) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad Breaks(string name, string reason = "I overslept", string? cleanUp = "I read the notes") =>
        Does(name, (by, tap) => new AgreementCommand.Break(1, reason, cleanUp) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad TakesCare(string name, string who, DateOnly? until) => Does(name, (by, tap) => new AgreementCommand.TakeCare(1, $"aad-{who}", until) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad WithMeetings(string? facilitator = null, string? secretary = null)
    {
        Unit = Unit with { Policy = Policy.Consent with { Meetings = true }, Facilitator = facilitator is null ? null : IdOf(facilitator), Secretary = secretary is null ? null : IdOf(secretary) };
        return this;
    }

    public Squad CallsMeeting(string name, string reason = "This takes a talk") => Does(name, (by, tap) => new ProposalCommand.CallMeeting(1, reason) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    /// <summary>Set up, and part of the tribe Commerce.</summary>
    public Squad InTribe()
    {
        var tribe = new UnitId("tribe");
        Unit = Unit with { Network = new() { Position = new(UnitKind.Squad, Unit.Name, "", "squad"), Parent = new(tribe, "Commerce", UnitKind.Tribe) } };
        return this;
    }

    public Squad Refers(string name, string reason = "It concerns all of us, and we turn in circles") => Does(name, (by, tap) => new ProposalCommand.Refer(1, reason) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    /// <summary>Another unit's proposal, which somebody of both speaks for here.</summary>
    public Squad Refers(string speaker, Origin origin) =>
        Does(speaker, (by, tap) => new ProposalCommand.Propose("Move the daily stand-up to 9:30\nMost of us are in by 9:15.", Thread) { Occasion = new(Origin: origin), By = by, Tap = tap, At = Now, Entropy = Seeded() });

    /// <summary>The tribe writes.</summary>
    public Squad Hears(Letter letter)
    {
        Do(new NetworkCommand.Receive(new("tribe"), letter) { At = Now, Entropy = Seeded() });
        return this;
    }

    public Squad Records(string name, MeetingOutcome outcome, params string[] with) =>
        Does(name, (by, tap) => new ProposalCommand.Record(1, outcome, [.. with.Select(other => $"aad-{other}")]) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad Confirms(string name) => Does(name, (by, tap) => new ProposalCommand.Confirm(1) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad Drops(string name) => Does(name, (by, tap) => new ProposalCommand.Drop(1, "It names nobody whom it helps") { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad Appeals(string name) => Does(name, (by, tap) => new ProposalCommand.Appeal(1, null) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad Consents(string name, string? concern = null) => Answers(name, new Answer.Consent(concern));

    public Squad HasNoOpinion(string name) => Answers(name, new Answer.NoOpinion());

    public Squad StandsAside(string name, string reason) => Answers(name, new Answer.StandAside(reason));

    public Squad Objects(string name, string reason = "On Mondays I bring my son to school until 9:40. I would miss it every week.", string? idea = "9:45 instead of 9:30") =>
        Does(name, (by, tap) => new ProposalCommand.Raise(1, reason, idea) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad Suggests(string name, string text) =>
        Does(name, (by, tap) => new ProposalCommand.Suggest(1, text) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad Amends(string name, string? text = null, string? why = "Lena's Mondays") =>
        Does(name, (by, tap) => new ProposalCommand.Amend(1, text ?? Proposal.Wording.With("9:45 instead of 9:30"), why) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad TakesBack(string name, bool uneasy = false) =>
        Does(name, (by, tap) => new ProposalCommand.TakeBack(1, null, uneasy) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    /// <summary>Who guides.</summary>
    public Squad Named(string facilitator)
    {
        Unit = Unit with { Facilitator = IdOf(facilitator) };
        return this;
    }

    public Squad AsksToCheck(string name) => Does(name, (by, tap) => new ProposalCommand.AskCheck(1, null) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad Argues(string name, Argument argument) =>
        Does(name, (by, tap) => new ProposalCommand.Argue(1, null, argument) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad Checks(string name, Criteria missing = Criteria.None, string? reason = null) =>
        Does(name, (by, tap) => new ProposalCommand.GiveCheck(1, null, missing, reason) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad TakesOver(string name) => Does(name, (by, tap) => new ProposalCommand.TakeOver(1, null) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad Abandons(string name, string reason) => Does(name, (by, tap) => new ProposalCommand.Abandon(1, null, reason) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad Accepts(string name) => Does(name, (by, tap) => new ProposalCommand.Accept(1, null, null) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad Declines(string name, string example) =>
        Does(name, (by, tap) => new ProposalCommand.Decline(1, null, example) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad Mends(string name, string text) => Does(name, (by, tap) => new ProposalCommand.Mend(1, text) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad SeesAnotherMeaning(string name) => Does(name, (by, tap) => new ProposalCommand.ChangesMeaning(1) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad Undoes(string name) => Does(name, (by, tap) => new ProposalCommand.Undo(1) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    /// <summary>Everything that happened to a proposal so far.</summary>
    public List<Happened> History(int from = 0) =>
        [.. Log.Index().Where(entry => entry.Item is ProposalEvent).Skip(from).Select(entry => new Happened(entry.Index + 1, (ProposalEvent)entry.Item))];

    public Squad Withdraws(string name) => Does(name, (by, tap) => new ProposalCommand.Withdraw(1) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    /// <summary>Mia proposes, and all but this one consent; at the closing time it is adopted.</summary>
    public Squad Silent(string name)
    {
        Proposes("Mia", $"Number {Unit.LastProposal + 1}");
        var number = Unit.LastProposal;
        foreach (var other in Unit.Members.Values.Where(member => member.Name is not "Mia" && member.Name != name).ToList())
        {
            Does(other.Name, (by, tap) => new ProposalCommand.Respond(number, new Answer.Consent()) { By = by, Tap = tap, At = Now, Entropy = Seeded() });
        }

        Now = Clock.ClosesAt(Unit.Calendar, Policy.Consent, (ProposalState.Open)Unit.Open[number].State);
        return Done(new MembershipCommand.Advance { At = Now, Entropy = Seeded() });
    }

    public Squad NeedsTime(string name) => Does(name, (by, tap) => new ProposalCommand.NeedTime(1) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad Delegates(string name, string whom) => Done(new MembershipCommand.NameDelegate($"aad-{name}", $"aad-{whom}", null) { At = Now, Entropy = Seeded() });

    public Squad Mutes(string name) => Done(new MembershipCommand.Mute($"aad-{name}", Muted: true) { At = Now, Entropy = Seeded() });

    public Squad ConsentsFor(string name, string whom) =>
        Does(name, (by, tap) => new ProposalCommand.AnswerFor(1, $"aad-{whom}", new Answer.Consent()) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad Waives(string name) => Does(name, (by, tap) => new ProposalCommand.Waive(1) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad Recuses(string name, string reason) => Does(name, (by, tap) => new ProposalCommand.Recuse(1, null, reason) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad Holidays(string name, DateOnly from, DateOnly until) => Done(new MembershipCommand.AddHoliday($"aad-{name}", from, until) { At = Now, Entropy = Seeded() });

    public Squad Works(string name, int days) => Done(new MembershipCommand.ChangeWorkingDays($"aad-{name}", days) { At = Now, Entropy = Seeded() });

    public Squad Looks(string name) => Done(new MembershipCommand.Look($"aad-{name}") { At = Now, Entropy = Seeded() });

    public Squad Joins(string name, bool guest = false) => Done(new MembershipCommand.Join(PersonNamed(name, guest)) { At = Now, Entropy = Seeded() });

    public Squad Leaves(string name) => Done(new MembershipCommand.Leave($"aad-{name}") { At = Now, Entropy = Seeded() });

    public Squad MarksAway(string by, string whom, DateOnly until) => Done(new MembershipCommand.MarkAway($"aad-{by}", $"aad-{whom}", until) { At = Now, Entropy = Seeded() });

    public Squad At(string local)
    {
        var time = DateTime.Parse(local, CultureInfo.InvariantCulture);
        Now = Unit.Calendar.Instant(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));
        return Done(new MembershipCommand.Advance { At = Now, Entropy = Seeded() });
    }

    public Squad After(TimeSpan time)
    {
        Now += time;
        return this;
    }

    private Squad Answers(string name, Answer answer) =>
        Does(name, (by, tap) => new ProposalCommand.Respond(1, answer) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad Does(string name, Func<string, Tap, UnitCommand> command) => Done(command($"aad-{name}", new($"activity-{++_taps}", "test", 0)));

    private Squad Done(UnitCommand command)
    {
        Do(command);
        return this;
    }

    private List<UnitEvent> Log { get; } = [];

    private void Do(UnitCommand command)
    {
        var decision = Unit.Decide(command);
        Assert.Null(decision.Refusal);
        Log.AddRange(decision.Events);
        Unit = decision.After;
    }

    private Entropy Seeded() => new(BitConverter.GetBytes(++_taps + 1000));
}
