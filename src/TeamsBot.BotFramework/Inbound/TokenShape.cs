using System.Buffers.Text;
using System.Text.Json;

namespace TeamsBot.BotFramework;

/// <summary>
/// What an unverified token says, read strictly: one RS256 signature by a named key, one issuer, one audience, an end.
/// Libraries forgive repeated claims, lists and text where a number belongs; none of them is in a connector's token.
/// </summary>
internal sealed record TokenShape(string KeyId, string Issuer, string Audience, DateTimeOffset Expires, DateTimeOffset? NotBefore, string ServiceUrl)
{
    /// <summary>Longer tokens are not looked at.</summary>
    public const int MaxLength = 16 * 1024;

    private const long LastSecond = 253_402_300_799;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    // A token names its key by kid; it cannot bring one along, point to one, or ask for processing that is not done here
    private static readonly string[] Unwelcome = ["jku", "jwk", "x5u", "x5c", "crit", "b64", "zip", "enc"];

    public static TokenShape? Read(string token)
    {
        var parts = token.Split('.');
        if (token.Length > MaxLength || parts.Length != 3 || Array.Exists(parts, string.IsNullOrEmpty))
        {
            return null;
        }

        try
        {
            using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0]), Strict);
            using var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]), Strict);
            return KeyIdOf(header.RootElement) is { } keyId ? Claims(keyId, payload.RootElement) : null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? KeyIdOf(JsonElement header)
    {
        var type = Text(header, "typ");
        var isJwt = type is null ? !header.TryGetProperty("typ", out _) : string.Equals(type, "JWT", StringComparison.OrdinalIgnoreCase);
        return isJwt && Text(header, "alg") == "RS256" && !Array.Exists(Unwelcome, name => header.TryGetProperty(name, out _))
            ? Text(header, "kid")
            : null;
    }

    private static TokenShape? Claims(string keyId, JsonElement payload)
    {
        var notBefore = Time(payload, "nbf");
        return Text(payload, "iss") is { } issuer
            && Text(payload, "aud") is { } audience
            && Text(payload, "serviceurl") is { } serviceUrl
            && Time(payload, "exp") is { } expires
            && (notBefore is not null || !payload.TryGetProperty("nbf", out _))
            ? new TokenShape(keyId, issuer, audience, expires, notBefore, serviceUrl)
            : null;
    }

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static DateTimeOffset? Time(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var seconds) && seconds is > 0 and <= LastSecond
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
