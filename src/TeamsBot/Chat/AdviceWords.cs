using TeamsBot.Chat.Spoken;
using TeamsBot.Domain.Network;

namespace TeamsBot.Chat;

/// <summary>Reads what people say about advice: "ask Accessibility about P-1", "advise payments/P-1 Use the large buttons".</summary>
internal static class AdviceWords
{
    /// <summary>A longer one is a question, not the name of a unit.</summary>
    private const int WordsInName = 5;

    internal static (string Name, string[] Words, Phrases.Read Read)[] Table { get; } =
    [
        ("advice from", ["advice from", "advice of", "ask for advice from", "ask advice from", "get advice from"], rest => rest.IsIdle ? new ChatCommand.AskAdvice(Ref.Here, "") : Asked(rest) ?? Asked(rest.Text, Ref.Here)),
        ("advise", ["advise", "advises", "we advise"], rest => rest.About() is var about ? new ChatCommand.Advise(about.Ref, about.IsIdle ? "" : about.Text) : null),
    ];

    /// <summary>A unit's name, and a proposal behind it; null for anything else.</summary>
    internal static ChatCommand.AskAdvice? Asked(Rest rest) =>
        rest.Mentioned.Count == 0 && !rest.About().IsNamed && rest.AboutAtEnd() is (var unit, var named) ? Asked(unit, named) : null;

    /// <summary>"Accessibility", perhaps "about this": the proposal at hand, if there is such a unit.</summary>
    internal static ChatCommand Perhaps(Rest rest, ChatCommand otherwise) =>
        rest.Mentioned.Count == 0 && !rest.Led && !rest.About().IsNamed && !rest.Text.Contains('?', StringComparison.Ordinal) && Asked(rest.BeforeThis() ?? rest.Text, Ref.Here) is { } asked
            ? new ChatCommand.IfUnit(asked.Unit, asked, otherwise)
            : otherwise;

    private static ChatCommand.AskAdvice? Asked(string unit, Ref about) =>
        NetworkWords.Name(Vocabularies.Said("for advice").Where(words => unit.EndsWith($" {words}", StringComparison.OrdinalIgnoreCase)).Select(words => unit[..^words.Length]).FirstOrDefault(unit)) is { Length: > 0 and <= Structure.NameLength } name && name.Split([' ', '\n']).Length <= WordsInName && !name.Contains('\n', StringComparison.Ordinal) ? new(about, name) : null;
}
