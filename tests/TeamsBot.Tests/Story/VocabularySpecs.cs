using System.Text.Json.Nodes;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>A squad chooses whose words are used: the cards, lines and answers of that squad change, and nothing else.</summary>
public sealed class VocabularySpecs : OnStage
{
    [Fact]
    public async Task The_words_of_a_school_are_proposed_by_taps_and_used_once_they_are_adopted()
    {
        await Ada.Proposes("Tea at four");
        var words = (await Ben.Says("vocabulary")).Card;
        Assert.Contains("Now: Plain words", words.Text, StringComparison.Ordinal);
        Assert.Contains("No objection · objection · tension · circle", words.Text, StringComparison.Ordinal);
        var choice = await Ben.Forges(words, Verbs.ChooseRules, new JsonObject { ["rule"] = "words.Circle" });
        Assert.Contains("Propose these words?", choice.Text, StringComparison.Ordinal);
        Assert.Contains("P-2 · open", (await Ben.Taps(choice.Card, "Propose it")).Text, StringComparison.Ordinal);
        Assert.Contains("Consent", (await Cleo.Says("show P-1")).Card.Buttons);
        await DecideAsync(2);

        var proposal = await Ada.Proposes("Cake on Fridays");
        Assert.Equal(["No objection", "Objection…", "No opinion", "More…"], proposal.Card.Buttons);
        Assert.Contains("✓ You have no objection.", (await Ben.Taps(proposal.Card, "No objection")).Text, StringComparison.Ordinal);
        Assert.Equal("Noted, Cleo: you have an objection to P-3. The clock is stopped and Ada is told.", (await Cleo.Says("object P-3 because of the sugar")).Line);
        await proposal.ShowsAsync("Cleo has an objection");
        await proposal.SaysAsync("Cleo has an objection to P-3");
    }

    [Fact]
    public async Task A_dialog_is_called_as_the_unit_calls_it()
    {
        await Ada.Proposes("Tea at four");
        await Ben.Says("vocabulary s3");
        await DecideAsync(2);
        var proposal = await Ada.Proposes("Cake on Fridays");
        Assert.Contains("P-3: what is your objection?", (await Cleo.Taps(proposal.Card, "Objection…")).Answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_used_already_is_not_proposed_again()
    {
        await Ada.Proposes("Tea at four");
        Assert.StartsWith("That is so already, Ben.", (await Ben.Says("vocabulary plain")).Line, StringComparison.Ordinal);
        var words = (await Ben.Says("vocabulary")).Card;
        await Ben.Says("vocabulary holacracy");
        await DecideAsync(2);
        Assert.Contains("That is so already", (await Cleo.Forges(words, Verbs.ProposeRules, new JsonObject { ["rule"] = "words.Circle" })).Text, StringComparison.Ordinal);
        Assert.Contains("Now: Circle", (await Cleo.Says("vocabulary")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_persons_own_list_each_unit_speaks_its_words()
    {
        await Ada.Proposes("Tea at four");
        await Ben.Says("vocabulary circle");
        await DecideAsync(2);
        await Cleo.Says("object P-1 because I am out at four");
        await Theatre.PassAsync(TimeSpan.FromSeconds(15));
        var inbox = (await Theatre.Personal(World.Cleo).Says("inbox")).Card;
        Assert.Contains("you have an objection; Ada changes the text", inbox.Text, StringComparison.Ordinal);
    }

    private async Task DecideAsync(int proposal)
    {
        foreach (var member in new[] { Ada, Cleo, Dan, Eva })
        {
            await member.Says($"consent P-{proposal}");
        }
    }
}
