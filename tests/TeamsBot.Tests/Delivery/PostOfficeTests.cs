using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TeamsBot.Delivery;
using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage;
using TeamsBot.Storage.Deliveries;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;

namespace TeamsBot.Tests.Delivery;

/// <summary>No letter is lost for what has nothing to do with it.</summary>
public sealed class PostOfficeTests
{
    private static readonly UnitKey Sender = UnitKey.Of("tenant", "19:sender@thread.tacv2");
    private static readonly UnitKey Receiver = UnitKey.Of("tenant", "19:receiver@thread.tacv2");
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private readonly MemoryTables tables = new();
    private readonly Letter arrived = new Letter.Arrived("Payments", UnitKind.Squad);

    [Fact]
    public async Task A_letter_waits_while_what_time_brought_its_receiver_is_more_than_can_be_stored()
    {
        await FoundAsync();
        time.Advance(TimeSpan.FromHours(49));

        Assert.IsType<Delivered.Later>(await DeliverAsync(arrived, tooBig: happened => happened is ProposalEvent.Reminded));
        Assert.IsType<Delivered.Sent>(await DeliverAsync(arrived));

        Assert.True((await ReceiverAsync()).Network.Parts.ContainsKey(new(Sender.Value)));
    }

    [Fact]
    public async Task A_letter_that_can_never_be_stored_is_put_aside()
    {
        await FoundAsync();

        Assert.IsType<Delivered.Sent>(await DeliverAsync(arrived, tooBig: happened => happened is NetworkEvent.PartArrived));

        Assert.False((await ReceiverAsync()).Network.Parts.ContainsKey(new(Sender.Value)));
    }

    [Fact]
    public async Task A_unit_that_never_heard_that_it_entered_holds_up_nothing_when_it_is_moved()
    {
        await FoundAsync();

        Assert.IsType<Delivered.Sent>(await DeliverAsync(new Letter.Moved(new(Sender.Value), "Commerce", UnitKind.Tribe)));

        Assert.Null((await ReceiverAsync()).Network.Parent);
    }

    private async Task FoundAsync()
    {
        var (store, place) = (Open(_ => false), new Place("https://smba.trafficmanager.net/amer/", "19:receiver@thread.tacv2"));
        await store.PrepareAsync(TestContext.Current.CancellationToken);
        foreach (var command in new UnitCommand[]
        {
            new MembershipCommand.Create("Squad", "Etc/UTC", new("tenant", place.Conversation, place.Service, "19:team@thread.tacv2"), Chosen: false, Waiting: null) { At = time.GetUtcNow(), Entropy = Seed(1) },
            new MembershipCommand.ReadRoster([new("mia", "Mia", "29:mia"), new("tom", "Tom", "29:tom"), new("sam", "Sam", "29:sam")]) { At = time.GetUtcNow(), Entropy = Seed(2) },
            new ProposalCommand.Propose("Tea at four", place) { By = "mia", Tap = new("tap", "propose", 0), At = time.GetUtcNow(), Entropy = Seed(3) },
        })
        {
            Assert.Null((await store.TransactAsync(Receiver, command, TestContext.Current.CancellationToken)).Refusal);
        }
    }

    private async Task<Unit> ReceiverAsync() => (await Open(_ => false).ReadAsync(Receiver, TestContext.Current.CancellationToken))!;

    private Task<Delivered> DeliverAsync(Letter letter, Func<UnitEvent, bool>? tooBig = null) =>
        new PostOffice(Open(tooBig ?? (_ => false)), time, NullLogger<PostOffice>.Instance).DeliverAsync(Sender, new(Receiver.Value, "once", letter), TestContext.Current.CancellationToken);

    private UnitStore Open(Func<UnitEvent, bool> tooBig) =>
        new(tables, time, change => change.Events.Any(tooBig) ? [new OutboxEntry("big", new byte[OutboxEntry.MostBytes + 1])] : Reactions.To(change));

    private static Entropy Seed(int seed) => new(BitConverter.GetBytes(seed));
}
