using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>The answer to a tap that was not counted: why, above what the person can do instead.</summary>
public static class RefusedCard
{
    /// <param name="scene">The viewer is the one who tapped; <see cref="Scene.Stranger"/> if they are not in the unit.</param>
    /// <param name="refusal">Why.</param>
    /// <param name="proposal">As it is now, open or closed; null if there is none.</param>
    /// <param name="kept">What the person typed.</param>
    public static AdaptiveCard Render(Scene scene, Refusal refusal, Proposal? proposal, string? kept = null)
    {
        var banner = Refusals.Banner(scene, refusal, proposal, kept);
        var viewer = scene with { Viewer = scene.Viewer ?? Scene.Stranger };
        return (refusal, proposal) switch
        {
            (Refusal.UnknownProposal or Refusal.UnknownRevision, _) or (_, null) => Alone(viewer, banner),
            (Refusal.Guest, not null) => Guest(viewer, banner, proposal),
            (Refusal.OnlyProposer, { IsLive: true }) => OnlyProposer(viewer, banner, proposal),
            _ => ProposalCard.Render(viewer, proposal, banner),
        };
    }

    /// <summary>The reason, and the ways on.</summary>
    internal static AdaptiveCard Alone(Scene scene, Banner banner)
    {
        var buttons = new Buttons(scene);
        return Fit.Into(scale => Face.Card(
            scene,
            banner.Heading,
            [
                .. Face.Above(scene, banner, scale),
                Face.Row(buttons.Tap(Sentence.ButtonOpenProposals, Verbs.OpenProposals), buttons.Tap(Sentence.ButtonHelp, Verbs.Help)),
            ]));
    }

    private static AdaptiveCard Guest(Scene scene, Banner banner, Proposal proposal)
    {
        var buttons = new Buttons(scene, proposal);
        return Fit.Into(scale => Face.Card(
            scene,
            banner.Heading,
            [.. Face.Above(scene, banner, scale), Face.Row(buttons.Tap(Sentence.ButtonWho, Verbs.WhoIsAsked), buttons.Returns())]));
    }

    private static AdaptiveCard OnlyProposer(Scene scene, Banner banner, Proposal proposal)
    {
        var buttons = new Buttons(scene, proposal);
        return Fit.Into(scale => Face.Card(
            scene,
            banner.Heading,
            [.. Face.Above(scene, banner, scale), Face.Row(buttons.Opens(Sentence.ButtonSuggest, Verbs.Suggest), buttons.Returns())]));
    }
}
