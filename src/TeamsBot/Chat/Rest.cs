using TeamsBot.Chat.Spoken;

namespace TeamsBot.Chat;

/// <summary>What stands behind a command's words.</summary>
internal sealed class Rest
{
    private const int LongestDate = 60;
    private static readonly string[] Courtesies = Vocabularies.AllCourtesies;
    private static readonly string[] Prepositions = ["to", "with", "on", "for", "of", "from", "about", .. Vocabularies.Prepositions];
    private static readonly string[] Uneasiness = ["still uneasy", "uneasy", "but still uneasy", "but uneasy", "and still uneasy", .. Vocabularies.Uneasiness];
    private static readonly DateOnly AnyDay = new(2000, 1, 1);
    private readonly IReadOnlyList<Named> _named;
    private bool? _idle;

    internal Rest(string text, IReadOnlyList<Named> named)
    {
        _named = named;
        Led = text.AsSpan().TrimStart() is [':', ..];
        Text = Separators(text);
    }

    private Rest(Rest rest) => (_named, Led, Text) = (rest._named, rest.Led, rest.Text);

    /// <summary>What is said here is a command itself; null if it is none.</summary>
    internal ChatCommand? Command =>
        !IsIdle && Grammar.Parse(Text, _named) is var command && command is not (ChatCommand.Unknown or ChatCommand.Preview) ? command : null;

    /// <summary>As typed, without what separates it from the words before.</summary>
    internal string Text { get; }

    /// <summary>A colon comes before it.</summary>
    internal bool Led { get; }

    /// <summary>Which proposal or objection it began with.</summary>
    internal Ref Ref { get; private init; } = Ref.Here;

    /// <summary>It began with the name of a proposal or objection.</summary>
    internal bool IsNamed { get; private init; }

    /// <summary>Nothing more is said.</summary>
    internal bool Ends => IsIdle && !Text.Contains('?', StringComparison.Ordinal);

    /// <summary>Nothing more is said, though perhaps with a question mark.</summary>
    internal bool IsIdle => _idle ??= !HasWords(Text) || IsOneOf(Courtesies);

    internal bool IsUneasy => IsOneOf(Uneasiness);

    /// <summary>One word at most.</summary>
    internal bool IsShort => !Text.Any(char.IsWhiteSpace);

    /// <summary>n, if it is the name A-n and nothing else.</summary>
    internal int? Agreement => References.Agreement(Text);

    /// <summary>What follows the name of a proposal or objection, if it begins with one. "#1" and "this" are names only if nothing but a reason follows.</summary>
    /// <param name="items">A bare number means an objection.</param>
    /// <param name="letter">O for objections, S for ideas.</param>
    internal Rest About(bool items = false, char letter = 'O')
    {
        var (word, after) = Cut(Text);
        var behind = Prepositions.Contains(word, StringComparer.OrdinalIgnoreCase) ? new Rest(after, _named).Name(items, letter, preposition: true) : null;
        return behind ?? Name(items, letter, preposition: false) ?? this;
    }

    /// <summary>What stands behind this word, in any language, at the beginning; null if it isn't there.</summary>
    internal string? After(string word, bool keep = false)
    {
        foreach (var said in Vocabularies.Said(word))
        {
            if (Behind(said, keep) is { } after)
            {
                return after;
            }
        }

        return null;
    }

    /// <summary>The agreement whose name it begins with, and what follows; null if it begins with none.</summary>
    internal (int Number, Rest After)? AboutAgreement()
    {
        var (word, after) = Cut(Text);
        var (name, behind) = Prepositions.Contains(word, StringComparer.OrdinalIgnoreCase) ? Cut(Separators(after)) : (word, after);
        return References.Agreement(name) is { } number && !name.Contains('?', StringComparison.Ordinal) ? (number, new Rest(behind, _named)) : null;
    }

    /// <summary>What stands before a proposal that is named at the end, as in "Accessibility about P-1"; null if none is.</summary>
    internal (string Before, Ref Ref)? AboutAtEnd() =>
        (Text.Length > LongestDate * 4 ? [] : Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)) is [.. { Length: > 0 } before, var word, var name]
        && Prepositions.Contains(word, StringComparer.OrdinalIgnoreCase) && References.Read(name, items: false) is { Item: null } named
            ? (string.Join(' ', before), named)
            : null;

    /// <summary>What stands before "about this" at the end; null if that isn't there.</summary>
    internal string? BeforeThis() =>
        (Text.Length > LongestDate * 4 ? [] : Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)) is [.. { Length: > 0 } before, var word, var name]
        && Prepositions.Contains(word, StringComparer.OrdinalIgnoreCase) && References.ReadLoosely(name) == Ref.Here
            ? string.Join(' ', before)
            : null;

    /// <summary>Everybody who is mentioned in it.</summary>
    internal IReadOnlyList<Named> Mentioned => _named;

    /// <summary>The date as typed, empty for none; null if it speaks of something else.</summary>
    internal string? When() =>
        Ends ? ""
        : After("until") ?? After("till") ?? After("for", keep: true)
        ?? (Text.Length <= LongestDate && Dates.Parse(Text, AnyDay) is not null ? Text : null);

    /// <summary>Who is mentioned at the beginning, the speaker if nobody is, and what follows.</summary>
    internal (Named Whom, Rest After) Whom()
    {
        foreach (var named in _named.OrderByDescending(named => named.Name?.Length))
        {
            if (named.Name is { Length: > 0 } name && Text.StartsWith(name, StringComparison.Ordinal))
            {
                return (named, new Rest(Text[name.Length..], [.. _named.Where(other => !ReferenceEquals(other, named))]));
            }
        }

        return (Named.Speaker, this);
    }

    /// <summary>Who is mentioned behind "for" at the beginning, and what follows; nobody if nobody is.</summary>
    internal (Named? Whom, Rest After) For() => After("for") is { } text && Of(text).Whom() is ({ Id: not null } whom, var after) ? (whom, after) : (null, this);

    /// <summary>What stands before this word, if somebody is mentioned behind it and nothing more is said.</summary>
    internal (Rest Before, Named? Whom) Before(string word)
    {
        var at = Text.Length < LongestDate * 4 ? Text.IndexOf($" {word} ", StringComparison.OrdinalIgnoreCase) : -1;
        return at > 0 && Of(Text[(at + word.Length + 2)..]).Whom() is ({ Id: not null } whom, { Ends: true })
            ? (new Rest(Text[..at].TrimEnd(',', ';', ' '), [.. _named.Where(named => !ReferenceEquals(named, whom))]), whom)
            : (this, null);
    }

    /// <summary>Other words of the same message.</summary>
    internal Rest Of(string text) => new(text, _named);

    /// <summary>All who are mentioned at the beginning, with commas, "and" or nothing between them, and what follows.</summary>
    internal (IReadOnlyList<Named> Whom, Rest After) Everybody()
    {
        var (all, rest) = (new List<Named>(), this);
        while (rest.Whom() is ({ Id: not null } whom, var after))
        {
            all.Add(whom);
            rest = (after.After("and") ?? after.After("&")) is { } next ? new Rest(next, after._named) : after;
        }

        return (all, rest);
    }

    private string? Behind(string word, bool keep)
    {
        var text = Text.TrimStart('.', '!', ';', ' ');
        var elided = word[^1] is '\'' or '’';
        return !text.StartsWith(word, StringComparison.OrdinalIgnoreCase) || (!elided && text.Length > word.Length && IsInWord(text[word.Length])) ? null
            : keep ? text
            : Separators(text[word.Length..]);
    }

    private static string Separators(string text)
    {
        var left = text.AsSpan().Trim();
        while (left.Length > 0 && (left[0] is ':' or ',' || (left[0] is '–' or '—' or '-' && (left.Length == 1 || char.IsWhiteSpace(left[1])))))
        {
            left = left[1..].TrimStart();
        }

        return left.Length == text.Length ? text : left.ToString();
    }

    /// <summary>The first word, and the rest with what ended the word.</summary>
    private static (string Word, string After) Cut(string text)
    {
        var end = text.AsSpan().IndexOfAny([' ', '\n', '\r', '\t', ':', ',']);
        return end < 0 ? (text, "") : (text[..end], text[end..]);
    }

    private static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInWord(char next) => char.IsLetterOrDigit(next) || next is '\'' or '’' or '-' or '_';

    /// <summary>What follows the name; null if it begins with none.</summary>
    private Rest? Name(bool items, char letter, bool preposition)
    {
        var (word, after) = Cut(Text);
        var rest = new Rest(word.Contains('?', StringComparison.Ordinal) ? "?" + after : after, _named);
        if (References.Read(word, items, letter) is { } named)
        {
            return new Rest(rest) { Ref = named, IsNamed = true };
        }

        var reasoned = rest.Ends || rest.IsUneasy || rest.After("but") is not null || rest.After("because") is not null;
        return reasoned && References.ReadLoosely(word) is { } loose ? new Rest(rest) { Ref = loose, IsNamed = preposition || loose != Ref.Here } : null;
    }

    private bool IsOneOf(string[] words) =>
        Text.Length < 40 && words.Contains(string.Join(' ', Text.Split([' ', '\n', '\t', '.', '!', ',', ';'], StringSplitOptions.RemoveEmptyEntries)), StringComparer.OrdinalIgnoreCase);
}
