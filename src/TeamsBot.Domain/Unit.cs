using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Polls;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain;

/// <summary>
/// A squad (later also a tribe, chapter, guild or circle): a group that decides for itself, with all that its decisions need.
/// It is the fold of its log: <see cref="Decide"/> says which facts follow from a command, <see cref="Evolve"/> what they make of the unit; both are pure.
/// </summary>
public sealed record Unit
{
    /// <summary>A conversation in which nothing has been proposed yet.</summary>
    public static readonly Unit None = new() { Name = "", Calendar = new("Etc/UTC"), Home = new("", "", "", "") };

    public required string Name { get; init; }

    public required Calendar Calendar { get; init; }

    public required Home Home { get; init; }

    /// <summary>What the bot speaks here.</summary>
    public Language Language { get; init; }

    /// <summary>Whose words the bot uses here.</summary>
    public School School { get; init; }

    /// <summary>How many facts the log holds; the number of the newest.</summary>
    public long Size { get; init; }

    /// <summary>The newest fact about the unit itself and its people: it shows on every open proposal.</summary>
    public long Rev { get; init; }

    /// <summary>When the newest fact became true.</summary>
    public DateTimeOffset LastAt { get; init; }

    /// <summary>The people who decide were chosen one by one, so that nobody joins by merely being in the channel.</summary>
    public bool Chosen { get; init; }

    /// <summary>Since when everybody in the channel is asked, where that was not always so; null else. A roster that was read before has told too little.</summary>
    public DateTimeOffset? EverybodySince { get; init; }

    /// <summary>What was first asked in a big channel, waiting for the choice of who decides.</summary>
    public Draft? Waiting { get; init; }

    /// <summary>The rules for new proposals.</summary>
    public Policy Policy { get; init; } = Policy.Consent;

    /// <summary>Who guides rounds, checks and meetings, if the unit has named somebody.</summary>
    public PersonId? Facilitator { get; init; }

    /// <summary>Who records meetings and says what the rules mean, if the unit has named somebody.</summary>
    public PersonId? Secretary { get; init; }

    /// <summary>Who gave no answer lately.</summary>
    public Silence Silence { get; init; } = Silence.None;

    /// <summary>What was decided since the unit was last told.</summary>
    public WeekNote Week { get; init; } = WeekNote.None;

    /// <summary>What was last heard of its home; null if it was never lost.</summary>
    public HomeNews? HomeNews { get; init; }

    /// <summary>Its channel is gone, or the bot was removed from there.</summary>
    public bool IsHomeless => HomeNews?.Lost is not null;

    /// <summary>Who was reminded today.</summary>
    public Reminders Reminders { get; init; } = Reminders.None;

    public int LastProposal { get; init; }

    public int LastAgreement { get; init; }

    /// <summary>The agreements in force.</summary>
    public Register Agreements { get; init; } = Register.Empty;

    /// <summary>The day of the newest list of agreements to look at; null if there has been none.</summary>
    public DateOnly? ListedUntil { get; init; }

    /// <summary>The agreements ended since the unit was last put away; whoever stores the unit stores and clears them.</summary>
    public ValueList<EndedAgreement> Ended { get; init; }

    private static readonly StringComparer Ids = StringComparer.OrdinalIgnoreCase;

    private Remembered<Unit, Due?> next;
    private Remembered<ValueMap<PersonId, Member>, PersonId[]> absent;
    private Remembered<ValueMap<PersonId, Member>, PersonId[]> doubted;
    private Remembered<ValueMap<PersonId, Member>, PersonId[]> parted;
    private Remembered<ValueMap<PersonId, Member>, Dictionary<string, Member>> directory;

    /// <summary>Everybody who is or was in the unit.</summary>
    public ValueMap<PersonId, Member> Members { get; init; } = ValueMap<PersonId, Member>.Empty;

    /// <summary>Its place among other units.</summary>
    public NetworkView Network { get; init; } = NetworkView.None;

    /// <summary>The proposals that are open or on hold, by number.</summary>
    public ValueMap<int, Proposal> Open { get; init; } = ValueMap<int, Proposal>.Empty;

    /// <summary>The proposals closed since the unit was last put away; whoever stores the unit stores and clears them.</summary>
    public ValueList<Proposal> Settled { get; init; }

    public int LastPoll { get; init; }

    /// <summary>The polls that are open, by number.</summary>
    public ValueMap<int, Poll> Polls { get; init; } = ValueMap<int, Poll>.Empty;

    /// <summary>The polls closed since the unit was last put away; whoever stores the unit stores and clears them.</summary>
    public ValueList<Poll> ClosedPolls { get; init; }

    public int LastHealth { get; init; }

    /// <summary>The health check that is open; null if there is none.</summary>
    public HealthCheck? Health { get; init; }

    /// <summary>The health checks closed since the unit was last put away; whoever stores the unit stores and clears them.</summary>
    public ValueList<HealthCheck> ClosedHealth { get; init; }

    public bool Exists => Size > 0;

    /// <summary>Finds a person by the directory's object id.</summary>
    public Member? Person(string objectId) => directory.Of(Members, static members =>
        members.Values.DistinctBy(member => member.ObjectId, Ids).ToDictionary(member => member.ObjectId, Ids)).GetValueOrDefault(objectId);

    /// <summary>When the clock alone brings the next fact; null if it never does.</summary>
    public DateTimeOffset? Wake => Next?.At;

    /// <summary>What the clock alone brings next.</summary>
    internal Due? Next => next.Of(this, Clock.Next);

    /// <summary>People who are marked as away or not waited for; a few, of whom some may be back by now.</summary>
    internal IEnumerable<PersonId> Absent => absent.Of(Members, static members => [.. members.Where(entry => entry.Value.AwayUntil is not null || entry.Value.Unwaited).Select(entry => entry.Key)]);

    /// <summary>People who were asked whether to wait for them and have not answered.</summary>
    internal IEnumerable<PersonId> Doubted => doubted.Of(Members, static members => [.. members.Where(entry => entry.Value.WaitAskedAt is not null).Select(entry => entry.Key)]);

    /// <summary>People whom no part of the unit has any more, and who may leave it for that.</summary>
    internal IEnumerable<PersonId> Parted => parted.Of(Members, static members => [.. members.Where(entry => entry.Value.PartedAt is not null).Select(entry => entry.Key)]);

    /// <summary>The unit with the people, open proposals and agreements that are stored beside it.</summary>
    public Unit Loaded(ValueMap<PersonId, Member> members, IEnumerable<Proposal> open, Register? agreements = null)
    {
        var peopled = this with { Members = members, Agreements = agreements ?? Agreements };
        return peopled with
        {
            Open = open.Aggregate(ValueMap<int, Proposal>.Empty, (all, proposal) => all.With(proposal.Number, proposal with { Heard = Heard.Of(peopled, proposal), Base = proposal.Base ?? (proposal.Effect is { } effect ? Touched.Of(peopled, effect) : null) })),
        };
    }

    /// <summary>Lets time pass, decides, and closes what can be closed now.</summary>
    public Decision Decide(UnitCommand command)
    {
        var at = NotBefore(command.At);
        var decision = WaitingFor.Seen(Clock.Advance(Decision.On(this), at), command, at);
        decision = command switch
        {
            // Whoever meant the conversation itself was overtaken by a unit that moved here: said once more, it reaches that.
            not NetworkCommand.Receive when Network.StandsFor is not null => decision.Refuse(Refusal.PlaceTaken),
            MembershipCommand membership => MembershipRules.Decide(decision, membership, at),
            ProposalCommand proposal => ProposalRules.Decide(decision, proposal, at),
            AgreementCommand agreement => AgreementRules.Decide(decision, agreement, at),
            PollCommand poll => PollRules.Decide(decision, poll, at),
            HealthCommand health => HealthRules.Decide(decision, health, at),
            NetworkCommand network => NetworkRules.Decide(decision, network, at),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "unknown capability"),
        };
        return decision.Refusal is null ? Clock.Settle(decision, at) : decision;
    }

    /// <summary>
    /// Lets time bring the first of what fell due until then. Whatever has been due for long, or at the same hour, is brought one after the other
    /// like that with the same facts in the same order, for whoever can't keep all of it at once.
    /// </summary>
    public Decision Step(DateTimeOffset at) => Clock.Step(Decision.On(this), NotBefore(at));

    /// <summary>Another machine's clock may be ahead of this one: facts never go back in time.</summary>
    private DateTimeOffset NotBefore(DateTimeOffset at) => at < LastAt ? LastAt : at;

    /// <summary>The unit after a fact.</summary>
    public Unit Evolve(UnitEvent happened)
    {
        var unit = this with { Size = Size + 1, LastAt = happened.At };
        return happened switch
        {
            MembershipEvent membership => MembershipEvolution.Apply(unit, membership) with { Rev = unit.Size },
            ProposalEvent proposal => WeekNote.After(unit, ProposalEvolution.Apply(unit, proposal)),
            AgreementEvent agreement => AgreementEvolution.Apply(unit, agreement),
            PollEvent poll => PollEvolution.Apply(unit, poll),
            HealthEvent health => HealthEvolution.Apply(unit, health),
            NetworkEvent network => NetworkEvolution.Apply(unit, network),
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "unknown capability"),
        };
    }
}
