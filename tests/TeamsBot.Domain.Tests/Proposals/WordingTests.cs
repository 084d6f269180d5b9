using System.Globalization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

public sealed class WordingTests
{
    [Theory]
    [InlineData("Move it", "Move it", "")]
    [InlineData("  Move it \r\n\r\n because \u0007of Mondays\t \n", "Move it", "because of Mondays")]
    [InlineData("\n\nMove it\u2028then that", "Move it", "then that")]
    [InlineData("<b>Move</b> *it* <at>Tom</at>", "<b>Move</b> *it* <at>Tom</at>", "")]
    [InlineData("נעביר את הפגישה\nכי ביום שני", "נעביר את הפגישה", "כי ביום שני")]
    public void The_first_line_is_the_title_and_the_rest_explains_it(string text, string title, string body) =>
        Assert.Equal(new(title, body), Wording.Parse(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("\u200b\u200d\u200f")]
    public void Nothing_to_see_is_no_text(string text)
    {
        Assert.Null(Wording.Parse(text, out var refusal));
        Assert.Equal(Refusal.TextMissing, refusal);
    }

    [Fact]
    public void A_text_has_at_most_four_thousand_characters()
    {
        Assert.Equal(4000, Wording.Parse($"Title\n{new string('x', 3994)}", out _)!.Text.Length);
        Assert.Null(Wording.Parse($"Title\n{new string('x', 3995)}", out var refusal));
        Assert.Equal(Refusal.TextTooLong, refusal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("👩‍👩‍👧‍👦")]
    [InlineData("e\u0301")]
    [InlineData("שׁ")]
    public void A_title_has_at_most_120_graphemes_and_none_is_cut_in_two(string grapheme)
    {
        Assert.Equal("", Wording.Parse(Repeat(grapheme, 120), out _)!.Body);
        var cut = Wording.Parse(Repeat(grapheme, 121), out _)!;
        Assert.Equal(120, new StringInfo(cut.Title).LengthInTextElements);
        Assert.Equal(grapheme, cut.Body);
    }

    [Fact]
    public void A_long_title_is_cut_between_words()
    {
        var wording = Wording.Parse($"{new string('a', 100)} {new string('b', 40)} c\nmore", out _)!;
        Assert.Equal(new string('a', 100), wording.Title);
        Assert.Equal($"{new string('b', 40)} c\nmore", wording.Body);
    }

    [Fact]
    public void Half_a_character_becomes_a_replacement_and_is_storable() =>
        Assert.Equal("a\uFFFDb", Wording.Parse("a\ud83db", out _)!.Title);

    [Theory]
    [InlineData("9:45 instead of 9:30", "Move it from 9:00 to 9:45")]
    [InlineData("9:45 INSTEAD OF 9:30.", "Move it from 9:00 to 9:45")]
    [InlineData("10 instead of 9:00 to 9:30", "Move it from 10")]
    [InlineData("10 instead of 9", "Move it from 9:00 to 9:30\n10 instead of 9")]
    [InlineData("10 instead of 11", "Move it from 9:00 to 9:30\n10 instead of 11")]
    [InlineData("Not on Mondays", "Move it from 9:00 to 9:30\nNot on Mondays")]
    public void An_idea_replaces_what_it_names_if_the_text_says_it_once(string idea, string text) =>
        Assert.Equal(text, new Wording("Move it from 9:00 to 9:30", "").With(idea));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    [Fact]
    public void An_idea_that_says_the_title_in_other_words_takes_its_place() =>
        Assert.Equal(
            "Move the daily stand-up to 9:45\nSame room.",
            new Wording("Move the daily stand-up to 9:30", "Same room.").With("Move the daily stand-up to 9:45"));

    [Fact]
    public void An_idea_about_something_else_is_added_as_a_line() =>
        Assert.Equal(
            "Move the daily stand-up to 9:30\nWe try it for two weeks first",
            new Wording("Move the daily stand-up to 9:30", "").With("We try it for two weeks first"));
}
