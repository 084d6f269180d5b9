using System.Diagnostics.CodeAnalysis;
using TeamsBot.Domain;
using TeamsBot.Domain.Ledger;
using TeamsBot.Domain.Organization;
using TeamsBot.Storage.Tables;

namespace TeamsBot.Storage.Units;

/// <summary>
/// Several commands decided one after the other on one standing, to be committed in one transaction.
/// Rows that several of them change are written once, as the last one leaves them.
/// </summary>
internal sealed class Plan(UnitKey key, Standing start, Func<Change, IReadOnlyList<OutboxEntry>> react)
{
    /// <summary>Room for the rows of state, whose size is known only at the end.</summary>
    private const long MostBytes = AzureLimits.TransactionBytes * 5 / 8;

    private readonly Dictionary<string, object> rows = new(StringComparer.Ordinal);
    private readonly List<byte[]> leaves = [];
    private Unit unit = start.Unit;
    private Frontier frontier = start.Frontier;
    private long bytes;

    public List<Ask> Asks { get; } = [];

    /// <summary>Nothing is to be written.</summary>
    public bool IsEmpty => leaves.Count == 0;

    /// <summary>Something is to be sent after the commit.</summary>
    public bool Delivers { get; private set; }

    public Unit After => unit;

    /// <summary>Decides the command after those before it. False if there is no room left for its rows, and it has to wait for the next transaction.</summary>
    public bool TryAdd(Ask ask)
    {
        if (ask.Command is not { } command)
        {
            ask.Decided = new Outcome { Before = unit, After = unit };
            Asks.Add(ask);
            return true;
        }

        if (command.Once is { } once && rows.ContainsKey(Keys.Once(once)))
        {
            return false;
        }

        var decision = unit.Decide(command);
        ask.Decided = new Outcome { Before = unit, After = decision.After, Events = decision.Events, Refusal = decision.Refusal };
        if (!Fits(command, decision, out var made) && (!IsEmpty || StepsTo(command)))
        {
            return false;
        }

        Take(made ?? Rows(command, decision), decision.After);
        Asks.Add(ask);
        return true;
    }

    /// <summary>
    /// Time may have brought more than one transaction holds: as much of it as fits is decided before the command, which waits for the next one.
    /// False if nothing is due, or not even the first of it fits.
    /// </summary>
    private bool StepsTo(UnitCommand command)
    {
        var advance = new MembershipCommand.Advance { At = command.At, Entropy = command.Entropy };
        while (unit.Step(command.At) is { Events.Count: > 0 } step && Fits(advance, step, out var made))
        {
            Take(made, step.After);
        }

        return !IsEmpty;
    }

    /// <summary>False if there is no room for the rows, or if one of them is bigger than any may be: then there are none.</summary>
    private bool Fits(UnitCommand command, Decision decision, [NotNullWhen(true)] out DecidedRows? made)
    {
        try
        {
            made = Rows(command, decision);
            return HasRoomFor(made);
        }
        catch (TableFault fault) when (fault.Reason == Reason.TooBig)
        {
            made = null;
            return false;
        }
    }

    private DecidedRows Rows(UnitCommand command, Decision decision) =>
        DecidedRows.Of(new Change(key, unit, decision.After, decision.Events, command, decision.Refusal), start.Unit, react);

    /// <summary>The transaction: the head first, as the fence.</summary>
    public IReadOnlyList<TableOp> Ops(long? wake)
    {
        var head = UnitRows.Head(unit, frontier, wake);
        return [start.ETag.Length == 0 ? new TableOp.Insert(head) : new TableOp.Update(head, start.ETag), .. rows.Select(static row => UnitRows.Op(row.Key, row.Value))];
    }

    public Standing Committed(long? wake, string etag) => new(unit, frontier, wake, etag);

    /// <summary>True if these facts, which came after the start, begin with ours: the answer was lost, not the write.</summary>
    public bool IsIn(IReadOnlyList<byte[]> since) =>
        !IsEmpty && leaves.Count <= since.Count && leaves.Zip(since).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));

    /// <summary>What an agreement becomes in the transaction that makes it is written into its row, which has its text too; rows of words are shared by many proposals; a fact keeps its leaf when the rest of it is erased.</summary>
    private object Merged(string row, object content) =>
        content is TableOp.Merge merge && (row.StartsWith(Keys.Agreements, StringComparison.Ordinal) || row.StartsWith(Keys.WordRows, StringComparison.Ordinal) || row.StartsWith(Keys.Events, StringComparison.Ordinal)) && rows.TryGetValue(row, out var earlier) ? ((TableOp)earlier).With(merge) : content;

    private bool HasRoomFor(DecidedRows made) =>
        1 + rows.Count + made.Rows.Count(row => !rows.ContainsKey(row.Key)) <= AzureLimits.RowsPerTransaction
        && bytes + made.Bytes <= MostBytes;

    private void Take(DecidedRows made, Unit after)
    {
        rows.EnsureCapacity(made.Rows.Count);
        foreach (var (row, content) in made.Rows)
        {
            rows[row] = Merged(row, content);
        }

        foreach (var leaf in made.Leaves)
        {
            frontier = frontier.Append(leaf);
            leaves.Add(leaf);
        }

        foreach (var row in made.Gone)
        {
            _ = rows.Remove(row);
        }

        bytes += made.Bytes;
        Delivers |= made.Delivers;
        unit = after with { Settled = [], Ended = [], ClosedPolls = [], ClosedHealth = [] };
    }
}
