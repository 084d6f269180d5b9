using TeamsBot.Chat.Spoken;

namespace TeamsBot.Chat;

/// <summary>Reads health checks: "health check", "health check close", "health check share", "health".</summary>
internal static class HealthWords
{
    internal static (string Name, string[] Words, Phrases.Read Read)[] Table { get; } =
    [
        ("health check", ["health check", "healthcheck", "squad health check", "open health check", "open a health check", "start a health check", "start health check", "start the health check", "how are we doing"], Check),
        ("health check close", ["health check close", "close health check", "close the health check", "end the health check"], rest => rest.Ends ? new ChatCommand.CloseHealth() : null),
        ("health check share", ["health check share", "share our health checks", "share our health checks with our tribe"], rest => rest.Ends ? new ChatCommand.ShareHealth(On: true) : null),
        ("health check keep", ["health check keep", "health check unshare", "keep our health checks", "keep our health checks to ourselves", "stop sharing our health checks"], rest => rest.Ends ? new ChatCommand.ShareHealth(On: false) : null),
        ("health", ["health", "our health", "squad health", "last health check"], rest => rest.IsIdle ? new ChatCommand.Health() : null),
    ];

    private static ChatCommand? Check(Rest rest) => rest.IsIdle ? new ChatCommand.OpenHealth() : Vocabularies.Value(rest.Text.Trim('.', ' ').ToLowerInvariant()) switch
    {
        "open" => new ChatCommand.OpenHealth(),
        "close" => new ChatCommand.CloseHealth(),
        _ => null,
    };
}
