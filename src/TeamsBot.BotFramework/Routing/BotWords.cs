namespace TeamsBot.BotFramework;

/// <summary>Tells what somebody said to the bot from the bot's own name in it: by the mention entities, never by the name.</summary>
internal static class BotWords
{
    // Teams puts a no-break space after a mention, and some clients its HTML name; keyboards leave characters without width
    private static readonly char[] Blank =
        [' ', '\t', '\r', '\n', '\v', '\f', '\u00a0', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u202f', '\u2060', '\u3000', '\ufeff'];

    public static IReadOnlyList<string> MentionsIn(Activity activity)
    {
        var found = new List<string>();
        foreach (var entity in activity.Entities)
        {
            if (entity is { Type: "mention", Mentioned.Id: { Length: > 0 } who, Text: { Length: > 0 } text } && who == activity.Recipient?.Id && !found.Contains(text))
            {
                found.Add(text);
            }
        }

        return found;
    }

    public static string Without(IReadOnlyList<string> mentions, string? text)
    {
        if (text is null)
        {
            return "";
        }

        foreach (var mention in mentions)
        {
            text = text.Replace(mention, "", StringComparison.Ordinal);
        }

        return text.Replace("&nbsp;", "\u00a0", StringComparison.Ordinal).Trim(Blank);
    }
}
