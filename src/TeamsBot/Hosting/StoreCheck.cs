using Microsoft.Extensions.Diagnostics.HealthChecks;
using TeamsBot.Storage;
using TeamsBot.Storage.Tables;

namespace TeamsBot.Hosting;

/// <summary>Whether the tables can be reached.</summary>
public sealed class StoreCheck(ITables tables) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>What state is kept in, as people may read it.</summary>
    public string Kind => tables is MemoryTables ? "memory" : "Azure Table Storage";

    public async Task<bool> WorksAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            _ = await tables.GetAsync(Keys.UnitTable, "health", "none", patience.Token);
            return true;
        }
        catch (Exception fault) when (fault is TableFault or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await WorksAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The tables can't be reached.");
}
