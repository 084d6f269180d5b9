using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Tests.Cards;

/// <summary>A squad with its place in the network, and what it changes of it.</summary>
internal sealed partial class Squad
{
    /// <summary>Payments, within Sales; Till asks to be taken in, and nobody works on the last day of the year.</summary>
    public Squad InTheNetwork(string purpose = "Take money safely") =>
        Done(new MembershipCommand.AddHoliday("aad-Mia", new(2026, 12, 31), new(2027, 1, 1)) { At = Now, Entropy = Seeded() })
            .Done(new NetworkCommand.SetUp("aad-Mia", UnitKind.Squad, "Payments", purpose, Under: null, Thread) { At = Now, Entropy = Seeded() })
            .Hears(new Letter.Entered(UnitKind.Squad, "Payments", purpose, "payments", Wanted: null))
            .Hears(new Letter.Moved(new("sales"), "Sales", UnitKind.Tribe))
            .Hears(new Letter.WantsIn(new("till"), "Till", UnitKind.Squad));

    public Squad Adapts(string name, int proposal) => Does(name, (by, tap) => new ProposalCommand.Rebase(proposal) { By = by, Tap = tap, At = Now, Entropy = Seeded() });
}
