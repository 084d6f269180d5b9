using TeamsBot.Domain.Organization;

namespace TeamsBot.Storage.Events;

/// <summary>Languages by the tags of BCP 47.</summary>
internal static class LanguageNames
{
    public static string Name(Language language) => language switch
    {
        Domain.Organization.Language.English => "en",
        Domain.Organization.Language.German => "de",
        Domain.Organization.Language.French => "fr",
        Domain.Organization.Language.Spanish => "es",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "unknown language"),
    };

    /// <summary>Before there were others, it was English.</summary>
    public static Language Language(string? name) => name switch
    {
        null or "en" => Domain.Organization.Language.English,
        "de" => Domain.Organization.Language.German,
        "fr" => Domain.Organization.Language.French,
        "es" => Domain.Organization.Language.Spanish,
        _ => throw new UnknownEventException("language:" + name, 1),
    };
}
