using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace TeamsBot.Domain.Ledger;

/// <summary>
/// The right edge of a Merkle tree by RFC 6962 §2.1: what is needed to append to it and to know its root, whatever its size.
/// One hash for each 1 in the size's binary form, the largest subtree first. Immutable.
/// </summary>
public sealed class Frontier
{
    private const int HashSize = SHA256.HashSizeInBytes;
    private readonly byte[] hashes;

    private Frontier(long size, byte[] hashes)
    {
        Size = size;
        this.hashes = hashes;
    }

    /// <summary>The tree without leaves; its root is the hash of nothing.</summary>
    public static Frontier Empty { get; } = new(0, []);

    /// <summary>Leaves so far.</summary>
    public long Size { get; }

    /// <summary>Leaf hash: SHA-256 of 0x00 and the bytes.</summary>
    public static byte[] HashLeaf(ReadOnlySpan<byte> leaf)
    {
        byte[] bytes = [0, .. leaf];
        return SHA256.HashData(bytes);
    }

    /// <summary>Node hash: SHA-256 of 0x01, the left and the right hash.</summary>
    public static byte[] HashNode(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> node = stackalloc byte[1 + HashSize + HashSize];
        node[0] = 1;
        left.CopyTo(node[1..]);
        right.CopyTo(node[(1 + HashSize)..]);
        return SHA256.HashData(node);
    }

    /// <summary>This tree with one leaf more.</summary>
    public Frontier Append(ReadOnlySpan<byte> leaf)
    {
        var top = HashLeaf(leaf);
        var kept = hashes.Length;
        for (var rest = Size; (rest & 1) == 1; rest >>= 1)
        {
            kept -= HashSize;
            top = HashNode(hashes.AsSpan(kept, HashSize), top);
        }

        return new Frontier(Size + 1, [.. hashes.AsSpan(0, kept), .. top]);
    }

    /// <summary>The root hash, 32 bytes.</summary>
    public byte[] Root()
    {
        if (Size == 0)
        {
            return SHA256.HashData([]);
        }

        var root = hashes.AsSpan(hashes.Length - HashSize).ToArray();
        for (var at = hashes.Length - (2 * HashSize); at >= 0; at -= HashSize)
        {
            root = HashNode(hashes.AsSpan(at, HashSize), root);
        }

        return root;
    }

    /// <summary>The size as 8 bytes, big-endian, then the hashes: at most 2,024 bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[sizeof(long) + hashes.Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Size);
        hashes.CopyTo(bytes, sizeof(long));
        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FormatException">The number of hashes does not fit the size.</exception>
    public static Frontier FromBytes(ReadOnlySpan<byte> bytes)
    {
        var size = bytes.Length < sizeof(long) ? -1 : BinaryPrimitives.ReadInt64BigEndian(bytes);
        return size >= 0 && bytes.Length == sizeof(long) + (BitOperations.PopCount((ulong)size) * HashSize)
            ? new Frontier(size, bytes[sizeof(long)..].ToArray())
            : throw new FormatException("These bytes are not the frontier of a tree");
    }
}
