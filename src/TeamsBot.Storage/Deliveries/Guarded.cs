namespace TeamsBot.Storage.Deliveries;

/// <summary>Work that goes on whatever happens to a part of it.</summary>
internal static class Guarded
{
    /// <summary>Tells of a fault, which ends nothing but this piece of work; the end of the process is none.</summary>
    public static async Task DoAsync(Func<Task> work, Action<Exception> fault, CancellationToken cancellation)
    {
        try
        {
            await work();
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            fault(broken);
        }
    }

    /// <summary>Works again and again until it is cancelled, which is no fault.</summary>
    /// <param name="first">How long before the first time.</param>
    /// <param name="interval">How long between two times.</param>
    public static async Task RunAsync(Func<Task> work, TimeSpan first, TimeSpan interval, TimeProvider time, Action<Exception> fault, CancellationToken cancellation)
    {
        try
        {
            for (var pause = first; ; pause = interval)
            {
                await Task.Delay(pause, time, cancellation);
                await DoAsync(work, fault, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // the process ends
        }
    }
}
