using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using static TeamsBot.Domain.Network.NetworkEvent;

namespace TeamsBot.Domain.Network;

/// <summary>Another unit's proposal, on which this one was asked for advice.</summary>
/// <param name="Proposal">n in P-n there.</param>
/// <param name="Slug">The other unit in addresses.</param>
/// <param name="Closed">It is closed there, so that advice changes nothing any more.</param>
public sealed record AdviceRequest(UnitId From, int Proposal, string Name, string Slug, bool Closed = false);

/// <summary>The side of a unit that is asked for advice.</summary>
public static class AdviceRequests
{
    /// <summary>The newest requests are remembered.</summary>
    private const int Kept = 30;

    /// <summary>Everybody of the unit may advise, as often as they have something to say.</summary>
    internal static Decision Advise(Decision decision, NetworkCommand.Advise command, Member by, DateTimeOffset at) =>
        Find(decision.After.Network, command.To, command.Proposal) is not { } request ? decision.Refuse(Refusal.UnknownProposal)
        : request.Closed ? decision.Refuse(Refusal.Closed)
        : Texts.Refuse(command.Text, required: true) is { } refusal ? decision.Refuse(refusal)
        : decision.With(new AdviceGiven(at, by.Id, command.To, command.Proposal, PlainText.Clean(command.Text)));

    /// <summary>Another unit asks.</summary>
    internal static Decision Asked(Decision decision, UnitId from, Letter.AskAdvice letter, DateTimeOffset at) =>
        decision.After.Exists ? decision.With(new AdviceWanted(at, from, letter.Proposal, letter.Name, letter.Slug, letter.Text)) : decision;

    /// <summary>What it asked about is closed.</summary>
    internal static Decision Closed(Decision decision, UnitId from, Letter.AdviceOver letter, DateTimeOffset at) =>
        Find(decision.After.Network, from, letter.Proposal) is { Closed: false } ? decision.With(new AdviceClosed(at, from, letter.Proposal)) : decision;

    internal static NetworkView After(NetworkView network, NetworkEvent happened) => happened switch
    {
        AdviceWanted it => network with { Advising = network.Advising.AddKeeping(new(it.From, it.Proposal, it.Name, it.Slug), Kept) },
        AdviceClosed it => network with { Advising = network.Advising.Replace(each => each.From == it.From && each.Proposal == it.Proposal, each => each with { Closed = true }) },
        _ => network,
    };

    /// <summary>The letters that follow from what happens to a proposal: whoever is asked hears of it, and once more when it is closed.</summary>
    internal static IEnumerable<Addressed> Letters(Unit after, ProposalEvent happened) => happened switch
    {
        ProposalEvent.AdviceAsked it when Find(after, it.Proposal) is { } proposal && after.Network.Position is { } position =>
            [new(it.Of, new Letter.AskAdvice(it.Proposal, after.Name, position.Slug, proposal.Wording.Text))],
        ProposalEvent.Adopted or ProposalEvent.AdoptedThere or ProposalEvent.Lapsed or ProposalEvent.Withdrawn when Find(after, happened.Proposal) is { } closed =>
            closed.Advisers.Select(unit => new Addressed(unit, new Letter.AdviceOver(closed.Number))),
        _ => [],
    };

    /// <summary>The request of another unit about one of its proposals; null if it is not remembered.</summary>
    public static AdviceRequest? Find(NetworkView network, UnitId from, int proposal) => network.Advising.FirstOrDefault(each => each.From == from && each.Proposal == proposal);

    private static Proposal? Find(Unit unit, int number) => unit.Open.Find(number) ?? unit.Settled.LastOrDefault(closed => closed.Number == number);
}
