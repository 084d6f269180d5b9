using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>What else can be done with a proposal.</summary>
public static class MoreCard
{
    /// <summary>With the way to the reasons, the details and back that makes six buttons.</summary>
    private const int MostWays = 3;

    public static AdaptiveCard Render(Scene scene, Proposal proposal)
    {
        var buttons = new Buttons(scene, proposal);
        var title = scene.Say(Sentence.MoreTitle, proposal.Number);
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                Face.Words(proposal.Wording.Title, Wording.MaxTitle),
                .. Ways(buttons, proposal, Roles.Of(scene, proposal)).Concat(ProblemWays.Of(scene, buttons, proposal)).Take(MostWays).Select(way => Face.Row(way)),
                proposal.IsLive ? Face.Row(buttons.Tap(Sentence.ButtonWhyOpen, Verbs.WhyOpen)) : null,
                Face.Row(buttons.Tap(Sentence.ButtonDetails, Verbs.Details), buttons.Returns()),
            ]);
    }

    private static IEnumerable<CardAction> Ways(Buttons buttons, Proposal proposal, Role role)
    {
        if (!proposal.IsLive || role is Role.Outsider)
        {
            yield break;
        }

        if (role is Role.Proposer)
        {
            yield return buttons.Opens(Sentence.ButtonChangeText, Verbs.Change);
            yield return buttons.Tap(Sentence.ButtonWithdraw, Verbs.Withdraw);
            yield break;
        }

        var open = proposal.State is ProposalState.Open;
        var own = buttons.Scene.Viewer is { } viewer ? proposal.ResponseOf(viewer).OpenObjection : null;
        if (open && role is not Role.JoinedLater)
        {
            yield return buttons.Opens(Sentence.ButtonStandAside, Verbs.StandAside);
        }
        else if (!open && own is null)
        {
            yield return buttons.Opens(Sentence.ButtonProblemToo, Verbs.Problem);
        }

        yield return buttons.Opens(Sentence.ButtonSuggest, Verbs.Suggest);
        if (own is not null)
        {
            yield return buttons.Tap(Sentence.ButtonTakeBack, Verbs.TakeBack);
        }
    }
}
