using TeamsBot.Domain;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Domain.Network;

namespace TeamsBot.Storage.Units;

/// <content>Health checks, with their ballots.</content>
internal sealed partial class UnitReader
{
    public async Task<HealthCheck?> ClosedCheckAsync(UnitKey unit, int number, CancellationToken cancellation) =>
        await tables.GetAsync(Keys.UnitTable, unit.Value, Keys.Closed(Keys.OfCheck(number)), cancellation) is { } row
            ? await WithBallotsAsync(unit, UnitRows.ReadCheck(row), cancellation)
            : null;

    /// <summary>The one that is open; null if there is none.</summary>
    private async Task<HealthCheck?> OpenCheckAsync(UnitKey unit, CancellationToken cancellation) =>
        await ReadAsync(unit, Keys.OpenChecks, cancellation) is [var row, ..] ? await WithBallotsAsync(unit, UnitRows.ReadCheck(row), cancellation) : null;

    /// <summary>What the squads of a tribe have told it.</summary>
    private async Task<ValueMap<UnitId, SharedHealth>> SharedHealthAsync(UnitKey unit, CancellationToken cancellation) =>
        (await ReadAsync(unit, Keys.SharedHealth, cancellation)).Select(UnitRows.ReadHealth).Aggregate(ValueMap<UnitId, SharedHealth>.Empty, (all, each) => all.With(each.Squad, each));

    private async Task<HealthCheck> WithBallotsAsync(UnitKey unit, HealthCheck check, CancellationToken cancellation)
    {
        var prefix = Keys.ResponsesTo(Keys.OfCheck(check.Number));
        var ballots = ValueMap<BallotId, Ballot>.Empty;
        foreach (var row in await ReadAsync(unit, prefix, cancellation))
        {
            ballots = ballots.With(new BallotId(row.Key[prefix.Length..]), UnitRows.ReadBallot(row));
        }

        return check with { Ballots = ballots };
    }
}
