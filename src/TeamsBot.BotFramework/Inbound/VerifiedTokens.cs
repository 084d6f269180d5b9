using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace TeamsBot.BotFramework;

/// <summary>What a verified token vouches for.</summary>
/// <param name="Keys">The key set that verified it; with another in force it must be verified again.</param>
internal sealed record VerifiedToken(string ServiceUrl, SigningKey Key, SigningKeySet Keys, DateTimeOffset Expires);

/// <summary>
/// Tokens that were verified lately, by SHA-256, because the signature is nine tenths of the price of a request. Only what was
/// accepted is kept: junk cannot fill it. What a token says is compared with every activity nevertheless.
/// </summary>
internal sealed class VerifiedTokens(TimeProvider time)
{
    private const int Capacity = 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly Dictionary<Digest, (VerifiedToken Token, DateTimeOffset Until)> tokens = [];
    private readonly Queue<Digest> oldestFirst = [];

    public VerifiedToken? Find(ReadOnlySpan<char> token, SigningKeySet? keysInForce)
    {
        var digest = Digest.Of(token);
        lock (gate)
        {
            return tokens.TryGetValue(digest, out var found) && time.GetUtcNow() < found.Until && ReferenceEquals(found.Token.Keys, keysInForce)
                ? found.Token
                : null;
        }
    }

    public void Keep(string token, VerifiedToken verified)
    {
        var digest = Digest.Of(token);
        var latest = time.GetUtcNow() + Longest;
        lock (gate)
        {
            if (!tokens.ContainsKey(digest))
            {
                oldestFirst.Enqueue(digest);
            }

            tokens[digest] = (verified, verified.Expires < latest ? verified.Expires : latest);
            while (oldestFirst.Count > Capacity)
            {
                tokens.Remove(oldestFirst.Dequeue());
            }
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Digest(UInt128 First, UInt128 Second)
    {
        public static Digest Of(ReadOnlySpan<char> token)
        {
            var bytes = ArrayPool<byte>.Shared.Rent(token.Length);
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(bytes.AsSpan(0, Encoding.Latin1.GetBytes(token, bytes)), hash);
            ArrayPool<byte>.Shared.Return(bytes);
            return MemoryMarshal.Read<Digest>(hash);
        }
    }
}
