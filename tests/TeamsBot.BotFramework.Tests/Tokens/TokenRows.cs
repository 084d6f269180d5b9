using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using TeamsBot.BotFramework.Tests.Support;

namespace TeamsBot.BotFramework.Tests.Tokens;

/// <summary>One way of knocking at the door, and what the door says.</summary>
public sealed record TokenRow(int Expected, string Name, Action<Attempt> Change);

/// <summary>
/// The table of tokens. Rows on what the SDKs let in (Bot Framework SDK 4.23, Teams SDK 2.1) and this bot does not are marked so.
/// </summary>
public static class TokenRows
{
    private const string Stranger = "https://smba.trafficmanager.net.evil.example/emea/";

    public static readonly IReadOnlyList<TokenRow> All =
    [
        // Let in
        new(200, "a valid token", _ => { }),
        new(200, "expired four minutes ago, within the skew", a => a.Claims["exp"] = At(-4)),
        new(200, "valid in four minutes, within the skew", a => a.Claims["nbf"] = At(4)),
        new(200, "no nbf", a => a.Claims.Remove("nbf")),
        new(200, "no typ", a => a.Header.Remove("typ")),
        new(200, "a key with a certificate that is valid", a => a.SignedBy("certified")),
        new(200, "claims that nobody asked for", a => a.Claims["nonce"] = new JsonObject { ["deep"] = 1 }),
        new(200, "recipient named by the bare app id", a => a.Activity["recipient"]!["id"] = Attempt.AppId),
        new(200, "tenant in the channel data alone", a => a.Activity["conversation"]!.AsObject().Remove("tenantId")),
        new(200, "tenant in the conversation alone", a => a.Activity["channelData"]!.AsObject().Remove("tenant")),
        new(200, "a person without an AAD object id", a => a.Activity["from"]!.AsObject().Remove("aadObjectId")),
        new(200, "a person whose AAD object id is no GUID", a => a.Activity["from"]!["aadObjectId"] = "0000-20"),
        new(200, "a service URL of Bot Framework itself", a => SetServiceUrl(a, "https://europe.botframework.com/")),
        new(200, "a service URL of the government cloud", a => SetServiceUrl(a, "https://smba.infra.gcc.teams.microsoft.com/gcc")),

        // Header
        new(401, "no header", a => a.Authorization = _ => []),
        new(401, "an empty header", a => a.Authorization = _ => [""]),
        new(401, "Bearer and nothing", a => a.Authorization = _ => ["Bearer"]),
        new(401, "Bearer and a space", a => a.Authorization = _ => ["Bearer "]),
        new(401, "two spaces", a => a.Authorization = token => ["Bearer  " + token]),
        new(401, "Basic", a => a.Authorization = token => ["Basic " + token]),
        new(401, "lower-case bearer", a => a.Authorization = token => ["bearer " + token]),
        new(401, "the token without a scheme", a => a.Authorization = token => [token]),
        new(401, "garbage", a => a.Authorization = _ => ["Bearer garbage"]),
        new(401, "something after the token", a => a.Authorization = token => ["Bearer " + token + " x"]),
        new(401, "two tokens in one header", a => a.Authorization = token => [$"Bearer {token}, Bearer {token}"]),
        new(401, "two parts", a => a.Spoil = token => token[..token.LastIndexOf('.')]),
        new(401, "four parts", a => a.Spoil = token => token + ".x"),
        new(401, "five parts, as of an encrypted token", a => a.Spoil = token => token + ".x.y"),
        new(401, "an empty header part", a => a.Spoil = token => token[token.IndexOf('.')..]),
        new(401, "not base64url", a => a.Spoil = token => "!" + token[1..]),
        new(401, "a header that is no JSON", a => a.RawHeader = "alg RS256"),
        new(401, "a header that is a list", a => a.RawHeader = "[\"RS256\"]"),
        new(401, "claims that are no JSON", a => a.RawClaims = "{"),
        new(401, "claims that are null", a => a.RawClaims = "null"),
        new(401, "17 KB", a => a.Claims["filling"] = new string('x', 13_000)),

        // Signature
        new(401, "alg none, unsigned", a => { a.Header["alg"] = "none"; a.Sign = _ => []; }),
        new(401, "alg none, signed", a => a.Header["alg"] = "none"),
        new(401, "alg nOnE", a => { a.Header["alg"] = "nOnE"; a.Sign = _ => []; }),
        new(401, "no alg", a => a.Header.Remove("alg")),
        new(401, "alg rs256 in lower case", a => a.Header["alg"] = "rs256"),
        new(401, "HS256 keyed with the public key", a => { a.Header["alg"] = "HS256"; a.Sign = data => HMACSHA256.HashData(Encoding.ASCII.GetBytes(a.Key("k1").ExportSubjectPublicKeyInfoPem()), data); }),
        new(401, "HS256 keyed with the modulus", a => { a.Header["alg"] = "HS256"; a.Sign = data => HMACSHA256.HashData(a.Key("k1").ExportParameters(false).Modulus!, data); }),
        new(401, "HS256 with an empty key", a => { a.Header["alg"] = "HS256"; a.Sign = data => HMACSHA256.HashData(Array.Empty<byte>(), data); }),
        new(401, "ES256 under an RSA key's id", a => { a.Header["alg"] = "ES256"; a.Sign = data => { using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256); return key.SignData(data, HashAlgorithmName.SHA256); }; }),
        new(401, "RS384 with a published key (the Bot Framework SDK lets it in)", a => { a.Header["alg"] = "RS384"; a.Sign = data => a.Key("k1").SignData(data, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1); }),
        new(401, "RS512 with a published key (the Bot Framework SDK lets it in)", a => { a.Header["alg"] = "RS512"; a.Sign = data => a.Key("k1").SignData(data, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1); }),
        new(401, "PS256 with a published key", a => { a.Header["alg"] = "PS256"; a.Sign = data => a.Key("k1").SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss); }),
        new(401, "signature removed", a => a.Spoil = token => token[..(token.LastIndexOf('.') + 1)]),
        new(401, "one character of the header changed", a => a.Spoil = token => Flip(token, 0, 5)),
        new(401, "one character of the claims changed", a => a.Spoil = token => Flip(token, 1, 5)),
        new(401, "one character of the signature changed", a => a.Spoil = token => Flip(token, 2, 5)),
        new(401, "claims replaced after signing", a => a.Spoil = token => Replace(token, 1, a.Claims.ToJsonString().Replace("emea", "amer"))),
        new(401, "signed by another key under this id", a => a.Sign = data => { using var key = RSA.Create(2048); return key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1); }),
        new(401, "signed by another published key", a => a.Sign = a.Rs256("webchat")),
        new(401, "an unknown key id", a => a.Header["kid"] = "k99"),
        new(401, "no key id", a => a.Header.Remove("kid")),
        new(401, "an empty key id", a => a.Header["kid"] = ""),
        new(401, "a key id that is a number", a => a.Header["kid"] = 1),
        new(401, "brings its own key (jwk)", a => a.Header["jwk"] = new JsonObject { ["kty"] = "RSA" }),
        new(401, "points to its own keys (jku)", a => a.Header["jku"] = "https://evil.example/keys"),
        new(401, "points to its own certificate (x5u)", a => a.Header["x5u"] = "https://evil.example/cert"),
        new(401, "brings its own certificate (x5c)", a => a.Header["x5c"] = new JsonArray("MIIB")),
        new(401, "critical extensions (crit)", a => a.Header["crit"] = new JsonArray("exp")),
        new(401, "unencoded payload (b64)", a => a.Header["b64"] = false),
        new(401, "compressed (zip)", a => a.Header["zip"] = "DEF"),
        new(401, "a type that is no JWT", a => a.Header["typ"] = "at+jwt"),
        new(401, "alg twice", a => a.RawHeader = """{"alg":"none","alg":"RS256","kid":"k1"}"""),
        new(401, "a key of 1024 bits", a => a.SignedBy("small")),
        new(401, "a key for encryption", a => a.SignedBy("encryption")),
        new(401, "a key whose certificate has expired", a => a.SignedBy("expired")),
        new(401, "a key id that is published twice", a => a.SignedBy("twice")),

        // Claims
        new(401, "expired six minutes ago", a => a.Claims["exp"] = At(-6)),
        new(401, "no exp (both SDKs let it in)", a => a.Claims.Remove("exp")),
        new(401, "exp as text", a => a.Claims["exp"] = At(50).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new(401, "exp beyond all numbers", a => a.RawClaims = a.Claims.ToJsonString().Replace(At(50).ToString(System.Globalization.CultureInfo.InvariantCulture), "1e400")),
        new(401, "exp beyond the calendar", a => a.Claims["exp"] = 999_999_999_999),
        new(401, "exp negative", a => a.Claims["exp"] = -1),
        new(401, "exp null", a => a.Claims["exp"] = null),
        new(401, "valid in six minutes", a => a.Claims["nbf"] = At(6)),
        new(401, "nbf as text", a => a.Claims["nbf"] = "soon"),
        new(401, "aud of another bot", a => a.Claims["aud"] = "00000000-0000-4000-8000-000000000000"),
        new(401, "no aud", a => a.Claims.Remove("aud")),
        new(401, "empty aud", a => a.Claims["aud"] = ""),
        new(401, "a list of aud with ours (the Teams SDK lets it in)", a => a.Claims["aud"] = new JsonArray(Attempt.AppId, "other")),
        new(401, "a list of aud with ours alone", a => a.Claims["aud"] = new JsonArray(Attempt.AppId)),
        new(401, "aud in upper case", a => a.Claims["aud"] = Attempt.AppId.ToUpperInvariant()),
        new(401, "aud with a space after it", a => a.Claims["aud"] = Attempt.AppId + " "),
        new(401, "aud as an application URI (the Teams SDK lets it in)", a => a.Claims["aud"] = "api://" + Attempt.AppId),
        new(401, "our own outbound token replayed (the Bot Framework SDK lets it in)", a => { a.Claims["aud"] = "https://api.botframework.com"; a.Claims["appid"] = Attempt.AppId; }),
        new(401, "aud twice", a => a.RawClaims = a.Claims.ToJsonString().Replace("{", """{"aud":"other",""")),
        new(401, "no iss", a => a.Claims.Remove("iss")),
        new(401, "iss over http", a => a.Claims["iss"] = "http://api.botframework.com"),
        new(401, "iss with a slash after it", a => a.Claims["iss"] = ConnectorIdentity.Issuer + "/"),
        new(401, "iss of the government cloud", a => a.Claims["iss"] = "https://api.botframework.us"),
        new(401, "iss twice", a => a.RawClaims = a.Claims.ToJsonString().Replace("{", """{"iss":"https://evil.example",""")),
        new(401, "an Entra token of our tenant for our app", a => Entra(a, Attempt.TenantId, "2.0")),
        new(401, "an Entra token of another tenant (both SDKs let it in)", a => Entra(a, "d6d49420-f39b-4df7-a1dc-d59a935871db", "2.0")),
        new(401, "an Entra token with a path for a tenant", a => Entra(a, "../x", "2.0")),
        new(401, "an emulator token, version 1 (both SDKs let it in)", a => Emulator(a, "1.0")),
        new(401, "an emulator token, version 2 (both SDKs let it in)", a => Emulator(a, "2.0")),
        new(401, "an emulator token without a version", a => Emulator(a, null)),
        new(401, "an emulator token, version 3", a => Emulator(a, "3.0")),
        new(401, "an emulator token for Graph", a => { Emulator(a, "2.0"); a.Claims["aud"] = "https://graph.microsoft.com"; }),
        new(401, "a skill's token", a => { Entra(a, Attempt.TenantId, "2.0"); a.Claims["azp"] = "11111111-1111-4111-8111-111111111111"; }),

        // What the token was given for
        new(401, "no serviceurl claim", a => a.Claims.Remove("serviceurl")),
        new(401, "the claim spelt serviceUrl", a => { a.Claims.Remove("serviceurl"); a.Claims["serviceUrl"] = Attempt.ServiceUrl; }),
        new(401, "serviceurl of another host", a => a.Claims["serviceurl"] = "https://europe.botframework.com/"),
        new(401, "serviceurl with another path", a => a.Claims["serviceurl"] = "https://smba.trafficmanager.net/amer/"),
        new(401, "serviceurl in another case", a => a.Claims["serviceurl"] = "https://smba.trafficmanager.net/EMEA/"),
        new(401, "serviceurl without the last slash", a => a.Claims["serviceurl"] = Attempt.ServiceUrl.TrimEnd('/')),
        new(401, "the activity has no serviceUrl (both SDKs let it in)", a => a.Activity.Remove("serviceUrl")),
        new(401, "the activity's serviceUrl is null", a => a.Activity["serviceUrl"] = null),
        new(401, "service URL over http", a => SetServiceUrl(a, "http://smba.trafficmanager.net/emea/")),
        new(401, "service URL with a user name", a => SetServiceUrl(a, "https://smba.trafficmanager.net@evil.example/")),
        new(401, "service URL of a longer host", a => SetServiceUrl(a, Stranger)),
        new(401, "service URL of a neighbour at trafficmanager.net", a => SetServiceUrl(a, "https://x.trafficmanager.net/")),
        new(401, "service URL with a look-alike host", a => SetServiceUrl(a, "https://smbа.trafficmanager.net/")),
        new(401, "service URL of the cloud's metadata address", a => SetServiceUrl(a, "https://169.254.169.254/latest/")),
        new(401, "service URL of another private address", a => SetServiceUrl(a, "https://[fe80::1]/")),
        new(401, "service URL with a port", a => SetServiceUrl(a, "https://smba.trafficmanager.net:8443/")),
        new(401, "service URL with a tab", a => SetServiceUrl(a, "https://smba.traffic\tmanager.net/")),
        new(401, "service URL that is none", a => SetServiceUrl(a, "not-a-uri")),
        new(401, "recipient is another bot", a => a.Activity["recipient"]!["id"] = "28:00000000-0000-4000-8000-000000000000"),
        new(401, "no recipient", a => a.Activity.Remove("recipient")),
        new(403, "a key without endorsements (the Bot Framework SDK for JavaScript lets it in)", a => a.SignedBy("unendorsed")),
        new(403, "a key with an empty list of endorsements", a => a.SignedBy("nothing")),
        new(403, "a key endorsed for another channel", a => a.SignedBy("webchat")),
        new(403, "no channelId", a => a.Activity.Remove("channelId")),
        new(403, "empty channelId", a => a.Activity["channelId"] = ""),
        new(403, "channelId in upper case", a => a.Activity["channelId"] = "MSTEAMS"),
        new(403, "channelId emulator", a => a.Activity["channelId"] = "emulator"),
        new(403, "channelId directline", a => a.Activity["channelId"] = "directline"),
        new(403, "channelId of an endorsed channel that is not served", a => a.Activity["channelId"] = "webchat"),
        new(403, "another tenant in the channel data", a => a.Activity["channelData"]!["tenant"]!["id"] = "00000000-0000-4000-8000-000000000000"),
        new(403, "another tenant in the conversation", a => a.Activity["conversation"]!["tenantId"] = "00000000-0000-4000-8000-000000000000"),
        new(403, "a tenant that is not served", a => { a.Activity["channelData"]!["tenant"]!["id"] = "x"; a.Activity["conversation"]!["tenantId"] = "x"; }),
        new(403, "no tenant at all", a => { a.Activity["channelData"]!.AsObject().Remove("tenant"); a.Activity["conversation"]!.AsObject().Remove("tenantId"); }),

        // A good token is no good body
        new(400, "a valid token and an empty body", a => a.Body = ""),
        new(400, "a valid token and broken JSON", a => a.Body = "{"),
        new(401, "no token and broken JSON", a => { a.Authorization = _ => []; a.Body = "{"; }),
    ];

    public static void PublishKeys(ConnectorIdentity identity)
    {
        identity.Publish("webchat", "webchat");
        identity.Publish("nothing");
        identity.Publish("unendorsed").Remove("endorsements");
        identity.Publish("encryption", "msteams")["use"] = "enc";
        identity.PublishSmall("small");
        identity.PublishWithCertificate("certified", Attempt.Now.AddDays(-1), Attempt.Now.AddDays(1));
        identity.PublishWithCertificate("expired", Attempt.Now.AddDays(-9), Attempt.Now.AddDays(-1));
        identity.Publish("twice", "msteams");
        identity.Publish("twice", "msteams");
    }

    private static long At(int minutes) => Attempt.Now.AddMinutes(minutes).ToUnixTimeSeconds();

    private static void SetServiceUrl(Attempt attempt, string url)
    {
        attempt.Claims["serviceurl"] = url;
        attempt.Activity["serviceUrl"] = url;
    }

    private static void Entra(Attempt attempt, string tenant, string? version)
    {
        attempt.Claims["iss"] = version == "1.0" ? $"https://sts.windows.net/{tenant}/" : $"https://login.microsoftonline.com/{tenant}/v2.0";
        attempt.Claims["tid"] = tenant;
        attempt.Claims["ver"] = version;
        attempt.Claims["azp"] = Attempt.AppId;
        attempt.Claims["appid"] = Attempt.AppId;
    }

    private static void Emulator(Attempt attempt, string? version) => Entra(attempt, "f8cdef31-a31e-4b4a-93e4-5f571e91255a", version);

    private static string Flip(string token, int part, int at)
    {
        var parts = token.Split('.');
        var characters = parts[part].ToCharArray();
        characters[at] = characters[at] == 'A' ? 'B' : 'A';
        parts[part] = new string(characters);
        return string.Join('.', parts);
    }

    private static string Replace(string token, int part, string json)
    {
        var parts = token.Split('.');
        parts[part] = Attempt.Encode(json);
        return string.Join('.', parts);
    }
}
