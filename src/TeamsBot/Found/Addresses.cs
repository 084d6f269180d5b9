using System.Globalization;
using Microsoft.Extensions.Options;
using TeamsBot.Storage;

namespace TeamsBot.Found;

/// <summary>Whether proposals and agreements have addresses of their own, and at which host.</summary>
public sealed class AddressOptions
{
    /// <summary>The part of the settings that this is.</summary>
    public const string Section = "Squadbot";

    /// <summary>The host at which this program is reached by browsers, with its port if that is not 443. Without one there are no addresses.</summary>
    public string? LinkHost { get; set; }

    /// <summary>A host and nothing else: no scheme, no path, nobody's name before it.</summary>
    public bool IsValid => string.IsNullOrEmpty(LinkHost)
        || (Uri.TryCreate($"https://{LinkHost}", UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && uri.Authority.Equals(LinkHost, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Where the things of one unit are found in a browser and in messages.</summary>
/// <param name="Unit">The unit's key: it opens nothing, the reader has to belong to the unit.</param>
public sealed record UnitAddress(string Host, string Unit)
{
    public string OfProposal(int number) => string.Create(CultureInfo.InvariantCulture, $"https://{Host}/p/{Unit}/{number}");

    public string OfAgreement(int number) => string.Create(CultureInfo.InvariantCulture, $"https://{Host}/a/{Unit}/{number}");
}

/// <summary>What an address leads to.</summary>
/// <param name="Unit">As it was written: whose it is, is not known yet.</param>
public sealed record Pointed(string Unit, bool IsAgreement, int Number);

/// <summary>Writes and reads the addresses of proposals and agreements.</summary>
public sealed class Addresses(IOptions<AddressOptions> options)
{
    private const int Longest = 300;
    private const int MostDigits = 9;

    private readonly string? host = options.Value.LinkHost is { Length: > 0 } host ? host : null;

    /// <summary>Null where no host is set.</summary>
    public UnitAddress? Of(UnitKey unit) => host is null ? null : new(host, unit.Value);

    /// <summary>Null for whatever is not exactly an address of ours; what follows a question mark or a hash is not looked at.</summary>
    public Pointed? Read(string url)
    {
        if (host is null || url.Length > Longest || !Uri.TryCreate(url, UriKind.Absolute, out var uri)
            || uri.Scheme != Uri.UriSchemeHttps || uri.UserInfo.Length > 0 || !uri.Authority.Equals(host, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return uri.AbsolutePath.Split('/') is ["", "p" or "a", { Length: > 0 } unit, var digits]
            && digits.Length is > 0 and <= MostDigits && digits[0] != '0' && digits.All(char.IsAsciiDigit)
            ? new Pointed(unit, uri.AbsolutePath[1] == 'a', int.Parse(digits, CultureInfo.InvariantCulture))
            : null;
    }
}
