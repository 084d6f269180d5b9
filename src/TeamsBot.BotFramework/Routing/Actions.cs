using System.Text.Json;

namespace TeamsBot.BotFramework;

/// <summary>A tap on a card's button, or the sending of a dialog.</summary>
/// <param name="Verb">What the button says it does.</param>
/// <param name="Data">The button's own data with the inputs merged in: all of it is what a stranger may have typed.</param>
/// <param name="CardActivityId">The message that carries the card, when the channel tells it.</param>
/// <param name="IsSubmit">It came as a message from a client that has no better button; the answer is a line of text.</param>
public sealed record CardAction(string Verb, JsonElement Data, string? CardActivityId, bool IsSubmit);

/// <summary>What a tap is answered with; only the person who tapped sees it.</summary>
public abstract record CardActionAnswer
{
    private CardActionAnswer()
    {
    }

    /// <summary>The card as this person now sees it.</summary>
    /// <param name="Content">Replaces the card for this person.</param>
    /// <param name="Text">The same answer where no card can be returned.</param>
    public sealed record Card(RawJson Content, string Text) : CardActionAnswer;

    /// <summary>A short text; the card stays.</summary>
    public sealed record Message(string Text) : CardActionAnswer;

    /// <summary>The tap could not be understood (400) or not be done (500).</summary>
    public sealed record Error(int StatusCode, string Code, string Text) : CardActionAnswer;
}

/// <summary>What a dialog does next.</summary>
public abstract record TaskAnswer
{
    private TaskAnswer()
    {
    }

    /// <summary>Shows this card in the dialog.</summary>
    public sealed record Continue(string Title, RawJson Card) : TaskAnswer;

    /// <summary>Closes the dialog with a text.</summary>
    public sealed record Message(string Text) : TaskAnswer;
}

/// <summary>A message action ("Turn into proposal") being opened or sent.</summary>
/// <param name="CommandId">The manifest's name for it.</param>
/// <param name="Data">What the form holds; undefined when it is being opened.</param>
/// <param name="MessagePayload">The message it was called on, as Microsoft Graph writes a chat message: HTML by a stranger, nulls everywhere.</param>
public sealed record ComposeAction(string CommandId, JsonElement Data, JsonElement MessagePayload);

/// <summary>What the sending of a message action's form is answered with.</summary>
public abstract record ComposeAnswer
{
    private ComposeAnswer()
    {
    }

    /// <summary>A text for the person who sent it.</summary>
    public sealed record Message(string Text) : ComposeAnswer;

    /// <summary>The dialog goes on.</summary>
    public sealed record Task(TaskAnswer Answer) : ComposeAnswer;

    /// <summary>Done; the dialog closes.</summary>
    public sealed record Close : ComposeAnswer;
}

/// <summary>Somebody searching while they write a message.</summary>
/// <param name="CommandId">The manifest's name for the search; null from a client that names none.</param>
/// <param name="Words">What was typed, as a stranger typed it; empty when the search was only opened.</param>
/// <param name="Skip">How many results the client has already.</param>
/// <param name="Count">How many more it wants, from 1 to <see cref="MostAtOnce"/>.</param>
public sealed record ComposeQuery(string? CommandId, string Words, int Skip, int Count)
{
    /// <summary>What Teams asks for at once.</summary>
    public const int MostAtOnce = 25;
}

/// <summary>What a search, or an address in a message, is answered with.</summary>
public abstract record FoundAnswer
{
    private FoundAnswer()
    {
    }

    /// <summary>A text in place of results.</summary>
    public sealed record Message(string Text) : FoundAnswer;

    /// <summary>Cards to put into the message; none is an answer too.</summary>
    public sealed record Results(IReadOnlyList<FoundCard> Cards) : FoundAnswer;
}

/// <summary>One thing that was found.</summary>
/// <param name="Content">The card that goes into the message.</param>
/// <param name="Title">Its line in the list of results.</param>
/// <param name="Text">Below the title. Clients read HTML in it.</param>
public sealed record FoundCard(RawJson Content, string Title, string Text);
