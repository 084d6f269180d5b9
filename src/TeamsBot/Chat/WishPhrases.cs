namespace TeamsBot.Chat;

/// <summary>What follows the words about delegates, mentions and reminding.</summary>
internal static class WishPhrases
{
    /// <summary>The same words for somebody else: "consent for @Sam P-1".</summary>
    internal static Phrases.Read OrFor(Phrases.Read read) => rest =>
    {
        var (whom, after) = rest.For();
        return whom is null ? read(rest) : read(after) is { } said ? new ChatCommand.ForAnother(whom, said) : null;
    };

    internal static ChatCommand? Remind(Rest rest) => rest.About() is { Ends: true } about ? new ChatCommand.Remind(about.Ref) : null;

    /// <summary>Without a name it is a question, and the card of the people answers it.</summary>
    internal static ChatCommand? Delegate(Rest rest) => rest.IsIdle ? new ChatCommand.WhoIsAsked()
        : (rest.After("to") is { } to ? rest.Of(to) : rest).Whom() is ({ Id: not null } whom, var after) && after.When() is { } when
        ? new ChatCommand.Delegate(whom, when)
        : null;

    /// <summary>On or off; without either it is a question, and the rules answer it.</summary>
    internal static ChatCommand? Note(Rest rest) => Spoken.Vocabularies.Value(rest.Text.TrimEnd('.', '!', ' ').ToLowerInvariant()) switch
    {
        "on" or "please" => new ChatCommand.FridayNote(Wanted: true),
        "off" or "never" => new ChatCommand.FridayNote(Wanted: false),
        _ => rest.IsIdle ? new ChatCommand.Rules() : null,
    };

    /// <summary>"Away until Monday, delegate @Tom".</summary>
    internal static ChatCommand? AwayWithDelegate(Rest rest, Phrases.Read read)
    {
        var (before, whom) = rest.Before("delegate");
        return whom is null ? read(rest)
            : read(before) is ChatCommand.Away { Whom.Id: null, When.Length: > 0 } away ? away with { AnsweredBy = whom }
            : null;
    }
}
