using System.Globalization;
using TeamsBot.Chat.Spoken;

namespace TeamsBot.Chat;

/// <summary>What people say about agreements. All of it names the agreement, so that no ordinary sentence is taken for a command.</summary>
internal static class AgreementPhrases
{
    internal static IReadOnlyList<(string Name, string[] Words, Phrases.Read Read)> Table { get; } =
    [
        ("keep A-1", ["keep", "keeps", "we keep", "i keep"], rest => Keep(rest) ?? ProblemPhrases.Kept(rest)),
        ("review A-1", ["review", "reviews", "look back at", "look at"], rest => rest.AboutAgreement() is ({ } number, { Ends: true }) ? new ChatCommand.ShowAgreement(number) : null),
        ("repeal A-1", ["repeal", "repeals", "end"], rest => About(rest, (number, after) => new ChatCommand.Repeal(number, Reason(after)))),
        ("broke A-1", ["broke", "i broke", "we broke", "broken", "break"], rest => About(rest, (number, after) => new ChatCommand.Broke(number, Reason(after)))),
        ("care A-1", ["care", "take care", "takes care", "i take care", "who takes care"], Care),
    ];

    internal static ChatCommand? ObjectTo(Rest rest) => About(rest, (number, after) => new ChatCommand.ObjectToAgreement(number, Reason(after)));

    internal static ChatCommand? Change(Rest rest) => About(rest, (number, after) =>
        LastDays.Split(Small(after, "to") ?? after.Text) is var (text, until) ? new ChatCommand.ChangeAgreement(number, text) { Until = until } : null!);

    /// <summary>The lists that have a name of their own; anything else is searched for.</summary>
    internal static ChatCommand? List(Rest rest) => Vocabularies.Value(rest.Text.Trim(' ', '.', '?').ToLowerInvariant()) switch
    {
        "due" or "to look at" => new ChatCommand.AgreementsDue(),
        "ended" or "no longer in force" => new ChatCommand.AgreementsEnded(),
        "as text" or "as markdown" => new ChatCommand.AgreementsAsText(),
        "by me" => new ChatCommand.AgreementsBy(Named.Speaker),
        _ => rest.After("by") is { } who && new Rest(who, rest.Mentioned).Whom() is ({ Id: not null } whom, { Ends: true }) ? new ChatCommand.AgreementsBy(whom) : null,
    };

    private static ChatCommand? About(Rest rest, Func<int, Rest, ChatCommand> read) => rest.AboutAgreement() is var (number, after) ? read(number, after) : null;

    private static string Reason(Rest after) => after.After("because") ?? (after.Ends ? "" : after.Text);

    private static string? Small(Rest rest, string word) => rest.Text.StartsWith(word + " ", StringComparison.Ordinal) ? rest.After(word) : null;

    /// <summary>"keep A-1", "keep A-1 for 6 months", "keep A-1 for 6mo", "keep A-1 for a year".</summary>
    private static ChatCommand.Keep? Keep(Rest rest) => rest.AboutAgreement() switch
    {
        ({ } number, { Ends: true }) => new(number, null),
        ({ } number, { } after) when after.After("for") is { } span && Months(span) is { } months => new(number, months),
        _ => null,
    };

    private static int? Months(string span)
    {
        var text = span.Trim().TrimEnd('.').ToLowerInvariant();
        var digits = string.Concat(text.TakeWhile(char.IsAsciiDigit));
        var unit = (digits.Length > 0 ? text[digits.Length..] : text.StartsWith("a ", StringComparison.Ordinal) || text.StartsWith("one ", StringComparison.Ordinal) ? text[text.IndexOf(' ', StringComparison.Ordinal)..] : text).Trim();
        var count = digits.Length is > 0 and < 4 ? int.Parse(digits, CultureInfo.InvariantCulture) : digits.Length == 0 ? 1 : int.MaxValue / 12;
        return Vocabularies.Value(unit) switch
        {
            "mo" or "m" or "month" or "months" => count,
            "y" or "year" or "years" => 12 * count,
            _ => null,
        };
    }

    /// <summary>"care for A-1 @Lena until 24 Dec", "@Lena takes care …" is said as "care A-1 @Lena".</summary>
    private static ChatCommand.TakeCare? Care(Rest rest) =>
        rest.AboutAgreement() is var (number, after) && after.Whom() is var (whom, behind) && behind.When() is { } when ? new(number, whom, when) : null;
}
