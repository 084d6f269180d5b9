namespace TeamsBot.EndToEnd.Tests;

/// <summary>What cannot be solved by writing: a problem is checked by somebody with no part in it, and people meet.</summary>
[Collection(Stage.Name)]
public sealed class TalkSpecs
{
    private const string First = "Answer every ticket within a day";
    private const string Second = "Rotate the support phone weekly";

    [Fact]
    public async Task A_problem_is_checked_by_somebody_uninvolved_and_a_meeting_is_recorded_and_confirmed()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Channel.PostAsync("propose " + First);
        await stage.Channel.CardAsync("Proposal P-1 · open", First);
        await LenaSeesAProblemAndTomAsksToCheckItAsync(stage);
        await PriyaFindsNoArgumentAsync(stage);

        await stage.Channel.PostAsync($"propose {Second} --rounds");
        await stage.Channel.CardAsync("Proposal P-2 · questions", Second);
        await TheyTalkAboutItAsync(stage);
    }

    private static async Task LenaSeesAProblemAndTomAsksToCheckItAsync(Stage stage)
    {
        var form = await stage.TapAsync("lena", "I see a problem…", "Proposal P-1 · open");
        await stage.SendAsync("lena", form, new() { ["problem"] = "I don't like it", ["idea"] = "", ["until"] = "stop" });
        await stage.Channel.CardAsync("Proposal P-1 · on hold", "I don't like it");
        var more = await stage.TapAsync("tom", "More…", "Proposal P-1 · on hold");
        await stage.GoOnAsync("tom", more, "Ask to check it");
        await stage.Channel.ScreenshotAsync("30-check-asked", await stage.Channel.CardAsync("Proposal P-1 · on hold", "Tom Berger asks whether an argument is given."));
    }

    private static async Task PriyaFindsNoArgumentAsync(Stage stage)
    {
        var form = await stage.GoOnAsync("priya", await stage.TapAsync("priya", "More…", "Proposal P-1 · on hold"), "Check it…");
        await stage.SendAsync("priya", form, new() { ["words"] = "no", ["reason"] = "It doesn't say what would happen" });
        await stage.Channel.LineAsync("is noted as a concern: “It doesn't say what would happen”");
        await stage.Channel.ScreenshotAsync("31-check-noted", await stage.Channel.CardAsync("Proposal P-1 · open"));
    }

    private static async Task TheyTalkAboutItAsync(Stage stage)
    {
        await stage.SaysAsync("tom", "meeting P-2 because this is easier to say than to write", [], "Proposal P-2 ·");
        await stage.Channel.ScreenshotAsync("32-meeting-called", await stage.Channel.CardAsync("Proposal P-2 · to be talked about", "Tom Berger wants to talk about it"));
        await stage.SaysAsync("tom", "record P-2 adopted with", ["mia", "lena", "priya", "jonas"], "Proposal P-2 · to be talked about");
        await stage.Channel.ScreenshotAsync("33-meeting-recorded", await stage.Channel.CardAsync("Proposal P-2 · to be talked about", "Tom Berger says that it was adopted by"));
        await stage.TapAsync("priya", "Yes, we decided so", "Proposal P-2 · to be talked about");
        await stage.Channel.ScreenshotAsync("34-meeting-confirmed", await stage.Channel.CardAsync("Adopted · A-1", Second));
    }
}
