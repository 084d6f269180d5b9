using TeamsBot.Storage.Deliveries;
using TeamsBot.Storage.Units;

namespace TeamsBot.Hosting;

/// <summary>Makes the tables, then delivers and wakes units for as long as the process lives.</summary>
public sealed partial class SweepingService(UnitStore units, Sweeper sweeper, PersonSweeper people, ILogger<SweepingService> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested && !await PrepareAsync(stoppingToken))
        {
            await Task.Delay(BetweenTries, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(sweeper.RunAsync(stoppingToken), people.RunAsync(stoppingToken));
    }

    private async Task<bool> PrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            await units.PrepareAsync(cancellationToken);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogNotReady(fault);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The tables can't be reached yet.")]
    private partial void LogNotReady(Exception fault);
}
