using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Organization;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>Lets the owner of a problem answer the plain questions: as help, never as an exam.</summary>
public static class ArgueForm
{
    /// <param name="scene">The viewer owns an open problem.</param>
    /// <param name="proposal">Open or on hold.</param>
    /// <param name="typed">What was typed before.</param>
    /// <param name="banner">What was wrong with it.</param>
    public static AdaptiveCard Render(Scene scene, Proposal proposal, TapFields? typed = null, Banner? banner = null)
    {
        var title = scene.Say(Sentence.ArgueTitle, proposal.Number);
        var buttons = new Buttons(scene, proposal);
        var own = Own(scene, proposal);
        return Face.Card(
            scene,
            title,
            [
                .. Face.Above(scene, banner),
                Face.FormHeading(scene, title),
                Face.Fine(scene.Say(Sentence.ArgueHint)),
                .. Questions.Asked(scene, own?.Argument, typed),
                Face.Row(buttons.Sends(scene.Say(Sentence.ButtonSend), Verbs.SendArgue), buttons.Back()),
            ]);
    }

    internal static Refusal? Refuses(Scene scene, Proposal proposal, TapFields tap) => Own(scene, proposal) is null ? Refusal.UnknownObjection : null;

    internal static ProposalCommand Ask(TapFields tap, int number, Stamp stamp) => new ProposalCommand.Argue(number, null, Questions.Typed(tap))
    {
        At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
    };

    private static Objection? Own(Scene scene, Proposal proposal) => scene.Viewer is { } viewer ? proposal.ResponseOf(viewer).OpenObjection : null;
}
