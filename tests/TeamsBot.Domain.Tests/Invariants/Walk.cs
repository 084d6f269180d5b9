using System.Globalization;
using System.Text;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using Calendar = TeamsBot.Domain.Organization.Calendar;

namespace TeamsBot.Domain.Tests.Invariants;

/// <summary>
/// All histories of a small squad with one proposal of at most two versions: everything that anybody can do in every state, and the clock to the next alarm.
/// States that differ only in names, event numbers and old deliveries are one; of voters in the same state one speaks for all.
/// </summary>
internal sealed class Walk
{
    private readonly Deciding _decide;
    private readonly int _voters;
    private readonly int _most;
    private readonly bool _more;
    private readonly bool _longer;
    private readonly Dictionary<string, string?> _later = [];
    private readonly Queue<(Unit Unit, DateTimeOffset Now, Judge Judge, string Key)> _open = new();
    private readonly HashSet<Rule> _broken = [];
    private int _taps;

    private Walk(Deciding decide, int voters, int most, bool more, bool longer) => (_decide, _voters, _most, _more, _longer) = (decide, voters, most, more, longer);

    /// <summary>States that were reached, rest included.</summary>
    public int States => _later.Count;

    public IReadOnlySet<Rule> Broken => _broken;

    public HashSet<string> Ends { get; } = [];

    /// <summary>Walks until all states are known, a rule is broken, or <paramref name="most"/> states were reached.</summary>
    /// <param name="more">Slips are mended too, answers taken back and problems checked.</param>
    /// <param name="longer">It is kept open longer too.</param>
    public static Walk Through(Deciding decide, int voters, DateTimeOffset from, Policy policy, int most = int.MaxValue, bool more = false, bool longer = false)
    {
        var walk = new Walk(decide, voters, most, more, longer);
        walk.Start(from, policy);
        while (walk._open.TryDequeue(out var state) && walk._broken.Count == 0 && walk.States < walk._most)
        {
            walk.Visit(state.Unit, state.Now, state.Judge, state.Key);
        }

        walk.CheckRest();
        return walk;
    }

    private void Start(DateTimeOffset at, Policy policy)
    {
        var names = Enumerable.Range(0, _voters + 1).Select(Name).ToArray();
        List<UnitEvent> log =
        [
            new MembershipEvent.UnitCreated(at, "Squad", "Europe/Berlin", Squad.Home, Chosen: false),
            .. names.Select(name => new MembershipEvent.MemberJoined(at, new(name), Squad.PersonNamed(name))),
            new ProposalEvent.Proposed(at, 1, new(names[0]), new("Text 1", ""), Squad.Thread, policy, new Calendar("Europe/Berlin").Closing(at, policy.Days, policy.Closing), policy.Quorum.Need(new Heard(_voters, 0, 0, 0, 0), 0), _voters, Tap("propose")),
        ];
        Reach(log.Aggregate(Unit.None, (unit, happened) => unit.Evolve(happened)), at, new Judge().Follow(log, _broken));
    }

    private void Visit(Unit unit, DateTimeOffset now, Judge judge, string key)
    {
        foreach (var command in Commands(unit, now))
        {
            var step = _decide(unit, command);
            if (step.Events.Count > 0)
            {
                Reach(step.After, now, judge.Follow(step.Events, _broken));
            }
        }

        if (unit.Wake is not { } wake)
        {
            _broken.Add(Rule.TimeAloneLeadsToRest);
            return;
        }

        var later = wake > now ? wake : now;
        var woken = _decide(unit, new MembershipCommand.Advance { At = later, Entropy = Squad.Seeded(0) });
        _later[key] = Reach(woken.After, later, judge.Follow(woken.Events, _broken));
    }

    private string Reach(Unit unit, DateTimeOffset now, Judge judge)
    {
        var key = KeyOf(unit, now);
        if (_later.TryAdd(key, null) && unit.Open.Count > 0)
        {
            _open.Enqueue((Forgetting(unit, now), now, judge, key));
        }

        if (unit.Open.Count == 0)
        {
            Ends.Add(key);
        }

        return key;
    }

    /// <summary>Closed objections matter for minutes only, to what is a correction; without them nobody reaches the most that one person may raise.</summary>
    private static Unit Forgetting(Unit unit, DateTimeOffset now)
    {
        var proposal = unit.Open[1];
        return now == proposal.VersionAt ? unit : unit with
        {
            Open = unit.Open.With(1, proposal with
            {
                Responses = proposal.Responses.Aggregate(proposal.Responses, (all, entry) =>
                    all.With(entry.Key, entry.Value with { Objections = [.. entry.Value.Objections.Where(objection => objection.IsOpen || objection.Check is not null)] })),
            }),
        };
    }

    /// <summary>From every state that was visited, the alarms alone lead to rest.</summary>
    private void CheckRest()
    {
        var resting = new HashSet<string>(Ends);
        if (_open.Count > 0 || _broken.Count > 0)
        {
            return;
        }

        foreach (var start in _later.Keys)
        {
            var way = new HashSet<string>();
            var state = start;
            while (!resting.Contains(state))
            {
                if (!way.Add(state) || _later[state] is not { } next)
                {
                    _broken.Add(Rule.TimeAloneLeadsToRest);
                    return;
                }

                state = next;
            }

            resting.UnionWith(way);
        }
    }

    private IEnumerable<UnitCommand> Commands(Unit unit, DateTimeOffset now)
    {
        var proposal = unit.Open[1];
        yield return new ProposalCommand.Amend(1, $"Text {proposal.Version + 1}", null) { By = ObjectId(0), At = now, Entropy = Squad.Seeded(0), Tap = Tap("amend") };
        yield return new ProposalCommand.Ready(1) { By = ObjectId(0), At = now, Entropy = Squad.Seeded(0), Tap = Tap("ready") };
        yield return new ProposalCommand.Withdraw(1) { By = ObjectId(0), At = now, Entropy = Squad.Seeded(0), Tap = Tap("withdraw") };
        if (_longer)
        {
            yield return new ProposalCommand.Extend(1, "longer") { By = ObjectId(0), At = now, Entropy = Squad.Seeded(0), Tap = Tap("extend") };
        }

        foreach (var command in _more ? More(proposal, now) : [])
        {
            yield return command;
        }

        foreach (var voter in Enumerable.Range(1, _voters).DistinctBy(voter => KeyOf(proposal, proposal.ResponseOf(new(Name(voter))))))
        {
            var by = ObjectId(voter);
            foreach (var answer in new Answer[] { new Answer.Consent(), new Answer.NoOpinion(), new Answer.StandAside("no") })
            {
                yield return new ProposalCommand.Respond(1, answer) { By = by, At = now, Entropy = Squad.Seeded(0), Tap = Tap("respond") };
            }

            yield return new ProposalCommand.Raise(1, "problem", null) { By = by, At = now, Entropy = Squad.Seeded(0), Tap = Tap("raise") };
            yield return new ProposalCommand.Resolve(1, null) { By = by, At = now, Entropy = Squad.Seeded(0), Tap = Tap("resolve") };
            yield return new ProposalCommand.StillObject(1, null, null, null) { By = by, At = now, Entropy = Squad.Seeded(0), Tap = Tap("still") };
            yield return new ProposalCommand.TakeBack(1, null, false) { By = by, At = now, Entropy = Squad.Seeded(0), Tap = Tap("back") };
            if (proposal.State is ProposalState.Step)
            {
                yield return new ProposalCommand.React(1, null) { By = by, At = now, Entropy = Squad.Seeded(0), Tap = Tap("react") };
                yield return new ProposalCommand.MoveOn(1, null) { By = by, At = now, Entropy = Squad.Seeded(0), Tap = Tap("next") };
            }

            yield return new ProposalCommand.Suggest(1, "idea") { By = by, At = now, Entropy = Squad.Seeded(0), Tap = Tap("suggest") };
        }
    }

    private IEnumerable<UnitCommand> More(Proposal proposal, DateTimeOffset now)
    {
        if (proposal.Mend is null)
        {
            yield return new ProposalCommand.Mend(1, $"Text {proposal.Version}.") { By = ObjectId(0), At = now, Entropy = Squad.Seeded(0), Tap = Tap("mend") };
        }

        yield return new ProposalCommand.ChangesMeaning(1) { By = ObjectId(1), At = now, Entropy = Squad.Seeded(0), Tap = Tap("meaning") };
        yield return new ProposalCommand.AskCheck(1, null) { By = ObjectId(0), At = now, Entropy = Squad.Seeded(0), Tap = Tap("check") };
        for (var person = 0; person <= _voters; person++)
        {
            yield return new ProposalCommand.Undo(1) { By = ObjectId(person), At = now, Entropy = Squad.Seeded(0), Tap = Tap("undo") };
            yield return new ProposalCommand.GiveCheck(1, null, Criteria.All, "no") { By = ObjectId(person), At = now, Entropy = Squad.Seeded(0), Tap = Tap("checked") };
        }
    }

    private string KeyOf(Unit unit, DateTimeOffset now)
    {
        var proposal = unit.Open.Find(1) ?? unit.Settled.Single();
        if (!proposal.IsLive)
        {
            return proposal.State switch { ProposalState.NotDecided it => $"not decided: {it.Reason}", var it => it.GetType().Name };
        }

        var key = new StringBuilder();
        key.Append(CultureInfo.InvariantCulture, $"{Minutes(now)} v{proposal.Version} r{proposal.RemindedVersion}{(proposal.KeptOpenVersion == proposal.Version ? " kept" : "")} ");
        _ = proposal.State switch
        {
            ProposalState.Open it => key.Append(CultureInfo.InvariantCulture, $"open {Minutes(it.Start)} {it.Days} {it.Extended}"),
            ProposalState.Step it => key.Append(CultureInfo.InvariantCulture, $"{it.Stage} {Minutes(it.Start)} {proposal.Reactions}"),
            ProposalState.OnHold it => key.Append(CultureInfo.InvariantCulture, $"hold {it.DaysLeft} {it.Extended} {Minutes(it.ActiveAt)} {it.Nudged}"),
            _ => key,
        };
        if (proposal.State is ProposalState.Open { Shown: { } } or ProposalState.OnHold { Shown: { } })
        {
            var shown = (proposal.State as ProposalState.Open)?.Shown ?? ((ProposalState.OnHold)proposal.State).Shown!;
            key.Append(CultureInfo.InvariantCulture, $" shown {Minutes(shown.At)} {shown.Days}");
        }

        if (proposal.Mend is { } mend)
        {
            key.Append(CultureInfo.InvariantCulture, $" mended {Minutes(mend.At)} {mend.Answered}");
        }

        if (now == proposal.VersionAt)
        {
            var spoken = proposal.Responses.Any(entry => entry.Value.AnswerTo(proposal.Version) is not null || entry.Value.Suggestions.Any(it => it.Version == proposal.Version) || entry.Value.Objections.Any(it => it.Version == proposal.Version));
            key.Append(spoken ? " spoken " : " fresh ").Append(proposal.Wording.Title);
        }

        foreach (var voter in Enumerable.Range(1, _voters).Select(voter => KeyOf(proposal, proposal.ResponseOf(new(Name(voter))))).Order(StringComparer.Ordinal))
        {
            key.Append(" | ").Append(voter);
        }

        return key.ToString();
    }

    private static string KeyOf(Proposal proposal, Response response)
    {
        var answer = response.Answer switch { null => "-", Answer.Consent => "c", Answer.NoOpinion => "n", _ => "a" };
        var age = response.Answer is null || response.Version == proposal.Version ? "" : "old";
        var objection = response.OpenObjection?.State switch
        {
            ObjectionState.AwaitsWord it => $"word {Minutes(it.Since)} {it.Reminded}",
            ObjectionState.Raised => "raised",
            _ => "",
        };
        var reaction = response.Reaction is { } said ? $" {(said.Version == proposal.Version ? "" : "old")}{said.Text}{said.Problem}" : "";
        var check = response.Objections.LastOrDefault(it => it.Check is not null) is { Check: { } asked } about ? $" {about.IsOpen} {Minutes(asked.At)} {asked.Reminded} {asked.Missing} {asked.IsPending}" : "";
        return $"{answer}{age} {objection}{reaction}{check}";
    }

    private static long Minutes(DateTimeOffset at) => at.UtcTicks / TimeSpan.TicksPerMinute;

    private static string Name(int person) => $"q{person}";

    private static string ObjectId(int person) => $"aad-q{person}";

    private Tap Tap(string verb) => new($"a{++_taps}", verb, 0);
}
