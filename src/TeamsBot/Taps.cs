using TeamsBot.AdaptiveCards;
using TeamsBot.BotFramework;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Text;

namespace TeamsBot;

/// <summary>What all taps have in common.</summary>
internal static class Taps
{
    /// <summary>The unit that a tap is about: of the conversation, or named by a card in a personal chat, or by one that was put into another conversation.</summary>
    internal static Visit? VisitOf(Turn turn, TapFields tap) =>
        tap.Text(Fields.Elsewhere) is { } elsewhere ? Visit.Named(turn, elsewhere) is { } named ? named with { Elsewhere = true } : null
        : turn.Scope == Scope.Personal ? Visit.Named(turn, tap.Text(Fields.Unit) ?? tap.Text(Fields.UnitInput)) : Visit.Here(turn);

    /// <summary>The card in the answer, and its own summary where no card can be shown.</summary>
    internal static CardActionAnswer.Card Answer(AdaptiveCard card) => new(card.ToRaw(), card.FallbackText);

    /// <summary>A dialog, with its title in the language of the form.</summary>
    internal static TaskAnswer.Continue Opens(this AdaptiveCard form, Sentence title, params ReadOnlySpan<object> values) => new(form.Words().Of(title, values), form.ToRaw());

    /// <summary>A dialog, with its title in the words of its unit.</summary>
    internal static TaskAnswer.Continue Opens(this AdaptiveCard form, Scene scene, Sentence title, params ReadOnlySpan<object> values) => new(scene.Say(title, values), form.ToRaw());

    /// <summary>The form was sent: said in the language of the card that follows from it.</summary>
    internal static TaskAnswer.Message Sent(this AdaptiveCard card) => new(card.Words().Of(Sentence.FormSent));

    private static Sentences Words(this AdaptiveCard card) => Sentences.In(Languages.Of(card.Lang));

    /// <summary>Data that none of our cards carries, or nobody to hold it to.</summary>
    internal static CardActionAnswer.Error Malformed(Turn turn) => turn.Person is null
        ? new(403, "Forbidden", Sentences.Of(turn).Of(Sentence.TapNobody))
        : new(400, "BadRequest", Sentences.Of(turn).Of(Sentence.TapMalformed));

    internal static RawJson ToRaw(this AdaptiveCard card) => new(CardJson.Write(card));
}
