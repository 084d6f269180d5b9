namespace TeamsBot.EndToEnd.Tests;

/// <summary>What becomes of an agreement that does not work: looked back at, kept, changed and ended, each change by consent.</summary>
[Collection(Stage.Name)]
public sealed class LookBackSpecs
{
    private const string First = "Demo every Friday at four";
    private const string Second = "Demo every second Friday at four";

    [Fact]
    public async Task An_agreement_that_does_not_work_is_looked_back_at_kept_changed_and_ended()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Channel.PostAsync("propose " + First);
        await stage.Channel.CardAsync("Proposal P-1 · open", First);
        await stage.LeaveAsync("priya", "jonas", "sam");
        await TheyConsentAsync(stage, "Proposal P-1 ·");
        await stage.Channel.CardAsync("Adopted · A-1", First);

        await ItIsNotWorkingAndKeptAsync(stage);
        await ItIsChangedByConsentAsync(stage);
        await ItIsEndedByConsentAsync(stage);
    }

    private static async Task TheyConsentAsync(Stage stage, string heading)
    {
        await stage.TapAsync("lena", "Consent", heading);
        await stage.TapAsync("tom", "Consent", heading);
    }

    private static async Task ItIsNotWorkingAndKeptAsync(Stage stage)
    {
        var form = await stage.TapAsync("lena", "It isn't working…", "Adopted · A-1");
        await stage.SendAsync("lena", form, new() { ["reason"] = "On Fridays half of us are away" });
        await stage.Channel.LineAsync("On Fridays half of us are away");
        await stage.Channel.PostAsync("agreements due");
        var list = await stage.Channel.CardAsync("Look back: 1 agreement", First);
        await stage.Channel.ScreenshotAsync("40-look-back-due", list);
        await Channel.ClickAsync(list, "Keep");
        await stage.Channel.ScreenshotAsync("41-look-back-kept", await stage.Channel.CardAsync("Nothing to look back at"));
    }

    private static async Task ItIsChangedByConsentAsync(Stage stage)
    {
        await stage.Channel.PostAsync($"change A-1 to {Second}");
        await stage.Channel.ScreenshotAsync("42-look-back-change", await stage.Channel.CardAsync("Proposal P-2 · open", "Takes the place of A-1 if it is adopted", Second));
        await TheyConsentAsync(stage, "Proposal P-2 ·");
        await stage.Channel.CardAsync("Adopted · A-2", Second);
    }

    private static async Task ItIsEndedByConsentAsync(Stage stage)
    {
        await stage.Channel.PostAsync("repeal A-2 because nobody comes");
        await stage.Channel.CardAsync("Proposal P-3 · open", "End A-2");
        await TheyConsentAsync(stage, "Proposal P-3 ·");
        await stage.Channel.LineAsync("“End A-2");
        await stage.Channel.PostAsync("agreements ended");
        await stage.Channel.ScreenshotAsync("43-look-back-ended", await stage.Channel.CardAsync("A-1", "A-2", "Ended on"));
    }
}
