using TeamsBot.BotFramework;
using TeamsBot.BotFramework.Connector;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Storage;
using TeamsBot.Storage.Units;
using DomainPerson = TeamsBot.Domain.Organization.Person;

namespace TeamsBot.Organization;

/// <summary>Reads who is in a channel, and keeps units in line with it.</summary>
public sealed partial class Rosters(ConnectorClient connector, UnitStore units, RosterAges ages, TimeProvider time, ILogger<Rosters> logger)
{
    private const int MostSteps = 200;

    /// <summary>Everybody in the conversation but bots; null if it could not be read.</summary>
    public Task<IReadOnlyList<DomainPerson>?> ReadAsync(Turn turn, CancellationToken cancellationToken) => ReadAsync(turn, static _ => true, cancellationToken);

    /// <summary>Those of the conversation whom an object id or an e-mail address names; null if it could not be read.</summary>
    public Task<IReadOnlyList<DomainPerson>?> ReadAsync(Turn turn, IReadOnlySet<string> named, CancellationToken cancellationToken) => ReadAsync(
        turn, member => ((string?[])[member.AadObjectId, member.Email, member.UserPrincipalName]).Any(id => id is not null && named.Contains(id)), cancellationToken);

    private async Task<IReadOnlyList<DomainPerson>?> ReadAsync(Turn turn, Func<RosterMember, bool> isWanted, CancellationToken cancellationToken)
    {
        try
        {
            var people = new List<DomainPerson>();
            await foreach (var member in connector.MembersAsync(Base(turn), cancellationToken))
            {
                if (isWanted(member) && PersonOf(turn, member) is { } person)
                {
                    people.Add(person);
                }
            }

            return people;
        }
        catch (ConnectorException fault)
        {
            LogUnread(fault.Fault, (int?)fault.Status);
            return null;
        }
    }

    /// <summary>What the channel or chat is called.</summary>
    public async Task<string> NameAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Scope != Scope.Channel || turn.TeamId is not { } team)
        {
            return turn.Activity.Conversation?.Name is { Length: > 0 } name ? name : Text.Sentences.Of(turn).Of(Text.Sentence.UnnamedChat);
        }

        try
        {
            var channels = await connector.ChannelsAsync(Base(turn), team, cancellationToken);
            return channels.FirstOrDefault(channel => channel.Id == turn.ConversationId)?.Name is { Length: > 0 } channel
                ? channel
                : (await connector.TeamAsync(Base(turn), team, cancellationToken)).Name ?? Text.Sentences.Of(turn).Of(Text.Sentence.UnnamedChannel);
        }
        catch (ConnectorException fault)
        {
            LogUnread(fault.Fault, (int?)fault.Status);
            return Text.Sentences.Of(turn).Of(Text.Sentence.UnnamedChannel);
        }
    }

    /// <summary>Brings the unit in line with the people who were read, step by step.</summary>
    public async Task<Outcome> AlignAsync(UnitKey key, Func<MembershipCommand> command, CancellationToken cancellationToken)
    {
        var outcome = await units.TransactAsync(key, command(), cancellationToken);
        for (var step = 0; outcome is { Events.Count: > 0, Refusal: null } && step < MostSteps; step++)
        {
            outcome = await units.TransactAsync(key, command(), cancellationToken);
        }

        return outcome;
    }

    /// <summary>Reads the roster again if it is old, and aligns the unit; what can't be read stays as it is.</summary>
    public async Task RefreshAsync(Visit visit, CancellationToken cancellationToken)
    {
        var conversation = UnitKey.Of(visit.Turn.TenantId, visit.Turn.ConversationId);
        if (ages.IsOld(conversation, time.GetUtcNow(), units.Known(visit.Key).EverybodySince) && !visit.Personal
            && await ReadAsync(visit.Turn, cancellationToken) is { Count: > 0 } people)
        {
            await AlignAsync(visit.Key, () => Roster(people) with { In = visit.Turn.ConversationId }, cancellationToken);
            ages.Read(conversation, time.GetUtcNow());
        }
    }

    /// <summary>The command that aligns a unit with these people.</summary>
    public MembershipCommand.ReadRoster Roster(IReadOnlyList<DomainPerson> people) => new(people) { At = time.GetUtcNow(), Entropy = NewEntropy.Next() };

    /// <summary>Looks the person up in the conversation, once; true if they are in the unit now.</summary>
    internal async Task<bool> LetInAsync(Visit visit, Unit unit, CancellationToken cancellationToken)
    {
        if (visit.Personal || unit.Home.Conversation != visit.Turn.ConversationId || unit.Chosen || unit.Network.IsJoined || !unit.Exists || await LookUpAsync(visit.Turn, cancellationToken) is not { } person)
        {
            return false;
        }

        var join = new MembershipCommand.Join(person) { In = visit.Turn.ConversationId, At = time.GetUtcNow(), Entropy = NewEntropy.Next() };
        return (await units.TransactAsync(visit.Key, join, cancellationToken)).Refusal is null;
    }

    /// <summary>Whoever acts, as the conversation knows them now; null if it does not, or can't be read.</summary>
    internal async Task<DomainPerson?> LookUpAsync(Turn turn, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(turn, cancellationToken);
        }
        catch (ConnectorException fault)
        {
            LogUnread(fault.Fault, (int?)fault.Status);
            return null;
        }
    }

    /// <summary>The same for whoever must know whether it was answered: null only if the conversation does not know them, or never tells.</summary>
    /// <exception cref="ConnectorException">It can't be read at the moment.</exception>
    internal async Task<DomainPerson?> AskAsync(Turn turn, CancellationToken cancellationToken)
    {
        try
        {
            var member = await connector.MemberAsync(Base(turn), turn.Person!.Id, cancellationToken);
            return member is null ? null : PersonOf(turn, member) is { } person && person.ObjectId == turn.Person.AadObjectId ? person : null;
        }
        catch (ConnectorException fault) when (fault.Fault is not (Fault.Throttled or Fault.Unavailable or Fault.Uncertain))
        {
            LogUnread(fault.Fault, (int?)fault.Status);
            return null;
        }
    }

    /// <summary>No bots and nobody without an identity; in the anonymous local mode, where some clients have none, the address stands for the person.</summary>
    private static DomainPerson? PersonOf(Turn turn, RosterMember member)
    {
        var identity = member.AadObjectId ?? (turn.ServiceUrlVerified ? null : member.Id);
        return identity is null || member.Id == turn.Activity.Recipient?.Id
            ? null
            : new(identity, member.Name ?? "", member.Id, member.UserRole is "guest" or "anonymous");
    }

    private static ConversationReference Base(Turn turn) => ConversationReference.Of(turn) with { ConversationId = turn.ConversationId };

    [LoggerMessage(LogLevel.Warning, "The channel did not tell its people or names: {Fault}, status {Status}.")]
    private partial void LogUnread(Fault fault, int? status);
}
