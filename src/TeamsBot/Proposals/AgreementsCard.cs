using TeamsBot.AdaptiveCards;

namespace TeamsBot.Proposals;

/// <summary>One agreement in a list.</summary>
/// <param name="Number">n in A-n.</param>
/// <param name="Proposal">n in P-n, from which it came.</param>
/// <param name="Version">The version that was adopted.</param>
public sealed record AgreementRow(int Number, string Title, DateTimeOffset At, DateOnly LookBack, int Proposal, int Version);

/// <summary>What was agreed, each a row to tap.</summary>
public static class AgreementsCard
{
    public const int Rows = 6;

    /// <param name="search">The words searched for.</param>
    /// <param name="skip">How many were shown before.</param>
    /// <param name="more">There are more than these.</param>
    public static AdaptiveCard Render(Scene scene, IReadOnlyList<AgreementRow> rows, string? search = null, int skip = 0, bool more = false) => new() { Body = [], FallbackText = "Squadbot" };
}
