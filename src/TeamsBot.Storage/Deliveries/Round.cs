using TeamsBot.Domain;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;

namespace TeamsBot.Storage.Deliveries;

/// <summary>One pass over all that a unit has to deliver: first its cards, then its messages in the order of their facts. Whatever can't be delivered holds back only what is in its lane.</summary>
internal sealed class Round(UnitStore store, ITables tables, TimeProvider time, Deliver deliver, Lease lease, Action<UnitKey, Exception> fault)
{
    private const string Lane = "lane";

    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(5);

    /// <summary>Something was delivered, so there may be more by now.</summary>
    public bool Progressed { get; private set; }

    /// <summary>When what could not be delivered is to be tried again.</summary>
    public DateTimeOffset? Again { get; private set; }

    /// <summary>False if the right to deliver was lost on the way.</summary>
    public async Task<bool> RunAsync(UnitKey key, Unit unit, CancellationToken cancellation)
    {
        var blocked = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in tables.AllAsync(Keys.UnitTable, key.Value, RowRange.Prefix(Keys.Deliveries), cancellation))
        {
            var isCard = row.Key.StartsWith(Keys.Cards, StringComparison.Ordinal);
            var lane = row.Text(Lane) ?? "";
            if (isCard ? !IsDirty(row, unit) : blocked.Contains(lane))
            {
                continue;
            }

            // This process may know the unit from before, or not at all.
            if (unit.Size < (isCard ? row.Number(CardRows.Dirty) ?? 0 : Keys.OutboxIndex(row.Key)))
            {
                unit = await store.ReadAsync(key, cancellation) ?? unit;
            }

            if (!await lease.KeepAsync(cancellation))
            {
                return false;
            }

            var delivered = isCard ? await DrawAsync(key, unit, row, cancellation) : await SendAsync(key, unit, row, cancellation);
            Progressed |= delivered == true;
            // A message may speak of a card; before the card's first post there is nothing to speak of.
            if (delivered == false && (!isCard || row.Text(CardRows.Memory) is null))
            {
                _ = blocked.Add(lane);
            }
        }

        return true;
    }

    private static bool IsDirty(Row row, Unit unit) => Math.Max(row.Number(CardRows.Dirty) ?? 0, Keys.IsProposal(Number(row)) ? unit.Rev : 0) > (row.Number(CardRows.Drawn) ?? 0);

    private static int Number(Row card) => int.Parse(card.Key.AsSpan(Keys.Cards.Length), System.Globalization.CultureInfo.InvariantCulture);

    private async Task<bool?> SendAsync(UnitKey key, Unit unit, Row row, CancellationToken cancellation)
    {
        var message = new Delivery.Message(new OutboxEntry(row.Text("kind")!, row.Bytes("json") ?? []), row.Text(CardRows.Memory)) { Key = key, Unit = unit };
        var etag = row.ETag;
        while (true)
        {
            var delivered = await TryAsync(message, cancellation);
            if (delivered is Delivered.Later later)
            {
                Postpone(later.At);
                return false;
            }

            if (delivered is not Delivered.Partly partly)
            {
                break;
            }

            // Whoever has heard it does not hear it again, whatever becomes of this process; and if another has gone on with it, this one stops.
            message = message with { Memory = partly.Memory };
            if (await RememberAsync(key, row, etag, partly.Memory, cancellation) is not { } next || !await lease.KeepAsync(cancellation))
            {
                Postpone(time.GetUtcNow());
                return false;
            }

            etag = next;
        }

        await IgnoreMissingAsync(tables.WriteAsync(Keys.UnitTable, key.Value, new TableOp.Delete(row.Key, TableOp.Any), cancellation));
        return true;
    }

    /// <returns>The row's new ETag; null if it was changed or delivered by somebody else.</returns>
    private async Task<string?> RememberAsync(UnitKey key, Row row, string etag, string memory, CancellationToken cancellation)
    {
        try
        {
            var told = Row.Of(row.Key, ("kind", row.Text("kind")!), ("json", row.Bytes("json") ?? []), (Lane, row.Text(Lane) ?? ""), (CardRows.Memory, memory));
            return await tables.WriteAsync(Keys.UnitTable, key.Value, new TableOp.Update(told, etag), cancellation);
        }
        catch (TableFault changed) when (changed.Reason is Reason.Missing or Reason.Changed)
        {
            return null;
        }
    }

    /// <returns>Null if it waits for a fact, so that nothing waits for it.</returns>
    private async Task<bool?> DrawAsync(UnitKey key, Unit unit, Row row, CancellationToken cancellation)
    {
        var number = Number(row);
        var memory = row.Text(CardRows.Memory);
        while (true)
        {
            switch (await TryAsync(new Delivery.Card(number, memory) { Key = key, Unit = unit }, cancellation))
            {
                case Delivered.Partly partly:
                    memory = partly.Memory;
                    _ = await tables.WriteAsync(Keys.UnitTable, key.Value, new TableOp.Merge(Row.Of(row.Key, (CardRows.Memory, memory))), cancellation);
                    break;
                case Delivered.Drawn drawn:
                    await RememberAsync(key, unit, number, row, drawn.Memory, memory == row.Text(CardRows.Memory), cancellation);
                    return true;
                case Delivered.Later later:
                    Postpone(later.At);
                    return false;
                case Delivered.Waits:
                    return null;
                default:
                    throw new InvalidOperationException("A card is drawn, partly drawn, later, or waits");
            }
        }
    }

    /// <summary>Only who has the lease writes what was drawn, and only a transaction what is dirty, so neither needs an ETag. The last card of what is closed leaves the list.</summary>
    private async Task RememberAsync(UnitKey key, Unit unit, int number, Row row, string memory, bool untouched, CancellationToken cancellation)
    {
        if (number == Keys.ListNumber || unit.Open.ContainsKey(number) || (Keys.PollOf(number) is { } poll && unit.Polls.ContainsKey(poll)) || (Keys.CheckOf(number) is { } check && unit.Health?.Number == check))
        {
            var drawn = Row.Of(row.Key, (CardRows.Drawn, unit.Size), (CardRows.Memory, memory));
            _ = await tables.WriteAsync(Keys.UnitTable, key.Value, new TableOp.Merge(drawn), cancellation);
            return;
        }

        TableOp[] last = [new TableOp.Merge(Row.Of(Keys.Closed(number), (CardRows.Memory, memory))), new TableOp.Delete(row.Key, untouched ? row.ETag : TableOp.Any)];
        await IgnoreMissingAsync(tables.SubmitAsync(Keys.UnitTable, key.Value, last, cancellation));
    }

    private async Task<Delivered> TryAsync(Delivery delivery, CancellationToken cancellation)
    {
        using var right = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var left = lease.Until - time.GetUtcNow();
        using var timer = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
        await using var link = timer.Token.Register(right.Cancel);
        try
        {
            return await deliver(delivery, right.Token);
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            fault(delivery.Key, broken);
            return new Delivered.Later(time.GetUtcNow() + AfterFault);
        }
    }

    private static async Task IgnoreMissingAsync(Task write)
    {
        try
        {
            await write;
        }
        catch (TableFault fault) when (fault.Reason is Reason.Missing or Reason.Changed)
        {
            // Somebody was here before, or the card is to be drawn again.
        }
    }

    private void Postpone(DateTimeOffset at) => Again = Again < at ? Again : at;
}
