using System.Text;
using TeamsBot.Storage.Units;
using TeamsBot.Text;

namespace TeamsBot.Agreements;

/// <summary>Agreements as Markdown in a block of code, to be copied into a wiki.</summary>
internal static class AgreementText
{
    /// <summary>Teams takes messages of some 28 KB, all in all; a character may be three bytes.</summary>
    private const int MostCharacters = 6000;

    private const string Fence = "```";

    public static IReadOnlyList<string> Pages(Scene scene, IReadOnlyList<WrittenAgreement> agreements)
    {
        var pages = new List<StringBuilder>();
        foreach (var piece in agreements.Select(agreement => Piece(scene, agreement)))
        {
            if (pages.Count == 0 || pages[^1].Length + piece.Length > MostCharacters)
            {
                pages.Add(new StringBuilder());
            }

            pages[^1].Append(piece);
        }

        return [.. pages.Select(page => $"{Fence}\n{page.ToString().TrimEnd()}\n{Fence}")];
    }

    /// <summary>Nothing that people wrote can end the block.</summary>
    private static string Piece(Scene scene, WrittenAgreement written)
    {
        var culture = scene.Words.Culture;
        var lastDay = written.Agreement.LastDay;
        var since = scene.Say(
            lastDay is null ? Sentence.AgreementRow : Sentence.AgreementRowUntil,
            When.WithYear(scene.Unit.Calendar.Day(written.Agreement.At), culture),
            When.WithYear(lastDay ?? written.Agreement.LookBack, culture));
        var text = $"## A-{written.Agreement.Number} {written.Text.Wording.Title}\n{since}\n\n{written.Text.Wording.Body}".Trim();
        return text.Replace("`", "'", StringComparison.Ordinal) + "\n\n";
    }
}
