using System.Buffers.Text;
using System.Text;

namespace TeamsBot.Benchmarks.Wire;

/// <summary>An activity with two places to fill in, so that a request can be made without allocating: its id, and the revision of a tapped card.</summary>
internal sealed class Payload
{
    /// <summary>Stands for the id; ten characters, as many as are filled in.</summary>
    public const string Id = "@@@@@ID@@@";

    /// <summary>Stands for the revision.</summary>
    public const long Rev = 7_777_777_777;

    private readonly byte[] first;
    private readonly byte[] second;
    private readonly byte[] last;

    public Payload(string json)
    {
        var parts = json.Split(Id);
        var rest = parts[^1].Split(Rev.ToString(System.Globalization.CultureInfo.InvariantCulture));
        first = Encoding.UTF8.GetBytes(parts[0]);
        second = Encoding.UTF8.GetBytes(rest[0]);
        last = Encoding.UTF8.GetBytes(rest.Length > 1 ? rest[1] : "");
        HasRev = rest.Length > 1;
    }

    public bool HasRev { get; }

    public int Write(Span<byte> to, long id, long rev)
    {
        first.CopyTo(to);
        var at = first.Length;
        _ = Utf8Formatter.TryFormat(id, to[at..], out var written, new('D', 10));
        at += written;
        second.CopyTo(to[at..]);
        at += second.Length;
        if (HasRev)
        {
            _ = Utf8Formatter.TryFormat(rev, to[at..], out written);
            at += written;
        }

        last.CopyTo(to[at..]);
        return at + last.Length;
    }
}
