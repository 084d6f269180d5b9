using System.Diagnostics;

namespace TeamsBot.Benchmarks.Wire;

/// <summary>What came of a number of requests.</summary>
internal readonly record struct Loaded(int Requests, int Errors, TimeSpan Took);

/// <summary>A fixed number of requests from a few people at once, each waiting for their answer.</summary>
internal static class Load
{
    public const int People = 16;

    /// <param name="port">The bot's.</param>
    /// <param name="token">Null sends none.</param>
    /// <param name="requests">In all.</param>
    /// <param name="ask">One request of a person: the connection, the person, how many they asked before. False for a wrong answer.</param>
    public static async Task<Loaded> RunAsync(int port, string? token, int requests, Func<RawConnection, int, int, bool> ask)
    {
        var watch = Stopwatch.StartNew();
        var errors = await Task.WhenAll(Enumerable.Range(0, People).Select(person => OnThread(() => Serve(port, token, requests / People, person, ask))));
        return new(requests / People * People, errors.Sum(), watch.Elapsed);
    }

    private static int Serve(int port, string? token, int requests, int person, Func<RawConnection, int, int, bool> ask)
    {
        using var connection = new RawConnection(port, token);
        var errors = 0;
        for (var i = 0; i < requests; i++)
        {
            errors += ask(connection, person, i) ? 0 : 1;
        }

        return errors;
    }

    private static Task<int> OnThread(Func<int> work)
    {
        var done = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception fault)
            {
                done.SetException(fault);
            }
        })
        { IsBackground = true }.Start();
        return done.Task;
    }
}
