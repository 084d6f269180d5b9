using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>What waits for one person, in all of their units, each a row to tap.</summary>
public static class WaitingCard
{
    public const int Rows = 6;

    /// <summary>The proposals that wait for the viewer of each of these: for an answer, or for a change of their own text.</summary>
    public static IReadOnlyList<(Scene Scene, Proposal Proposal)> Of(IEnumerable<Scene> units) =>
    [
        .. units.SelectMany(scene => scene.Unit.Open.Values.Where(proposal => Waits(scene, proposal)).Select(proposal => (scene, proposal)))
            .OrderByDescending(each => each.proposal.SubmittedAt),
    ];

    /// <param name="scene">No unit.</param>
    /// <param name="waiting">What waits, the newest first; the scenes name their units.</param>
    public static AdaptiveCard Render(Scene scene, IReadOnlyList<(Scene Scene, Proposal Proposal)> waiting)
    {
        var buttons = new Buttons(scene);
        var title = scene.Say(Sentence.WaitingTitle);
        return Fit.Into(scale => Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                waiting.Count == 0 ? Face.Plain(scene.Say(Sentence.NothingWaits)) : null,
                .. waiting.Take(Rows).Select((each, index) => OpenProposalsCard.Row(each.Scene, each.Proposal, index == 0, scale, People.Name(each.Scene.Unit.Name))),
                waiting.Count > Rows ? Face.Fine(scene.Count(Sentence.MoreWaiting, waiting.Count - Rows)) : null,
                Face.Row(buttons.Tap(Sentence.ButtonHow, Verbs.HowItWorks), buttons.Tap(Sentence.ButtonHelp, Verbs.Help)),
            ]));
    }

    private static bool Waits(Scene scene, Proposal proposal) => scene.Viewer is { } viewer && proposal.State switch
    {
        ProposalState.Open => Tally.Of(scene.Unit, proposal, scene.At).Waiting.Contains(viewer),
        ProposalState.Step { Stage: Stage.React } => Stages.Waiting(scene.Unit, proposal, scene.At).Contains(viewer),
        ProposalState.Step { Stage: Stage.Clarify } => proposal.Proposer == viewer && proposal.Questions().Any(pair => pair.Question.IsOpen),
        _ => proposal.Proposer == viewer,
    };
}
