using System.Globalization;
using TeamsBot.Chat.Spoken;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Chat;

/// <summary>Reads which rules or whose words somebody wants, and how one proposal shall be decided.</summary>
internal static class RuleWords
{
    private const int Longest = 60;

    private static readonly string[] AsRounds = [" as rounds", " in schritten", " par étapes", " paso a paso"];

    private static readonly (string Words, Manner How)[] Flags =
    [
        ("all", Manner.Everybody), ("everybody", Manner.Everybody), ("everyone", Manner.Everybody),
        ("quick", Manner.Quick), ("rounds", Manner.Rounds), ("today", Manner.Today),
        ("alle", Manner.Everybody), ("tous", Manner.Everybody), ("todos", Manner.Everybody),
        ("kurz", Manner.Quick), ("schnell", Manner.Quick), ("rapide", Manner.Quick), ("rápido", Manner.Quick),
        ("schritte", Manner.Rounds), ("étapes", Manner.Rounds), ("pasos", Manner.Rounds),
        ("heute", Manner.Today), ("aujourd'hui", Manner.Today), ("hoy", Manner.Today),
    ];

    /// <summary>Clients make one long dash of two hyphens.</summary>
    private static readonly string[] Dashes = ["--", "—", "–"];

    /// <summary>"everybody", "quick notice", "close at 15:00", "show names only at the end", the name of any preset; null for anything else.</summary>
    internal static Effect.SetPolicy? Read(string text)
    {
        var words = text.Length > Longest ? "" : string.Join(' ', text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)).Trim('.', '!', '?', ' ').ToLowerInvariant();
        return Vocabularies.Value(words) switch
        {
            "everybody" or "everyone" or "everybody must answer" or "everyone must answer" => new(Presets.All),
            "quick notice" or "quick" => new(Presets.Lazy),
            "step by step" or "in rounds" or "as rounds" => new(Presets.Rounds),
            "normal" or "as usual" => new(Policy.Consent),
            "show names only at the end" or "show names at the end" or "names only at the end" or "hide names" => new(Hidden: true),
            "show names" or "show names at once" => new(Hidden: false),
            _ when Presets.Find(words) is { } preset => new(preset),
            _ => Hour(words) is { } hour ? new(ClosingHour: hour) : null,
        };
    }

    /// <summary>Nothing asks; a school by its name, or by what its people call it, proposes its words; anything else is an ordinary sentence.</summary>
    internal static ChatCommand.Vocabulary? Vocabulary(Rest rest) => rest.IsIdle ? new(Change: null) : Vocabularies.Value(rest.Text.Trim('.', '!', ' ').ToLowerInvariant()) switch
    {
        "plain" or "plain words" or "normal" => new(School.Plain),
        "circle" or "circles" or "circle constitution" or "circle-constitution" or "holacracy" => new(School.Circle),
        "s3" or "sociocracy" or "sociocracy 3.0" => new(School.S3),
        "spotify" or "squads" or "squads and tribes" => new(School.Spotify),
        _ => null,
    };

    /// <summary>The text of a proposal without what is said about its manner, at its beginning, its end or the end of its first line: "--all", "--quick", "--today", "as rounds".</summary>
    internal static (string Text, Manner How) Split(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal) is var newline and >= 0 ? newline : text.Length;
        var first = Ending(text[..end].TrimEnd()) is { How: not Manner.Usual } ending ? ending : Beginning(text[..end].TrimStart());
        if (first.How != Manner.Usual)
        {
            return (first.Text + text[end..], first.How);
        }

        return end == text.Length ? (text, first.How) : Ending(text.TrimEnd()) is { How: not Manner.Usual } last ? last : (text, first.How);
    }

    /// <summary>-1 for a time at which nothing can close; null if it is no time.</summary>
    private static int? Hour(string words)
    {
        var time = new[] { "close at ", "closes at ", "proposals close at ", "closing at ", "closing time ", "enden um ", "ende um ", "clôture à ", "cierre a las " }.Where(words.StartsWith).Select(start => words[start.Length..]).FirstOrDefault();
        return time is null ? null
            : int.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) ? Math.Min(hour, 24)
            : TimeOnly.TryParseExact(time, ["H:mm", "HH:mm", "h:mmtt", "htt", "h tt", "H.mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) ? (clock.Minute == 0 ? clock.Hour : -1)
            : null;
    }

    private static (string Text, Manner How) Beginning(string text)
    {
        foreach (var (words, how) in Flags)
        {
            if (Dashes.FirstOrDefault(dash => text.StartsWith(dash + words + " ", StringComparison.OrdinalIgnoreCase)) is { } dash)
            {
                return (text[(dash.Length + words.Length)..].TrimStart(), how);
            }
        }

        return (text, Manner.Usual);
    }

    private static (string Text, Manner How) Ending(string text)
    {
        if (AsRounds.FirstOrDefault(words => text.EndsWith(words, StringComparison.OrdinalIgnoreCase)) is { } rounds)
        {
            return (text[..^rounds.Length].TrimEnd(), Manner.Rounds);
        }

        foreach (var (words, how) in Flags)
        {
            var dash = Dashes.FirstOrDefault(dash => text.EndsWith(" " + dash + words, StringComparison.OrdinalIgnoreCase) || text.Equals(dash + words, StringComparison.OrdinalIgnoreCase));
            if (dash is not null)
            {
                return (text[..^(dash.Length + words.Length)].TrimEnd(), how);
            }
        }

        return (text, Manner.Usual);
    }
}
