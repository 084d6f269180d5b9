using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Proposals;
using TeamsBot.Storage.Units;
using TeamsBot.Text;

namespace TeamsBot.Tests.Cards;

/// <summary>The cards about checks, problems given up or taken over, ideas, slips and the past.</summary>
internal static class ProblemGallery
{
    private static readonly Argument Said = new(
        Harm: "We lose the one meeting in which everyone speaks.", Caused: "Yes, today we begin at ten.", Rule: "A-3: nothing before 9:45.");

    public static IEnumerable<(string Name, AdaptiveCard Card)> Cards(bool dialogs)
    {
        var asked = Squad.OfMia(dialogs).Proposes("Mia").Objects("Lena").Argues("Lena", Said).AsksToCheck("Tom");
        yield return ("06 on hold, check asked", ProposalCard.Render(asked.For(null), asked.Proposal));
        yield return ("07 on hold, objector, check asked", ProposalCard.Render(asked.For("Lena"), asked.Proposal));
        yield return ("22 more, objector", MoreCard.Render(asked.For("Lena"), asked.Proposal));
        yield return ("22 more, to check", MoreCard.Render(asked.For("Sam"), asked.Proposal));
        yield return ("22 details, argued", DetailsCard.Render(asked.For("Sam"), asked.Proposal));
        var idea = Squad.OfMia(dialogs).Proposes("Mia").Objects("Lena", idea: null).Suggests("Tom", "9:45 instead of 9:30");
        yield return ("06 on hold, an idea of another", ProposalCard.Render(idea.For(null), idea.Proposal));
        var kept = Squad.OfMia(dialogs).Proposes("Mia").Named("Jonas").Objects("Lena").AsksToCheck("Tom");
        yield return ("06 on hold, check asked of somebody", ProposalCard.Render(kept.For(null), kept.Proposal));
        kept.Checks("Jonas");
        yield return ("06 on hold, kept", ProposalCard.Render(kept.For(null), kept.Proposal));
        asked.Checks("Sam", Criteria.Caused, "It was so before.");
        yield return ("22 details, noted by a check", DetailsCard.Render(asked.For("Sam"), asked.Proposal));
        yield return ("02 open, noted by a check", ProposalCard.Render(asked.For(null), asked.Proposal));
        var left = Squad.OfMia(dialogs).Proposes("Mia").Objects("Lena").Leaves("Lena");
        yield return ("06 on hold, owner left", ProposalCard.Render(left.For(null), left.Proposal));
        left.TakesOver("Tom");
        yield return ("07 on hold, taken over", ProposalCard.Render(left.For("Tom"), left.Proposal));
        var given = Squad.OfMia(dialogs).Proposes("Mia").Named("Jonas").Objects("Lena").At("2026-11-27 10:00").Abandons("Jonas", "No word for four days.");
        yield return ("06 on hold, given up", ProposalCard.Render(given.For(null), given.Proposal));
        yield return ("07 on hold, given up, owner", ProposalCard.Render(given.For("Lena"), given.Proposal));
        foreach (var card in TextCards(dialogs))
        {
            yield return card;
        }
    }

    public static IEnumerable<(string Name, AdaptiveCard Card)> Forms(bool dialogs)
    {
        var where = dialogs ? "dialog" : "in place";
        var squad = Squad.OfMia(dialogs).Proposes("Mia").Objects("Lena");
        yield return ($"07 say more form, {where}", ArgueForm.Render(squad.For("Lena"), squad.Proposal));
        squad.AsksToCheck("Tom");
        yield return ($"07 check form, words only, {where}", CheckForm.Render(squad.For("Sam"), squad.Proposal));
        squad.Argues("Lena", Said);
        yield return ($"07 check form, {where}", CheckForm.Render(squad.For("Sam"), squad.Proposal));
        yield return ($"07 say more form, again, {where}", ArgueForm.Render(squad.For("Lena"), squad.Proposal, banner: Refusals.Banner(squad.For("Lena"), Domain.Refusal.ArgumentTooLong)));
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> TextCards(bool dialogs)
    {
        var idea = Squad.OfMia(dialogs).Proposes("Mia").Consents("Tom").Objects("Lena", idea: null).Suggests("Sam", "Only on Mondays").Declines("Mia", "the room is taken on Mondays")
            .Suggests("Tom", "9:45 instead of 9:30").Accepts("Mia");
        yield return ("09 version 2, an idea taken", ProposalCard.Render(idea.For(null), idea.Proposal));
        yield return ("22 details, ideas", DetailsCard.Render(idea.For("Sam"), idea.Proposal));
        yield return ("28 what changed", DiffCard.Render(idea.For("Sam"), idea.Proposal, 1, idea.Proposal.Before!, 2, idea.Proposal.Wording));
        yield return ("28 history", HistoryCard.Render(idea.For("Sam"), idea.Proposal, new HistoryPage(idea.History(), null)));
        yield return ("28 history, more", HistoryCard.Render(idea.For("Sam"), idea.Proposal, new HistoryPage([.. idea.History().Take(3)], 12)));
        var mended = Squad.OfMia(dialogs).Proposes("Mia").Consents("Tom").Mends("Mia", "Move the daily standup to 9:30\nMost of us are in by 9:15. Ten minutes, same room.").Consents("Priya").Consents("Sam");
        yield return ("02 open, mended", ProposalCard.Render(mended.For(null), mended.Proposal));
        yield return ("22 more, mended", MoreCard.Render(mended.For("Jonas"), mended.Proposal));
        yield return ("22 details, mended", DetailsCard.Render(mended.For("Jonas"), mended.Proposal));
        mended.SeesAnotherMeaning("Lena");
        yield return ("09 version 2, another meaning", ProposalCard.Render(mended.For(null), mended.Proposal));
    }
}
