using TeamsBot.Domain;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Storage;
using TeamsBot.Storage.Units;

namespace TeamsBot.HealthChecks;

/// <summary>A health check, and the one before it once it is closed: what its card shows.</summary>
public sealed record HealthRecord(HealthCheck Check, HealthCheck? Before = null)
{
    /// <summary>Null if there is none of this number.</summary>
    internal static async Task<HealthRecord?> FindAsync(UnitStore units, UnitKey key, Unit unit, int number, CancellationToken cancellationToken) =>
        await CheckAsync(units, key, unit, number, cancellationToken) is not { } check ? null
        : new(check, check.IsOpen ? null : await CheckAsync(units, key, unit, number - 1, cancellationToken));

    private static async Task<HealthCheck?> CheckAsync(UnitStore units, UnitKey key, Unit unit, int number, CancellationToken cancellationToken) =>
        number < 1 || number > unit.LastHealth ? null
        : unit.Health is { } open && open.Number == number ? open
        : unit.ClosedHealth.LastOrDefault(check => check.Number == number) ?? await units.ClosedCheckAsync(key, number, cancellationToken);
}
