using TeamsBot.Storage.Deliveries;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;

namespace TeamsBot.Hosting;

/// <summary>Makes the tables, then delivers and wakes units for as long as the process lives.</summary>
public sealed partial class SweepingService(UnitStore units, Sweeper sweeper, PersonSweeper people, ImportSweeper imports, ILogger<SweepingService> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(2);
    private string told = "";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested && !await PrepareAsync(stoppingToken))
        {
            await Task.Delay(BetweenTries, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(sweeper.RunAsync(stoppingToken), people.RunAsync(stoppingToken), imports.RunAsync(stoppingToken));
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
            Tell(fault);
            return false;
        }
    }

    /// <summary>In one sentence, and again only when it is another one: what can't be reached is tried every two seconds.</summary>
    private void Tell(Exception fault)
    {
        var why = fault is TableFault { InnerException: { } cause } ? cause.Message : fault.Message;
        if (why != told)
        {
            LogNotReady(why.Split('\n')[0].TrimEnd('\r', ' ', '.'));
            told = why;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The tables can't be reached yet: {Why}. Where they are is said by Tables__Endpoint or ConnectionStrings__Tables; it is tried again until they answer.")]
    private partial void LogNotReady(string why);
}
