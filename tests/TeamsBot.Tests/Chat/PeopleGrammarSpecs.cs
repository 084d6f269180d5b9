using TeamsBot.Chat;

namespace TeamsBot.Tests.Chat;

/// <summary>What people type about who takes part, and for whom it waits.</summary>
public sealed class PeopleGrammarSpecs
{
    [Theory]
    [InlineData("need time", "time")]
    [InlineData("I need more time P-2", "time P2")]
    [InlineData("need time for P-2, please", "time P2")]
    [InlineData("hold", "time")]
    [InlineData("hold P-1", "time P1")]
    [InlineData("hold the retro on Fridays", "unknown")]
    [InlineData("need time to think about lunch", "unknown")]
    [InlineData("don't wait for me", "waive")]
    [InlineData("Don’t wait for me P-3", "waive P3")]
    [InlineData("wait for me", "waitforme")]
    [InlineData("wait for me at the door", "unknown")]
    [InlineData("recuse me because it is my team", "recuse: it is my team")]
    [InlineData("I recuse myself P-4 because it is my team", "recuse P4: it is my team")]
    [InlineData("recuse me", "recuse")]
    public void A_part_in_a_proposal(string typed, string meaning) => Assert.Equal(meaning, Meaning.Of(typed));

    [Fact]
    public void Somebody_else_is_recused_by_a_mention() =>
        Assert.Equal("recuse sam P1: it is his team", Meaning.Of(Grammar.Parse("recuse Sam P-1 because it is his team", [new Named("29:sam", "Sam")])));
}
