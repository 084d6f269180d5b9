using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Proposals;

namespace TeamsBot.Tests.Cards;

/// <summary>What changed between two texts, word by word, and between which.</summary>
public sealed class WordDiffTests
{
    private static readonly PersonId Mia = new("mia");
    private static readonly Tap Tap = new("a", "test", 0);

    [Theory]
    [InlineData("Tea at four", "Tea at four", "Tea at four")]
    [InlineData("Tea at four", "Tea at three", "Tea at -four +three")]
    [InlineData("Tea at four", "Green tea at four", "-Tea +Green tea at four")]
    [InlineData("Tea at four in the kitchen", "Tea in the kitchen", "Tea -at four in the kitchen")]
    [InlineData("Tea", "Tea\nBecause of the sun", "Tea +Because of the sun")]
    public void Words_that_went_and_came(string before, string now, string parts)
    {
        var said = string.Join(' ', WordDiff.Of(before, now).Select(part => (part.Fate switch { Fate.Gone => "-", Fate.Added => "+", _ => "" }) + part.Text.Trim()));
        Assert.Equal(parts, said);
        Assert.Equal(now, string.Concat(WordDiff.Of(before, now).Where(part => part.Fate is not Fate.Gone).Select(part => part.Text)));
    }

    [Fact]
    public void The_longest_texts_are_compared_at_once()
    {
        var (before, now) = (string.Join(' ', Enumerable.Range(0, 1900).Select(n => n % 7)), string.Join(' ', Enumerable.Range(0, 1900).Select(n => n % 5)));
        Assert.Equal(now, string.Concat(WordDiff.Of(before, now).Where(part => part.Fate is not Fate.Gone).Select(part => part.Text)));
    }

    [Fact]
    public void A_challenged_version_is_the_text_that_people_answered_to()
    {
        var at = Squad.Monday;
        var texts = Versions.Of(
        [
            new ProposalEvent.Proposed(at, 1, Mia, new("One", ""), new("", ""), Policy.Consent, at, 1, 1, Tap),
            new ProposalEvent.Corrected(at, 1, 1, Mia, new("One.", ""), Tap),
            new ProposalEvent.Mended(at, 1, 1, Mia, new("Another", ""), Tap),
            new ProposalEvent.Challenged(at, 1, 2, Mia, at, Tap),
            new ProposalEvent.Amended(at, 1, 3, Mia, new("Third", ""), null, at, Tap),
            new ProposalEvent.Mended(at, 1, 3, Mia, new("Third.", ""), Tap),
        ]);
        Assert.Equal(["One.", "Another", "Third."], texts.Values.Select(wording => wording.Title));
    }
}
