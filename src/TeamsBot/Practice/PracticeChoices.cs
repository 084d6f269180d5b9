using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Practice;

/// <summary>What somebody who practises can do next, in rows of two.</summary>
internal static class PracticeChoices
{
    /// <param name="own">The proposal is that person's.</param>
    public static IEnumerable<CardElement?> Rows(Proposal proposal, bool own, PracticeButtons buttons) => (proposal.State, own) switch
    {
        (ProposalState.OnHold, true) =>
        [
            Face.Row(buttons.Goes(Sentence.ButtonUseIdea, Move.UseIdea), buttons.Opens(Sentence.ButtonChangeIt, Move.ChangeText)),
            Face.Row(buttons.Goes(Sentence.ButtonWithdraw, Move.Withdraw), buttons.Goes(Sentence.ButtonJustWait, Move.Wait)),
            Face.Row(buttons.Stop()),
        ],
        (ProposalState.OnHold, false) =>
        [
            Face.Row(buttons.Goes(Sentence.ButtonTomsTurn, Move.GoOn), buttons.Goes(Sentence.ButtonTakeBack, Move.TakeBack)),
            Face.Row(buttons.Stop()),
        ],
        (ProposalState.Open, true) =>
        [
            Face.Row(buttons.Goes(proposal.OpenObjections().Any() ? Sentence.ButtonLetThemAnswer : Sentence.ButtonLetTimePass, Move.GoOn)),
            Face.Row(buttons.Stop()),
        ],
        (ProposalState.Open, false) when proposal.OpenObjections().Any() =>
        [
            Face.Row(buttons.Goes(Sentence.ButtonConsent, Move.Consent), buttons.Goes(Sentence.ButtonStillProblem, Move.StillProblem)),
            Face.Row(buttons.Stop()),
        ],
        (ProposalState.Open, false) =>
        [
            Face.Row(buttons.Goes(Sentence.ButtonConsent, Move.Consent), buttons.Opens(Sentence.ButtonProblem, Move.SeeProblem)),
            Face.Row(buttons.Goes(Sentence.ButtonNoOpinion, Move.NoOpinion), buttons.Stop()),
        ],
        (_, true) =>
        [
            Face.Row(buttons.GoesTo(Sentence.ButtonTryAgain, buttons.Course.AtOpening()), buttons.GoesTo(Sentence.ButtonNowAnswer, Course.OtherSide)),
            Face.Row(buttons.Stop()),
        ],
        _ =>
        [
            Face.Row(buttons.GoesTo(Sentence.ButtonTryAgain, Course.OtherSide), buttons.GoesTo(Sentence.ButtonWhatLearned, Course.Learned)),
            Face.Row(buttons.Stop()),
        ],
    };
}
