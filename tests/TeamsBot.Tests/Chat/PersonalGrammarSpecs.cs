namespace TeamsBot.Tests.Chat;

/// <summary>What people type to find out where things stand, and what it means.</summary>
public sealed class PersonalGrammarSpecs
{
    [Theory]
    [InlineData("digest daily", "digest Daily")]
    [InlineData("Digest: weekly", "digest Weekly")]
    [InlineData("digest off", "digest Off")]
    [InlineData("digest", "digest ")]
    [InlineData("digest this", "unknown")]
    [InlineData("quiet 18-8", "quiet 18-8")]
    [InlineData("quiet 18–8", "quiet 18-8")]
    [InlineData("quiet hours from 18:00 to 8:00", "quiet 18-8")]
    [InlineData("quiet 22 to 24", "quiet 22-0")]
    [InlineData("quiet off", "quiet off")]
    [InlineData("quiet", "quiet ?")]
    [InlineData("quiet 18-18", "quiet ?")]
    [InlineData("quiet 18-99", "quiet ?")]
    [InlineData("quiet places to work", "unknown")]
    public void Saying_what_one_wants_for_oneself(string typed, string meaning) => Assert.Equal(meaning, Meaning.Of(typed));

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
