using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>What else can be done with a proposal.</summary>
public static class MoreCard
{
    /// <summary>With more ways than this the card has no room for "Why is it open?", which is under Details too.</summary>
    private const int WaysBesideWhy = 3;

    /// <summary>More than these have no room beside the details and the way back.</summary>
    private const int MostWays = 4;

    public static AdaptiveCard Render(Scene scene, Proposal proposal)
    {
        var buttons = new Buttons(scene, proposal);
        var title = scene.Say(Sentence.MoreTitle, proposal.Number);
        var ways = All(buttons, proposal, Roles.Of(scene, proposal)).Append(AnswerForForm.Way(scene, buttons, proposal)).OfType<CardAction>().Concat(ProblemWays.Of(scene, buttons, proposal)).Concat(Upwards(buttons, proposal)).Concat(Longer(buttons, proposal)).Take(MostWays).ToList();
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                Face.Words(proposal.Wording.Title, Wording.MaxTitle),
                .. ways.Select(way => Face.Row(way)),
                proposal.IsLive && ways.Count <= WaysBesideWhy ? Face.Row(buttons.Tap(Sentence.ButtonWhyOpen, Verbs.WhyOpen)) : null,
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

    /// <summary>The rarest way, for its proposer and whoever guides, if there is room; it can be typed too.</summary>
    private static IEnumerable<CardAction> Longer(Buttons buttons, Proposal proposal) =>
        buttons.Scene.Viewer is { } viewer && Extending.Refused(buttons.Scene.Unit, proposal, viewer, buttons.Scene.At) is null
            ? [buttons.Opens(Sentence.ButtonLonger, Verbs.Longer)]
            : [];

    /// <summary>Where a problem is open and this unit can't solve it alone.</summary>
    private static IEnumerable<CardAction> Upwards(Buttons buttons, Proposal proposal) =>
        proposal.State is ProposalState.OnHold && buttons.Scene.Viewer is { } viewer && Referrals.Refused(buttons.Scene.Unit, proposal, viewer, buttons.Scene.At) is null
            ? [buttons.Opens(Sentence.ButtonRefer, Verbs.Refer)]
            : [];

    private static IEnumerable<CardAction> All(Buttons buttons, Proposal proposal, Role role) =>
        proposal.State is ProposalState.Step step && role is (Role.Asked or Role.JoinedLater) ? WaysOfStep(buttons, proposal, step) : Ways(buttons, proposal, role);

    private static IEnumerable<CardAction> Ways(Buttons buttons, Proposal proposal, Role role) =>
        !proposal.IsLive || proposal.IsTalkedAbout || role is Role.Outsider ? []
        : proposal.State is ProposalState.Conflicted ? role is Role.Proposer ? [buttons.Tap(Sentence.ButtonAdapt, Verbs.Rebase), buttons.Tap(Sentence.ButtonWithdraw, Verbs.Withdraw)] : []
        : role is Role.Proposer ? WaysOfProposer(buttons, proposal)
        : WaysOfOthers(buttons, proposal, role);

    private static IEnumerable<CardAction> WaysOfProposer(Buttons buttons, Proposal proposal)
    {
        if (proposal.Questions().Any(pair => pair.Question.IsOpen))
        {
            yield return buttons.Opens(Sentence.ButtonAnswer, Verbs.AnswerQuestion);
        }

        yield return buttons.Opens(Sentence.ButtonChangeText, Verbs.Change);
        yield return buttons.Tap(Sentence.ButtonWithdraw, Verbs.Withdraw);
        if (Prompting.Refused(buttons.Scene.Unit, proposal, proposal.Proposer, buttons.Scene.At) is null)
        {
            yield return buttons.Tap(Sentence.ButtonRemind, Verbs.Remind);
        }
    }

    private static IEnumerable<CardAction> WaysOfOthers(Buttons buttons, Proposal proposal, Role role)
    {
        var open = proposal.State is ProposalState.Open;
        var own = buttons.Scene.Viewer is { } viewer ? proposal.ResponseOf(viewer).OpenObjection : null;
        var waiting = open && role is not Role.JoinedLater ? Waiting(buttons, proposal).ToList() : [];
        if (open && role is not Role.JoinedLater)
        {
            yield return buttons.Opens(Sentence.ButtonStandAside, Verbs.StandAside);
            foreach (var way in waiting)
            {
                yield return way;
            }
        }
        else if (!open && own is null)
        {
            yield return buttons.Opens(Sentence.ButtonProblemToo, Verbs.Problem);
        }

        if (waiting.Count == 0)
        {
            // Six buttons are in sight at most; whoever has not answered yet can type the idea, or put it with a problem.
            yield return buttons.Opens(Sentence.ButtonSuggest, Verbs.Suggest);
        }

        if (own is not null)
        {
            yield return buttons.Tap(Sentence.ButtonTakeBack, Verbs.TakeBack);
        }
    }

    private static IEnumerable<CardAction> WaysOfStep(Buttons buttons, Proposal proposal, ProposalState.Step step)
    {
        yield return buttons.Opens(Sentence.ButtonAsk, Verbs.AskQuestion);
        yield return buttons.Opens(Sentence.ButtonSuggest, Verbs.Suggest);
        if (buttons.Scene is { Viewer: { } viewer } scene && Domain.Organization.Facilitation.May(scene.Unit, proposal, viewer, scene.At, proposal.Proposer))
        {
            yield return buttons.Tap(Sentence.ButtonNext, Verbs.MoveOn, (Fields.Item, (int)step.Stage));
        }
    }
}
