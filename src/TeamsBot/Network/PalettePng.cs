using System.Buffers.Binary;
using System.IO.Compression;
using SkiaSharp;

namespace TeamsBot.Network;

/// <summary>Writes PNG files with a palette (ISO/IEC 15948, colour type 3), which Skia reads but doesn't write: a fifth of the size of true colour.</summary>
internal static class PalettePng
{
    private const byte BitsAPoint = 4;
    private const byte Palette = 3;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(value => Remainder((uint)value))];

    /// <summary>One byte a point, rows from the top, at most 16 colours; the first colour is transparent. The same input makes the same bytes.</summary>
    public static byte[] Encode(int width, ReadOnlySpan<byte> points, IReadOnlyList<SKColor> colours)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        Span<byte> head = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], points.Length / width);
        (head[8], head[9]) = (BitsAPoint, Palette);
        Chunk(file, "IHDR"u8, head);
        Chunk(file, "PLTE"u8, [.. colours.SelectMany(colour => new[] { colour.Red, colour.Green, colour.Blue })]);
        Chunk(file, "tRNS"u8, [0]);
        Chunk(file, "IDAT"u8, Compressed(width, points));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>Rows as they are, each behind a zero: filters help photographs, not numbers of colours.</summary>
    private static byte[] Compressed(int width, ReadOnlySpan<byte> points)
    {
        var row = new byte[(width + 1) / 2];
        using var stream = new MemoryStream();
        using (var zlib = new ZLibStream(stream, CompressionLevel.SmallestSize))
        {
            for (var start = 0; start < points.Length; start += width)
            {
                zlib.WriteByte(0);
                Pack(points.Slice(start, width), row);
                zlib.Write(row);
            }
        }

        return stream.ToArray();
    }

    private static void Pack(ReadOnlySpan<byte> points, Span<byte> row)
    {
        row.Clear();
        for (var point = 0; point < points.Length; point++)
        {
            row[point / 2] |= (byte)(point % 2 == 0 ? points[point] << 4 : points[point]);
        }
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(type);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Check(content, Check(type, uint.MaxValue)));
        file.Write(number);
    }

    private static uint Check(ReadOnlySpan<byte> bytes, uint sum)
    {
        foreach (var value in bytes)
        {
            sum = Remainders[(byte)(sum ^ value)] ^ sum >> 8;
        }

        return sum;
    }

    private static uint Remainder(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ value >> 1;
        }

        return value;
    }
}
