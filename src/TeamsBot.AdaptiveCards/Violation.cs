namespace TeamsBot.AdaptiveCards;

/// <summary>The rules of the surface that a machine can hold.</summary>
public enum SurfaceRule
{
    /// <summary>A row holds at most two buttons: at 320 px the third falls off.</summary>
    TwoButtonsARow,

    /// <summary>The labels of a row have at most 26 characters together, in every language.</summary>
    ShortLabels,

    /// <summary>At most six buttons in sight.</summary>
    SixButtonsACard,

    /// <summary>Every button says what it does.</summary>
    ButtonWithoutLabel,

    /// <summary>A label above every input; a placeholder vanishes.</summary>
    InputWithoutLabel,

    /// <summary>No input on a posted card: the next edit would wipe what is being typed.</summary>
    InputOnPostedCard,

    /// <summary>An input without an id never comes back; two with one id hide each other.</summary>
    InputIdNotUnique,

    /// <summary>Which one wins when a field of a button has the name of an input is undefined.</summary>
    FieldNamedAsInput,

    /// <summary>A picture says in words what it shows.</summary>
    ImageWithoutAltText,

    /// <summary>Outside an action set old clients ignore the fallback, and the button is dead.</summary>
    ExecuteOutsideActionSet,

    /// <summary>The bot cannot know what to do with a tap without a verb.</summary>
    ActionWithoutVerb,

    /// <summary>Young elements need something for the clients that don't know them.</summary>
    TableWithoutFallback,

    /// <summary>A sentence of 1 to 80 characters for lock screens and old clients.</summary>
    FallbackText,

    /// <summary>A mention that no text block shows notifies nobody, and Teams may refuse the card.</summary>
    MentionNotShown,

    /// <summary>At most 25 KB, far below what Teams refuses.</summary>
    Size,
}

/// <summary>One place where a card breaks a rule.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="Found">What was found, for the person who repairs it.</param>
public sealed record Violation(SurfaceRule Rule, string Found);

/// <summary>Where a card is shown, which decides whether it may ask.</summary>
public enum CardPlace
{
    /// <summary>In a conversation, where it is edited later.</summary>
    Posted,

    /// <summary>In a dialog, or as the answer to one person's tap.</summary>
    Form,
}
