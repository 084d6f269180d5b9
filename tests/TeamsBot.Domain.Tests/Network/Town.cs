using TeamsBot.Domain.HealthChecks;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Network;

/// <summary>
/// Several units and their organisation, with a post office between them. Letters of one sender to one receiver arrive in their order and each once;
/// else any order is possible, and a spec says which.
/// </summary>
/// <param name="arrives">False for letters that are lost on the way, as none ever is.</param>
internal sealed class Town(Func<Town, Addressed, bool>? arrives = null)
{
    public static readonly UnitId Organization = new("organization");

    private readonly Dictionary<UnitId, Unit> units = [];
    private readonly SortedDictionary<(UnitId From, UnitId To), Queue<Addressed>> post = [];
    private readonly Dictionary<UnitId, List<UnitEvent>> logs = [];
    private int commands;

    public DateTimeOffset Now { get; set; } = Squad.Monday;

    public IReadOnlyDictionary<UnitId, Unit> Units => units;

    /// <summary>What happened in each unit.</summary>
    public IEnumerable<IReadOnlyList<UnitEvent>> Logs => logs.Values;

    /// <summary>What happened in a unit.</summary>
    public IReadOnlyList<UnitEvent> Log(string unit) => logs.GetValueOrDefault(new(unit)) ?? [];

    /// <summary>Where an adoption did something else than the card said, or something other than what people had consented to was adopted.</summary>
    public List<string> Surprises { get; } = [];

    public Domain.Network.NetworkView Directory => Of(Organization).Network;

    /// <summary>From whom to whom there are letters that have not arrived.</summary>
    public IReadOnlyList<(UnitId From, UnitId To)> Senders => [.. post.Where(entry => entry.Value.Count > 0).Select(entry => entry.Key)];

    public Unit Of(UnitId unit) => units.GetValueOrDefault(unit, Unit.None);

    public Unit Of(string unit) => Of(new UnitId(unit));

    /// <summary>A channel that decides, with these people.</summary>
    public void Found(string unit, params string[] people)
    {
        Do(unit, (at, entropy) => new MembershipCommand.Create(unit, "Europe/Berlin", Squad.Home with { Conversation = unit }, Chosen: false, Waiting: null) { At = at, Entropy = entropy });
        Roster(unit, people);
    }

    public void Roster(string unit, params string[] people) =>
        Do(unit, (at, entropy) => new MembershipCommand.ReadRoster([.. people.Select(name => Squad.PersonNamed(name))]) { At = at, Entropy = entropy });

    /// <summary>Somebody of the unit sets it up; its letters wait.</summary>
    public Refusal? SetsUp(string unit, UnitKind kind, string? under = null, string? name = null, string? by = null) =>
        Do(unit, (at, entropy) => new NetworkCommand.SetUp(Squad.PersonNamed(by ?? Of(unit).Members.Values.First(member => member.Present).Name).ObjectId, kind, name ?? unit, $"What {unit} is for", under is null ? null : new(under), Squad.Thread) { At = at, Entropy = entropy });

    /// <summary>Units that were read from files enter the network, some in each step; "squad Payments in commerce", and with a slug of its own "squad Till=payments".</summary>
    public Refusal? Imports(string import, params string[][] steps)
    {
        if (Begins(import, steps.Length) is { } refusal)
        {
            return refusal;
        }

        foreach (var (done, step) in steps.Index())
        {
            ImportsStep(import, done + 1, step);
        }

        return null;
    }

    public Refusal? Begins(string import, int steps) => Do(Organization, (at, entropy) => new NetworkCommand.AskImport(import, "aad-Ana", steps, Card: null) { At = at, Entropy = entropy });

    public void ImportsStep(string import, int step, params string[] units) =>
        Do(Organization, (at, entropy) => new NetworkCommand.ImportStep(import, step, [.. units.Select(Imported)]) { At = at, Entropy = entropy });

    public Refusal? Removes(string slug) => Do(Organization, (at, entropy) => new NetworkCommand.Remove(slug, "aad-Ana") { At = at, Entropy = entropy });

    private static ImportedUnit Imported(string row)
    {
        var words = row.Split(' ');
        var (name, slug) = words[1].Split('=') is [var named, var own] ? (named, own) : (words[1], words[1].ToLowerInvariant());
        return new(new("entry-" + slug), slug, name, Enum.Parse<UnitKind>(words[0], ignoreCase: true), words.ElementAtOrDefault(3), $"What {name} is for");
    }

    /// <summary>A proposal that takes another unit in, adopted by everybody of this one.</summary>
    public void TakesIn(string unit, string part)
    {
        var waiting = Of(unit).Network.Waiting[new(part)];
        Agrees(unit, new Effect.TakeIn(waiting.Unit, waiting.Name, waiting.Kind));
    }

    /// <summary>A proposal to become part of another unit, adopted by everybody.</summary>
    public void Wants(string unit, string parent) => Agrees(unit, new Effect.BePartOf(new(parent), parent));

    /// <summary>Somebody of the unit proposes a change.</summary>
    public Refusal? Proposes(string unit, Effect effect)
    {
        var (by, before) = (Of(unit).Members.Values.First(member => member.Asked).ObjectId, Of(unit).LastProposal);
        return Do(unit, (at, entropy) => new ProposalCommand.Propose($"Change {before}", Squad.Thread) { Effect = effect, By = by, Tap = new($"propose {before}", "propose", 0), At = at, Entropy = entropy });
    }

    /// <summary>A proposal, adopted by everybody.</summary>
    public Refusal? Agrees(string unit, Effect effect)
    {
        var people = Of(unit).Members.Values.Where(member => member.Asked).ToList();
        var before = Of(unit).LastProposal;
        var refusal = Proposes(unit, effect);
        foreach (var person in people.Skip(1).Where(_ => Of(unit).LastProposal > before))
        {
            Do(unit, (at, entropy) => new ProposalCommand.Respond(before + 1, new Answer.Consent()) { By = person.ObjectId, Tap = new($"{person.Name} {before}", "consent", 0), At = at, Entropy = entropy });
        }

        return refusal;
    }

    /// <summary>Somebody of the unit opens a health check; there is one at a time.</summary>
    public Refusal? OpensHealth(string unit) =>
        Do(unit, (at, entropy) => new HealthCommand.OpenHealth(Squad.Thread) { By = Of(unit).Members.Values.First(member => member.Asked).ObjectId, Tap = new($"open {at:O}", "health", 0), At = at, Entropy = entropy });

    /// <summary>Everybody who is asked says this in the health check that is open, which closes it.</summary>
    public void AnswersHealth(string unit, params Mark[] marks)
    {
        foreach (var person in Of(unit).Members.Values.Where(member => member.Asked).ToList())
        {
            Do(unit, (at, entropy) => new HealthCommand.AnswerHealth(Of(unit).LastHealth, Squad.EveryTopic, [.. marks], Last: true) { By = person.ObjectId, Tap = new($"{person.Name} {at:O}", "health.send", 0), At = at, Entropy = entropy });
        }
    }

    /// <summary>A proposal to show the tribe that the unit is part of its health checks, or no more, adopted by everybody.</summary>
    public Refusal? SharesHealth(string unit, bool on = true) =>
        Of(unit).Network.Parent is { } tribe ? Agrees(unit, new Effect.ShareHealth(tribe.Unit, tribe.Name, on)) : Refusal.NotOfThatTribe;

    public Refusal? Joins(string unit, string name, bool guest = false) =>
        Do(unit, (at, entropy) => new MembershipCommand.TakePart(Squad.PersonNamed(name) with { Guest = guest }) { At = at, Entropy = entropy });

    public Refusal? StepsBack(string unit, string name) =>
        Do(unit, (at, entropy) => new MembershipCommand.StepBack(Squad.PersonNamed(name).ObjectId) { At = at, Entropy = entropy });

    public Refusal? Proposes(string unit, string name) =>
        Do(unit, (at, entropy) => new ProposalCommand.Propose($"By {name} at {at:O}", Squad.Thread) { By = Squad.PersonNamed(name).ObjectId, Tap = new($"propose {at:O}", "propose", 0), At = at, Entropy = entropy });

    /// <summary>Whom the unit asks, by name.</summary>
    public IEnumerable<string> People(string unit) => Of(unit).Members.Values.Where(member => member.Asked).Select(member => member.Name).Order(StringComparer.Ordinal);

    /// <summary>All letters arrive, the senders in turn, and a quiet minute passes after the last of them.</summary>
    public void Rest()
    {
        do
        {
            Arrive();
            Now += TimeSpan.FromMinutes(1);
            foreach (var (unit, later) in units.Select(pair => (pair.Key, Later(pair.Value))).Where(pair => units[pair.Key].Wake <= pair.Item2).ToList())
            {
                Do(unit, (_, entropy) => new MembershipCommand.Advance { At = later, Entropy = entropy });
            }
        }
        while (Senders.Count > 0);
    }

    /// <summary>Some units are ahead of others.</summary>
    private DateTimeOffset Later(Unit unit) => unit.LastAt + TimeSpan.FromMinutes(1) is var own && own > Now ? own : Now;

    /// <summary>All letters arrive at once, the senders in turn.</summary>
    public void Arrive()
    {
        while (Senders is { Count: > 0 } senders)
        {
            Deliver(senders[0]);
        }
    }

    /// <summary>All letters arrive, those of this sender last.</summary>
    public void ArriveLast(string sender)
    {
        while (Senders is { Count: > 0 } senders)
        {
            Deliver(senders.Any(each => each.From.Value != sender) ? senders.First(each => each.From.Value != sender) : senders[0]);
        }
    }

    /// <summary>The oldest letter of a sender to a receiver arrives.</summary>
    /// <returns>What happened there, step by step.</returns>
    public IReadOnlyList<IReadOnlyList<UnitEvent>> Deliver((UnitId From, UnitId To) lane)
    {
        var (letter, sender, to, steps) = (post[lane].Dequeue(), lane.From, lane.To, new List<IReadOnlyList<UnitEvent>>());
        foreach (var step in letter.Letter.Steps)
        {
            var known = Log(to.Value).Count;
            Do(to, (at, entropy) => new NetworkCommand.Receive(sender, step) { At = at, Entropy = entropy });
            steps.Add([.. Log(to.Value).Skip(known)]);
        }

        return steps;
    }

    public Refusal? Do(string unit, Func<DateTimeOffset, Entropy, UnitCommand> make) => Do(new UnitId(unit), make);

    private Refusal? Do(UnitId unit, Func<DateTimeOffset, Entropy, UnitCommand> make)
    {
        Now += TimeSpan.FromSeconds(1);
        var before = Of(unit);
        var decision = before.Decide(make(Now, Squad.Seeded(++commands)));
        Surprises.AddRange(Invariants.Diffs.Of(before, decision.Events));
        units[unit] = decision.After with { Settled = [] };
        logs.TryAdd(unit, []);
        logs[unit].AddRange(decision.Events);
        foreach (var letter in Letters.Of(before, decision.After, decision.Events))
        {
            var lane = (unit, letter.To ?? Organization);
            if (!post.TryGetValue(lane, out var queue))
            {
                post[lane] = queue = new();
            }

            if (arrives?.Invoke(this, letter) != false)
            {
                queue.Enqueue(letter);
            }
        }

        return decision.Refusal;
    }
}
