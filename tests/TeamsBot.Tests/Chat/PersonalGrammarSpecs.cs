namespace TeamsBot.Tests.Chat;

/// <summary>What people type to find out where things stand, and what it means.</summary>
public sealed class PersonalGrammarSpecs
{
    [Theory]
    [InlineData("inbox", "inbox")]
    [InlineData("what waits for me?", "inbox")]
    [InlineData("inbox of the printer", "unknown")]
    public void Asking_what_waits(string typed, string meaning) => Assert.Equal(meaning, Meaning.Of(typed));

    [Theory]
    [InlineData("why", "why")]
    [InlineData("Why?", "why")]
    [InlineData("why P-1", "why P1")]
    [InlineData("why is it open?", "why")]
    [InlineData("why can't it close?", "why")]
    [InlineData("why can’t it close", "why")]
    [InlineData("why is P-1 still open?", "why P1")]
    [InlineData("why can't P-12 close?", "why P12")]
    [InlineData("why isn't P-1 adopted?", "why P1")]
    [InlineData("what's missing?", "why")]
    [InlineData("what is missing for P-1", "why P1")]
    [InlineData("why is the printer broken again?", "unknown")]
    [InlineData("why can't we have tea", "unknown")]
    [InlineData("why P-1 incidents wake everybody", "unknown")]
    [InlineData("what's missing is a kettle", "unknown")]
    public void Asking_why_a_proposal_is_open(string typed, string meaning) => Assert.Equal(meaning, Meaning.Of(typed));
}
