namespace TeamsBot.Chat;

/// <summary>Reads polls: "poll When do we meet? 9:30 / 9:45 / keep", "which: 9:30 / 9:45 / keep".</summary>
internal static class PollWords
{
    private const int MostRead = 2000;

    internal static ChatCommand Poll(Rest rest) => Read(rest.Text);

    /// <summary>Ordinary sentences begin with this word too: it takes a colon, or several options.</summary>
    internal static ChatCommand? Which(Rest rest) => rest.Led || rest.Text.Contains(" / ", StringComparison.Ordinal) ? Read(rest.Text) : null;

    internal static ChatCommand? Close(Rest rest)
    {
        var text = rest.Text.Trim('#', '.', '!', ' ');
        return rest.Ends ? new ChatCommand.ClosePoll(null)
            : int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? new ChatCommand.ClosePoll(number)
            : null;
    }

    private static ChatCommand.Poll Read(string typed)
    {
        var text = typed.Length <= MostRead ? typed : typed[..MostRead];
        var first = text.IndexOf('/', StringComparison.Ordinal);
        var end = EndOfQuestion(first < 0 ? text : text[..first]);
        var separator = text.Contains(" / ", StringComparison.Ordinal) ? " / " : "/";
        var options = text[end..].Split(separator).Select(option => option.Trim()).Where(option => option.Length > 0);
        return new(text[..end].TrimEnd(':', ' ', '\n').Trim(), [.. options.Take(Domain.Polls.Poll.MostOptions + 1)]);
    }

    /// <summary>A question mark ends it, or a line, or a colon with a space behind it: "9:30" has none.</summary>
    private static int EndOfQuestion(string head)
    {
        var mark = head.LastIndexOf('?');
        if (mark >= 0)
        {
            return mark + 1;
        }

        var line = head.IndexOf('\n', StringComparison.Ordinal);
        return line >= 0 ? line + 1 : head.IndexOf(": ", StringComparison.Ordinal) + 1;
    }
}
