using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Invariants;

/// <summary>A class of its own, because classes run side by side and this walk is the longest.</summary>
public sealed class AllHistoriesTests(ITestOutputHelper output)
{
    /// <summary>Keeping it open longer doubles the states: with three voters too many for a test, so that two of them do that.</summary>
    [Theory]
    [InlineData(2, true, 3000)]
    [InlineData(3, false, 14000)]
    public void Every_history_of_a_small_squad_keeps_every_rule(int voters, bool longer, int states)
    {
        var walk = Walk.Through(DecidingWays.Real, voters, Squad.Monday, Policy.Consent with { MaxVersions = 2 }, longer: longer);
        output.WriteLine($"{voters} voters: {walk.States} states");
        Assert.Empty(walk.Broken);
        Assert.InRange(walk.States, states, int.MaxValue);
        Assert.Equal(["Adopted", "Withdrawn", "not decided: Age", "not decided: Hold", "not decided: Time"], walk.Ends.Order(StringComparer.Ordinal));
    }
}
