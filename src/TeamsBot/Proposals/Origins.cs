using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>Where a proposal comes from: the agreement that it changes or ends, or the proposal that it takes up; tapped, that is shown.</summary>
internal static class Origins
{
    public static CardElement? Line(Scene scene, Proposal proposal)
    {
        var buttons = new Buttons(scene with { From = null });
        return proposal.Occasion switch
        {
            { Revises: { } revises } => Face.Fine(scene.Say(revises.Ends ? Sentence.OriginEnds : Sentence.OriginChanges, revises.Agreement)),
            { After: { } after } => Face.Tappable(
                buttons.Area($"P-{after}", Verbs.ShowProposal, (Fields.Proposal, after)), first: true, Face.Fine(scene.Say(Sentence.OriginAfter, after))),
            _ => null,
        };
    }
}
