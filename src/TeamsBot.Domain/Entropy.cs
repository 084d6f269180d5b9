using System.Security.Cryptography;
using System.Text;

namespace TeamsBot.Domain;

/// <summary>The randomness that comes with a command, so that deciding stays pure and deciding again after a conflict gives the same pseudonyms and salts.</summary>
/// <param name="Seed">At least 16 bytes from a cryptographic source; seeded in tests.</param>
public sealed record Entropy(ReadOnlyMemory<byte> Seed)
{
    /// <summary>The 16-byte salt of the event with this number.</summary>
    public byte[] Salt(long number) => Derive("salt", number);

    /// <summary>The pseudonym of the <paramref name="index"/>-th new person of this command.</summary>
    public PersonId Pseudonym(int index) => new(Convert.ToHexStringLower(Derive("person", index)));

    /// <summary>Something that nobody can guess, for what shall be told from nothing else.</summary>
    public string Secret() => Convert.ToHexStringLower(Derive("secret", 0));

    private byte[] Derive(string label, long index) =>
        HMACSHA256.HashData(Seed.Span, Encoding.ASCII.GetBytes(FormattableString.Invariant($"{label}:{index}")))[..16];
}
