using System.Globalization;
using System.Net;
using System.Text;
using TeamsBot.BotFramework;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Chat;

/// <summary>Understands what people type. Tolerant in the words, exact in the meaning; linear in the length of the text.</summary>
public static class Grammar
{
    private const int HeadLength = 120;

    /// <summary>People whom one message names; more are not looked at.</summary>
    private const int MostMentions = 20;

    /// <summary>Characters of a message that are read: several times what the longest text may have, written as HTML. What is longer is too long for every command.</summary>
    private const int MostRead = 50_000;

    /// <summary>Quotation marks and list marks, as they come along when a command is copied from somewhere.</summary>
    private static readonly char[] Around = ['"', '\'', '`', '“', '”', '„', '‘', '’', '«', '»', '-', '–', '—', '•', '*', '>', '¿', '¡', ' '];

    private static readonly char[] Invisible = ['\u200B', '\u2060', '\uFEFF'];

    /// <summary>What some clients and keyboards put around a text.</summary>
    private static readonly char[] Marks = ['\u200E', '\u200F', ' ', '\t', '\r', '\n'];

    private static readonly string[] Courtesies = ["please ", "pls ", "bitte ", "s'il te plaît ", "s'il vous plaît ", "por favor "];

    /// <summary>The names of all commands, as help lists them.</summary>
    public static IReadOnlyList<string> Names => Phrases.Names;

    /// <summary>The name of a command as it is said in this language.</summary>
    public static string NameIn(Language language, string name) => Phrases.NameIn(language, name);

    /// <summary>The commands in a message: one, or in a channel one for each line that begins with the bot's mention. Never none.</summary>
    public static IReadOnlyList<ChatCommand> Parse(Turn turn)
    {
        if (turn is { Scope: Scope.Personal, TextWithoutMention.Length: 0, Activity.Files.Count: > 0 })
        {
            // Files speak for themselves.
            return [new ChatCommand.Import("")];
        }

        var mentions = Named(turn).Take(MostMentions).ToList();
        var parts = turn.Scope == Scope.Personal ? [Begin(turn.TextWithoutMention)] : Split(Begin(turn.Activity.Text ?? ""), turn.BotMentions);
        return [.. parts.Select(part => Parse(Plain(part, turn.BotMentions), In(part, mentions)))];
    }

    /// <summary>One command, mentions of the bot removed.</summary>
    public static ChatCommand Parse(string text, IReadOnlyList<Named> named)
    {
        var trimmed = text.Trim(Marks).TrimStart(':', ',').Trim(Marks);
        if (trimmed.All(c => c is '?' or ' '))
        {
            return new ChatCommand.Help();
        }

        return (SomebodyIsAway(trimmed, named) ?? Known(trimmed, named) ?? Known(Bare(trimmed), named) ?? InSentences.Read(Bare(trimmed), named)) switch
        {
            ChatCommand.IfUnit { Otherwise: null } it => it with { Otherwise = new ChatCommand.Unknown(trimmed) },
            null => new ChatCommand.Unknown(trimmed),
            { } command => command,
        };
    }

    /// <summary>Nobody but the bot is mentioned: the text alone says everything.</summary>
    public static bool NamesNobody(Turn turn) => !Named(turn).Any();

    private static IEnumerable<Entity> Named(Turn turn) => turn.Activity.Entities
        .Where(entity => entity is { Type: "mention", Text.Length: > 0, Mentioned.Id.Length: > 0 } && entity.Mentioned.Id != turn.Activity.Recipient?.Id);

    private static string Begin(string text) => text.Length <= MostRead ? text : text[..MostRead];

    /// <summary>Without what is only around a command.</summary>
    private static string Bare(string trimmed)
    {
        var bare = trimmed.Trim(Around);
        return Courtesies.FirstOrDefault(word => bare.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } courtesy ? bare[courtesy.Length..].TrimStart() : bare;
    }

    /// <summary>The command whose words the text begins with, the longest that makes sense with what follows.</summary>
    internal static ChatCommand? Known(string trimmed, IReadOnlyList<Named> named)
    {
        var head = Straight(trimmed[..Math.Min(HeadLength, trimmed.Length)]);
        foreach (var end in WordEnds(head))
        {
            if (Phrases.Find(Folded(head[..end])) is { } read && read(new Rest(trimmed[end..], named)) is { } command)
            {
                return command is ChatCommand.OfAgreement of ? of with { Unit = References.UnitOfAgreement(trimmed[end..]) } : command;
            }
        }

        return null;
    }

    /// <summary>"@Sam is away until Monday".</summary>
    private static ChatCommand? SomebodyIsAway(string trimmed, IReadOnlyList<Named> named) => named
        .Where(each => each.Name is { Length: > 0 } name && trimmed.StartsWith(name, StringComparison.Ordinal))
        .Select(each => Phrases.IsAway(each, trimmed[each.Name!.Length..], named))
        .FirstOrDefault(command => command is not null);

    /// <summary>Who is mentioned in this part, by the words that stand for them there.</summary>
    private static List<Named> In(string part, List<Entity> mentions) =>
        [.. mentions.Where(entity => part.Contains(entity.Text!, StringComparison.Ordinal)).Select(entity => new Named(entity.Mentioned!.Id, Plain(entity.Text!, []).Trim()))];

    /// <summary>The commands whose names are nearest to what was typed, best first.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="most">As many of them.</param>
    /// <param name="language">What is spoken there; English is understood everywhere.</param>
    /// <returns>Their English names.</returns>
    public static IReadOnlyList<string> Nearest(string text, int most, Language language = Language.English) =>
        Nearest(text, Names, most, name => NameIn(language, name));

    /// <summary>Those of these names that are nearest to what was typed, best first.</summary>
    public static IReadOnlyList<string> Nearest(string text, IReadOnlyList<string> names, int most, Func<string, string>? also = null)
    {
        var trimmed = text.Trim();
        var typed = Straight(trimmed[..Math.Min(HeadLength, trimmed.Length)]).ToLowerInvariant();
        return [.. names.OrderBy(name => Math.Min(From(typed, name), also is null ? int.MaxValue : From(typed, also(name)))).Take(most)];
    }

    private static List<string> Split(string text, IReadOnlyList<string> mentions)
    {
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

    /// <summary>Without the bot's mentions and the tags of others' mentions, entities decoded.</summary>
    private static string Plain(string text, IReadOnlyList<string> mentions)
    {
        var without = mentions.Where(mention => mention.Length > 0).Aggregate(text, (rest, mention) => rest.Replace(mention, " ", StringComparison.Ordinal));
        var plain = WebUtility.HtmlDecode(without.Replace("<at>", "", StringComparison.Ordinal).Replace("</at>", "", StringComparison.Ordinal));
        return Spaced(plain);
    }

    /// <summary>Every kind of space as a space, without characters that nobody sees.</summary>
    private static string Spaced(string text)
    {
        var spaced = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!Invisible.Contains(c))
            {
                spaced.Append(char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator ? ' ' : c);
            }
        }

        return spaced.ToString();
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
        for (var (at, words) = (1, 0); at <= line.Length && words < Phrases.LongestWords; at++)
        {
            var atEnd = at == line.Length || line[at] is ' ' or ':' or ',' or '.' or '!' or ';' or '?' or '…';
            if (atEnd && line[at - 1] is not (' ' or ':' or ',' or '.' or '!' or ';' or '?' or '…'))
            {
                ends.Add(at);
                words++;
            }
            else if (line[at - 1] == '\'')
            {
                // "dépend d'Achats"
                ends.Add(at);
            }
        }

        ends.Reverse();
        return ends;
    }

    private static int From(string typed, string name) => Distance(typed[..Math.Min(typed.Length, name.Length + 2)], name);

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
