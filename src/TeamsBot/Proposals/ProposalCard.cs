using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>The card of a proposal, as everybody sees it or as one person does: true and complete by itself in every state.</summary>
public static class ProposalCard
{
    /// <summary>The most people who are mentioned on a card; more are not pushed.</summary>
    public const int MostMentioned = 9;

    /// <summary>The card for everybody if the scene has no viewer, else for the viewer.</summary>
    /// <param name="scene">The unit, the moment, the viewer.</param>
    /// <param name="proposal">In any state.</param>
    /// <param name="banner">Why the viewer's tap was not counted.</param>
    /// <param name="answering">The viewer wants the buttons back, to change their answer.</param>
    public static AdaptiveCard Render(Scene scene, Proposal proposal, Banner? banner = null, bool answering = false) => Fit.Into(scale =>
        Face.Card(scene, Summaries.Of(scene, proposal), [.. Face.Above(scene, banner, scale), .. Body(scene, proposal, answering, banner is not null, scale)]));

    /// <summary>The card for everybody, posted for the first time (or anew with a changed text): those who are asked are mentioned, if they are few.</summary>
    public static AdaptiveCard First(Scene scene, Proposal proposal) => Render(scene with { Viewer = null }, proposal) is var card
        && Tally.Of(scene.Unit, proposal, scene.At) is { Waiting.Count: > 0 and <= MostMentioned, Consented.Count: 0 } tally && proposal.State is ProposalState.Open
            ? Mentioning.Replace(scene, card, tally)
            : card;

    /// <summary>What is left of the old card when a new version was posted further down.</summary>
    /// <param name="scene">The unit.</param>
    /// <param name="proposal">As it is now.</param>
    /// <param name="version">The version on the old card.</param>
    /// <param name="title">The title on the old card.</param>
    public static AdaptiveCard Stub(Scene scene, Proposal proposal, int version, string title)
    {
        var replaced = scene.Say(scene.IsChat ? Sentence.StubChat : Sentence.Stub, proposal.Number, version, proposal.Version);
        return Face.Card(scene, replaced, Face.Fine(replaced), RichText.Of(title, look: new("") { Strikethrough = true, IsSubtle = true }));
    }

    /// <summary>What is left of a card where the unit does not live any more.</summary>
    public static AdaptiveCard StubOfMoved(Scene scene, Proposal proposal, string title)
    {
        var moved = scene.Say(Sentence.StubMoved, proposal.Number, People.Name(scene.Unit.Name));
        return Face.Card(scene, moved, Face.Fine(moved), RichText.Of(title, look: new("") { Strikethrough = true, IsSubtle = true }));
    }

    private static IEnumerable<CardElement?> Body(Scene scene, Proposal proposal, bool answering, bool told, int scale) => proposal.State switch
    {
        ProposalState.Open open => OpenCard.Body(scene, proposal, open, answering, told, scale),
        ProposalState.Step step => StepCard.Body(scene, proposal, step, told, scale),
        ProposalState.OnHold => OnHoldCard.Body(scene, proposal, scale),
        ProposalState.Meeting meeting => TalkingCard.Meeting(scene, proposal, meeting, scale),
        ProposalState.Stopped stopped => TalkingCard.Stopped(scene, proposal, stopped, scale),
        ProposalState.Referred referred => ReferralCard.Referred(scene, proposal, referred, scale),
        ProposalState.AdoptedThere adopted => ReferralCard.Adopted(scene, proposal, adopted, scale),
        ProposalState.Conflicted conflicted => ConflictCard.Body(scene, proposal, conflicted, scale),
        ProposalState.Adopted adopted => ClosedCard.Adopted(scene, proposal, adopted, scale),
        ProposalState.NotDecided lapsed => ClosedCard.NotDecided(scene, proposal, lapsed, scale),
        ProposalState.Withdrawn withdrawn => ClosedCard.Withdrawn(scene, proposal, withdrawn, scale),
        _ => throw new ArgumentOutOfRangeException(nameof(proposal), proposal.State.GetType().Name, "unknown state"),
    };
}
