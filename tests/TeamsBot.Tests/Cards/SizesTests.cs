using TeamsBot.Delivery;
using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Storage;
using TeamsBot.Storage.Units;
using TeamsBot.Text;

namespace TeamsBot.Tests.Cards;

/// <summary>What is said of a unit that has grown.</summary>
public sealed class SizesTests
{
    [Theory]
    [InlineData(UnitKind.Squad, 9, Sentence.SquadIsBig)]
    [InlineData(UnitKind.Tribe, 100, Sentence.TribeIsBig)]
    public void Growing_by_one_beyond_it_is_said_and_not_before_or_again(UnitKind kind, int most, Sentence said)
    {
        var (before, at, over, more) = (Grown(kind, most - 1), Grown(kind, most), Grown(kind, most + 1), Grown(kind, most + 2));

        Assert.Empty(Sizes(before, at));
        Assert.Equal(Sentences.English.Of(said, "Commerce"), Text(Assert.Single(Sizes(at, over))));
        Assert.Empty(Sizes(over, more));
        Assert.Empty(Sizes(over, at));
        Assert.Equal(said, NetworkLines.IsBig(over));
    }

    [Fact]
    public void A_tribe_of_a_hundred_and_one_people_hears_in_its_channel_that_two_might_be_better() => Assert.Equal(
        "Commerce has more than a hundred people now. Smaller tribes know each other; two might be better than one.",
        Text(Assert.Single(Reactions.To(Change(Grown(UnitKind.Tribe, 100), Grown(UnitKind.Tribe, 101))), entry => entry.Kind == Message.Kind)));

    [Theory]
    [InlineData(UnitKind.Guild)]
    [InlineData(UnitKind.Chapter)]
    [InlineData(UnitKind.Circle)]
    public void Other_units_have_as_many_people_as_they_like(UnitKind kind) => Assert.Empty(Sizes(Grown(kind, 100), Grown(kind, 101)));

    [Fact]
    public void Who_only_observes_does_not_count()
    {
        var over = Grown(UnitKind.Tribe, 101);
        Assert.Null(NetworkLines.IsBig(over with { Members = over.Members.With(over.Members.Values.First().Id, over.Members.Values.First() with { ObservesSince = Squad.Monday }) }));
    }

    private static Unit Grown(UnitKind kind, int people) =>
        Gallery.Placed(new Squad(Enumerable.Range(1, people).Select(number => $"Person {number}")).For(null), "Commerce", kind).Unit;

    private static IEnumerable<OutboxEntry> Sizes(Unit before, Unit after) => NetworkLines.Sizes(new(after, Squad.Monday, Viewer: null, Dialogs: false), Change(before, after));

    private static Change Change(Unit before, Unit after) =>
        new(UnitKey.Of("tenant", "19:squad@thread.tacv2"), before, after, [], new MembershipCommand.Advance { At = Squad.Monday, Entropy = new(BitConverter.GetBytes(1)) });

    private static string Text(OutboxEntry entry) => System.Text.Json.JsonSerializer.Deserialize(entry.Json, DeliveryJson.Default.Message)!.Text;
}
