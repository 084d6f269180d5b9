using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>What people say to learn how it goes.</summary>
internal static class LearnPhrases
{
    internal static readonly (string Name, string[] Words, Phrases.Read Read)[] Table =
    [
        ("tour", ["tour", "the tour", "take a tour", "show me around"], rest => rest.IsIdle ? new ChatCommand.Tour() : null),
        ("glossary", ["glossary", "words"], rest => new ChatCommand.Glossary(rest.Text.Trim(' ', '?', '.'))),
        ("glossary", ["define", "what is", "what's", "what is a", "what is an", "what is the", "what's a", "what's an", "what's the", "what does"], rest => Meaning(rest.Text)),
        ("explain", ["explain", "explains", "explain this", "explain it", "explain the card", "explain this card"], Explain),
        ("facilitator script", ["facilitator script", "facilitation script", "script", "the script", "what do i say"], rest => rest.About() is { IsIdle: true } about ? new ChatCommand.FacilitatorScript(about.Ref) : null),
        ("coach", ["coach", "coaching", "hints"], Coach),
    ];

    /// <summary>Only a word that is known: everything else may be a question to colleagues.</summary>
    private static ChatCommand.Glossary? Meaning(string text)
    {
        var word = text.Trim(' ', '?', '.');
        word = word.EndsWith(" mean", StringComparison.OrdinalIgnoreCase) ? word[..^5] : word;
        return Enum.GetValues<Domain.Organization.Language>().All(language => Learn.Glossary.Find(Sentences.In(language), word) is null) ? null : new(word);
    }

    private static ChatCommand? Explain(Rest rest) => rest.About() is { IsIdle: true } about ? new ChatCommand.Explain(about.Ref) : Meaning(rest.Text);

    private static ChatCommand.Coach? Coach(Rest rest) => Spoken.Vocabularies.Value(rest.Text.TrimEnd('.', '!', ' ').ToLowerInvariant()) switch
    {
        "on" or "me" => new ChatCommand.Coach(true),
        "off" => new ChatCommand.Coach(false),
        _ => rest.IsIdle ? new ChatCommand.Coach(null) : null,
    };
}
