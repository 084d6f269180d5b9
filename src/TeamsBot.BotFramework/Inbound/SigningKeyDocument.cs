using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace TeamsBot.BotFramework;

/// <summary>A key that the connector signs with, for the channels that it is endorsed for.</summary>
/// <param name="UsableUntil">The end of the key's certificate, when it is published with one.</param>
internal sealed record SigningKey(SecurityKey Key, FrozenSet<string> Endorsements, DateTimeOffset? UsableUntil);

/// <summary>All the keys that were published at one moment, by their ids. A new fetch makes a new set.</summary>
internal sealed class SigningKeySet(FrozenDictionary<string, SigningKey> keys)
{
    public SigningKey? Find(string keyId) => keys.GetValueOrDefault(keyId);
}

/// <summary>Fetches the connector's OpenID metadata and the keys it points to: no redirects, no more than 1 MiB, no longer than 5 s each.</summary>
internal sealed class SigningKeyDocument(IOptions<BotFrameworkOptions> options) : IDisposable
{
    private const int SmallestModulus = 256;

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(15) })
    {
        Timeout = TimeSpan.FromSeconds(5),
        MaxResponseContentBufferSize = 1024 * 1024,
    };

    public async Task<SigningKeySet> FetchAsync()
    {
        var metadata = JsonSerializer.Deserialize(await GetAsync(options.Value.ToBotFromChannelOpenIdMetadataUrl), KeyJson.Default.OpenIdMetadata);
        if (metadata?.Issuer != options.Value.ToBotFromChannelTokenIssuer || !IsAllowed(metadata.JwksUri))
        {
            throw new InvalidDataException("The metadata names another issuer, or keys at an address that is not allowed.");
        }

        var document = JsonSerializer.Deserialize(await GetAsync(metadata.JwksUri!), KeyJson.Default.PublishedKeys);
        var keys = (document?.Keys ?? [])
            .OfType<PublishedKey>()
            .Where(IsUsable)
            .GroupBy(key => key.Kid!, StringComparer.Ordinal)
            .Where(same => same.Count() == 1)
            .ToFrozenDictionary(same => same.Key, same => ToKey(same.Single()), StringComparer.Ordinal);
        return keys.Count > 0 ? new SigningKeySet(keys) : throw new InvalidDataException("The key document holds no usable key.");
    }

    public void Dispose() => http.Dispose();

    private async Task<byte[]> GetAsync(string address)
    {
        using var response = await http.GetAsync(new Uri(address));
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    private bool IsAllowed(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.IsLoopback && options.Value.HasLoopbackMetadata));

    private static bool IsUsable(PublishedKey key) =>
        key is { Kty: "RSA", Use: null or "sig", Alg: null or "RS256", Kid.Length: > 0, N: not null, E: not null }
        && Base64UrlEncoder.DecodeBytes(key.N).Length >= SmallestModulus;

    private static SigningKey ToKey(PublishedKey key)
    {
        var rsa = new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(key.N), Exponent = Base64UrlEncoder.DecodeBytes(key.E) };
        var endorsements = (key.Endorsements ?? []).ToFrozenSet(StringComparer.Ordinal);
        return new SigningKey(new RsaSecurityKey(rsa) { KeyId = key.Kid }, endorsements, CertificateEnd(key));
    }

    private static DateTimeOffset? CertificateEnd(PublishedKey key)
    {
        if (key.X5c is not [var first, ..])
        {
            return null;
        }

        using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(first));
        return new DateTimeOffset(certificate.NotAfter.ToUniversalTime());
    }
}

internal sealed record OpenIdMetadata(string? Issuer, [property: JsonPropertyName("jwks_uri")] string? JwksUri);

internal sealed record PublishedKeys(IReadOnlyList<PublishedKey?>? Keys);

internal sealed record PublishedKey(
    string? Kid, string? Kty, string? Use, string? Alg, string? N, string? E, IReadOnlyList<string>? X5c, IReadOnlyList<string>? Endorsements);

/// <summary>The boundary to the connector's key documents.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OpenIdMetadata))]
[JsonSerializable(typeof(PublishedKeys))]
internal sealed partial class KeyJson : JsonSerializerContext;
