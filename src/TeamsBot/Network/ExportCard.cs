using System.Text;
using TeamsBot.AdaptiveCards;
using static TeamsBot.AdaptiveCards.CardAction;
using TeamsBot.Text;

namespace TeamsBot.Network;

/// <summary>The network as files, to be copied from a card: both tables at once where they fit onto one, else part by part.</summary>
public static class ExportCard
{
    /// <summary>Bytes of a file on one card, before they are written as JSON.</summary>
    private const int MostBytes = 12_000;

    public static AdaptiveCard Render(Scene scene, NetworkExport export)
    {
        var counts = Face.Plain(scene.Say(Sentence.ExportCounts, Rows(export.Units), Rows(export.People)));
        var json = Face.Row(Opens(export.Files[2].Name));
        var whole = Framed(scene, [counts, Face.Fine(scene.Say(Sentence.ExportHow)), .. export.Files.Take(2).SelectMany(file => Shown(file.Name, Text(file.File))), json]);
        return CardJson.Size(whole) <= Surface.Bytes
            ? whole
            : Framed(scene, [counts, Face.Plain(scene.Say(Sentence.ExportParts)), Face.Row([.. export.Files.Take(2).Select(file => Opens(file.Name))]), json]);
    }

    /// <summary>One file from this line on, as far as a card goes.</summary>
    /// <param name="from">Lines before it, which another card has.</param>
    public static AdaptiveCard Part(Scene scene, string name, byte[] file, int from)
    {
        var lines = Text(file).TrimEnd('\n').Split('\n');
        var begin = Math.Clamp(from, 0, lines.Length - 1);
        for (var bytes = MostBytes; ; bytes /= 2)
        {
            var end = begin + Fitting(lines, begin, bytes);
            var card = Framed(scene,
            [
                Face.Fine(scene.Say(Sentence.ExportLines, begin + 1, end, lines.Length)),
                .. Shown(name, string.Join('\n', lines[begin..end])),
                end < lines.Length ? Face.Row(new Buttons(scene).Tap(Sentence.ButtonShowMore, Verbs.Export, (Fields.File, name), (Fields.Skip, end))) : null,
            ]);
            if (CardJson.Size(card) <= Surface.Bytes || end == begin + 1)
            {
                return card;
            }
        }
    }

    /// <summary>How many lines from here on are no longer than this together; at least one.</summary>
    private static int Fitting(string[] lines, int begin, int bytes)
    {
        var (count, sum) = (0, 0);
        while (begin + count < lines.Length && (sum += Encoding.UTF8.GetByteCount(lines[begin + count]) + 1) <= bytes)
        {
            count++;
        }

        return Math.Max(1, count);
    }

    private static Execute Opens(string name) => new(name, Verbs.Export) { Data = ActionFields.Of((Fields.File, name), (Fields.Skip, 0)) };

    /// <summary>As it is, to the last character: what is copied is to be read again.</summary>
    private static IEnumerable<CardElement> Shown(string name, string text) => [Face.Bold(name), new CardElement.RichTextBlock([new TextRun(text)])];

    private static string Text(byte[] file) => Encoding.UTF8.GetString(file);

    /// <summary>Without the first. A purpose may have lines of its own.</summary>
    private static int Rows(byte[] file)
    {
        var (rows, quoted) = (0, false);
        foreach (var letter in file)
        {
            quoted ^= letter == (byte)'"';
            rows += letter == (byte)'\n' && !quoted ? 1 : 0;
        }

        return rows - 1;
    }

    private static AdaptiveCard Framed(Scene scene, IReadOnlyList<CardElement?> body)
    {
        var title = scene.Say(Sentence.ExportTitle);
        return Face.Card(scene, title, [Face.Heading(title), .. body]);
    }
}
