using System.Text.Json.Nodes;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Chat;

/// <summary>What the bot says to typed commands that lack something, hold several things, or speak of somebody.</summary>
public sealed class AnswerSpecs : OnStage
{
    private string At => $"<at>{World.BotName}</at>";

    [Theory]
    [InlineData("stand aside P-1", "Please say why in one sentence: stand aside P-1 because …")]
    [InlineData("suggest P-1", "Which idea is it? Write suggest P-1 and the idea.")]
    [InlineData("show A-1", "I can't find A-1 here. Agreements shows what is agreed.")]
    public async Task Whoever_leaves_the_text_out_is_told_how_that_command_is_written(string typed, string line)
    {
        await Ada.Proposes("Tea at four");

        Assert.Equal(line, (await Ben.Says(typed)).Line);
    }

    [Fact]
    public async Task The_proposer_who_leaves_the_new_text_out_is_told_so()
    {
        await Ada.Proposes("Tea at four");

        Assert.Equal("What is the new text? Write amend P-1 and the whole text.", (await Ada.Says("amend P-1")).Line);
    }

    [Fact]
    public async Task An_objection_without_a_reason_shows_nobodys_own_view_to_everybody()
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Ben.Consents(proposal);

        var card = (await Ben.Says("object P-1")).Card;

        Assert.Contains("I see a problem…", card.Buttons);
        Assert.DoesNotContain("You consented", card.Text, StringComparison.Ordinal);
        Assert.Equal("You can change your own proposal: write amend P-1 and the new text, or withdraw P-1.", (await Ada.Says("object P-1")).Line);
    }

    [Fact]
    public async Task An_agreement_is_shown_by_its_number()
    {
        var proposal = await Ada.Proposes("Tea at four");
        foreach (var member in new[] { Ben, Cleo, Dan, Eva })
        {
            await member.Consents(proposal);
        }

        await proposal.ShowsAsync("Adopted · A-1");
        var card = (await Ben.Says("show A-1")).Card;

        Assert.Contains("Adopted · A-1", card.Text, StringComparison.Ordinal);
        Assert.Contains("Tea at four", card.Text, StringComparison.Ordinal);
        Assert.Equal("I can't find A-2 here. Agreements shows what is agreed.", (await Ben.Says("show A-2")).Line);
    }

    [Fact]
    public async Task Two_commands_about_the_same_proposal_in_one_message_are_both_done()
    {
        var proposal = await Ada.Proposes("Tea at four");

        var said = await Ben.Says($"suggest P-1 tea at three\n{At} suggest P-1 with cake\n{At} object P-1 because four is too late");

        Assert.Equal(3, said.Line.Split('\n').Length);
        await proposal.ShowsAsync("on hold", "four is too late");
        var details = (await Ben.Forges(proposal.Card, Verbs.Details, proposal.Ids())).Text;
        Assert.Contains("tea at three", details, StringComparison.Ordinal);
        Assert.Contains("with cake", details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_proposals_in_one_message_are_both_proposed_and_once_only()
    {
        var message = Teams.Activities.Message(World.Squad, World.Ada, $"propose Tea at four\n{At} propose Cake on Fridays");

        await Ada.Sends(message);
        await Ada.Sends(message);
        await Theatre.UntilAsync(teams => teams.Everything().Cards.Count >= 2, "Both cards");
        await Theatre.PassAsync(TimeSpan.FromSeconds(5));

        var open = (await Ben.Says("proposals")).Card.Text;
        Assert.Contains("Tea at four", open, StringComparison.Ordinal);
        Assert.Contains("Cake on Fridays", open, StringComparison.Ordinal);
        Assert.DoesNotContain("P-3", open, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_among_several_commands_are_said_in_words()
    {
        await Ada.Proposes("Tea at four");

        var said = await Ben.Says($"proposals\n{At} agreements\n{At} show P-1");

        Assert.StartsWith("Open proposals: P-1 “Tea at four”\nNothing is agreed yet.\nP-1: Ada proposes: Tea at four.", said.Line, StringComparison.Ordinal);
        Assert.Empty(said.Cards);
    }

    [Fact]
    public async Task Of_very_many_commands_the_first_are_done_and_the_rest_is_owned_up_to()
    {
        var said = await Ben.Says("thanks" + string.Concat(Enumerable.Repeat($"\n{At} thanks", 30)));

        Assert.Equal(11, said.Line.Split('\n').Length);
        Assert.EndsWith("These were the first 10 commands. Please send the others again.", said.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_asker_proposes_with_the_button_what_was_no_command()
    {
        var unknown = (await Ada.Says("we should drink more tea together")).Card;

        Assert.StartsWith("That button is for the person who wrote it.", (await Ben.Taps(unknown, "Propose this")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(World.Ada.AadObjectId!, unknown.Content.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Nothing is open.", (await Ben.Says("proposals")).Card.Text, StringComparison.Ordinal);

        await Ada.Taps(unknown, "Propose this");
        await Theatre.UntilAsync(teams => teams.Everything().Cards.Text().Contains("Proposal P-1 · open", StringComparison.Ordinal), "The card");
    }

    [Theory]
    [InlineData("away {0} until 2026-10-12")]
    [InlineData("{0} is away until 2026-10-12")]
    public async Task A_colleague_is_marked_away_by_a_mention(string typed)
    {
        await Ada.Proposes("Tea at four");
        const string Mention = "<at>Eva</at>";
        var message = Teams.Activities.Message(World.Squad, World.Ben, string.Format(System.Globalization.CultureInfo.InvariantCulture, typed, Mention));
        message["entities"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "mention",
            ["mentioned"] = new JsonObject { ["id"] = World.Eva.Id, ["name"] = World.Eva.Name },
            ["text"] = Mention,
        });

        var said = await Ben.Sends(message);
        await said.AnsweredAsync();

        Assert.Equal("Noted: Eva is away until Mon 12 Oct. Proposals don't wait.", said.Line);
    }
}
