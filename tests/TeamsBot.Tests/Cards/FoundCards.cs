using TeamsBot.AdaptiveCards;
using TeamsBot.Agreements;
using TeamsBot.Found;
using TeamsBot.Proposals;
using TeamsBot.Storage.Units;

namespace TeamsBot.Tests.Cards;

/// <summary>Cards that people put into messages of their own.</summary>
internal static class FoundCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(bool dialogs)
    {
        var squad = Squad.OfMia(dialogs).Proposes("Mia");
        var address = new UnitAddress("squadbot.example", "abcdefghijklmnop-abcdefghijklmnopqrstuvwxyz234567");
        yield return ("32 shared, open", SharedCard.ToRead(squad.For(null), ProposalCard.Render(squad.For(null), squad.Proposal), live: true));
        yield return ("32 shared, open, to answer", SharedCard.ToAnswer(squad.For(null), "abcdefghijklmnop-abcdefghijklmnopqrstuvwxyz234567", squad.Proposal));
        yield return ("25 proposals by one", OpenProposalsCard.RenderMine(squad.For("Mia"), [squad.Proposal]));
        var closed = Squad.OfMia(dialogs).Agrees("Mia").Proposes("Tom", "No meetings on Thursday mornings");
        var withdrawn = Squad.OfMia(dialogs).Proposes("Mia").At("2026-11-24 15:00").Withdraws("Mia");
        yield return ("25 closed proposals", ClosedProposalsCard.Render(closed.For(null), new([withdrawn.Proposal, Squad.OfMia(dialogs).Agrees("Mia").Proposal], 3)));
        yield return ("25 closed proposals, none", ClosedProposalsCard.Render(squad.For(null), new([], null)));
        yield return ("22 details, with a link", DetailsCard.Render(squad.For("Sam") with { Address = address }, squad.Proposal));
        squad.Objects("Lena");
        yield return ("32 shared, on hold", SharedCard.ToRead(squad.For(null), ProposalCard.Render(squad.For(null), squad.Proposal), live: true));
        var agreed = Squad.OfMia(dialogs).Agrees("Mia");
        var scene = agreed.For(null);
        yield return ("32 shared, agreement by its link", SharedCard.ToRead(scene, AgreementCard.Render(scene, agreed.Proposal), live: false));
        yield return ("24 agreement, with a link", AgreementCard.Render(agreed.For("Sam") with { Address = address }, agreed.Proposal));
        agreed.TakesCare("Mia", "Lena", new(2026, 12, 18)).Questions("Lena", "On Mondays nobody comes.");
        scene = agreed.For(null);
        var agreement = scene.Unit.Agreements.Find(1)!;
        var written = new WrittenAgreement(agreement, new(1, agreement.Proposal, agreement.At, agreed.Proposal.Wording, new(6, 3, 5, 0, 0, 0), agreement.LookBack));
        yield return ("32 shared, agreement", SharedCard.ToRead(scene, SharedCard.Agreement(scene, written), live: false));
    }
}
