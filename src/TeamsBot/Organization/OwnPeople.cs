using TeamsBot.BotFramework;
using TeamsBot.Storage;
using TeamsBot.Storage.Units;

namespace TeamsBot.Organization;

/// <summary>
/// Who is of the organisation. A guest sees what the conversations show that they are in, and no more: the network, its map and its files are for the
/// organisation's own people.
/// </summary>
public sealed class OwnPeople(UnitStore units, Rosters rosters)
{
    /// <summary>Known from the unit that the conversation is, else asked of Teams. Not, if nobody can tell.</summary>
    /// <exception cref="BotFramework.Connector.ConnectorException">Teams does not answer: nobody becomes a guest by that.</exception>
    public async Task<bool> IsOneAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Person is { } person && Known(turn, person.AadObjectId) is var known
        && (known is { Present: true } ? !known.Guest : await rosters.AskAsync(turn, cancellationToken) is { Guest: false });

    private Domain.Organization.Member? Known(Turn turn, string person) => turn.Subject is { } unit ? units.Known(new UnitKey(unit)).Person(person) : null;
}
