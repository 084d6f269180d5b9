namespace TeamsBot.AdaptiveCards.Tests;

/// <summary>For every rule of the surface: a card that breaks only this one, and what stands closest to it and is allowed.</summary>
public sealed class SurfaceSpecs
{
    private static readonly AdaptiveCard Good = Samples.Of(new TextBlock("Hello"));

    [Fact]
    public void A_row_holds_two_buttons()
    {
        Breaks(SurfaceRule.TwoButtonsARow, Samples.Of(Row("A", "B", "C")));
        Keeps(Samples.Of(Row("A", "B")));
    }

    [Fact]
    public void Buttons_in_the_overflow_menu_are_not_in_sight() =>
        Keeps(Samples.Of(new ActionSet([Tap("A"), Tap("B"), Tap("A third one with many words") with { Mode = ActionMode.Secondary }])));

    [Fact]
    public void The_labels_of_a_row_have_26_characters_together()
    {
        Breaks(SurfaceRule.ShortLabels, Samples.Of(Row("Einverstanden", "Problem melden")));
        Keeps(Samples.Of(Row("Einverstanden", "Ein Problem…👩‍👩‍👧‍👦")));
    }

    [Fact]
    public void A_card_shows_six_buttons()
    {
        Breaks(SurfaceRule.SixButtonsACard, Samples.Of(Row("A", "B"), Row("C", "D"), new Container([Row("E", "F"), Row("G")])));
        Keeps(Samples.Of(Row("A", "B"), Row("C", "D"), Row("E", "F")));
    }

    [Fact]
    public void Every_button_says_what_it_does() => Breaks(SurfaceRule.ButtonWithoutLabel, Samples.Of(Row(" ")));

    [Fact]
    public void Every_input_has_a_label() => Breaks(SurfaceRule.InputWithoutLabel, Samples.Of(new InputText("a", " ")), CardPlace.Form);

    [Fact]
    public void A_posted_card_asks_for_no_input()
    {
        Breaks(SurfaceRule.InputOnPostedCard, Samples.Of(new Container([new InputText("a", "A")])));
        Keeps(Samples.Of(new InputText("a", "A")), CardPlace.Form);
    }

    [Fact]
    public void Every_input_comes_back_under_a_name_of_its_own()
    {
        Breaks(SurfaceRule.InputIdNotUnique, Samples.Of(new InputText("a", "A"), new InputDate("a", "B")), CardPlace.Form);
        Breaks(SurfaceRule.InputIdNotUnique, Samples.Of(new InputText("", "A")), CardPlace.Form);
    }

    [Fact]
    public void No_field_of_a_button_is_named_as_an_input()
    {
        Breaks(SurfaceRule.FieldNamedAsInput, Samples.Of(new InputText("p", "P"), new ActionSet([Tap("Send") with { Data = ActionFields.Of(("p", "P-1")) }])), CardPlace.Form);
        Breaks(SurfaceRule.FieldNamedAsInput, Samples.Of(new InputText("verb", "P"), Row("Send")), CardPlace.Form);
    }

    [Theory]
    [InlineData("verb")]
    [InlineData("msteams")]
    public void No_input_of_a_dialog_is_named_as_what_its_button_writes_itself(string id) =>
        Breaks(SurfaceRule.FieldNamedAsInput, Samples.Of(new InputText(id, "P"), new ActionSet([new Submit("Send", "send")])), CardPlace.Form);

    [Fact]
    public void Every_picture_says_what_it_shows() => Breaks(SurfaceRule.ImageWithoutAltText, Samples.Of(new Image(new("https://example.org/a.png"), "")));

    [Fact]
    public void A_button_for_the_bot_stands_in_a_row_where_old_clients_find_its_fallback() =>
        Breaks(SurfaceRule.ExecuteOutsideActionSet, Good with { Actions = [Tap("A")] });

    [Fact]
    public void A_button_for_the_bot_says_its_verb() => Breaks(SurfaceRule.ActionWithoutVerb, Samples.Of(new ActionSet([new Execute("A", "")])));

    [Fact]
    public void A_tap_on_a_row_of_a_list_says_its_verb_too() =>
        Breaks(SurfaceRule.ActionWithoutVerb, Samples.Of(new Container([new TextBlock("A")]) { SelectAction = new Submit("A", "") }));

    [Fact]
    public void A_table_has_a_fallback() => Breaks(SurfaceRule.TableWithoutFallback, Samples.Of(new Table([1], [new([new([new TextBlock("A")])])])));

    [Theory]
    [InlineData(0)]
    [InlineData(81)]
    public void Every_card_has_a_sentence_of_at_most_80_characters(int length) =>
        Breaks(SurfaceRule.FallbackText, Good with { FallbackText = new string('a', length) });

    [Fact]
    public void A_sentence_of_80_characters_is_good() => Keeps(Good with { FallbackText = new string('é', 80) });

    [Fact]
    public void Who_is_mentioned_is_named_in_a_text() => Breaks(SurfaceRule.MentionNotShown, Good with { Mentions = [new("29:1", "Ada")] });

    [Fact]
    public void A_card_has_at_most_25_KB()
    {
        var room = Surface.Bytes - CardJson.Write(Samples.Of(new TextBlock(""))).Length;
        Keeps(Samples.Of(new TextBlock(new string('a', room))));
        Breaks(SurfaceRule.Size, Samples.Of(new TextBlock(new string('a', room + 1))));
    }

    [Fact]
    public void Every_rule_has_a_sentence_here()
    {
        var source = File.ReadAllText(Path.Combine(Path.GetDirectoryName(GoldenSpecs.Folder)!, "SurfaceSpecs.cs"));
        Assert.All(Enum.GetNames<SurfaceRule>(), rule => Assert.Contains($"Breaks(SurfaceRule.{rule},", source));
    }

    private static void Breaks(SurfaceRule rule, AdaptiveCard card, CardPlace place = CardPlace.Posted) =>
        Assert.Equal([rule], Surface.Check(card, place).Select(static v => v.Rule).Distinct());

    private static void Keeps(AdaptiveCard card, CardPlace place = CardPlace.Posted) => Assert.Empty(Surface.Check(card, place));

    private static Execute Tap(string title) => new(title, "tap");

    private static ActionSet Row(params string[] titles) => new([.. titles.Select(Tap)]);
}
