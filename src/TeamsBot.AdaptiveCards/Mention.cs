namespace TeamsBot.AdaptiveCards;

/// <summary>A person to be notified by a card. Teams draws mentions only in a <see cref="TextBlock"/> that contains <see cref="Text"/>, never in a text run.</summary>
/// <param name="Id">The person: Bot Framework id (29:…), Microsoft Entra object id or user principal name.</param>
/// <param name="Name">As the person is called; characters that could end the tag or mean Markdown are taken out of <see cref="Text"/>.</param>
public sealed record Mention(string Id, string Name)
{
    /// <summary>What stands in the text block, exactly as the entity says it: <c>&lt;at&gt;Ada&lt;/at&gt;</c>.</summary>
    public string Text => $"<at>{Tame(Name)}</at>";

    private static string Tame(string name)
    {
        var tame = string.Concat(UserText.Clean(name).Select(static c => "<>&*_`[](){}#|\\\n".Contains(c) ? ' ' : c)).Trim();
        return tame.Length == 0 ? "?" : tame;
    }
}
