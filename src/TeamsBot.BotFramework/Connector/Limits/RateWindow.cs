namespace TeamsBot.BotFramework.Connector.Limits;

/// <summary>At most <paramref name="Count"/> requests in any interval of length <paramref name="Span"/>.</summary>
public sealed record RateWindow(int Count, TimeSpan Span)
{
    /// <summary>Sends, updates and new threads of one conversation (Teams documentation, "Rate limiting for agents").</summary>
    public static IReadOnlyList<RateWindow> Sends { get; } =
    [
        new(7, TimeSpan.FromSeconds(1)),
        new(8, TimeSpan.FromSeconds(2)),
        new(60, TimeSpan.FromSeconds(30)),
        new(1800, TimeSpan.FromHours(1)),
    ];

    /// <summary>Roster and team reads of one conversation (same page).</summary>
    public static IReadOnlyList<RateWindow> Reads { get; } =
    [
        new(14, TimeSpan.FromSeconds(1)),
        new(16, TimeSpan.FromSeconds(2)),
        new(120, TimeSpan.FromSeconds(30)),
        new(3600, TimeSpan.FromHours(1)),
    ];
}
