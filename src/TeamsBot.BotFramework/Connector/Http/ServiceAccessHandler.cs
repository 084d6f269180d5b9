using System.Net;
using System.Net.Http.Headers;
using TeamsBot.BotFramework.Connector.Tokens;

namespace TeamsBot.BotFramework.Connector.Http;

/// <summary>
/// The only place that puts the bot's token on a request, and the last one that sees the address before it is called.
/// </summary>
internal sealed class ServiceAccessHandler(ServiceAddresses addresses, ConnectorTokens tokens) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = null;
        var allowed = Judge(ConnectorCall.Of(request).To, request.RequestUri!);
        if (allowed == ServiceAddress.Refused)
        {
            throw ConnectorException.Untrusted();
        }

        if (allowed == ServiceAddress.Local)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var token = await tokens.GetAsync(cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            tokens.Drop(token);
        }

        return response;
    }

    private ServiceAddress Judge(ConversationReference to, Uri called)
    {
        var stored = addresses.Judge(to.ServiceUrl);
        return stored == addresses.Judge(called) && (stored != ServiceAddress.Connector || to.ServiceUrlVerified)
            ? stored
            : ServiceAddress.Refused;
    }
}
