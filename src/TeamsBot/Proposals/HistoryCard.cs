using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage.Units;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>Everything that happened to a proposal, in its order, with time and name.</summary>
public static class HistoryCard
{
    /// <summary>Facts on one card.</summary>
    public const int PerPage = 15;

    private const int WordsShown = 200;

    /// <param name="scene">The unit.</param>
    /// <param name="proposal">In any state.</param>
    /// <param name="page">The facts to show, and where the next ones begin.</param>
    public static AdaptiveCard Render(Scene scene, Proposal proposal, HistoryPage page) => Fit.Into(scale =>
    {
        var buttons = new Buttons(scene, proposal);
        var title = scene.Say(Sentence.HistoryTitle, proposal.Number);
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                Face.Words(proposal.Wording.Title, Wording.MaxTitle),
                .. page.Facts.Where(happened => HistoryWords.IsShown(scene, proposal, happened.Fact)).Select(happened => Face.Fine(Line(scene, proposal, happened.Fact, Math.Max(8, WordsShown / scale)))),
                Face.Row(page.Next is { } next ? buttons.Tap(Sentence.ButtonShowMore, Verbs.History, (Fields.Skip, next)) : null, buttons.Returns()),
            ]);
    });

    /// <summary>"Mon 23 Nov, 10:00 · Mia proposed it."</summary>
    internal static string Line(Scene scene, Proposal proposal, ProposalEvent fact, int words) => scene.Say(
        Sentence.HistoryRow, When.Format(fact.At, scene.Unit.Calendar, scene.Words.Culture), HistoryWords.Of(scene, proposal, fact, words));
}
