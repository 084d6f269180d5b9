using System.Buffers;
using System.Text;
using System.Text.Json;
using CsCheck;

namespace TeamsBot.AdaptiveCards.Tests;

public sealed class CardJsonSpecs
{
    private static readonly string[] Hostile = ["\0", "\ud83d", "\udc4d", "👩‍👩‍👧‍👦", "שלום", "\u202e", "\u2028", "\"", "\\", "<at>Ada</at>", "</script>", "\u0301", "🇩🇪", "${x}"];

    private static readonly Gen<string> AnyText = Gen.Frequency(
        (4, Gen.Char.Select(static c => c.ToString())),
        (1, Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32)),
        (1, Gen.Int[0, Hostile.Length - 1].Select(static i => Hostile[i])))
        .Array[0, 40].Select(string.Concat);

    [Fact]
    public void Any_text_of_people_comes_out_of_the_JSON_as_it_went_in() => AnyText.Sample(
        static text =>
        {
            var json = CardJson.Write(Everywhere(text));
            using var card = JsonDocument.Parse(json);
            var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            Assert.All(Texts(card.RootElement), found => Assert.Equal(whole, found));
            Assert.Equal(8, Texts(card.RootElement).Count());
        },
        iter: 10_000);

    [Fact]
    public void Half_a_character_is_shown_as_the_replacement_character()
    {
        using var card = JsonDocument.Parse(CardJson.Write(Everywhere("a\ud83db\udc4dc")));
        Assert.All(Texts(card.RootElement), static t => Assert.Equal("a\ufffdb\ufffdc", t));
    }

    [Fact]
    public void Letters_of_any_script_take_no_more_than_their_UTF8()
    {
        var json = Encoding.UTF8.GetString(CardJson.Write(Samples.Of(new TextBlock("<b> & 'é' שלום 你好"))));
        Assert.Contains("<b> & 'é' שלום 你好", json);
    }

    [Fact]
    public void Equal_cards_are_equal_values_and_equal_bytes()
    {
        Assert.Equal(Everywhere("a"), Everywhere("a"));
        Assert.Equal(Everywhere("a").GetHashCode(), Everywhere("a").GetHashCode());
        Assert.NotEqual(Everywhere("a"), Everywhere("b"));
        Assert.Equal(CardJson.Write(Everywhere("a")), CardJson.Write(Everywhere("a")));
    }

    [Fact]
    public void Writing_into_a_buffer_says_how_much_was_written()
    {
        var buffer = new ArrayBufferWriter<byte>();
        var first = CardJson.Write(buffer, Everywhere("a"));
        var second = CardJson.Write(buffer, Everywhere("bc"));
        Assert.Equal(buffer.WrittenCount, first + second);
        Assert.Equal(CardJson.Write(Everywhere("bc")), buffer.WrittenSpan[first..].ToArray());
    }

    [Fact]
    public void Numbers_stay_numbers_to_the_last_digit()
    {
        var json = Encoding.UTF8.GetString(CardJson.Write(Samples.Of(new ActionSet([new Execute("Go", "go") { Data = ActionFields.Of(("n", long.MaxValue), ("t", "1")) }]))));
        Assert.Contains("\"data\":{\"n\":9223372036854775807,\"t\":\"1\"}", json);
        Assert.Contains("\"data\":{\"verb\":\"go\",\"n\":9223372036854775807,\"t\":\"1\"}", json);
    }

    [Theory]
    [InlineData("verb")]
    [InlineData("msteams")]
    [InlineData("")]
    public void A_field_cannot_take_a_name_that_the_button_itself_writes(string name) =>
        Assert.Throws<ArgumentException>(() => ActionFields.Of((name, "x")));

    [Fact]
    public void A_field_cannot_stand_twice_in_a_button() =>
        Assert.Throws<ArgumentException>(() => ActionFields.Of(("p", "P-1"), ("p", "P-2")));

    private static AdaptiveCard Everywhere(string text) => Samples.Of(
        new TextBlock(text),
        new RichTextBlock([new(text)]),
        new FactSet([new(text, text)]),
        new InputText("i", text) { Value = text },
        new ActionSet([new Submit("Send", "v") { Data = ActionFields.Of(("f", text)) }])) with
    { FallbackText = text };

    private static IEnumerable<string> Texts(JsonElement card)
    {
        var body = card.GetProperty("body");
        yield return card.GetProperty("fallbackText").GetString()!;
        yield return body[0].GetProperty("text").GetString()!;
        yield return body[1].GetProperty("inlines")[0].GetProperty("text").GetString()!;
        yield return body[2].GetProperty("facts")[0].GetProperty("title").GetString()!;
        yield return body[2].GetProperty("facts")[0].GetProperty("value").GetString()!;
        yield return body[3].GetProperty("label").GetString()!;
        yield return body[3].GetProperty("value").GetString()!;
        yield return body[4].GetProperty("actions")[0].GetProperty("data").GetProperty("f").GetString()!;
    }
}
