using System.Text;

namespace TeamsBot.AdaptiveCards.Tests;

public sealed class RichTextSpecs
{
    [Theory]
    [InlineData("[click me](https://evil.example)", "https://evil.example/")]
    [InlineData("**bold** _it_ # head\n- list", null)]
    [InlineData("<at>Ada</at> <b onload=x>html</b>", null)]
    [InlineData("${secret} {{DATE(2026-01-01)}}", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,<script>alert(1)</script>", null)]
    [InlineData("http://plain.example and ftp://f.example and file:///etc/passwd", null)]
    [InlineData("https://good.example@evil.example/login", null)]
    [InlineData("https://good.example\\@evil.example/login", null)]
    [InlineData("https:// https://? https://[::", null)]
    [InlineData("vbscript:x msteams://l/app tel:123 mailto:a@b.c", null)]
    public void Hostile_words_are_shown_as_they_are_and_link_only_to_https(string text, string? link)
    {
        var runs = RichText.Runs(text);
        Assert.Equal(link, runs.SingleOrDefault(static r => r.SelectAction is not null)?.SelectAction?.Url.AbsoluteUri);
        Assert.Equal(text, string.Concat(runs.Where(static r => !r.Text.StartsWith(" (", StringComparison.Ordinal)).Select(static r => r.Text)));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("http://example.org/")]
    [InlineData("file:///etc/passwd")]
    public void An_address_that_is_not_https_can_never_be_opened(string url) =>
        Assert.Throws<ArgumentException>(() => new OpenUrl { Url = new(url) });

    [Fact]
    public void An_address_on_this_machine_may_be_plain_http() =>
        Assert.Equal("http://127.0.0.1:3978/tab", new OpenUrl { Url = new("http://127.0.0.1:3978/tab") }.Url.AbsoluteUri);

    [Fact]
    public void A_link_can_be_tapped_and_its_host_is_shown() => Assert.Equal(
        [new("See "), new("https://example.org/a?b=1") { SelectAction = new() { Url = new("https://example.org/a?b=1") } }, new(" (example.org)"), new(", please.")],
        RichText.Runs("See https://example.org/a?b=1, please."));

    [Fact]
    public void A_host_that_only_looks_like_another_is_shown_as_it_is_sent() =>
        Assert.Contains(" (xn--pple-43d.example)", RichText.Runs("https://аpple.example/x").Select(static r => r.Text));

    [Theory]
    [InlineData("(see https://example.org/a)", "https://example.org/a")]
    [InlineData("https://example.org/Foo_(bar).", "https://example.org/Foo_(bar)")]
    [InlineData("HTTPS://EXAMPLE.ORG!", "https://example.org/")]
    public void A_link_ends_where_the_sentence_goes_on(string text, string link) =>
        Assert.Equal(link, Assert.Single(RichText.Runs(text), static r => r.SelectAction is not null).SelectAction!.Url.AbsoluteUri);

    [Fact]
    public void Two_links_are_two_links() =>
        Assert.Equal(2, RichText.Runs("https://a.example https://b.example").Count(static r => r.SelectAction is not null));

    [Theory]
    [InlineData("abcde", 5, "abcde")]
    [InlineData("abcdef", 5, "abcde…")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 2, "👩‍👩‍👧‍👦👩‍👩‍👧‍👦…")]
    [InlineData("e\u0301e\u0301", 1, "e\u0301…")]
    [InlineData("🇩🇪🇫🇷", 1, "🇩🇪…")]
    public void A_long_text_is_cut_between_what_people_see_as_characters(string text, int most, string shown) =>
        Assert.Equal(shown, Shown(RichText.Runs(text, most)));

    [Fact]
    public void A_link_that_is_cut_short_leads_nowhere()
    {
        var runs = RichText.Runs("Go to https://example.org/private", 20);
        Assert.Equal("Go to https://exampl…", Shown(runs));
        Assert.DoesNotContain(runs, static r => r.SelectAction is not null);
    }

    [Fact]
    public void Marks_heaped_on_one_letter_do_not_make_a_card_too_large() =>
        Assert.InRange(Shown(RichText.Runs("a" + new string('\u0301', 100_000), 600)).Length, 1, 10);

    [Fact]
    public void Ten_links_can_be_tapped_and_more_stay_text()
    {
        var runs = RichText.Runs(string.Concat(Enumerable.Repeat("https://a.io ", 12)));
        Assert.Equal(10, runs.Count(static r => r.SelectAction is not null));
        Assert.EndsWith("https://a.io https://a.io ", Shown(runs));
    }

    [Theory]
    [InlineData("👩‍👩‍👧‍👦")]
    [InlineData("https://a.io ")]
    [InlineData("\"\\")]
    [InlineData("a\u0301\u0301\u0301\u0301\u0301\u0301")]
    [InlineData("שָׁ\n")]
    public void The_600_characters_that_a_card_shows_leave_room_for_the_rest(string piece)
    {
        var card = Samples.Of(RichText.Of(string.Concat(Enumerable.Repeat(piece, 1000)), 600, new("") { IsSubtle = true, Size = TextSize.Small }));
        Assert.InRange(CardJson.Write(card).Length, 0, Surface.Bytes * 2 / 3);
    }

    [Theory]
    [InlineData("a\r\nb\rc\u2028d\u0085e", "a\nb\nc\nd\ne")]
    [InlineData("a\n\nb", "a\n\nb")]
    [InlineData("a\tb\0c\u001bd", "a bcd")]
    public void Line_breaks_stay_and_what_cannot_be_seen_goes(string text, string shown) => Assert.Equal(shown, Shown(RichText.Runs(text)));

    [Fact]
    public void Half_a_character_is_shown_as_the_replacement_character() => Assert.Equal("a\ufffdb", Shown(RichText.Runs("a\ud83db")));

    [Fact]
    public void Explicit_directions_are_taken_out() =>
        Assert.Equal("invoice_gpj.exe", Shown(RichText.Runs("invoice_\u202egpj.exe\u2066\u2069\u202c")));

    [Fact]
    public void Text_from_right_to_left_ends_its_direction_with_each_line()
    {
        var runs = RichText.Runs("שלום https://example.org/a\nעולם");
        Assert.Equal("\u2068שלום https://example.org/a \u2066(example.org)\u2069\u2069\n\u2068עולם\u2069", Shown(runs));
        Assert.All(Shown(runs).Split('\n'), static line => Assert.Equal(line.Count(static c => c is '\u2068' or '\u2066'), line.Count(static c => c is '\u2069')));
    }

    [Fact]
    public void A_name_stands_on_one_line_of_ours()
    {
        Assert.Equal("Ada Lovelace", RichText.Inline("Ada\nLovelace"));
        Assert.Equal("\u2068עדה\u2069", RichText.Inline("\u202eעדה"));
        Assert.Equal("Ada…", RichText.Inline("Ada Lovelace", 3));
    }

    [Theory]
    [InlineData("Ada</at> <at>Everyone", "<at>Ada /at   at Everyone</at>")]
    [InlineData("*Ada* [x](https://e.example)", "<at>Ada   x  https://e.example</at>")]
    [InlineData("  ", "<at>?</at>")]
    public void A_name_cannot_end_its_mention(string name, string text) => Assert.Equal(text, new Mention("29:1", name).Text);

    [Fact]
    public void No_text_is_still_a_text_block() => Assert.Equal(new RichTextBlock([new("")]), RichText.Of(""));

    [Fact]
    public void Every_run_has_the_look_that_was_asked_for() =>
        Assert.All(RichText.Runs("See https://example.org/a now, or later", 30, new("") { IsSubtle = true }), static r => Assert.True(r.IsSubtle));

    private static string Shown(Parts<TextRun> runs) => runs.Aggregate(new StringBuilder(), static (all, run) => all.Append(run.Text)).ToString();
}
