using Azure;
using Azure.Core;
using Azure.Identity;

namespace TeamsBot.Hosting;

/// <summary>Who the process is to its tables. An identity that can't be had now is a store that can't be reached now, and is told as that.</summary>
internal sealed class TablesIdentity(TokenCredential credential) : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        try
        {
            return credential.GetToken(requestContext, cancellationToken);
        }
        catch (AuthenticationFailedException none)
        {
            throw Unreachable(none);
        }
    }

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        try
        {
            return await credential.GetTokenAsync(requestContext, cancellationToken);
        }
        catch (AuthenticationFailedException none)
        {
            throw Unreachable(none);
        }
    }

    private static RequestFailedException Unreachable(AuthenticationFailedException none) =>
        new(0, "The process has no identity with which to ask the tables (AZURE_CLIENT_ID says which)", none);
}
