using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Learn;

/// <summary>A proposal's state in plain words: what it is, what may happen next, and what is asked of whoever looks.</summary>
internal static class ExplainCard
{
    public static AdaptiveCard Render(Scene scene, Proposal proposal)
    {
        var title = scene.Say(Sentence.ExplainTitle, proposal.Number);
        var buttons = new Buttons(scene, proposal);
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                Face.Words(proposal.Wording.Title, Wording.MaxTitle),
                .. Sentences(scene, proposal).Select(sentence => Face.WithName(sentence) with { Spacing = Spacing.Small }),
                Face.Row(proposal.IsLive ? buttons.Tap(Sentence.ButtonWhyOpen, Verbs.WhyOpen) : null, buttons.Returns()),
            ]);
    }

    internal static IEnumerable<string> Sentences(Scene scene, Proposal proposal)
    {
        var proposer = ProposalParts.Proposer(scene, proposal);
        var (what, next) = proposal.State switch
        {
            ProposalState.Step => (StepWords.Now(scene, proposal), scene.Say(Sentence.NextAfterStep)),
            ProposalState.Open => (scene.Say(Sentence.ExplainOpen), scene.Say(Sentence.NextOpen)),
            ProposalState.OnHold => (scene.Say(Sentence.ExplainHeld), scene.Say(Sentence.NextHeld, proposer)),
            ProposalState.Meeting => (scene.Say(Sentence.ExplainMeeting), scene.Say(Sentence.NextMeeting)),
            ProposalState.Referred => (scene.Say(Sentence.ExplainReferred), scene.Say(Sentence.NextReferred)),
            ProposalState.AdoptedThere => (scene.Say(Sentence.ExplainAdopted), null),
            ProposalState.Stopped => (scene.Say(Sentence.ExplainStopped), scene.Say(Sentence.NextStopped)),
            ProposalState.Conflicted => (scene.Say(Sentence.ExplainConflict), scene.Say(Sentence.NextConflict, proposer)),
            ProposalState.Adopted => (scene.Say(Sentence.ExplainAdopted), scene.Say(Sentence.NextAdopted)),
            ProposalState.NotDecided => (scene.Say(Sentence.ExplainNotDecided), scene.Say(Sentence.NextNotDecided)),
            _ => (scene.Say(Sentence.ExplainWithdrawn), scene.Say(Sentence.NextWithdrawn)),
        };
        return new[] { what, next, Asked(scene, proposal) is { } asked ? scene.Say(asked) : null }.OfType<string>();
    }

    /// <summary>What the viewer may do now; where others read along, what anybody may.</summary>
    private static Sentence? Asked(Scene scene, Proposal proposal)
    {
        var role = Roles.Of(scene, proposal);
        var response = scene.Viewer is { } viewer ? proposal.ResponseOf(viewer) : null;
        return (proposal.State, role) switch
        {
            (not (ProposalState.Open or ProposalState.OnHold or ProposalState.Step), _) => null,
            (_, Role.Outsider) => Sentence.AskedOutsider,
            (ProposalState.OnHold, Role.Proposer) => Sentence.AskedToChange,
            (_, Role.Proposer) => Sentence.AskedProposer,
            (_, Role.JoinedLater) => Sentence.AskedLater,
            (ProposalState.Step, _) => Sentence.AskedInStep,
            (ProposalState.OnHold, _) => response?.OpenObjection is null ? Sentence.AskedForIdeas : Sentence.AskedForWord,
            (_, Role.Asked) => response?.AnswerTo(proposal.Version) is null ? Sentence.AskedToAnswer : Sentence.AskedNothing,
            _ => Sentence.AskedAnybody,
        };
    }
}
