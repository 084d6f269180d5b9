using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace TeamsBot.Fakes;

/// <summary>Signs what the connector signs: RS256 tokens whose keys are published and endorsed for msteams.</summary>
public sealed class FakeTokens : IDisposable
{
    private readonly RSA key = RSA.Create(2048);
    private readonly TimeProvider time;
    private readonly string appId;

    internal FakeTokens(string appId, TimeProvider time)
    {
        this.appId = appId;
        this.time = time;
    }

    public string Issuer { get; init; } = "https://api.botframework.com";

    public string KeyId { get; } = "fake-key-1";

    /// <summary>A token as the connector would send it with an activity of this service URL.</summary>
    public string Token(string serviceUrl)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        return Sign(new JsonObject
        {
            ["serviceurl"] = serviceUrl,
            ["nbf"] = now - 60,
            ["exp"] = now + 3600,
            ["iss"] = Issuer,
            ["aud"] = appId,
        });
    }

    /// <summary>Signs any claims with the published key.</summary>
    public string Sign(JsonObject claims)
    {
        var header = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = KeyId };
        var signed = $"{Part(header.ToJsonString())}.{Part(claims.ToJsonString())}";
        var signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url(signature)}";
    }

    public void Dispose() => key.Dispose();

    internal string Metadata(string origin) => new JsonObject
    {
        ["issuer"] = Issuer,
        ["authorization_endpoint"] = "https://invalid.botframework.com",
        ["jwks_uri"] = $"{origin}/v1/.well-known/keys",
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
    }.ToJsonString();

    internal string Keys()
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = KeyId,
                ["x5t"] = KeyId,
                ["n"] = Base64Url(parameters.Modulus!),
                ["e"] = Base64Url(parameters.Exponent!),
                ["endorsements"] = new JsonArray("msteams"),
            }),
        }.ToJsonString();
    }

    private static string Part(string json) => Base64Url(Encoding.UTF8.GetBytes(json));

    private static string Base64Url(byte[] bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
