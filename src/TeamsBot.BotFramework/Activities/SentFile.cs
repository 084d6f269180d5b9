namespace TeamsBot.BotFramework;

/// <summary>A file that a person sent to the bot in their own chat with it. Teams keeps it, and says where it can be read for a few minutes.</summary>
/// <param name="Name">As the person sees it; their words.</param>
/// <param name="Type">What its name ends with, without the dot, in lower case; empty if there is no such thing.</param>
/// <param name="DownloadUrl">Whoever knows it can read the file: it is never logged or stored, and no token goes along. Not judged yet.</param>
public sealed record SentFile(string Name, string Type, string DownloadUrl)
{
    internal const string ContentType = "application/vnd.microsoft.teams.file.download.info";
}
