using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests;

/// <summary>A squad whose members speak: given what was said and when, the unit that follows.</summary>
internal sealed partial class Squad
{
    /// <summary>Monday 23 November 2026, 10:00 in Berlin.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static readonly Home Home = new("tenant", "19:squad@thread.tacv2", "https://service.example/", "team");

    public static readonly Place Thread = new("https://service.example/", "19:squad@thread.tacv2;messageid=1");
    private int _taps;

    public Squad(params string[] names)
        : this("Europe/Berlin", names)
    {
    }

    private Squad(string zone, string[] names)
    {
        Do(new MembershipCommand.Create("Squad", zone, Home, Chosen: false, Waiting: null) { At = Now, Entropy = Seeded(0) });
        for (var step = 1; Unit.Members.Count < names.Length; step++)
        {
            Do(new MembershipCommand.ReadRoster([.. names.Select(name => PersonNamed(name))]) { At = Now, Entropy = Seeded(step) });
        }
    }

    public Unit Unit { get; private set; } = Unit.None;

    public DateTimeOffset Now { get; private set; } = Monday;

    public List<UnitEvent> Log { get; } = [];

    public static Squad In(string zone, params string[] names) => new(zone, names);

    public static Person PersonNamed(string name, bool guest = false) => new($"aad-{name}", name, $"29:{name}", guest);

    public PersonId IdOf(string name) => Unit.Person($"aad-{name}")!.Id;

    public Proposal Proposal(int number = 1) => Unit.Open.Find(number) ?? Unit.Settled.Single(proposal => proposal.Number == number);

    public Tally Tally(int number = 1) => Domain.Proposals.Tally.Of(Unit, Proposal(number), Now);

    public Refusal? Proposes(string name, string text = "Move the daily stand-up to 9:30") =>
        Do(new ProposalCommand.Propose(text, Thread) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("propose") });

    public Refusal? Proposes(string name, string text, Occasion occasion) =>
        Do(new ProposalCommand.Propose(text, Thread) { Occasion = occasion, By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("propose") });

    /// <summary>Proposed by Mia and adopted at once: everybody else consents.</summary>
    public int Agrees(string text = "Move the daily stand-up to 9:30", Occasion? occasion = null)
    {
        Do(new ProposalCommand.Propose(text, Thread) { Occasion = occasion, By = "aad-Mia", At = Now, Entropy = Seeded(_taps), Tap = Tap("propose") });
        var number = Unit.LastProposal;
        foreach (var member in Unit.Members.Values.Where(member => member.Asked && member.Name != "Mia").ToList())
        {
            Consents(member.Name, proposal: number);
        }

        return ((ProposalState.Adopted)Proposal(number).State).Agreement;
    }

    public Refusal? Keeps(string name, int agreement = 1, int? months = null, long rev = 0) =>
        Do(new AgreementCommand.Keep(agreement, months) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("keep") with { Rev = rev } });

    public Refusal? Questions(string name, int agreement = 1, string reason = "Nobody comes") =>
        Do(new AgreementCommand.Question(agreement, reason) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("question") });

    public Refusal? Breaks(string name, int agreement = 1, string reason = "I overslept", string? cleanUp = null) =>
        Do(new AgreementCommand.Break(agreement, reason, cleanUp) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("break") });

    public Refusal? TakesCare(string name, string who, DateOnly? until = null, int agreement = 1) =>
        Do(new AgreementCommand.TakeCare(agreement, $"aad-{who}", until) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("care") });

    public Refusal? Drops(string name, string reason = "It names nobody whom it helps") =>
        Do(new ProposalCommand.Drop(1, reason) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("drop") });

    public Refusal? Facilitates(string name) =>
        Do(new ProposalCommand.Facilitate(1) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("facilitate") });

    public Refusal? CallsMeeting(string name, string reason = "This takes a talk") =>
        Do(new ProposalCommand.CallMeeting(1, reason) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("meeting") });

    public Refusal? Records(string name, MeetingOutcome outcome, params string[] with) =>
        Do(new ProposalCommand.Record(1, outcome, [.. with.Select(other => $"aad-{other}")]) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("record") });

    public Refusal? Confirms(string name) => Do(new ProposalCommand.Confirm(1) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("confirm") });

    /// <summary>The rules for new proposals let people take them to a meeting, and these people have a task in that.</summary>
    public Squad Meeting(string? facilitator = null, string? secretary = null)
    {
        Unit = Unit with { Policy = Policy.Consent with { Meetings = true } };
        return Names(facilitator, secretary);
    }

    /// <summary>Who guides, and who knows the rules, however that came about.</summary>
    public Squad Names(string? facilitator = null, string? secretary = null)
    {
        Unit = Unit with { Facilitator = facilitator is null ? null : IdOf(facilitator), Secretary = secretary is null ? null : IdOf(secretary) };
        return this;
    }

    public Agreement Agreement(int number = 1) => Unit.Agreements.InForce[number];

    public Refusal? Consents(string name, int? version = null, string? concern = null, int proposal = 1) => Responds(name, new Answer.Consent(concern), version, proposal);

    public Refusal? HasNoOpinion(string name, int? version = null) => Responds(name, new Answer.NoOpinion(), version, 1);

    public Refusal? StandsAside(string name, string reason = "I would do it otherwise") => Responds(name, new Answer.StandAside(reason), null, 1);

    public Refusal? Objects(string name, string reason = "I would miss it on Mondays", string? idea = null, int? version = null) =>
        Do(new ProposalCommand.Raise(1, reason, idea) { Version = version, By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("object") });

    public Refusal? Amends(string name, string text = "Move the daily stand-up to 9:45", string? why = null) =>
        Do(new ProposalCommand.Amend(1, text, why) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("amend") });

    public Refusal? Resolves(string name, int? objection = null) =>
        Do(new ProposalCommand.Resolve(1, objection) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("resolved") });

    public Refusal? StillObjects(string name, int? objection = null) =>
        Do(new ProposalCommand.StillObject(1, objection, null, null) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("stillObject") });

    public Refusal? TakesBack(string name, bool uneasy = false, int? objection = null) =>
        Do(new ProposalCommand.TakeBack(1, objection, uneasy) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("takeBack") });

    public Refusal? Suggests(string name, string text) =>
        Do(new ProposalCommand.Suggest(1, text) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("suggest") });

    public Refusal? NeedsTime(string name, int proposal = 1) =>
        Do(new ProposalCommand.NeedTime(proposal) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("time") });

    public Refusal? Extends(string name, string reason = "Tom is on a train today") =>
        Do(new ProposalCommand.Extend(1, reason) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("extend") });

    public Refusal? WaivesWaiting(string name, int proposal = 1) =>
        Do(new ProposalCommand.Waive(proposal) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("waive") });

    public Refusal? Recuses(string name, string? whom = null, string reason = "It is about my own team") =>
        Do(new ProposalCommand.Recuse(1, whom is null ? null : $"aad-{whom}", reason) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("recuse") });

    public Refusal? AsksToCheck(string name, int? objection = null) =>
        Do(new ProposalCommand.AskCheck(1, objection) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("check") });

    public Refusal? Argues(string name, Argument argument, int? objection = null) =>
        Do(new ProposalCommand.Argue(1, objection, argument) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("argue") });

    public Refusal? KeepsProblem(string name, int? objection = null) => Finds(name, Criteria.None, null, objection);

    public Refusal? Finds(string name, Criteria missing = Criteria.All, string? reason = "No argument is given", int? objection = null) =>
        Do(new ProposalCommand.GiveCheck(1, objection, missing, reason) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("checked") });

    public Refusal? TakesOver(string name, int? objection = null) =>
        Do(new ProposalCommand.TakeOver(1, objection) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("takeOver") });

    public Refusal? Abandons(string name, string reason = "No word for days", int? objection = null) =>
        Do(new ProposalCommand.Abandon(1, objection, reason) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("abandon") });

    public Refusal? Appeals(string name, int? objection = null) =>
        Do(new ProposalCommand.Appeal(1, objection) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("appeal") });

    public Refusal? Accepts(string name, int? suggestion = null, string? why = null) =>
        Do(new ProposalCommand.Accept(1, suggestion, why) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("accept") });

    public Refusal? Declines(string name, string example = "on Fridays the room is taken", int? suggestion = null) =>
        Do(new ProposalCommand.Decline(1, suggestion, example) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("decline") });

    public Refusal? Mends(string name, string text = "Move the daily standup to 9:30") =>
        Do(new ProposalCommand.Mend(1, text) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("mend") });

    public Refusal? SeesAnotherMeaning(string name) =>
        Do(new ProposalCommand.ChangesMeaning(1) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("meaning") });

    public Refusal? Undoes(string name) => Do(new ProposalCommand.Undo(1) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("undo") });

    public Refusal? Withdraws(string name, int proposal = 1) =>
        Do(new ProposalCommand.Withdraw(proposal) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("withdraw") });

    public Refusal? MarksAway(string name, string whom, DateOnly until) =>
        Do(new MembershipCommand.MarkAway($"aad-{name}", $"aad-{whom}", until) { At = Now, Entropy = Seeded(_taps) });

    public Refusal? Joins(string name, bool guest = false) => Do(new MembershipCommand.Join(PersonNamed(name, guest)) { At = Now, Entropy = Seeded(1000 + Unit.Members.Count) });

    public Refusal? TakesPart(string name, bool guest = false) => Do(new MembershipCommand.TakePart(PersonNamed(name, guest)) { At = Now, Entropy = Seeded(1000 + Unit.Members.Count) });

    public Refusal? StepsBack(string name) => Do(new MembershipCommand.StepBack($"aad-{name}") { At = Now, Entropy = Seeded(_taps) });

    public Refusal? Leaves(string name) => Do(new MembershipCommand.Leave($"aad-{name}") { At = Now, Entropy = Seeded(_taps) });

    public Refusal? Includes(string name, string whom, bool guest = true) =>
        Do(new MembershipCommand.Include($"aad-{name}", PersonNamed(whom, guest)) { At = Now, Entropy = Seeded(2000 + Unit.Members.Count) });

    public Refusal? Returns(string name) => Do(new MembershipCommand.Return($"aad-{name}") { At = Now, Entropy = Seeded(_taps) });

    public Refusal? Waits(string name, bool waited) => Do(new MembershipCommand.Wait($"aad-{name}", waited) { At = Now, Entropy = Seeded(_taps) });

    public Refusal? Holidays(string name, DateOnly from, DateOnly until) => Do(new MembershipCommand.AddHoliday($"aad-{name}", from, until) { At = Now, Entropy = Seeded(_taps) });

    public Refusal? NoHolidays(string name, DateOnly from, DateOnly until) => Do(new MembershipCommand.RemoveHoliday($"aad-{name}", from, until) { At = Now, Entropy = Seeded(_taps) });

    public Refusal? Works(string name, int days) => Do(new MembershipCommand.ChangeWorkingDays($"aad-{name}", days) { At = Now, Entropy = Seeded(_taps) });

    public Refusal? Pauses(string name, DateOnly until) => Do(new MembershipCommand.PauseUntil($"aad-{name}", until) { At = Now, Entropy = Seeded(_taps) });

    public Refusal? Resumes(string name) => Do(new MembershipCommand.Resume($"aad-{name}") { At = Now, Entropy = Seeded(_taps) });

    public Refusal? ChangesLanguage(string name, Language language) => Do(new MembershipCommand.ChangeLanguage($"aad-{name}", language) { At = Now, Entropy = Seeded(_taps) });

    public Refusal? ChangesZone(string name, string zone) => Do(new MembershipCommand.ChangeZone($"aad-{name}", zone) { At = Now, Entropy = Seeded(_taps) });

    public Refusal? ReadsRoster(params Person[] people) => Do(new MembershipCommand.ReadRoster(people) { At = Now, Entropy = Seeded(3000 + Unit.Members.Count) });

    /// <summary>An answer by a button: of a card that was drawn from a revision, in an activity with an id.</summary>
    public Refusal? Clicks(string name, Answer answer, long rev, string? activity = null, int? version = null) => Do(new ProposalCommand.Respond(1, answer)
    {
        Version = version,
        By = $"aad-{name}",
        At = Now,
        Entropy = Seeded(_taps),
        Tap = new(activity ?? $"click-{++_taps}", answer.GetType().Name, rev),
    });

    /// <summary>m in P-1/Om.</summary>
    public Objection Objection(int number = 1) => Proposal().Objections().Single(pair => pair.Objection.Number == number).Objection;

    public T[] Facts<T>()
        where T : UnitEvent => [.. Log.OfType<T>()];

    public T State<T>(int number = 1)
        where T : ProposalState => Assert.IsType<T>(Proposal(number).State);

    /// <summary>When the open proposal closes, as people in the squad read it.</summary>
    public string Closes() => Local(Clock.ClosesAt(Unit.Calendar, Proposal().Policy, State<ProposalState.Open>()));

    public string Local(DateTimeOffset at) => Unit.Calendar.Local(at).ToString("ddd yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    public DateTimeOffset InstantOf(string local)
    {
        var time = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        return Unit.Calendar.Instant(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));
    }

    /// <summary>The clock goes on to this local time.</summary>
    public void At(string local)
    {
        Now = InstantOf(local);
        Do(new MembershipCommand.Advance { At = Now, Entropy = Seeded(0) });
    }

    public Refusal? Do(UnitCommand command)
    {
        var decision = Unit.Decide(command);
        Assert.Equal(decision.After, decision.Events.Aggregate(Unit, (unit, happened) => unit.Evolve(happened)));
        Assert.Equal(decision, Unit.Decide(command));
        Unit = decision.After;
        Log.AddRange(decision.Events);
        return decision.Refusal;
    }

    public static Entropy Seeded(int seed) => new(BitConverter.GetBytes(seed));

    private Refusal? Responds(string name, Answer answer, int? version, int proposal) =>
        Do(new ProposalCommand.Respond(proposal, answer) { Version = version, By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("respond") });

    private Tap Tap(string verb) => new($"activity-{++_taps}", verb, 0);
}
