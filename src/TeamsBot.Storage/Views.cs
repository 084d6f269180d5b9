using TeamsBot.Storage.Tables;

namespace TeamsBot.Storage;

/// <summary>What can be looked up across units: the units of a person, and those of a team. Fed by the units' messages, so late by a moment and never the source.</summary>
public sealed class Views(ITables tables)
{
    private const string Unit = "unit";
    private const string Conversation = "conversation";

    /// <summary>That somebody belongs to a unit, or no longer does. The same twice changes nothing.</summary>
    public async Task NoteAsync(string tenant, string person, UnitKey unit, bool present, CancellationToken cancellation)
    {
        var partition = Keys.Person(tenant, person);
        TableOp op = present ? new TableOp.Put(Row.Of(unit.Value, (Unit, unit.Value))) : new TableOp.Delete(unit.Value, TableOp.Any);
        try
        {
            _ = await tables.WriteAsync(Keys.ViewTable, partition, op, cancellation);
        }
        catch (TableFault fault) when (!present && fault.Reason == Reason.Missing)
        {
            // It was noted before.
        }
    }

    /// <summary>The units that somebody belongs to.</summary>
    public async Task<IReadOnlyList<UnitKey>> OfPersonAsync(string tenant, string person, CancellationToken cancellation)
    {
        var units = new List<UnitKey>();
        await foreach (var row in tables.AllAsync(Keys.ViewTable, Keys.Person(tenant, person), RowRange.All, cancellation))
        {
            units.Add(new(row.Key));
        }

        return units;
    }

    /// <summary>How many people decide in a unit, and how much is open there.</summary>
    public Task CountAsync(string tenant, UnitKey unit, int people, int open, CancellationToken cancellation) =>
        tables.WriteAsync(Keys.ViewTable, Keys.Census(tenant), new TableOp.Put(Row.Of(unit.Value, ("people", (long)people), ("open", (long)open))), cancellation);

    /// <summary>The same of all units of a tenant that were counted.</summary>
    public async Task<IReadOnlyDictionary<UnitKey, (int People, int Open)>> CountsAsync(string tenant, CancellationToken cancellation)
    {
        var counts = new Dictionary<UnitKey, (int, int)>();
        await foreach (var row in tables.AllAsync(Keys.ViewTable, Keys.Census(tenant), RowRange.All, cancellation))
        {
            counts[new(row.Key)] = ((int)(row.Number("people") ?? 0), (int)(row.Number("open") ?? 0));
        }

        return counts;
    }

    /// <summary>That a team, or a chat of its own, has this unit.</summary>
    public Task NoteTeamAsync(string tenant, string team, UnitKey unit, string conversation, CancellationToken cancellation) =>
        tables.WriteAsync(Keys.ViewTable, Keys.Team(tenant, team), new TableOp.Put(Row.Of(unit.Value, (Unit, unit.Value), (Conversation, conversation))), cancellation);

    /// <summary>That a team, or a chat of its own, has this unit no longer. The same twice changes nothing.</summary>
    public async Task ForgetTeamAsync(string tenant, string team, UnitKey unit, CancellationToken cancellation)
    {
        try
        {
            _ = await tables.WriteAsync(Keys.ViewTable, Keys.Team(tenant, team), new TableOp.Delete(unit.Value, TableOp.Any), cancellation);
        }
        catch (TableFault fault) when (fault.Reason == Reason.Missing)
        {
            // It was noted before.
        }
    }

    /// <summary>The units of a team, each with its conversation.</summary>
    public async Task<IReadOnlyList<(UnitKey Key, string Conversation)>> OfTeamAsync(string tenant, string team, CancellationToken cancellation)
    {
        var units = new List<(UnitKey, string)>();
        await foreach (var row in tables.AllAsync(Keys.ViewTable, Keys.Team(tenant, team), RowRange.All, cancellation))
        {
            units.Add((new(row.Key), row.Text(Conversation) ?? ""));
        }

        return units;
    }
}
