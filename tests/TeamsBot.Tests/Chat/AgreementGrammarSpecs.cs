using TeamsBot.Chat;

namespace TeamsBot.Tests.Chat;

/// <summary>What people type about agreements, closed proposals and meetings. Whatever names neither is no such command.</summary>
public sealed class AgreementGrammarSpecs
{
    private static readonly Named Lena = new("29:lena", "Lena");

    [Theory]
    [InlineData("keep A-1", "keep A1")]
    [InlineData("Keep a1!", "keep A1")]
    [InlineData("keep A-1 for 6mo", "keep A1 6")]
    [InlineData("keep A-1 for 6 months", "keep A1 6")]
    [InlineData("keep A-1 for a year", "keep A1 12")]
    [InlineData("we keep A-12", "keep A12")]
    [InlineData("keep calm", "unknown")]
    [InlineData("keep A-1 for the team", "unknown")]
    [InlineData("review A-1", "show A1")]
    [InlineData("look back at A-1", "show A1")]
    [InlineData("change A-1 to Tea at five", "change A1: Tea at five")]
    [InlineData("change A-1 Tea at five", "change A1: Tea at five")]
    [InlineData("amend A-1: Tea at five\nwith cake", "change A1: Tea at five\nwith cake")]
    [InlineData("change A-1", "change A1")]
    [InlineData("repeal A-1", "repeal A1")]
    [InlineData("repeal A-1 because nobody comes", "repeal A1: nobody comes")]
    [InlineData("end A-1", "repeal A1")]
    [InlineData("end the meeting", "unknown")]
    [InlineData("object to A-1 because nobody comes", "object A1: nobody comes")]
    [InlineData("object A-1", "object A1")]
    [InlineData("object to P-1 because nobody comes", "object P1: nobody comes")]
    [InlineData("broke A-1 because I overslept", "broke A1: I overslept")]
    [InlineData("we broke A-1: too late\nwe apologised", "broke A1: too late\nwe apologised")]
    [InlineData("broke my leg", "unknown")]
    [InlineData("agreements due", "agreementsdue")]
    [InlineData("agreements ended", "agreementsended")]
    [InlineData("agreements as text", "agreementsastext")]
    [InlineData("agreements by me", "by")]
    [InlineData("agreements stand-up", "agreements: stand-up")]
    [InlineData("agreements due dates", "agreements: due dates")]
    public void About_agreements(string typed, string meaning) => Assert.Equal(meaning, Meaning.Of(typed));

    [Theory]
    [InlineData("agreements by Lena", "by lena")]
    [InlineData("care A-1 Lena until 24 Dec", "care A1 lena: 24 Dec")]
    [InlineData("care for A-1 Lena", "care A1 lena")]
    [InlineData("care A-1", "care A1")]
    [InlineData("take care of A-1 until Friday", "care A1: Friday")]
    [InlineData("take care", "unknown")]
    [InlineData("record P-1 adopted with Lena", "record P1 Adopted lena")]
    [InlineData("record P-1: dropped, Lena was there", "record P1 NotDecided lena")]
    [InlineData("record P-1 not decided", "record P1 NotDecided lena")]
    [InlineData("record P-1 back with Lena", "record P1 Back lena")]
    [InlineData("record P-1", "unknown")]
    public void With_somebody_mentioned(string typed, string meaning) => Assert.Equal(meaning, Meaning.Of(Grammar.Parse(typed, [Lena])));

    [Theory]
    [InlineData("adopt P-1", "take up P1")]
    [InlineData("take up P-1", "take up P1")]
    [InlineData("adopt a dog", "unknown")]
    [InlineData("revive P-1", "ask again P1")]
    [InlineData("ask again P-1", "ask again P1")]
    [InlineData("drop P-1 because it helps nobody", "drop P1: it helps nobody")]
    [InlineData("drop P-1", "drop P1")]
    [InlineData("drop me a line", "unknown")]
    [InlineData("appeal P-1", "appeal P1")]
    [InlineData("appeal P-1 because it helps me", "appeal P1")]
    [InlineData("meeting P-1 because this takes a talk", "meeting P1: this takes a talk")]
    [InlineData("bring to meeting P-1", "meeting P1")]
    [InlineData("meeting at ten", "unknown")]
    [InlineData("confirm P-1", "confirm P1")]
    [InlineData("confirmed", "unknown")]
    public void About_closed_proposals_and_meetings(string typed, string meaning) => Assert.Equal(meaning, Meaning.Of(typed));
}
