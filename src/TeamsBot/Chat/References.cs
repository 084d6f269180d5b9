using System.Globalization;
using TeamsBot.Chat.Spoken;

namespace TeamsBot.Chat;

/// <summary>Reads the names of proposals, objections and agreements: P-1, p1, payments/P-1/O2, O2, #1, A-1.</summary>
internal static class References
{
    private const int LongestWord = 80;

    /// <summary>Punctuation around a name that belongs to the sentence.</summary>
    private static readonly char[] Around = ['(', ')', '.', '!', ';', '?', '…'];

    /// <param name="word">All of it has to be the name.</param>
    /// <param name="items">A bare number means an objection or idea.</param>
    /// <param name="letter">O for objections, S for ideas.</param>
    public static Ref? Read(string word, bool items, char letter = 'O')
    {
        var parts = word.Length > LongestWord ? [] : word.Trim(Around).Split('/');
        return parts switch
        {
            [var one] when Number(one, 'P') is { } number => new(number),
            [var one] when items && (Item(one, letter) ?? (letter == 'O' ? Number(one, '#') : null)) is { } item => new(null, item),
            [var proposal, var item] when Number(proposal, 'P') is { } number && Item(item, letter) is { } of => new(number, of),
            [{ Length: > 0 } unit, var proposal] when Number(proposal, 'P') is { } number => new(number, Unit: unit),
            [{ Length: > 0 } unit, var proposal, var item] when Number(proposal, 'P') is { } number && Item(item, letter) is { } of => new(number, of, unit),
            _ => null,
        };
    }

    /// <summary>#1, this, it: a proposal only where nothing else can be meant.</summary>
    public static Ref? ReadLoosely(string word)
    {
        var bare = word.Length > LongestWord ? "" : word.Trim(Around);
        return Number(bare, '#') is { } number ? new(number)
            : bare.ToUpperInvariant() is "THIS" or "IT" or "THAT" || Vocabularies.This.Contains(bare, StringComparer.OrdinalIgnoreCase) ? Ref.Here
            : null;
    }

    /// <summary>n of A-n, or of payments/A-n.</summary>
    public static int? Agreement(string word) => AgreementIn(word)?.Number;

    /// <summary>The unit of the first agreement that is named in a text; null if it names none.</summary>
    public static string? UnitOfAgreement(string text) =>
        text[..Math.Min(text.Length, 2 * LongestWord)].Split([' ', '\n', ':', ',']).Select(AgreementIn).FirstOrDefault(named => named is not null)?.Unit;

    private static (int Number, string? Unit)? AgreementIn(string word) => (word.Length > LongestWord ? [] : word.Trim(Around).Split('/')) switch
    {
        [var one] when Number(one, 'A') is { } number => (number, null),
        [{ Length: > 0 } unit, var one] when Number(one, 'A') is { } number => (number, unit),
        _ => null,
    };

    /// <summary>m of O-m.</summary>
    public static int? Objection(string word) => word.Length > LongestWord ? null : Number(word.Trim(Around), 'O');

    /// <summary>"2: we have them" or "Q2 we have them": the number of a question and what is said to it; the number is null where none stands.</summary>
    public static (int? Number, string Text) Question(string text)
    {
        var end = text.AsSpan().IndexOfAny(' ', ':') is var at and > 0 and < 6 ? at : 0;
        var word = text[..end];
        var bare = end > 0 && text[end] == ':' && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : (int?)null;
        return (bare ?? Number(word, 'Q')) is { } question ? (question, text[(end + 1)..].TrimStart(':', ' ')) : (null, text);
    }

    private static int? Item(string word, char letter) => Number(word, letter) ?? (letter == 'O' ? Number(word, '0') : null);

    /// <summary>The letter, perhaps a dash, and a number of at most seven digits.</summary>
    private static int? Number(string word, char letter)
    {
        if (word.Length < 2 || char.ToUpperInvariant(word[0]) != letter)
        {
            return null;
        }

        var digits = word.AsSpan(word[1] == '-' && letter != '#' ? 2 : 1);
        return digits.Length <= 7 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
    }
}
