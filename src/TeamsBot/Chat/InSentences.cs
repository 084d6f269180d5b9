using TeamsBot.Chat.Spoken;
using TeamsBot.Network;

namespace TeamsBot.Chat;

/// <summary>Commands about units in a sentence: "I want to join Baking", "Checkout blocks us because …", "Backen beitreten". They are tried where nothing else is understood.</summary>
internal static class InSentences
{
    /// <summary>What stands between the words has at most so many characters, as a unit's name and its kind have.</summary>
    private const int Longest = 120;

    private static readonly string[] Wishes =
    [
        "i want to", "i would like to", "i'd like to", "can i", "may i", "we want to", "we would like to", "we'd like to", "can we", "let's", "let us", "can you", "could you", .. Vocabularies.Wishes,
    ];

    private static readonly (string English, string Before, string Behind)[] Words =
    [
        ("blocked by", "", "blocks us"), ("blocked by", "", "is blocking us"), ("slowed by", "", "slows us down"), ("slowed by", "", "slows us"), ("slowed by", "", "is slowing us down"), .. Vocabularies.Apart,
    ];

    internal static ChatCommand? Read(string text, IReadOnlyList<Named> named)
    {
        var straight = text.Replace('’', '\'');
        return Wishes.Where(wish => Begins(straight, wish)).Select(wish => text[(wish.Length + 1)..].TrimStart()).Select(wanted => OfUnits(Grammar.Known(wanted, named), begins: true) ?? Apart(wanted, named)).FirstOrDefault(command => command is not null)
            ?? Apart(text, named);
    }

    private static ChatCommand? Apart(string text, IReadOnlyList<Named> named) => Words
        .Select(words => Between(text, words.Before, words.Behind) is { } said ? OfUnits(Phrases.Find(words.English)!(new Rest(said, named)), words.Before.Length > 0) : null)
        .FirstOrDefault(command => command is not null);

    /// <summary>What stands between the words, and behind them.</summary>
    private static string? Between(string text, string before, string behind)
    {
        if (before.Length > 0 && !Begins(text, before))
        {
            return null;
        }

        var from = before.Length > 0 ? before.Length + 1 : 0;
        var within = text[from..Math.Min(text.Length, from + Longest)];
        var at = behind.Length == 0 ? within.Length : within.IndexOf($" {behind}", StringComparison.OrdinalIgnoreCase);
        var end = at + behind.Length + 1;
        return behind.Length == 0 ? text[from..]
            : at <= 0 || (end < within.Length && (char.IsLetterOrDigit(within[end]) || within[end] == '-')) ? null
            : text[from..(from + at)] + text[(from + end)..];
    }

    /// <summary>A sentence may speak of anything: it is a command if there is such a unit, or if what is named has a capital where a sentence has none.</summary>
    private static ChatCommand? OfUnits(ChatCommand? command, bool begins) => command switch
    {
        ChatCommand.SetUp { Kind: not null } or ChatCommand.PartOfNothing => command,
        ChatCommand.IfUnit { Then: ChatCommand.SetUp } => command,
        { NamedUnit: { Length: > 0 } unit } => new ChatCommand.IfUnit(unit, command, begins && IsName(unit) ? command : null),
        _ => null,
    };

    private static bool IsName(string unit) => UnitWords.Bare(unit) is [var first, ..] name && char.IsUpper(first) && name.Count(c => c == ' ') < 3;

    private static bool Begins(string text, string words) => text.Length > words.Length && text[words.Length] == ' ' && text.StartsWith(words, StringComparison.OrdinalIgnoreCase);
}
