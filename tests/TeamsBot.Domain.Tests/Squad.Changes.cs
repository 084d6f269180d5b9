using TeamsBot.Domain.Network;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests;

/// <summary>What members of a squad that was set up change of it.</summary>
internal sealed partial class Squad
{
    /// <summary>The squad has its place in the network.</summary>
    public Squad InTheNetwork(UnitKind kind = UnitKind.Squad)
    {
        SetsUp(Unit.Members.Values.First().Name, kind);
        Hears(new Letter.Entered(kind, "Payments", "Take money safely", "payments", Wanted: null));
        return this;
    }

    public Refusal? Changes(string name, Effect effect) => Propose(name, $"Change {_taps}", Manner.Usual, effect);

    public Refusal? Rebases(string name, int proposal = 2) =>
        Do(new ProposalCommand.Rebase(proposal) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("rebase") });
}
