namespace TeamsBot.EndToEnd.Tests;

/// <summary>The heart of the product in its shortest form: three people, one objection, four clicks.</summary>
[Collection(Stage.Name)]
public sealed class FourClicksSpecs
{
    private const string First = "Move the daily stand-up to 9:30";
    private const string Second = "Move the daily stand-up to 9:45";
    private const string Problem = "On Mondays I bring my son to school until 9:40. I would miss it every week.";

    [Fact]
    public async Task An_objection_improves_a_proposal_in_four_clicks()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Channel.PostAsync("propose " + First);
        await stage.Channel.CardAsync("Proposal P-1 · open", First);
        await stage.LeaveAsync("priya", "jonas", "sam");
        await stage.Channel.CardAsync("Proposal P-1 · open", "Waiting for Lena Hofmann, Tom Berger");
        await stage.Channel.ScreenshotAsync("10-four-clicks-open");

        await LenaSendsAProblemAsync(stage);
        await MiaUsesTheIdeaAsync(stage);
        await stage.TapAsync("lena", "Consent", "Proposal P-1 · version 2");
        await stage.TapAsync("tom", "Consent", "Proposal P-1 · version 2");

        await stage.Channel.CardAsync("Adopted · A-1", Second, "2 consented. Lena Hofmann's objection improved it.");
        await stage.Channel.ScreenshotAsync("13-four-clicks-adopted");
    }

    private static async Task LenaSendsAProblemAsync(Stage stage)
    {
        var form = await stage.TapAsync("lena", "I see a problem…", "Proposal P-1");
        await stage.SendAsync("lena", form, new() { ["problem"] = Problem, ["idea"] = "9:45 instead of 9:30", ["until"] = "stop" });
        await stage.Channel.CardAsync("Proposal P-1 · on hold", Problem, "9:45 instead of 9:30");
        await stage.Channel.ScreenshotAsync("11-four-clicks-on-hold");
    }

    private static async Task MiaUsesTheIdeaAsync(Stage stage)
    {
        await Channel.ClickAsync(await stage.Channel.CardAsync("Proposal P-1 · on hold"), "Use this idea");
        await stage.Channel.CardAsync("Proposal P-1 · version 2 · open", "Before:", First, "Now:", Second, "Lena Hofmann");
        await stage.Channel.ScreenshotAsync("12-four-clicks-version-2");
    }
}
