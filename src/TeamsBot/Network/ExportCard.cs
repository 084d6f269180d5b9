using System.Text;
using TeamsBot.AdaptiveCards;
using TeamsBot.Text;

namespace TeamsBot.Network;

/// <summary>The network as files, to be copied from a card as long as they fit onto one.</summary>
public static class ExportCard
{
    public static AdaptiveCard Render(Scene scene, NetworkExport export)
    {
        var counts = scene.Say(Sentence.ExportCounts, Rows(export.Units), Rows(export.People));
        var whole = Framed(scene, [Face.Plain(counts), Face.Fine(scene.Say(Sentence.ExportHow)), .. Part(FaultWords.UnitsFile, export.Units), .. Part(FaultWords.PeopleFile, export.People)]);
        return CardJson.Size(whole) <= Surface.Bytes ? whole : Framed(scene, [Face.Plain(counts), Face.Plain(scene.Say(Sentence.ExportTooLong))]);
    }

    /// <summary>As it is, to the last character: what is copied is to be read again.</summary>
    private static IEnumerable<CardElement> Part(string name, byte[] file) =>
        [Face.Bold(name), new CardElement.RichTextBlock([new TextRun(Encoding.UTF8.GetString(file))])];

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
