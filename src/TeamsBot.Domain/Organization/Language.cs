namespace TeamsBot.Domain.Organization;

/// <summary>A language that the bot speaks.</summary>
public enum Language
{
    English,
    German,
    French,
    Spanish,
}
