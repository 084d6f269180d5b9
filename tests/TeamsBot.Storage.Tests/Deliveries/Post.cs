using System.Text;
using TeamsBot.Storage.Deliveries;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Tests.Units;
using TeamsBot.Storage.Units;
using Delivery = TeamsBot.Storage.Deliveries.Delivery;

namespace TeamsBot.Storage.Tests.Deliveries;

/// <summary>A channel that remembers what was delivered to it.</summary>
internal sealed class Post
{
    private readonly Lock gate = new();
    private readonly List<string> messages = [];
    private readonly Dictionary<int, long> cards = [];

    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (gate)
            {
                return [.. messages];
            }
        }
    }

    public void Forget()
    {
        lock (gate)
        {
            messages.Clear();
        }
    }

    /// <summary>How often anything was drawn.</summary>
    public int Drawings { get; private set; }

    public List<string> Faults { get; } = [];

    /// <summary>The size of the unit that the card shows.</summary>
    public long Shown(int number) => cards.GetValueOrDefault(number);

    public Task<Delivered> DeliverAsync(Delivery delivery, CancellationToken cancellation)
    {
        lock (gate)
        {
            switch (delivery)
            {
                case Delivery.Message message:
                    messages.Add(Encoding.UTF8.GetString(message.Entry.Json));
                    return Task.FromResult<Delivered>(new Delivered.Sent());
                case Delivery.Card card:
                    Drawings++;
                    cards[card.Number] = delivery.Unit.Size;
                    return Task.FromResult<Delivered>(new Delivered.Drawn(card.Memory ?? "activity-1"));
                default:
                    throw new InvalidOperationException("no such delivery");
            }
        }
    }

    public Sweeper Sweeper(UnitStore store, ITables tables, TimeProvider time) =>
        new(store, tables, time, DeliverAsync, (_, fault) => Faults.Add(fault.Message));
}

/// <summary>Brings a unit to rest.</summary>
internal static class Quiet
{
    public static async Task MakeAsync(UnitKey unit, ITables tables, TimeProvider time)
    {
        var post = new Post();
        var store = Squad.Open(tables, time);
        await post.Sweeper(store, tables, time).SweepAsync(TimeSpan.Zero, Squad.Soon);
        Assert.Empty(post.Faults);
        Assert.Empty((await tables.QueryAsync(Keys.UnitTable, unit.Value, RowRange.Prefix(Keys.Outbox), Squad.Soon)).Rows);
    }
}
