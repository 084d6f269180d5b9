using System.Net;
using System.Net.Sockets;

namespace TeamsBot.Benchmarks.Wire;

/// <summary>A connector that takes every message and says so, over blocking sockets: like <see cref="RawConnection"/> it allocates nothing per request.</summary>
internal sealed class RawSink : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private long count;

    public RawSink()
    {
        listener.Start();
        new Thread(Accept) { IsBackground = true }.Start();
    }

    /// <summary>Messages taken.</summary>
    public long Count => Interlocked.Read(ref count);

    public string Url => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/amer/";

    public void Dispose() => listener.Dispose();

    private void Accept()
    {
        try
        {
            while (true)
            {
                var socket = listener.AcceptSocket();
                new Thread(() => Serve(socket)) { IsBackground = true }.Start();
            }
        }
        catch (SocketException)
        {
            // The listener was closed
        }
    }

    private void Serve(Socket socket)
    {
        using var connection = socket;
        connection.NoDelay = true;
        var buffer = new byte[128 * 1024];
        var length = 0;
        try
        {
            while (connection.Receive(buffer.AsSpan(length), SocketFlags.None) is > 0 and var read)
            {
                length += read;
                if (Frame.IsWhole(buffer.AsSpan(0, length)))
                {
                    length = 0;
                    _ = Interlocked.Increment(ref count);
                    _ = connection.Send("HTTP/1.1 201 Created\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: 10\r\n\r\n{\"id\":\"1\"}"u8, SocketFlags.None);
                }
            }
        }
        catch (SocketException)
        {
            // The bot is gone
        }
    }
}
