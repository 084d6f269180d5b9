using TeamsBot.AdaptiveCards;
using TeamsBot.Chat;
using TeamsBot.Domain;
using TeamsBot.Guide;

namespace TeamsBot.Tests.Chat;

/// <summary>Words that are no command lead on by buttons.</summary>
public sealed class UnknownWordsSpecs : OnStage
{
    public static TheoryData<string> Commands => [.. Grammar.Names];

    [Fact]
    public async Task The_nearest_commands_are_buttons_that_do_what_was_meant()
    {
        var unknown = (await Ada.Says("agrements")).Card;

        Assert.Equal("Agreements", unknown.Buttons[0]);
        Assert.Equal("Help", unknown.Buttons[^1]);
        Assert.Equal(4, unknown.Buttons.Count);
        Assert.Contains("Nothing is agreed yet.", (await Ada.Taps(unknown, "Agreements")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_needs_words_shows_how_it_is_written()
    {
        var unknown = (await Ada.Says("objekt")).Card;

        var seen = await Ada.Taps(unknown, "object …");

        Assert.Contains("object P-1 because <reason>", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("consent P-1", seen.Text, StringComparison.Ordinal);
        var all = (await Ada.Taps(seen.Card, "All commands")).Card;
        Assert.Contains("consent P-1", (await Ada.Taps(all, "Answer a proposal")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_opened_only_where_it_can_be_sent()
    {
        Assert.Contains("away …", (await Ada.Says("awya")).Card.Buttons);
        await Ada.Proposes("Tea at four");
        Assert.Contains("I'm away…", (await Ada.Says("awya")).Card.Buttons);
    }

    [Fact]
    public async Task A_name_that_nobody_gave_to_a_command_shows_all_of_them()
    {
        var unknown = (await Ada.Says("objekt")).Card;

        var seen = await Ada.Forges(unknown, Verbs.AllCommands, new System.Text.Json.Nodes.JsonObject { ["sought"] = "obj" });

        Assert.Contains("Propose and change", seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_has_a_button_and_fits_beside_any_other(string name)
    {
        var scene = new Scene(Unit.None, Stage.Clock.Begin, null, Dialogs: true);
        foreach (var other in Grammar.Names)
        {
            var card = UnknownCommandCard.Render(scene, "frobnicate", [name, other, "still object"]);
            Assert.Empty(Surface.Check(card));
        }

        var first = UnknownCommandCard.Render(scene, "frobnicate", [name]).Body.OfType<CardElement.ActionSet>().First().Actions[0];
        var written = first is CardAction.Execute { Verb: Verbs.AllCommands } && name != "commands";
        Assert.True(!written || CommandsCard.WrittenAs(scene, name).Any(), $"Nobody says how {name} is written.");
    }
}
