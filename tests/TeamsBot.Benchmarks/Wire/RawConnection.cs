using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TeamsBot.Benchmarks.Wire;

/// <summary>
/// One HTTP/1.1 connection to a bot over a blocking socket. It allocates nothing per request, so that what a bot in the same
/// process allocates can be told, and costs little, so that the load does not compete with what is measured.
/// </summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 15_000 };
    private readonly byte[] sent = new byte[32 * 1024];
    private readonly byte[] body = new byte[16 * 1024];
    private readonly byte[] received = new byte[128 * 1024];
    private readonly int head;
    private int length;

    public RawConnection(int port, string? token)
    {
        socket.Connect(IPAddress.Loopback, port);
        var authorization = token is null ? "" : $"Authorization: Bearer {token}\r\n";
        head = Encoding.ASCII.GetBytes($"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\n{authorization}Content-Type: application/json; charset=utf-8\r\nContent-Length: ", sent);
    }

    /// <summary>The head and body of the last answer.</summary>
    public ReadOnlySpan<byte> Answer => received.AsSpan(0, length);

    /// <returns>The status.</returns>
    public int Post(Payload payload, long id, long rev)
    {
        var size = payload.Write(body, id, rev);
        _ = Utf8Formatter.TryFormat(size, sent.AsSpan(head), out var digits);
        var at = head + digits;
        "\r\n\r\n"u8.CopyTo(sent.AsSpan(at));
        body.AsSpan(0, size).CopyTo(sent.AsSpan(at + 4));
        _ = socket.Send(sent.AsSpan(0, at + 4 + size), SocketFlags.None);
        length = 0;
        do
        {
            var read = socket.Receive(received.AsSpan(length), SocketFlags.None);
            if (read == 0)
            {
                throw new IOException("The bot closed the connection.");
            }

            length += read;
        }
        while (!Frame.IsWhole(Answer));

        _ = Utf8Parser.TryParse(Answer[9..], out int status, out _);
        return status;
    }

    public void Dispose() => socket.Dispose();
}

/// <summary>Where a message of HTTP/1.1 ends.</summary>
internal static class Frame
{
    public static bool IsWhole(ReadOnlySpan<byte> message)
    {
        var end = message.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        var body = message[(end + 4)..];
        return Length(message[..end]) is { } length ? body.Length >= length : body.EndsWith("0\r\n\r\n"u8);
    }

    /// <summary>Null if the body comes in chunks.</summary>
    private static int? Length(ReadOnlySpan<byte> head)
    {
        var name = head.IndexOf("ontent-Length: "u8);
        name = name < 0 ? head.IndexOf("ontent-length: "u8) : name;
        return name < 0 ? head.StartsWith("GET"u8) ? 0 : null
            : Utf8Parser.TryParse(head[(name + 15)..], out int length, out _) ? length : 0;
    }
}
