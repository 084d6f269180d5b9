using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>An agreement in full: its text and what goes with it.</summary>
public static class AgreementCard
{
    private const int NotesShown = 10;

    /// <param name="scene">The unit.</param>
    /// <param name="proposal">An adopted proposal.</param>
    public static AdaptiveCard Render(Scene scene, Proposal proposal) =>
        proposal.State is ProposalState.Adopted adopted ? Fit.Into(scale => Whole(scene, proposal, adopted, scale)) : ProposalCard.Render(scene, proposal);

    private static AdaptiveCard Whole(Scene scene, Proposal proposal, ProposalState.Adopted adopted, int scale)
    {
        var buttons = new Buttons(scene, proposal);
        return Face.Card(
            scene,
            Summaries.Of(scene, proposal),
            [
                Face.Block(
                    ContainerStyle.Good,
                    Face.Bold(scene.Say(Sentence.Adopted, adopted.Agreement)) with { Style = TextStyle.Heading, Size = TextSize.Medium },
                    RichText.Of(proposal.Wording.Title, look: new("") { Weight = TextWeight.Bolder })),
                ProposalParts.Text(proposal, Wording.MaxText / scale),
                .. Noted.Of(scene, proposal).Take(NotesShown / scale).Select(note => note.Line(scene, Wording.MaxReason / scale)),
                Face.WithName(ClosedCard.Counts(scene, proposal, adopted.Count)),
                Face.Row(buttons.Tap(Sentence.ButtonAgreements, Verbs.Agreements), buttons.Tap(Sentence.ButtonDetails, Verbs.Details)),
                ClosedCard.Origin(scene, proposal, adopted),
            ]);
    }
}
