using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>Asks the proposer once before a proposal goes.</summary>
public static class WithdrawCard
{
    public static AdaptiveCard Render(Scene scene, Proposal proposal)
    {
        var buttons = new Buttons(scene, proposal);
        var question = scene.Say(Sentence.WithdrawQuestion, proposal.Number);
        return Face.Card(
            scene,
            question,
            [
                .. ProposalParts.Top(scene.Say(Sentence.WithdrawTitle, proposal.Number), proposal, line: null),
                Face.Bold(question),
                Face.Row(buttons.Tap(Sentence.ButtonWithdrawIt, Verbs.SendWithdraw), buttons.Tap(Sentence.ButtonKeepIt, Verbs.View)),
            ]);
    }
}
