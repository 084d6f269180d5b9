using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.IdentityModel.Tokens;
using TeamsBot.Benchmarks.Report;
using TeamsBot.BotFramework;
using TeamsBot.Fakes;

namespace TeamsBot.Benchmarks.Scenarios;

/// <summary>P4: a token seen before, and one never seen, in CPU time of the thread that checks it.</summary>
internal static class TokenChecks
{
    private const int Remembered = 100_000;
    private const int New = 400;

    /// <summary>Until hot code is compiled for good: the runtime begins with that when it has been quiet for a moment.</summary>
    private const int WarmUps = 2;
    private const int Compiling = 400;

    public static async Task MeasureAsync(Results report)
    {
        report.Say("Checks of a token, CPU time of the checking thread");
        await using var teams = await FakeTeams.StartAsync();
        await using var services = Services(teams);
        var verifier = services.GetRequiredService<TokenVerifier>();
        var known = teams.Tokens.Token(teams.ServiceUrl);
        var fresh = Enumerable.Range(0, New * (report.Asked.Rounds + WarmUps + 1)).Select(i => teams.Tokens.Token($"{teams.ServiceUrl}{i}/")).ToList();
        if (await verifier.VerifyAsync(known.AsMemory()) is null)
        {
            throw new InvalidOperationException("The token was refused.");
        }

        var (cached, missed, raw) = (new List<double>(), new List<double>(), new List<double>());
        using var rsa = await PublishedAsync(teams);
        for (var round = 0; round <= report.Asked.Rounds + WarmUps; round++)
        {
            var tokens = fresh.GetRange(round * New, New);
            var (hit, miss, floor) = (Each(Remembered, _ => Check(verifier, known)), Each(New, i => Check(verifier, tokens[i])), Each(New, i => Verify(rsa, tokens[i])));
            await Task.Delay(Compiling);
            if (round > WarmUps)
            {
                (cached, missed, raw) = ([.. cached, hit], [.. missed, miss], [.. raw, floor]);
            }
        }

        report.Say($"   {raw.Median():0.0} µs are the RSA signature alone");
        report.Add(new("P4", "check of a token seen before", cached.Median(), 2, "µs") { Note = cached.Noise() });
        report.Add(new("P4", "check of a new token", missed.Median(), 35, "µs") { Note = missed.Noise() });
        report.Add(new("P4", "check of a new token over its signature alone", missed.Zip(raw, (miss, floor) => miss / floor).Median(), 1.75, "×") { Note = missed.Noise() });
        report.Add(new("P4", "signature providers are cached", CryptoProviderFactory.Default.CacheSignatureProviders ? 1 : 0, 1, "") { AtLeast = true, IsDeterministic = true });
    }

    private static ServiceProvider Services(FakeTeams teams)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["MicrosoftAppId"] = teams.World.AppId,
            ["MicrosoftAppTenantId"] = teams.World.TenantId,
            ["ToBotFromChannelOpenIdMetadataUrl"] = teams.MetadataUrl,
        }).Build();
        return new ServiceCollection().AddLogging().AddBotFramework(settings, new HostingEnvironment { EnvironmentName = "Development" }).BuildServiceProvider();
    }

    private static void Check(TokenVerifier verifier, string token)
    {
        var check = verifier.VerifyAsync(token.AsMemory());
        if (!check.IsCompletedSuccessfully || check.GetAwaiter().GetResult() is null)
        {
            throw new InvalidOperationException("The token was refused, or the check went to another thread.");
        }
    }

    private static void Verify(RSA rsa, string token)
    {
        var end = token.LastIndexOf('.');
        if (!rsa.VerifyData(Encoding.ASCII.GetBytes(token[..end]), Base64UrlEncoder.DecodeBytes(token[(end + 1)..]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
        {
            throw new InvalidOperationException("Not the key that signed.");
        }
    }

    private static async Task<RSA> PublishedAsync(FakeTeams teams)
    {
        using var http = new HttpClient();
        var document = JsonElement.Parse(await http.GetStringAsync(new Uri($"{teams.Origin}/v1/.well-known/keys")));
        var key = document.GetProperty("keys")[0];
        return RSA.Create(new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(key.GetProperty("n").GetString()), Exponent = Base64UrlEncoder.DecodeBytes(key.GetProperty("e").GetString()) });
    }

    private static double Each(int times, Action<int> act)
    {
        var before = Rounds.ThreadMicroseconds();
        for (var i = 0; i < times; i++)
        {
            act(i);
        }

        return (Rounds.ThreadMicroseconds() - before) / times;
    }
}
