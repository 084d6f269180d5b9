using System.Net;
using System.Net.Sockets;
using TeamsBot.Benchmarks.Contestants;
using TeamsBot.Benchmarks.Report;
using TeamsBot.Benchmarks.Wire;

namespace TeamsBot.Benchmarks.Scenarios;

/// <summary>P3: bytes allocated by a request, with the product in this process and a load that allocates nothing.</summary>
internal static class Allocations
{
    private const int Requests = 1800;
    private const int Passes = 3;

    public static async Task MeasureAsync(Results report)
    {
        report.Say("Allocations of a request, product in this process, one at a time");
        var town = await Town.BuildAsync();
        var port = FreePort();
        Starters.ProductHere(town, port);
        await ListensAsync(port);
        report.Add(new("P3", "allocated by a message", Measure(port, town.MessageToken, (connection, _, i) => town.Thank(connection, i, 0)), 25, "KB") { IsDeterministic = true });
        await town.ProposeAsync(port);
        report.Add(new("P3", "allocated by a tap that changes an answer", Measure(port, town.TapToken, (connection, _, i) => town.Tap(connection, i % Load.People, i)), 40, "KB") { IsDeterministic = true });
    }

    /// <summary>KB a request, the least of several passes: what runs beside only adds.</summary>
    private static double Measure(int port, string token, Func<RawConnection, int, int, bool> ask)
    {
        using var connection = new RawConnection(port, token);
        var least = double.MaxValue;
        for (var pass = 0; pass <= Passes; pass++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var i = 0; i < Requests; i++)
            {
                if (!ask(connection, 0, i))
                {
                    throw new InvalidOperationException("A wrong answer: " + System.Text.Encoding.UTF8.GetString(connection.Answer));
                }
            }

            var each = (GC.GetTotalAllocatedBytes(precise: true) - before) / 1024.0 / Requests;
            least = pass == 0 ? least : Math.Min(least, each);
        }

        return least;
    }

    private static async Task ListensAsync(int port)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (tries < 1000)
            {
                await Task.Delay(20);
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
