using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>What else can be done with a proposal.</summary>
public static class MoreCard
{
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
                .. Ways(buttons, proposal, Roles.Of(scene, proposal)).Select(way => Face.Row(way)),
                proposal.IsLive ? Face.Row(buttons.Tap(Sentence.ButtonWhyOpen, Verbs.WhyOpen)) : null,
                Face.Row(buttons.Tap(Sentence.ButtonDetails, Verbs.Details), buttons.Returns()),
            ]);
    }

    /// <summary>For who has not answered yet: wait longer, or not at all.</summary>
    private static IEnumerable<CardAction> Waiting(Buttons buttons, Proposal proposal)
    {
        if (buttons.Scene.Viewer is not { } viewer || proposal.ResponseOf(viewer) is not { Unwaited: false, Recused: null } mine || mine.AnswerTo(proposal.Version) is not null)
        {
            yield break;
        }

        if (mine.Hold?.Version != proposal.Version && mine.OpenObjection is null)
        {
            yield return buttons.Tap(Sentence.ButtonNeedTime, Verbs.NeedTime);
        }

        yield return buttons.Tap(Sentence.ButtonDontWait, Verbs.Waive);
    }

    private static IEnumerable<CardAction> Ways(Buttons buttons, Proposal proposal, Role role)
    {
        if (!proposal.IsLive || proposal.IsTalkedAbout || role is Role.Outsider)
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
            foreach (var way in Waiting(buttons, proposal))
            {
                yield return way;
            }
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
