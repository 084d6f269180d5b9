using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>Where a proposal comes from: the agreement that it changes or ends, the proposal that it takes up, or one that says the same; tapped, that is shown.</summary>
internal static class Origins
{
    public static CardElement? Line(Scene scene, Proposal proposal)
    {
        return proposal.Occasion switch
        {
            { Revises: { } revises } => Face.Fine(scene.Say(revises.Ends ? Sentence.OriginEnds : Sentence.OriginChanges, revises.Agreement)),
            { Origin: { From: var from } } => Face.Fine(scene.Say(Sentence.OriginReferred, RichText.Inline(from.Name, 60), from.Slug, from.Number)),
            { After: { } after } => Other(scene, after, Sentence.OriginAfter),
            _ when Twin(scene, proposal) is { } twin => Other(scene, twin, Sentence.OriginTwin),
            _ => null,
        };
    }

    /// <summary>Why another unit asks, in its own words or by the rules.</summary>
    public static CardElement? Reason(Scene scene, Proposal proposal, int scale) => proposal.Occasion?.Origin is not { } origin ? null
        : origin.Reason is { } reason ? Face.Quoted(scene, reason, 400 / scale)
        : Face.Fine(ReferralCard.Cause(scene, origin.Cause, by: null, scene.Unit.Name));

    /// <summary>Until when it would be in force; null if it has no end of its own.</summary>
    public static CardElement? LastDay(Scene scene, Proposal proposal) =>
        proposal.Occasion?.LastDay is { } day ? Face.Fine(scene.Say(Sentence.HoldsUntil, When.WithYear(day, scene.Words.Culture))) : null;

    /// <summary>An older open proposal with the same words: allowed, but whoever answers both should know.</summary>
    private static int? Twin(Scene scene, Proposal proposal) => scene.Unit.Open.Values
        .FirstOrDefault(other => other.Number < proposal.Number && string.Equals(other.Wording.Text, proposal.Wording.Text, StringComparison.OrdinalIgnoreCase))?.Number;

    private static CardElement Other(Scene scene, int number, Sentence sentence) => Face.Tappable(
        new Buttons(scene with { From = null }).Area($"P-{number}", Verbs.ShowProposal, (Fields.Proposal, number)), first: true, Face.Fine(scene.Say(sentence, number)));
}
