using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TeamsBot.BotFramework;

/// <summary>
/// Decides whether the connector signed this token for this bot. Whatever cannot be decided, unreadable keys included, is a no:
/// the answer to an outage of the key host is 401, never a guess.
/// </summary>
internal sealed class TokenVerifier(IOptions<BotFrameworkOptions> options, SigningKeys keys, VerifiedTokens known, TimeProvider time, IMeterFactory meters)
{
    /// <summary>Whose counter <c>tokens.accepted</c> tells, by its tag <c>remembered</c>, how often a signature had not to be verified again.</summary>
    public const string MeterName = "TeamsBot.BotFramework";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly Counter<long> accepted = meters.Create(MeterName).CreateCounter<long>("tokens.accepted");
    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = TokenShape.MaxLength };

    /// <param name="presented">At most <see cref="TokenShape.MaxLength"/> characters, all of them ASCII.</param>
    public async ValueTask<VerifiedToken?> VerifyAsync(ReadOnlyMemory<char> presented)
    {
        if (known.Find(presented.Span, keys.Current) is { } seen)
        {
            accepted.Add(1, KeyValuePair.Create<string, object?>("remembered", true));
            return seen;
        }

        var token = presented.ToString();

        // What the token itself gives away is settled before a key is looked up: no fetch and no RSA for it
        if (TokenShape.Read(token) is not { } shape || !IsOurs(shape) || !IsNow(shape)
            || await keys.FindAsync(shape.KeyId) is not { } signer || signer.Key.UsableUntil < time.GetUtcNow())
        {
            return null;
        }

        var result = await handler.ValidateTokenAsync(token, Parameters(signer.Key.Key));
        if (!result.IsValid)
        {
            return null;
        }

        var verified = new VerifiedToken(shape.ServiceUrl, signer.Key, signer.Set, shape.Expires);
        known.Keep(token, verified);
        accepted.Add(1, KeyValuePair.Create<string, object?>("remembered", false));
        return verified;
    }

    private bool IsOurs(TokenShape token) =>
        string.Equals(token.Issuer, options.Value.ToBotFromChannelTokenIssuer, StringComparison.Ordinal)
        && string.Equals(token.Audience, options.Value.MicrosoftAppId, StringComparison.Ordinal);

    private bool IsNow(TokenShape token)
    {
        var now = time.GetUtcNow();
        return token.Expires >= now - Skew && (token.NotBefore is not { } start || start <= now + Skew);
    }

    private TokenValidationParameters Parameters(SecurityKey key) => new()
    {
        ValidIssuer = options.Value.ToBotFromChannelTokenIssuer,
        ValidAudience = options.Value.MicrosoftAppId,
        AudienceValidator = (audiences, _, parameters) => audiences.SequenceEqual([parameters.ValidAudience], StringComparer.Ordinal),
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        IssuerSigningKey = key,
        ValidateIssuerSigningKey = true,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ClockSkew = Skew,
        LifetimeValidator = (_, expires, _, _) => expires is not null,
    };
}
