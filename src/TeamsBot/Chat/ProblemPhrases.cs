using System.Globalization;

namespace TeamsBot.Chat;

/// <summary>What follows the words about checks, ideas, slips and the past. Most begin ordinary sentences too, so they need the name of what is meant.</summary>
internal static class ProblemPhrases
{
    /// <summary>"…, for O1 and O2" is looked for in so many letters at the end.</summary>
    private const int LongestSolving = 60;

    private static readonly char[] Between = [' ', ',', '&', '.', '!'];

    internal static ChatCommand? Check(Rest rest) => rest.About(items: true) is { Ends: true } about ? new ChatCommand.Check(about.Ref) : null;

    internal static ChatCommand? Kept(Rest rest) => rest.About(items: true) is { Ends: true, Ref.Item: not null } about ? new ChatCommand.Kept(about.Ref) : null;

    internal static ChatCommand? Noted(Rest rest) => Item(rest) is { } about ? new ChatCommand.Noted(about.Ref, Reason(about)) : null;

    internal static ChatCommand? TakeOver(Rest rest) => rest.About(items: true) is { Ends: true } about ? new ChatCommand.TakeOver(about.Ref) : null;

    internal static ChatCommand? Abandon(Rest rest) => Item(rest) is { } about ? new ChatCommand.Abandon(about.Ref, Reason(about)) : null;

    internal static ChatCommand? Appeal(Rest rest) =>
        rest.About(items: true) is var about && (about.Ends || (about.IsNamed && about.After("because") is not null)) ? new ChatCommand.Appeal(about.Ref) : null;

    internal static ChatCommand? Accept(Rest rest) =>
        Item(rest, 'S') is { } about && (about.Ends || about.After("because") is not null) ? new ChatCommand.Accept(about.Ref, about.After("because")) : null;

    /// <summary>"Because it fails when …": only the example is kept.</summary>
    internal static ChatCommand? Decline(Rest rest)
    {
        if (Item(rest, 'S') is not { } about)
        {
            return null;
        }

        var reason = new Rest(Reason(about), []);
        return new ChatCommand.Decline(about.Ref, reason.After("it fails when") ?? reason.After("it would fail when") ?? reason.After("it fails if") ?? reason.Text);
    }

    internal static ChatCommand? Typo(Rest rest) =>
        rest.About() is var about && (about.IsNamed || rest.Led) ? new ChatCommand.Typo(about.Ref, about.After("to") is { } text && about.Text.StartsWith("to ", StringComparison.Ordinal) ? text : about.Text) : null;

    internal static ChatCommand? ChangesMeaning(Rest rest) =>
        rest.About() is var about && (about.Ends || (about.IsNamed && about.After("because") is not null)) ? new ChatCommand.ChangesMeaning(about.Ref) : null;

    internal static ChatCommand? Undo(Rest rest) => rest.About() is { Ends: true } about ? new ChatCommand.Undo(about.Ref) : null;

    internal static ChatCommand? History(Rest rest) => rest.About() is { IsIdle: true } about ? new ChatCommand.History(about.Ref) : null;

    /// <summary>"P-1 v2 v4", "P-1 2 4", "v1..v3"; nothing for the two newest.</summary>
    internal static ChatCommand? Diff(Rest rest)
    {
        var about = rest.About();
        if (about.IsIdle)
        {
            return new ChatCommand.Diff(about.Ref, null, null);
        }

        var words = about.Text.Length > LongestSolving ? [] : about.Text.Replace("..", " ", StringComparison.Ordinal).Split(Between, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word is not ("to" or "and" or "from")).ToArray();
        return words is [var from, var to] && Version(from) is { } older && Version(to) is { } newer ? new ChatCommand.Diff(about.Ref, older, newer)
            : words is [var only] && Version(only) is > 1 and { } one ? new ChatCommand.Diff(about.Ref, one - 1, one)
            : null;
    }

    /// <summary>The idea, and the objections that it is for: "9:45 instead of 9:30 for O1 and O2".</summary>
    internal static (string Text, IReadOnlyList<int> Solves) Solving(string text)
    {
        var end = Math.Max(0, text.Length - LongestSolving);
        var at = text.AsSpan(end).LastIndexOf(" for ", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return (text, []);
        }

        var words = text[(end + at + 5)..].Split(Between, StringSplitOptions.RemoveEmptyEntries).Where(word => word is not "and").ToList();
        var numbers = words.Select(References.Objection).OfType<int>().ToList();
        return numbers.Count == 0 || numbers.Count < words.Count ? (text, []) : (text[..(end + at)].TrimEnd(), numbers);
    }

    private static Rest? Item(Rest rest, char letter = 'O') => rest.About(items: true, letter) is { Ref.Item: not null } about ? about : null;

    private static string Reason(Rest about) => about.After("because") ?? (about.Ends ? "" : about.Text);

    private static int? Version(string word)
    {
        var digits = word.AsSpan(word.StartsWith('v') || word.StartsWith('V') ? 1 : 0);
        return digits.Length <= 3 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
    }
}
