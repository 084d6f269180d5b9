using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TeamsBot.BotFramework.Tests.Support;

/// <summary>The connector as an issuer of tokens: OpenID metadata and keys on loopback, to be changed, broken and counted by a test.</summary>
public sealed class ConnectorIdentity : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";

    private readonly WebApplication server;
    private readonly Dictionary<string, RSA> keys = [];

    private ConnectorIdentity(WebApplication server) => this.server = server;

    public string MetadataUrl => server.Urls.Single() + "/metadata";

    /// <summary>How often the metadata was asked for.</summary>
    public int Fetches { get; private set; }

    /// <summary>How often anything but the metadata and the keys was asked for.</summary>
    public int Strays { get; private set; }

    public JsonArray Published { get; } = [];

    /// <summary>Answers in place of the metadata.</summary>
    public Func<HttpContext, Task>? MetadataInstead { get; set; }

    /// <summary>Answers in place of the keys.</summary>
    public Func<HttpContext, Task>? KeysInstead { get; set; }

    public static async Task<ConnectorIdentity> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var identity = new ConnectorIdentity(app);
        app.Map("/metadata", identity.MetadataAsync);
        app.Map("/keys", context => identity.KeysInstead?.Invoke(context) ?? context.Response.WriteAsync(new JsonObject { ["keys"] = identity.Published.DeepClone() }.ToJsonString()));
        app.MapFallback(context =>
        {
            identity.Strays++;
            return Task.CompletedTask;
        });
        await app.StartAsync();
        identity.Publish("k1", "msteams", "webchat", "emulator");
        return identity;
    }

    public RSA Key(string id) => keys[id];

    public JsonObject Publish(string id, params string[] endorsements)
    {
        var key = RSA.Create(2048);
        var published = Describe(id, key, endorsements);
        keys[id] = key;
        Published.Add(published);
        return published;
    }

    public JsonObject PublishSmall(string id)
    {
        // A modulus of 1024 bits, which no certificate authority signs any more
        var key = RSA.Create(1024);
        var published = Describe(id, key, ["msteams"]);
        keys[id] = key;
        Published.Add(published);
        return published;
    }

    public void PublishWithCertificate(string id, DateTimeOffset from, DateTimeOffset until)
    {
        var published = Publish(id, "msteams");
        var request = new CertificateRequest("CN=connector", Key(id), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(from, until);
        published["x5c"] = new JsonArray(Convert.ToBase64String(certificate.RawData));
    }

    public void Withdraw(string id) => Published.Remove(Published.Single(key => (string?)key!["kid"] == id));

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        foreach (var key in keys.Values)
        {
            key.Dispose();
        }
    }

    private static JsonObject Describe(string id, RSA key, string[] endorsements)
    {
        var public_ = key.ExportParameters(false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = Base64Url.EncodeToString(public_.Modulus),
            ["e"] = Base64Url.EncodeToString(public_.Exponent),
            ["endorsements"] = new JsonArray([.. endorsements.Select(endorsement => JsonValue.Create(endorsement))]),
        };
    }

    private Task MetadataAsync(HttpContext context)
    {
        Fetches++;
        return MetadataInstead?.Invoke(context) ?? context.Response.WriteAsync(Metadata().ToJsonString());
    }

    public JsonObject Metadata() => new()
    {
        ["issuer"] = Issuer,
        ["jwks_uri"] = server.Urls.Single() + "/keys",
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    };
}
