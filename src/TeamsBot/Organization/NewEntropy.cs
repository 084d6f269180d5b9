using System.Security.Cryptography;
using TeamsBot.Domain;

namespace TeamsBot.Organization;

/// <summary>Fresh randomness for a command.</summary>
public static class NewEntropy
{
    public static Entropy Next() => new(RandomNumberGenerator.GetBytes(32));
}
