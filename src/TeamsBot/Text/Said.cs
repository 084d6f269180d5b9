using System.Text.RegularExpressions;
using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Text;

/// <summary>Names and people's words as they may stand in a line of text: on one line, and unable to look like a mention.</summary>
internal static partial class Said
{
    private const int NameShown = 40;

    public static string Name(Scene scene, PersonId id) => Name(scene.Unit.Members.Find(id)?.Name ?? "?");

    public static string Name(string name) => Words(name, NameShown);

    public static string Words(string words, int most) => Tags().Replace(RichText.Inline(words, most), "‹${tag}›");

    /// <summary>The text that mentions a person.</summary>
    public static string Mention(Member member) => new BotFramework.Mention(member.Address, member.Name).Text;

    [GeneratedRegex(@"<(?<tag>/?\s*at[^<>]*)>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tags();
}
