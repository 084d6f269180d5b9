using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>The card of a proposal, as everybody sees it or as one person does: true and complete by itself in every state.</summary>
public static class ProposalCard
{
    /// <summary>The card for everybody if the scene has no viewer, else for the viewer.</summary>
    /// <param name="scene">The unit, the moment, the viewer.</param>
    /// <param name="proposal">In any state.</param>
    /// <param name="banner">Why the viewer's tap was not counted.</param>
    /// <param name="answering">The viewer wants the buttons back, to change their answer.</param>
    public static AdaptiveCard Render(Scene scene, Proposal proposal, Banner? banner = null, bool answering = false) => new() { Body = [], FallbackText = "Squadbot" };

    /// <summary>What is left of the old card when a new version was posted further down.</summary>
    /// <param name="scene">The unit.</param>
    /// <param name="proposal">As it is now.</param>
    /// <param name="version">The version on the old card.</param>
    /// <param name="title">The title on the old card.</param>
    public static AdaptiveCard Stub(Scene scene, Proposal proposal, int version, string title) => new() { Body = [], FallbackText = "Squadbot" };
}
