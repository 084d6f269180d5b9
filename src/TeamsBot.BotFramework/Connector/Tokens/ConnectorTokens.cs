using Azure.Core;
using Azure.Identity;
using Microsoft.Identity.Client;

namespace TeamsBot.BotFramework.Connector.Tokens;

/// <summary>Makes a credential with an empty cache; null when the bot has no registration.</summary>
internal delegate TokenCredential? CredentialSource();

/// <summary>
/// The bot's own token for the connector: fetched once for all who wait, kept until five minutes before its end, and
/// forgotten when the connector does not like it.
/// </summary>
/// <param name="create">Makes the credential; called again after <see cref="Drop"/>, since credentials cache too.</param>
/// <param name="scope">What the token is for.</param>
/// <param name="time">The clock of the expiry.</param>
internal sealed class ConnectorTokens(CredentialSource create, string scope, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim single = new(1, 1);
    private volatile Held? held;
    private TokenCredential? credential;

    /// <exception cref="ConnectorException">Unauthorized: the credentials are wrong. Unavailable: no answer.</exception>
    public async ValueTask<string> GetAsync(CancellationToken cancellation)
    {
        if (Fresh() is { } token)
        {
            return token;
        }

        await single.WaitAsync(cancellation);
        try
        {
            return Fresh() ?? await FetchAsync(cancellation);
        }
        finally
        {
            single.Release();
        }
    }

    /// <summary>Forgets this token, unless a newer one has taken its place.</summary>
    public void Drop(string token)
    {
        var current = held;
        if (current?.Token == token)
        {
            Interlocked.CompareExchange(ref held, null, current);
        }
    }

    public void Dispose() => single.Dispose();

    private string? Fresh() => held is { } current && time.GetUtcNow() < current.Until ? current.Token : null;

    private async Task<string> FetchAsync(CancellationToken cancellation)
    {
        // Nothing held although a credential exists means dropped or expired: its own cache could give the same again.
        credential = held is null ? create() : credential ?? create();
        if (credential is null)
        {
            throw new ConnectorException(Fault.Unauthorized, null, null, "The bot has no credentials for the connector.");
        }

        try
        {
            var token = await credential.GetTokenAsync(new TokenRequestContext([scope]), cancellation);
            held = new Held(token.Token, token.ExpiresOn - Early);
            return token.Token;
        }
        catch (AuthenticationFailedException e)
        {
            var wrong = e.InnerException is MsalServiceException { StatusCode: 400 or 401 };
            throw new ConnectorException(
                wrong ? Fault.Unauthorized : Fault.Unavailable, null, null, "No token for the connector.", e);
        }
    }

    private sealed record Held(string Token, DateTimeOffset Until);
}
