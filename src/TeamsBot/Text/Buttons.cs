using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using static TeamsBot.AdaptiveCards.CardAction;

namespace TeamsBot.Text;

/// <summary>The buttons of one card: each carries the same ids, so that the bot knows what was looked at when it was tapped.</summary>
internal sealed record Buttons(Scene Scene, Proposal? Proposal = null)
{
    private ActionFields Fields { get; } = Carry(Scene, Proposal);

    /// <summary>A tap that is answered with a card.</summary>
    public Execute Tap(Sentence label, string verb, params ReadOnlySpan<(string Name, FieldValue Value)> more) =>
        new(Scene.Say(label), verb) { Data = Fields.With(more) };

    /// <summary>A tap on something that is no button.</summary>
    public Execute Area(string label, string verb, params ReadOnlySpan<(string Name, FieldValue Value)> more) => new(label, verb) { Data = Fields.With(more) };

    /// <summary>A button that asks something: a dialog where there are dialogs, else the answer to the tap.</summary>
    public CardAction Opens(Sentence label, string verb, params ReadOnlySpan<(string Name, FieldValue Value)> more) => Scene.Dialogs
        ? new Submit(Scene.Say(label), verb) { Data = Fields.With(more), OpensDialog = true }
        : Tap(label, verb, more);

    /// <summary>The button that sends a form.</summary>
    public CardAction Sends(string label, string verb, params ReadOnlySpan<(string Name, FieldValue Value)> more) => Scene.Dialogs
        ? new Submit(label, verb) { Data = Fields.With(more) }
        : new Execute(label, verb) { Data = Fields.With(more) };

    /// <summary>The way back to the card; a dialog has its own.</summary>
    public CardAction? Back(string verb = Verbs.View, params ReadOnlySpan<(string Name, FieldValue Value)> more) =>
        Scene.Dialogs ? null : new Execute(Scene.Say(Sentence.ButtonBack), verb) { Data = Fields.With(more), AssociatedInputs = AssociatedInputs.None };

    /// <summary>The way back from a card that is no form.</summary>
    public Execute Returns(string verb = Verbs.View) => Tap(Sentence.ButtonBack, verb);

    /// <summary>Back to the proposal that somebody came from, else on to help.</summary>
    public Execute ReturnsOrHelps() => Scene.From is null ? Tap(Sentence.ButtonHelp, Verbs.Help) : Returns();

    private static ActionFields Carry(Scene scene, Proposal? proposal)
    {
        var from = proposal is null ? scene.From : new CameFrom(proposal.Number, proposal.Version, proposal.Rev);
        var carried = from is null
            ? ActionFields.None
            : ActionFields.Of((TeamsBot.Fields.Proposal, from.Proposal), (TeamsBot.Fields.Version, from.Version), (TeamsBot.Fields.Rev, from.Rev));
        return scene.UnitKey is { } unit ? carried.With((scene.Elsewhere ? TeamsBot.Fields.Elsewhere : TeamsBot.Fields.Unit, unit)) : carried;
    }
}
