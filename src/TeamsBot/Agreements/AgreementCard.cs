using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Proposals;
using TeamsBot.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Agreements;

/// <summary>An agreement in full: its text, how it stands, what goes with it and what happened since.</summary>
public static class AgreementCard
{
    private const int NotesShown = 10;

    /// <param name="scene">The unit.</param>
    /// <param name="proposal">An adopted proposal.</param>
    /// <param name="ended">Set if it is no longer in force.</param>
    /// <param name="banner">Why the viewer's tap was not counted.</param>
    public static AdaptiveCard Render(Scene scene, Proposal proposal, EndedAgreement? ended = null, Banner? banner = null) =>
        proposal.State is ProposalState.Adopted adopted ? Fit.Into(scale => Whole(scene, proposal, adopted, ended, banner, scale)) : ProposalCard.Render(scene, proposal, banner);

    /// <summary>What became of an agreement that is no longer in force.</summary>
    internal static string Ended(Scene scene, EndedAgreement ended)
    {
        var day = When.WithYear(scene.Unit.Calendar.Day(ended.EndedAt), scene.Words.Culture);
        return ended switch
        {
            { By: not { } } => scene.Say(Sentence.AgreementOver, When.WithYear(ended.LastDay ?? scene.Unit.Calendar.Day(ended.EndedAt), scene.Words.Culture)),
            { By: { } by, Successor: { } successor } => scene.Say(Sentence.AgreementChanged, day, by, successor),
            { By: { } by } => scene.Say(Sentence.AgreementEnded, day, by),
        };
    }

    private static AdaptiveCard Whole(Scene scene, Proposal proposal, ProposalState.Adopted adopted, EndedAgreement? ended, Banner? banner, int scale)
    {
        var agreement = scene.Unit.Agreements.Find(adopted.Agreement) is { } found && found.Proposal == proposal.Number ? found : null;
        var buttons = new Buttons(scene, proposal);
        return Face.Card(
            scene,
            Summaries.Of(scene, proposal),
            [
                .. Face.Above(scene, banner, scale),
                Face.Block(
                    ended is null ? ContainerStyle.Good : ContainerStyle.Emphasis,
                    Face.Bold(ClosedCard.Heading(scene, proposal, adopted)) with { Style = TextStyle.Heading, Size = TextSize.Medium },
                    RichText.Of(proposal.Wording.Title, look: new("") { Weight = TextWeight.Bolder })),
                ended is null ? null : Face.WithName(Ended(scene, ended)),
                agreement is null ? null : Face.WithName(AgreementParts.Status(scene, agreement)),
                agreement is null ? null : AgreementParts.LastDay(scene, agreement),
                agreement is null ? null : AgreementParts.Care(scene, agreement),
                ProposalParts.Text(proposal, Wording.MaxText / scale),
                .. Noted.Of(scene, proposal).Take(NotesShown / scale).Select(note => note.Line(scene, Wording.MaxReason / scale)),
                .. agreement is null ? [] : AgreementParts.Remarks(scene, agreement, scale),
                Face.WithName(ClosedCard.Counts(scene, proposal, adopted.Count)),
                .. agreement is null ? [] : AgreementParts.Ways(scene, buttons, agreement),
                Face.Row(buttons.Tap(Sentence.ButtonAgreements, Verbs.Agreements), buttons.Tap(Sentence.ButtonDetails, Verbs.Details)),
                ClosedCard.Origin(scene, proposal, adopted),
                Found.AddressLine.Of(scene, adopted),
            ]);
    }
}
