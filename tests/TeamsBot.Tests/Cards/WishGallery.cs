using TeamsBot.AdaptiveCards;
using TeamsBot.Organization;
using TeamsBot.Proposals;

namespace TeamsBot.Tests.Cards;

/// <summary>The cards about delegates, mentions and reminding.</summary>
internal static class WishGallery
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> Cards(bool dialogs)
    {
        var squad = Squad.OfMia(dialogs).Delegates("Sam", "Tom").Proposes("Mia");
        yield return ("22 more, delegate", MoreCard.Render(squad.For("Tom"), squad.Proposal));
        squad.ConsentsFor("Tom", "Sam");
        yield return ("04 open, answered by a delegate", ProposalCard.Render(squad.For("Sam"), squad.Proposal));
        yield return ("22 details, answered by a delegate", DetailsCard.Render(squad.For("Sam"), squad.Proposal));
        squad.At("2026-11-23 15:00");
        yield return ("22 more, proposer may remind", MoreCard.Render(squad.For("Mia"), squad.Proposal));
        var guided = Squad.OfMia(dialogs).Named("Tom").Proposes("Mia");
        yield return ("22 more, whoever guides", MoreCard.Render(guided.For("Tom"), guided.Proposal));
        squad.Mutes("Mia");
        yield return ("20 who is asked, no mentions", WhoIsAskedCard.Render(squad.For("Mia")));
    }

    public static IEnumerable<(string Name, AdaptiveCard Card)> Forms(bool dialogs)
    {
        var where = dialogs ? "dialog" : "in place";
        var squad = Squad.OfMia(dialogs).Delegates("Sam", "Tom").Proposes("Mia");
        yield return ($"22 answer for form, {where}", AnswerForForm.Render(squad.For("Tom"), squad.Proposal, null, null));
        yield return ($"22 longer form, {where}", WordsForm.Longer(squad.For("Mia"), squad.Proposal));
        squad.Delegates("Lena", "Tom");
        yield return ($"22 answer for form, two people, {where}", AnswerForForm.Render(squad.For("Tom"), squad.Proposal, null, null));
    }
}
