using System.Globalization;
using TeamsBot.AdaptiveCards;

namespace TeamsBot.Text;

/// <summary>Keeps cards below the size that every client takes: what people wrote is cut shorter until the card fits.</summary>
internal static class Fit
{
    private static readonly int[] Scales = [1, 2, 4, 8, 16, 32, 64, 128];

    /// <summary>The bytes that a text takes on a card, or a little more: what lies beyond the basic plane, and signs without a shape, are written as escapes.</summary>
    public static int Bytes(string text) => text.Sum(static c => c switch
    {
        '"' or '\\' or < ' ' => 2,
        < '\u0080' => 1,
        _ when char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format => 6,
        _ => 3,
    });

    /// <param name="draw">Draws the card; lengths are divided by the number.</param>
    public static AdaptiveCard Into(Func<int, AdaptiveCard> draw)
    {
        foreach (var scale in Scales[..^1])
        {
            var card = draw(scale);
            if (CardJson.Size(card) <= Surface.Bytes)
            {
                return card;
            }
        }

        return draw(Scales[^1]);
    }
}
