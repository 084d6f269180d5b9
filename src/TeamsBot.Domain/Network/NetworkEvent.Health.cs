using TeamsBot.Domain.HealthChecks;

namespace TeamsBot.Domain.Network;

/// <content>Facts about health checks whose results a squad shows its tribe.</content>
public abstract partial record NetworkEvent
{
    /// <summary>The squad shows its tribe the results of the health checks that are opened from now on, or does so no more.</summary>
    public sealed record HealthSharingChanged(DateTimeOffset At, int Proposal, UnitId With, bool On) : NetworkEvent(At);

    /// <summary>Of the tribe: one of its squads shows it its results, or does so no more.</summary>
    public sealed record PartSharesHealth(DateTimeOffset At, UnitId Squad, bool On) : NetworkEvent(At);

    /// <summary>Of the tribe: the newest result of one of its squads.</summary>
    public sealed record PartHealthHeard(DateTimeOffset At, UnitId Squad, SharedResult Result) : NetworkEvent(At);
}
