using System.Runtime.CompilerServices;
using TeamsBot.BotFramework.Connector.Http;
using TeamsBot.BotFramework.Connector.Limits;

namespace TeamsBot.BotFramework.Connector;

/// <summary>
/// What the bot does in Teams: posts, updates and deletes messages, opens conversations, reads rosters. Every call waits
/// for its room in the rate limits, is repeated where that is safe, and throws nothing but
/// <see cref="ConnectorException"/> and the caller's own cancellation.
/// </summary>
public sealed class ConnectorClient
{
    private readonly ConnectorTransport transport;
    private readonly int pageSize;

    internal ConnectorClient(ConnectorTransport transport, int pageSize)
    {
        this.transport = transport;
        this.pageSize = pageSize;
    }

    /// <summary>Posts a message. Returns its id, or null when Teams took it without naming it.</summary>
    public async Task<string?> SendAsync(ConversationReference to, OutboundActivity activity, CancellationToken cancellationToken) =>
        ConnectorAnswers.Id(await transport.SendAsync(
            HttpMethod.Post, ConnectorRoutes.Activities(to), SendCall(to), activity.ToUtf8Json(), cancellationToken));

    /// <summary>Posts a message as the answer to another one. Returns its id, or null when Teams did not name it.</summary>
    public async Task<string?> ReplyAsync(
        ConversationReference to, string replyToId, OutboundActivity activity, CancellationToken cancellationToken)
    {
        var body = (activity with { ReplyToId = replyToId }).ToUtf8Json();
        return ConnectorAnswers.Id(await transport.SendAsync(
            HttpMethod.Post, ConnectorRoutes.Activity(to, replyToId), SendCall(to), body, cancellationToken));
    }

    /// <summary>Replaces a message of the bot as a whole.</summary>
    public Task UpdateAsync(
        ConversationReference of, string activityId, OutboundActivity activity, CancellationToken cancellationToken)
    {
        var body = (activity with { Id = activityId }).ToUtf8Json();
        return transport.SendAsync(HttpMethod.Put, ConnectorRoutes.Activity(of, activityId), SendCall(of), body, cancellationToken);
    }

    /// <summary>Deletes a message of the bot; Teams leaves a stub.</summary>
    public Task DeleteAsync(ConversationReference of, string activityId, CancellationToken cancellationToken) =>
        transport.SendAsync(HttpMethod.Delete, ConnectorRoutes.Activity(of, activityId), SendCall(of), null, cancellationToken);

    /// <summary>
    /// Opens the personal chat with one person, by their <c>29:…</c> address. The same each time, so it may be kept for
    /// ever. Gone: the app is not installed for them.
    /// </summary>
    /// <param name="from">Any conversation of the same tenant: its service URL is used.</param>
    /// <param name="memberId">The person's address for this bot.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ConversationReference> CreatePersonalAsync(
        ConversationReference from, string memberId, CancellationToken cancellationToken)
    {
        var call = new ConnectorCall(from, LaneKind.Send, $"create {memberId}");
        var body = ConversationBodies.Personal(memberId, from.TenantId);
        var answer = await transport.SendAsync(
            HttpMethod.Post, ConnectorRoutes.Conversations(from.ServiceUrl), call, body, cancellationToken);
        return ConnectorAnswers.Created(answer, from).Conversation;
    }

    /// <summary>Starts a thread in a channel with its first message.</summary>
    /// <param name="from">Any conversation of the same tenant: its service URL is used.</param>
    /// <param name="channelId">The channel; its thread, if the id names one, is ignored.</param>
    /// <param name="first">The message at the head of the thread.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<CreatedThread> CreateThreadAsync(
        ConversationReference from, string channelId, OutboundActivity first, CancellationToken cancellationToken)
    {
        var channel = ConversationReference.WithoutThread(channelId);
        var call = new ConnectorCall(from, LaneKind.Send, channel);
        var body = ConversationBodies.Thread(channel, from.TenantId, first);
        var answer = await transport.SendAsync(
            HttpMethod.Post, ConnectorRoutes.Conversations(from.ServiceUrl), call, body, cancellationToken);
        return ConnectorAnswers.Created(answer, from);
    }

    /// <summary>
    /// Everybody in the conversation, page by page. Where pages are unknown (Bot Framework Emulator) the whole list at once.
    /// </summary>
    public async IAsyncEnumerable<RosterMember> MembersAsync(
        ConversationReference of, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await PageAsync(of, continuation, cancellationToken);
            foreach (var member in page.Members)
            {
                yield return member;
            }

            continuation = string.IsNullOrEmpty(page.ContinuationToken) || page.ContinuationToken == continuation
                ? null
                : page.ContinuationToken;
        }
        while (continuation is not null);
    }

    /// <summary>One member by their address or Entra object id; null when there is no such member.</summary>
    public async Task<RosterMember?> MemberAsync(ConversationReference of, string memberId, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await transport.SendAsync(
                HttpMethod.Get, ConnectorRoutes.Member(of, memberId), ReadCall(of), null, cancellationToken);
            return ConnectorAnswers.Read(answer, ConnectorJson.Default.RosterMember);
        }
        catch (ConnectorException e) when (e.Status == System.Net.HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Name and size of a team.</summary>
    public async Task<TeamDetails> TeamAsync(ConversationReference from, string teamId, CancellationToken cancellationToken)
    {
        var call = new ConnectorCall(from, LaneKind.Read, teamId);
        var answer = await transport.SendAsync(HttpMethod.Get, ConnectorRoutes.Team(from, teamId), call, null, cancellationToken);
        return ConnectorAnswers.Read(answer, ConnectorJson.Default.TeamDetails);
    }

    /// <summary>The channels of a team; General comes without a name.</summary>
    public async Task<IReadOnlyList<TeamChannel>> ChannelsAsync(
        ConversationReference from, string teamId, CancellationToken cancellationToken)
    {
        var call = new ConnectorCall(from, LaneKind.Read, teamId);
        var answer = await transport.SendAsync(
            HttpMethod.Get, ConnectorRoutes.Channels(from, teamId), call, null, cancellationToken);
        return ConnectorAnswers.Read(answer, ConnectorJson.Default.ChannelList).Conversations;
    }

    private async Task<RosterPage> PageAsync(ConversationReference of, string? continuation, CancellationToken cancellationToken)
    {
        try
        {
            var uri = ConnectorRoutes.PagedMembers(of, pageSize, continuation);
            var answer = await transport.SendAsync(HttpMethod.Get, uri, ReadCall(of), null, cancellationToken);
            return ConnectorAnswers.Read(answer, ConnectorJson.Default.RosterPage);
        }
        catch (ConnectorException e) when (continuation is null && (int?)e.Status is 404 or 501)
        {
            var answer = await transport.SendAsync(
                HttpMethod.Get, ConnectorRoutes.Members(of), ReadCall(of), null, cancellationToken);
            return new RosterPage { Members = ConnectorAnswers.Read(answer, ConnectorJson.Default.ListRosterMember) };
        }
    }

    private static ConnectorCall SendCall(ConversationReference to) => new(to, LaneKind.Send, to.ConversationId);

    private static ConnectorCall ReadCall(ConversationReference of) => new(of, LaneKind.Read, of.ConversationId);
}

/// <summary>A thread that was just started.</summary>
/// <param name="Conversation">Where to go on.</param>
/// <param name="ActivityId">Its first message; null when Teams did not name it.</param>
public sealed record CreatedThread(ConversationReference Conversation, string? ActivityId);
