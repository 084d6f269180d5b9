namespace TeamsBot.EndToEnd.Tests;

/// <summary>The one story this product exists for, on Microsoft's own test client with a real table store beneath.</summary>
[Collection(Stage.Name)]
public sealed class StorySpecs
{
    private const string First = "Move the daily stand-up to 9:30";
    private const string Second = "Move the daily stand-up to 9:45";
    private const string Problem = "On Mondays I bring my son to school until 9:40. I would miss it every week.";

    [Fact]
    public async Task A_squad_decides_with_an_objection_that_improves_it_and_the_bot_remembers_after_a_crash()
    {
        await using var stage = await Stage.SetAsync();

        await MiaProposesAsync(stage);
        await TwoConsentAsync(stage);
        await LenaSeesAProblemAsync(stage);
        await MiaChangesTheTextAsync(stage);
        await EverybodyConsentsAsync(stage);
        await TheAgreementIsListedAsync(stage, times: 1);

        await stage.Channel.PostAsync("propose Buy a plant for the kitchen");
        await stage.Channel.CardAsync("Proposal P-2 · open", "Buy a plant for the kitchen");
        await stage.CrashAsync();

        await TheAgreementIsListedAsync(stage, times: 2);
        var answer = await stage.TapAsync("sam", "Consent", "Buy a plant for the kitchen");
        Assert.Contains("✓ You consented.", answer.Words, StringComparison.Ordinal);
        await stage.Channel.CardAsync("Proposal P-2 · open", "1 of 3 consents");
        await stage.Channel.ScreenshotAsync("08-after-the-crash");
    }

    private static async Task MiaProposesAsync(Stage stage)
    {
        await stage.Channel.PostAsync("propose " + First);

        await stage.Channel.CardAsync("Proposal P-1 · open", First, "Is this safe enough to try?", "0 of 3 consents");
        await stage.Channel.ScreenshotAsync("01-open");
    }

    private static async Task TwoConsentAsync(Stage stage)
    {
        foreach (var person in (string[])["tom", "priya"])
        {
            var answer = await stage.TapAsync(person, "Consent", "Proposal P-1");
            Assert.Contains("✓ You consented.", answer.Words, StringComparison.Ordinal);
        }

        await stage.Channel.CardAsync("Proposal P-1 · open", "2 of 3 consents");
        await stage.Channel.ScreenshotAsync("02-two-consents");
    }

    private static async Task LenaSeesAProblemAsync(Stage stage)
    {
        var form = await stage.TapAsync("lena", "I see a problem…", "Proposal P-1");
        Assert.Equal(["idea", "problem", "until"], form.Inputs.Order(StringComparer.Ordinal));

        var answer = await stage.SendAsync("lena", form, new() { ["problem"] = Problem, ["idea"] = "9:45 instead of 9:30", ["until"] = "stop" });

        Assert.Contains("You see a problem", answer.Words, StringComparison.Ordinal);
        await stage.Channel.CardAsync("Proposal P-1 · on hold", "the clock is stopped", "sees a problem", Problem, "9:45 instead of 9:30");
        await stage.Channel.LineAsync("Can you change the text so that it is solved?");
        await stage.Channel.ScreenshotAsync("03-on-hold");
    }

    private static async Task MiaChangesTheTextAsync(Stage stage)
    {
        await Channel.ClickAsync(await stage.Channel.CardAsync("Proposal P-1 · on hold"), "Change it…");
        var form = await stage.Channel.CardAsync("New text");
        await Channel.FillAsync(form, "New text", Second);
        await Channel.FillAsync(form, "What does the change solve?", "Lena's Mondays");
        await stage.Channel.ScreenshotAsync("04-change-form");
        await Channel.ClickAsync(form, "Send");

        await stage.Channel.CardAsync("Proposal P-1 · version 2 · open", "Before:", First, "Now:", Second, "Why:", "Lena's Mondays");
        await stage.Channel.CardAsync("P-1 version 1 was replaced.");
        await stage.Channel.ScreenshotAsync("05-version-2");
    }

    private static async Task EverybodyConsentsAsync(Stage stage)
    {
        foreach (var person in (string[])["lena", "tom", "priya", "jonas", "sam"])
        {
            await stage.TapAsync(person, "Consent", "Proposal P-1 · version 2");
        }

        await stage.Channel.CardAsync("Adopted · A-1", Second, "5 consented", "objection improved it.");
        await stage.Channel.LineAsync($"adopted, “{Second}” (A-1)");
        await stage.Channel.ScreenshotAsync("06-adopted");
    }

    private static async Task TheAgreementIsListedAsync(Stage stage, int times)
    {
        await stage.Channel.PostAsync("agreements");

        // the adopted card itself says "Adopted · A-1": a list is a card that says A-1 and the sentence without it
        await stage.Channel.ListAsync(times, "A-1", Second);
        await stage.Channel.ScreenshotAsync($"07-agreements-{times}");
    }
}
