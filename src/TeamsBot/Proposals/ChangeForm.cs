using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>Asks the proposer for the new text.</summary>
public static class ChangeForm
{
    /// <param name="scene">The viewer is the proposer.</param>
    /// <param name="proposal">Open or on hold.</param>
    /// <param name="text">What was typed before, or a text with an idea taken; null for the present text.</param>
    /// <param name="why">What was typed before.</param>
    /// <param name="banner">What was wrong with it.</param>
    /// <param name="would">The proposal as it would be with this text, when it was looked at beforehand.</param>
    public static AdaptiveCard Render(Scene scene, Proposal proposal, string? text = null, string? why = null, Banner? banner = null, Proposal? would = null)
    {
        var title = scene.Say(Sentence.ChangeTitle, proposal.Number);
        var buttons = new Buttons(scene, proposal);
        var consented = proposal.Policy.Hidden || proposal.State is ProposalState.Step ? 0 : Tally.Of(scene.Unit, proposal, scene.At).Consented.Count;
        return Face.Card(
            scene,
            title,
            [
                .. Face.Above(scene, banner),
                Face.FormHeading(scene, title),
                would is null ? null : Changes.Block(scene, proposal.Wording, would.Wording),
                Forms.Long(Fields.TextInput, scene.Say(Sentence.TextLabel), text ?? proposal.Wording.Text, Wording.MaxText, scene.Say(Sentence.TextError)),
                Forms.Short(Fields.WhyInput, scene.Say(Sentence.WhyLabel), why ?? Why(scene, proposal), Wording.MaxReason),
                Face.Fine(Changing.IsCorrection(proposal, scene.At)
                    ? scene.Say(Sentence.ChangeMends, proposal.Version)
                    : scene.Count(Sentence.ChangeAsks, consented)),
                Face.Row(buttons.Sends(scene.Say(Sentence.ButtonSend), Verbs.SendChange), buttons.Sends(scene.Say(Sentence.ButtonCheckText), Verbs.CheckChange)),
                Face.Row(buttons.Back()),
                .. Typo(scene, proposal, buttons),
            ]);
    }

    /// <summary>Behind answers a slip can be mended as long as others have time to see it.</summary>
    private static IEnumerable<CardElement?> Typo(Scene scene, Proposal proposal, Buttons buttons) =>
        Changing.IsCorrection(proposal, scene.At) || !Mending.IsTime(scene.Unit.Calendar, proposal, scene.At)
            ? []
            : [Face.Row(buttons.Sends(scene.Say(Sentence.ButtonTypo), Verbs.SendTypo)), Face.Fine(scene.Say(Sentence.TypoHint))];

    /// <summary>The owners of the open problems, which the change is probably for.</summary>
    public static string? Why(Scene scene, Proposal proposal)
    {
        var owners = proposal.OpenObjections().Select(pair => pair.Owner).Distinct().ToList();
        return owners.Count == 0 ? null : scene.Say(Sentence.WhySolved, People.List(scene, owners));
    }
}
