using System.Buffers;
using System.Net;
using System.Text;
using TeamsBot.BotFramework;

namespace TeamsBot.Chat;

/// <summary>Understands what people type. Tolerant in the words, exact in the meaning; linear in the length of the text.</summary>
public static class Grammar
{
    private const int HeadLength = 120;

    /// <summary>What <see cref="string.ReplaceLineEndings()"/> takes for the end of a line.</summary>
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\f\u0085\u2028\u2029");

    /// <summary>The names of all commands, as help lists them.</summary>
    public static IReadOnlyList<string> Names => Phrases.Names;

    /// <summary>The commands in a message: one, or in a channel one for each line that begins with the bot's mention. Never none.</summary>
    public static IReadOnlyList<ChatCommand> Parse(Turn turn)
    {
        var text = turn.Activity.Text ?? "";
        var named = turn.Activity.Entities
            .Where(entity => entity.Type == "mention" && entity.Mentioned?.Id is { } id && id != turn.Activity.Recipient?.Id)
            .Select(entity => new Named(entity.Mentioned!.Id, entity.Mentioned.Name))
            .ToList();
        var parts = turn.Scope == Scope.Personal ? [text] : Split(text, turn.BotMentions);
        return [.. parts.Select(part => Parse(Plain(part, turn.BotMentions), named))];
    }

    /// <summary>One command, mentions of the bot removed.</summary>
    public static ChatCommand Parse(string text, IReadOnlyList<Named> named)
    {
        var trimmed = text.Trim().TrimStart(':', ',').Trim();
        if (trimmed.Length == 0)
        {
            return new ChatCommand.Help();
        }

        var head = Straight(trimmed[..Math.Min(HeadLength, trimmed.Length)]);
        foreach (var end in WordEnds(head))
        {
            if (Phrases.Find(Folded(head[..end])) is { } read)
            {
                return read(new Rest(trimmed[end..], named));
            }
        }

        return new ChatCommand.Unknown(trimmed);
    }

    /// <summary>The commands whose names are nearest to what was typed, best first.</summary>
    public static IReadOnlyList<string> Nearest(string text, int most)
    {
        var typed = Straight(text.Trim()[..Math.Min(HeadLength, text.Trim().Length)]).ToLowerInvariant();
        return [.. Names.OrderBy(name => Distance(typed[..Math.Min(typed.Length, name.Length + 2)], name)).Take(most)];
    }

    private static List<string> Split(string text, IReadOnlyList<string> mentions)
    {
        if (text.AsSpan().IndexOfAny(LineEnds) < 0)
        {
            return [text];
        }

        var parts = new List<StringBuilder>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var begins = mentions.Any(mention => line.TrimStart().StartsWith(mention, StringComparison.Ordinal));
            if (parts.Count == 0 || (begins && parts[^1].ToString().Trim().Length > 0))
            {
                parts.Add(new StringBuilder());
            }

            parts[^1].Append(line).Append('\n');
        }

        return [.. parts.Select(part => part.ToString())];
    }

    /// <summary>Without the bot's mentions and the tags of others' mentions, entities decoded, hard spaces as spaces.</summary>
    private static string Plain(string text, IReadOnlyList<string> mentions)
    {
        var without = mentions.Where(mention => mention.Length > 0).Aggregate(text, (rest, mention) => rest.Replace(mention, " ", StringComparison.Ordinal));
        var plain = WebUtility.HtmlDecode(without.Replace("<at>", "", StringComparison.Ordinal).Replace("</at>", "", StringComparison.Ordinal));
        return plain.Replace('\u00A0', ' ').Replace("\u200B", "", StringComparison.Ordinal).Replace("\uFEFF", "", StringComparison.Ordinal);
    }

    /// <summary>The same length, with straight quotes, so that phrases match.</summary>
    private static string Straight(string text) =>
        text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace('\t', ' ');

    private static string Folded(string head) => string.Join(' ', head.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Where the first words end, the longest first, within the first line.</summary>
    private static IEnumerable<int> WordEnds(string head)
    {
        var line = head.IndexOf('\n', StringComparison.Ordinal) is var newline and >= 0 ? head[..newline] : head;
        var ends = new List<int>();
        for (var at = 1; at <= line.Length && ends.Count < Phrases.LongestWords; at++)
        {
            var atEnd = at == line.Length || line[at] is ' ' or ':' or ',' or '.' or '!' or '?' or ';';
            if (atEnd && line[at - 1] is not (' ' or ':' or ',' or '.' or '!' or ';'))
            {
                ends.Add(at);
            }
        }

        ends.Reverse();
        return ends;
    }

    /// <summary>Levenshtein's distance.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var up = row[j];
                row[j] = Math.Min(Math.Min(up, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = up;
            }
        }

        return row[^1];
    }
}
