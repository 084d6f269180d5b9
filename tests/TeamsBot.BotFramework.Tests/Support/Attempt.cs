using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace TeamsBot.BotFramework.Tests.Support;

/// <summary>A request that is right in every way, for a test to spoil in one.</summary>
public sealed class Attempt
{
    public const string AppId = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";
    public const string TenantId = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    public static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly ConnectorIdentity identity;

    public Attempt(ConnectorIdentity identity)
    {
        this.identity = identity;
        Sign = Rs256("k1");
        Authorization = token => ["Bearer " + token];
    }

    public JsonObject Header { get; } = new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = "k1", ["x5t"] = "k1" };

    public JsonObject Claims { get; } = new()
    {
        ["serviceurl"] = ServiceUrl,
        ["nbf"] = Now.AddMinutes(-10).ToUnixTimeSeconds(),
        ["exp"] = Now.AddMinutes(50).ToUnixTimeSeconds(),
        ["iss"] = ConnectorIdentity.Issuer,
        ["aud"] = AppId,
    };

    public JsonObject Activity { get; } = Message();

    /// <summary>The body as it is sent, in place of <see cref="Activity"/>.</summary>
    public string? Body { get; set; }

    /// <summary>The claims as they are signed, in place of <see cref="Claims"/>.</summary>
    public string? RawClaims { get; set; }

    /// <summary>The header as it is signed, in place of <see cref="Header"/>.</summary>
    public string? RawHeader { get; set; }

    public Func<byte[], byte[]> Sign { get; set; }

    /// <summary>What is done to the finished token.</summary>
    public Func<string, string> Spoil { get; set; } = token => token;

    /// <summary>The Authorization headers.</summary>
    public Func<string, string[]> Authorization { get; set; }

    public Func<byte[], byte[]> Rs256(string key) => data => identity.Key(key).SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public void SignedBy(string key)
    {
        Header["kid"] = key;
        Sign = Rs256(key);
    }

    public RSA Key(string key) => identity.Key(key);

    public string Token()
    {
        var signed = Encode(RawHeader ?? Header.ToJsonString()) + "." + Encode(RawClaims ?? Claims.ToJsonString());
        return Spoil(signed + "." + Base64Url.EncodeToString(Sign(Encoding.ASCII.GetBytes(signed))));
    }

    public string Content() => Body ?? Activity.ToJsonString();

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    public static JsonObject Message() => new()
    {
        ["type"] = "message",
        ["id"] = "1776825925953",
        ["channelId"] = "msteams",
        ["serviceUrl"] = ServiceUrl,
        ["from"] = new JsonObject { ["id"] = "29:1alex", ["name"] = "Alex Wilber", ["aadObjectId"] = "11111111-1111-4111-8111-111111111110" },
        ["recipient"] = new JsonObject { ["id"] = "28:" + AppId, ["name"] = "Squadbot" },
        ["conversation"] = new JsonObject { ["id"] = "19:squad@thread.tacv2;messageid=1795389910986", ["conversationType"] = "channel", ["tenantId"] = TenantId },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TenantId }, ["team"] = new JsonObject { ["id"] = "19:general@thread.tacv2" } },
        ["text"] = "proposals",
    };
}
