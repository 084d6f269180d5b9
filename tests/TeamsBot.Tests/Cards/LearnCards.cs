using TeamsBot.AdaptiveCards;
using TeamsBot.Learn;
using TeamsBot.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Tests.Cards;

/// <summary>Cards from which one learns how it goes.</summary>
internal static class LearnCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(bool dialogs)
    {
        var none = Squad.Nowhere(dialogs);
        foreach (var stop in Enumerable.Range(0, 4))
        {
            yield return ($"50 tour, {stop + 1}", TourCard.Render(none, stop));
        }

        yield return ("51 glossary", GlossaryCard.Render(none, ""));
        yield return ("51 glossary, a word of ours", GlossaryCard.Render(none, "Consent"));
        yield return ("51 glossary, a word from elsewhere", GlossaryCard.Render(none, "quorum"));
        yield return ("51 glossary, a slip", GlossaryCard.Render(none, "abstein"));
        var squad = Squad.OfMia(dialogs).Proposes("Mia");
        yield return ("52 explained, open", ExplainCard.Render(squad.For(null), squad.Proposal));
        yield return ("52 explained, open, to one who is asked", ExplainCard.Render(squad.For("Tom"), squad.Proposal));
        yield return ("52 explained, open, to the proposer", ExplainCard.Render(squad.For("Mia"), squad.Proposal));
        yield return ("04 no opinion, with a hint", ProposalCard.Render(squad.HasNoOpinion("Tom").For("Tom") with { Hint = Sentence.HintNoOpinion }, squad.Proposal));
        squad.Objects("Lena");
        yield return ("52 explained, on hold", ExplainCard.Render(squad.For(null), squad.Proposal));
        yield return ("52 explained, on hold, to the proposer", ExplainCard.Render(squad.For("Mia"), squad.Proposal));
        yield return ("52 explained, on hold, to the objector", ExplainCard.Render(squad.For("Lena"), squad.Proposal));
        var agreed = Squad.OfMia(dialogs).Agrees("Mia");
        yield return ("52 explained, adopted", ExplainCard.Render(agreed.For("Tom"), agreed.Proposal));
        squad.Withdraws("Mia");
        yield return ("52 explained, withdrawn", ExplainCard.Render(squad.For(null), squad.Proposal));
    }
}
