using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Invariants;

/// <summary>A class of its own, because classes run side by side and this walk is the longest.</summary>
public sealed class AllHistoriesTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_history_of_a_small_squad_keeps_every_rule() => Keeps(output, voters: 3, longer: false, states: 14_000);

    internal static void Keeps(ITestOutputHelper output, int voters, bool longer, int states)
    {
        var walk = Walk.Through(DecidingWays.Real, voters, Squad.Monday, Policy.Consent with { MaxVersions = 2 }, longer: longer);
        output.WriteLine($"{voters} voters: {walk.States} states");
        Assert.Empty(walk.Broken);
        Assert.InRange(walk.States, states, int.MaxValue);
        Assert.Equal(["Adopted", "Withdrawn", "not decided: Age", "not decided: Hold", "not decided: Time"], walk.Ends.Order(StringComparer.Ordinal));
    }
}
