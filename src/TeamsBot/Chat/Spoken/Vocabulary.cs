using TeamsBot.Domain.Organization;

namespace TeamsBot.Chat.Spoken;

/// <summary>How the commands are said in one language. Each stands for the English words and is read as those are, with all of their guards against ordinary sentences.</summary>
internal sealed record Vocabulary(Language Language)
{
    /// <summary>Words of a command; the first are those that the bot itself shows.</summary>
    public required (string English, string[] Here)[] Commands { get; init; }

    /// <summary>What connects the parts of a command; longer words before shorter ones that they begin with.</summary>
    public required (string English, string[] Here)[] Between { get; init; }

    /// <summary>What a command is told as a whole: which list, how often, which rules.</summary>
    public required (string English, string[] Here)[] Values { get; init; }

    /// <summary>Single words in dates.</summary>
    public required (string English, string[] Here)[] Dates { get; init; }

    /// <summary>Days so short that they are read only before a date or beside other days: Sam is also somebody's name.</summary>
    public required (string English, string[] Here)[] ShortDays { get; init; }

    public required string[] Courtesies { get; init; }

    /// <summary>What may stand before the name of a proposal.</summary>
    public required string[] Prepositions { get; init; }

    /// <summary>Said by whoever takes a problem back and is not quite at ease.</summary>
    public required string[] Uneasiness { get; init; }

    /// <summary>Words for the proposal at hand.</summary>
    public required string[] This { get; init; }

    /// <summary>Small words before the name of a unit that are no part of it.</summary>
    public required string[] Articles { get; init; }

    /// <summary>What a word at the end of a phrase becomes before an article or vowel; an elided one ends with an apostrophe.</summary>
    public required (string Full, string[] Here)[] Contracted { get; init; }

    /// <summary>How a sentence begins that says what somebody wants.</summary>
    public required string[] Wishes { get; init; }

    /// <summary>Words that stand around what is said, each for an English command; nothing before it, or nothing behind it, is empty.</summary>
    public required (string English, string Before, string Behind)[] Apart { get; init; }
}
