using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Polls;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Invariants;

/// <summary>One step of a random history: how long to wait, and what somebody then does.</summary>
/// <param name="Wait">Index of a waiting time.</param>
/// <param name="Deed">What is done.</param>
/// <param name="Who">By whom.</param>
/// <param name="About">Which proposal, person or text.</param>
internal sealed record Move(int Wait, int Deed, int Who, int About);

/// <summary>A random history: five members, a guest and a newcomer do anything at any time.</summary>
internal sealed class Story
{
    public const int Waits = 9;
    public const int Deeds = 92;
    public const int People = 7;

    private static readonly TimeSpan[] WaitingTimes =
        [TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(7), TimeSpan.FromHours(5), TimeSpan.FromHours(20), TimeSpan.FromDays(2), TimeSpan.FromDays(6)];

    private readonly Deciding _decide;
    private readonly bool _awake;
    private readonly List<UnitCommand> _written = [];
    private Judge _judge = new();
    private int _count;
    private bool _refused;

    private Story(Deciding decide, bool awake) => (_decide, _awake) = (decide, awake);

    public HashSet<Rule> Broken { get; } = [];

    public List<UnitEvent> Log { get; } = [];

    private Unit Unit { get; set; } = Unit.None;

    private DateTimeOffset Now { get; set; } = Squad.Monday;

    /// <summary>Lives the moves, and then lets time alone bring everything to rest.</summary>
    /// <param name="awake">The bot wakes at every alarm; otherwise only when somebody does something.</param>
    public static Story Of(Deciding decide, IReadOnlyList<Move> moves, bool awake = false)
    {
        var story = new Story(decide, awake);
        story.Do(new MembershipCommand.Create("Squad", "Europe/Berlin", Squad.Home, Chosen: false, Waiting: null) { At = story.Now, Entropy = Squad.Seeded(0) });
        story.Do(new MembershipCommand.ReadRoster([.. Enumerable.Range(0, People - 1).Select(Somebody)]) { At = story.Now, Entropy = Squad.Seeded(1) });
        story.Unit = story.Unit with
        {
            Facilitator = moves.Count % 4 == 0 ? null : story.Unit.Person(ObjectId(1))!.Id,
            Secretary = moves.Count % 4 == 0 ? null : story.Unit.Person(ObjectId(2))!.Id,
            Policy = Policy.Consent with { Meetings = moves.Count % 3 == 0 },
        };
        story.Do(moves.Count % 4 == 3 ? story.ProposeRules(new(0, 0, 0, moves.Count % 13)) : story.Propose(0) with { How = moves.Count % 4 == 2 ? Manner.Rounds : Manner.Usual, Occasion = moves.Count % 7 == 1 ? new(LastDay: new(2026, 12, 2)) : null });
        if (moves.Count % 16 == 7)
        {
            story.Do(story.ProposeRules(new(0, 0, 1, moves.Count % 13)) with { Text = "The same" });
            foreach (var (who, proposal) in ((int, int)[])[(2, 1), (2, 2), (3, 1), (3, 2), (4, 1), (4, 2)])
            {
                story.Do(new ProposalCommand.Respond(proposal, new Answer.Consent()) { By = ObjectId(who), At = story.Now, Entropy = Squad.Seeded(1), Tap = new($"first {who} {proposal}", "respond", 0) });
            }
        }

        if (moves.Count % 6 == 0)
        {
            story.Do(new ProposalCommand.CallMeeting(1, "Let us talk") { By = ObjectId(1), At = story.Now, Entropy = Squad.Seeded(1), Tap = story.Tap("meeting") });
        }

        if (moves.Count % 5 == 0)
        {
            story.Do(new PollCommand.OpenPoll("", ["tea", "cake"], Squad.Thread) { By = ObjectId(1), At = story.Now, Entropy = Squad.Seeded(1), Tap = story.Tap("poll") });
        }

        foreach (var move in moves)
        {
            story.Live(move);
        }

        story.Rest();
        return story;
    }

    private static Person Somebody(int index) => Squad.PersonNamed($"q{index}", guest: index == 5);

    private static string ObjectId(int index) => $"aad-q{index}";

    private void Live(Move move)
    {
        var at = move.Wait < WaitingTimes.Length ? Now + WaitingTimes[move.Wait] : Unit.Wake is { } wake && wake > Now ? wake : Now;
        WakeUntil(at);
        Now = at;
        _count++;
        if (Command(move, _decide(Unit, new MembershipCommand.Advance { At = Now, Entropy = Squad.Seeded(0) }).After) is not { } command)
        {
            return;
        }

        // Who says again what is said already only shows that they are there: nothing is kept of that to know it by.
        var byTime = ByTime();
        if (Do(command) > byTime && !_refused && Log[^1] is not MembershipEvent.WaitSettled)
        {
            _written.Add(command);
        }

        foreach (var earlier in _written.TakeLast(3))
        {
            Redeliver(earlier);
        }
    }

    private void WakeUntil(DateTimeOffset at)
    {
        while (_awake && Unit.Wake is { } wake && wake <= at)
        {
            Do(new MembershipCommand.Advance { At = wake, Entropy = Squad.Seeded(0) });
        }
    }

    /// <summary>How many facts the clock alone would bring now.</summary>
    private int ByTime() => _decide(Unit, new MembershipCommand.Advance { At = Now, Entropy = Squad.Seeded(0) }).Events.Count;

    /// <returns>How many facts followed.</returns>
    private int Do(UnitCommand command)
    {
        var step = _decide(Unit, command);
        _judge = _judge.Follow(step.Events, Broken);
        Log.AddRange(step.Events);
        Unit = step.After;
        _refused = step.Refusal is not null;
        return step.Events.Count;
    }

    /// <summary>An answer, objection or change that comes again within a week changes nothing.</summary>
    private void Redeliver(UnitCommand earlier)
    {
        if (earlier is not ProposalCommand.About || Now - earlier.At >= TimeSpan.FromDays(7))
        {
            return;
        }

        var byTime = ByTime();
        if (_decide(Unit, earlier with { At = Now }).Events.Count > byTime)
        {
            Broken.Add(Rule.TheSameCommandAgainChangesNothing);
        }
    }

    private void Rest()
    {
        for (var alarms = 0; Unit.Wake is { } wake && (Unit.Open.Values.Any(proposal => proposal.State is not ProposalState.Meeting) || Unit.Polls.Count > 0 || alarms < 20) && alarms < 500; alarms++)
        {
            Now = wake > Now ? wake : Now;
            Do(new MembershipCommand.Advance { At = Now, Entropy = Squad.Seeded(0) });
        }

        if (Unit.Open.Values.Any(proposal => proposal.State is not ProposalState.Meeting) || Unit.Polls.Count > 0)
        {
            Broken.Add(Rule.TimeAloneLeadsToRest);
        }
    }

    /// <param name="unit">As it is now, with all that time has brought.</param>
    private UnitCommand? Command(Move move, Unit unit)
    {
        var (who, other) = (ObjectId(move.Who), ObjectId(move.About % People));
        var today = unit.Calendar.Day(Now);
        if (unit.Open.Values.FirstOrDefault(proposal => proposal.State is ProposalState.Meeting) is { } met && move.Deed % 4 < 2)
        {
            return move.Deed % 4 == 0
                ? Record(move, who, met.Number)
                : new ProposalCommand.Confirm(met.Number) { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("confirm") };
        }

        if (unit.Open.Values.FirstOrDefault(proposal => proposal.State is ProposalState.Conflicted) is { } conflicting && move.Deed % 8 == 5)
        {
            return new ProposalCommand.Rebase(conflicting.Number) { By = unit.Members[conflicting.Proposer].ObjectId, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("rebase") };
        }

        return move.Deed switch
        {
            0 => Propose(move.Who),
            1 when move.About > 7 => new MembershipCommand.TakePart(Somebody(move.Who)) { At = Now, Entropy = Squad.Seeded(1000 + _count) },
            2 when move.About > 7 => new MembershipCommand.StepBack(who) { At = Now, Entropy = Squad.Seeded(1) },
            1 => new MembershipCommand.Join(Somebody(move.Who)) { At = Now, Entropy = Squad.Seeded(1000 + _count) },
            2 => new MembershipCommand.Leave(other) { At = Now, Entropy = Squad.Seeded(1) },
            3 => new MembershipCommand.Include(who, Somebody(move.About % People)) { At = Now, Entropy = Squad.Seeded(1000 + _count) },
            4 or 5 => new MembershipCommand.MarkAway(who, other, today.AddDays(1 + move.About)) { At = Now, Entropy = Squad.Seeded(1) },
            6 => new MembershipCommand.Return(who) { At = Now, Entropy = Squad.Seeded(1) },
            7 => new MembershipCommand.PauseUntil(who, today.AddDays(1 + move.About)) { At = Now, Entropy = Squad.Seeded(1) },
            26 => new MembershipCommand.Wait(who, move.About > 8) { At = Now, Entropy = Squad.Seeded(1) },
            33 => new MembershipCommand.AddHoliday(who, today.AddDays(move.About % 4), today.AddDays(1 + move.About)) { At = Now, Entropy = Squad.Seeded(1) },
            34 => new MembershipCommand.ChangeWorkingDays(who, Calendar.MonToFri & ~(1 << (1 + (move.About % 4)))) { At = Now, Entropy = Squad.Seeded(1) },
            27 => new MembershipCommand.Look(who) { At = Now, Entropy = Squad.Seeded(1) },
            80 or 81 => new MembershipCommand.NameDelegate(who, other, move.About > 6 ? null : today.AddDays(1 + (move.About % 3))) { At = Now, Entropy = Squad.Seeded(1) },
            82 => new MembershipCommand.EndDelegation(who) { At = Now, Entropy = Squad.Seeded(1) },
            83 => new MembershipCommand.Mute(who, move.About > 6) { At = Now, Entropy = Squad.Seeded(1) },
            48 when move.About < 2 => new MembershipCommand.LoseHome((HomeLoss)(move.About % 2), Now) { At = Now, Entropy = Squad.Seeded(1) },
            49 when move.About < 8 => new MembershipCommand.FindHome(move.About > 4 ? null : (HomeLoss)(move.About % 2), Now) { At = Now, Entropy = Squad.Seeded(1) },
            51 when move.About < 6 => new PollCommand.OpenPoll("", ["tea", "cake"], Squad.Thread) { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("poll") },
            >= 74 and <= 79 or 90 or 91 when unit.Polls.Count > 0 => new PollCommand.AnswerPoll(1 + (move.About % unit.LastPoll), 1 + (move.About % 2)) { By = ObjectId(move.Who % 3), At = Now, Entropy = Squad.Seeded(1), Tap = Tap("choose") },
            35 when unit.Polls.Count > 0 => new PollCommand.ClosePoll(null) { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("close") },
            50 when move.About < 3 => new MembershipCommand.ChooseNote(who, move.About > 0) { At = Now, Entropy = Squad.Seeded(1) },
            64 => Keep(move, who),
            65 => new AgreementCommand.Question(1 + move.About % 3, $"no {move.About}") { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("question") },
            66 => Revise(move),
            8 => new MembershipCommand.Resume(who) { At = Now, Entropy = Squad.Seeded(1) },
            _ => About(move, unit, who, 1 + (move.About % Math.Max(1, unit.LastProposal))),
        };
    }

    private ProposalCommand? About(Move move, Unit unit, string who, int proposal)
    {
        var by = unit.Open.Find(proposal) is { } open ? unit.Members[open.Proposer].ObjectId : who;
        return move.Deed switch
        {
            9 => new ProposalCommand.Withdraw(proposal) { By = move.About == 0 ? by : who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("withdraw") },
            10 or 11 or 12 => new ProposalCommand.Amend(proposal, $"Text {_count}", null) { By = by, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("amend") },
            13 or 14 => new ProposalCommand.Raise(proposal, $"problem {move.About}", null) { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("object") },
            15 => new ProposalCommand.Resolve(proposal, null) { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("resolve") },
            16 => new ProposalCommand.StillObject(proposal, null, null, null) { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("still") },
            17 => new ProposalCommand.TakeBack(proposal, null, move.About > 4) { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("back") },
            18 => new ProposalCommand.Suggest(proposal, $"idea {move.About}") { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("suggest") },
            19 => new ProposalCommand.Respond(proposal, new Answer.StandAside("no")) { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("respond") },
            52 => new ProposalCommand.AskCheck(proposal, null) { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("check") },
            53 or 54 => new ProposalCommand.GiveCheck(proposal, null, move.About < 8 ? Criteria.All : Criteria.None, "no argument") { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("checked") },
            55 => new ProposalCommand.TakeOver(proposal, null) { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("takeOver") },
            56 => new ProposalCommand.Abandon(proposal, null, "silent") { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("abandon") },
            57 => new ProposalCommand.Appeal(proposal, null) { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("appeal") },
            58 => new ProposalCommand.Accept(proposal, null, null) { By = by, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("accept") },
            59 => new ProposalCommand.Decline(proposal, null, "no") { By = by, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("decline") },
            60 => new ProposalCommand.Mend(proposal, $"Text {_count}.") { By = by, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("mend") },
            61 => new ProposalCommand.ChangesMeaning(proposal) { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("meaning") },
            62 => new ProposalCommand.Undo(proposal) { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("undo") },
            63 => new ProposalCommand.Argue(proposal, null, new Argument(Rule: move.About > 6 ? "a rule" : null, Harm: "harm")) { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("argue") },
            84 or 85 or 86 or 87 => new ProposalCommand.AnswerFor(proposal, Delegated(unit, move).Whom, move.Who % 3 == 0 ? new Answer.NoOpinion() : new Answer.Consent()) { By = Delegated(unit, move).By, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("answerFor") },
            88 => new ProposalCommand.ObjectFor(proposal, Delegated(unit, move).Whom, "problem") { By = Delegated(unit, move).By, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("answerFor") },
            89 => new ProposalCommand.Prompt(proposal) { By = by, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("remind") },
            67 => new ProposalCommand.CallMeeting(proposal, "Let us talk") { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("meeting") },
            68 or 69 or 70 => Record(move, who, proposal),
            71 or 72 or 73 => new ProposalCommand.Confirm(proposal) { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("confirm") },
            20 or 21 => new ProposalCommand.Respond(proposal, new Answer.NoOpinion()) { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("respond") },
            28 or 29 => new ProposalCommand.NeedTime(proposal) { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("time") },
            30 when move.About > 8 => new ProposalCommand.Extend(proposal, "longer") { By = by, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("extend") },
            30 => new ProposalCommand.Waive(proposal) { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("waive") },
            31 or 32 => new ProposalCommand.Recuse(proposal, null, "too close") { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("recuse") },
            40 => new ProposalCommand.AskQuestion(proposal, $"question {move.About}") { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("ask") },
            41 => new ProposalCommand.AnswerQuestion(proposal, null, move.About > 6 ? null : "so") { By = by, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("answer") },
            42 or 43 => new ProposalCommand.React(proposal, move.About > 6 ? null : $"reaction {move.About}") { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("react") },
            44 => new ProposalCommand.Ready(proposal) { By = by, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("ready") },
            45 when move.About > 9 => new ProposalCommand.Facilitate(proposal) { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("facilitate") },
            45 => new ProposalCommand.MoveOn(proposal, null) { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("next") },
            46 => move.Wait % 4 > 0 ? ProposeRules(move) : ProposeChange(move),
            47 => Propose(move.Who) with { How = (Manner)(move.About % 5), Occasion = move.About > 8 ? new(LastDay: unit.Calendar.Day(Now).AddDays(move.About)) : null },
            _ => new ProposalCommand.Respond(proposal, new Answer.Consent()) { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("respond"), Version = unit.Open.Find(proposal)?.Version },
        };
    }

    /// <summary>One of those who have named somebody, now or for a time that is over, and whom they named.</summary>
    private static (string Whom, string By) Delegated(Unit unit, Move move)
    {
        var named = unit.Members.Values.Where(member => member.Delegation is not null).OrderBy(member => member.ObjectId, StringComparer.Ordinal).ToList();
        return named.Count == 0 ? (ObjectId(0), ObjectId(move.Who)) : named[move.About % named.Count] is var one ? (one.ObjectId, unit.Members[one.Delegation!.To].ObjectId) : default;
    }

    private ProposalCommand.Propose ProposeRules(Move move) => Propose(move.Who) with
    {
        Effect = move.About switch
        {
            < 3 => new Effect.SetPolicy(Presets.Table[move.About]),
            3 => new Effect.SetPolicy(Presets.Rounds),
            4 => new Effect.SetPolicy(ClosingHour: 15),
            5 => new Effect.SetPolicy(Hidden: true),
            _ => new Effect.Name((Office)(move.About % 2), Unit.Members.Keys.Order(Comparer<PersonId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value))).ElementAtOrDefault(move.About - 6)),
        },
    };

    /// <summary>One of a few changes, so that some of them conflict.</summary>
    private ProposalCommand.Propose ProposeChange(Move move) => Propose(move.Who) with
    {
        Effect = move.About switch
        {
            < 4 => new Effect.SetPolicy(ClosingHour: 14 + (move.About % 3)),
            4 => new Effect.SetZone("Europe/Paris"),
            5 or 6 => new Effect.SetWorkingDays(Calendar.MonToFri & ~(1 << (move.About - 4))),
            7 or 8 => new Effect.SetHoliday(new(2026, 11, 27), new(2026, 11, 21 + move.About), Off: true),
            9 => new Effect.SetHoliday(new(2026, 11, 25), new(2026, 11, 30), Off: false),
            _ => new Effect.Name((Office)(move.About % 2), Unit.Members.Keys.Order(Comparer<PersonId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value))).ElementAtOrDefault(move.Who)),
        },
    };

    private AgreementCommand.Keep Keep(Move move, string who) =>
        new(1 + (move.About % 3), move.About > 6 ? move.About : null) { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("keep") };

    private ProposalCommand.Propose Revise(Move move) =>
        Propose(move.Who) with { Occasion = new(new Revision(1 + (move.About % 3), Ends: move.About > 6)) };

    private ProposalCommand.Record Record(Move move, string who, int proposal) =>
        new(proposal, (MeetingOutcome)(move.About % 3), [.. Enumerable.Range(0, move.About / 2).Select(ObjectId)]) { By = who, At = Now, Entropy = Squad.Seeded(1), Tap = Tap("record") };

    private ProposalCommand.Propose Propose(int who) =>
        new($"Proposal {_count}", Squad.Thread) { By = ObjectId(who), At = Now, Entropy = Squad.Seeded(1), Tap = Tap("propose") };

    private Tap Tap(string verb) => new($"a{_count}", verb, 0);
}
