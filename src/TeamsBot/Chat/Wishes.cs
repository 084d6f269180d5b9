using System.Globalization;
using TeamsBot.Chat.Spoken;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Chat;

/// <summary>Reads what a person wants for themselves: how often they are told, and in which hours not.</summary>
internal static class Wishes
{
    private const int Longest = 40;

    internal static ChatCommand? Digest(Rest rest) => Vocabularies.Value(rest.Text.TrimEnd('.', '!', ' ').ToLowerInvariant()) switch
    {
        "daily" or "every day" => new ChatCommand.Digest(Rhythm.Daily),
        "weekly" or "every week" => new ChatCommand.Digest(Rhythm.Weekly),
        "off" or "never" => new ChatCommand.Digest(Rhythm.Off),
        _ => rest.IsIdle ? new ChatCommand.Digest(null) : null,
    };

    internal static ChatCommand? Quiet(Rest rest)
    {
        if (rest.IsIdle || rest.Text.Length > Longest)
        {
            return rest.IsIdle ? new ChatCommand.Quiet(null, Read: false, Asks: true) : null;
        }

        var text = Vocabularies.Value(rest.Text.TrimEnd('.', '!', ' ').ToLowerInvariant());
        if (text is "off" or "never")
        {
            return new ChatCommand.Quiet(null, Read: true);
        }

        var parts = text.Replace("from ", "", StringComparison.Ordinal).Replace(" to ", "-", StringComparison.Ordinal).Replace(" until ", "-", StringComparison.Ordinal).Split('-', '–', '—');
        return parts.Length == 2 && Hour(parts[0]) is { } from && Hour(parts[1]) is { } to && from != to ? new ChatCommand.Quiet(new QuietHours(from, to), Read: true)
            : char.IsAsciiDigit(text[0]) ? new ChatCommand.Quiet(null, Read: false)
            : null;
    }

    /// <summary>A full hour: 8, 08:00, 24 for midnight.</summary>
    private static int? Hour(string text)
    {
        var hour = text.Trim();
        hour = hour.EndsWith(":00", StringComparison.Ordinal) ? hour[..^3] : hour;
        return int.TryParse(hour, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 24 ? number % 24 : null;
    }
}
