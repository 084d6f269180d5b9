namespace TeamsBot.EndToEnd.Tests;

/// <summary>A proposal that goes through questions, reactions and changes before consent is asked.</summary>
[Collection(Stage.Name)]
public sealed class StepsSpecs
{
    private const string First = "Plan the sprint on Tuesdays";
    private const string Second = "Plan the sprint on Tuesdays at ten";

    [Fact]
    public async Task Questions_reactions_and_changes_come_before_consent()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Channel.PostAsync("propose " + First + " --rounds");
        await stage.Channel.CardAsync("Proposal P-1 · questions", First);
        await stage.LeaveAsync("priya", "jonas", "sam");

        await LenaAsksAndMiaAnswersAsync(stage);
        await EverybodyReactsAsync(stage);
        await MiaChangesTheTextAndIsReadyAsync(stage);
        await stage.TapAsync("lena", "Consent", "Proposal P-1 · version 2 · open");
        await stage.TapAsync("tom", "Consent", "Proposal P-1 · version 2 · open");

        await stage.Channel.ScreenshotAsync("24-steps-adopted", await stage.Channel.CardAsync("Adopted · A-1", Second, "2 consented"));
    }

    private static async Task LenaAsksAndMiaAnswersAsync(Stage stage)
    {
        var form = await stage.TapAsync("lena", "Ask…", "Proposal P-1 · questions");
        await stage.SendAsync("lena", form, new() { ["question"] = "At what time?" });
        var card = await stage.Channel.CardAsync("Proposal P-1 · questions", "Lena Hofmann asks:", "At what time?");
        await Channel.ClickAsync(card, "Answer…");
        var answer = await stage.Channel.CardAsync("Your answer");
        await Channel.FillAsync(answer, "Your answer", "At ten, after the stand-up");
        await Channel.ClickAsync(answer, "Send");
        await stage.Channel.ScreenshotAsync("20-steps-questions", await stage.Channel.CardAsync("Proposal P-1 · questions", "Mia Keller answers:", "At ten, after the stand-up"));
    }

    private static async Task EverybodyReactsAsync(Stage stage)
    {
        await stage.GoOnAsync("lena", await stage.TapAsync("lena", "More…", "Proposal P-1 · questions"), "Go on");
        await stage.Channel.CardAsync("Proposal P-1 · reactions");
        var form = await stage.TapAsync("lena", "React…", "Proposal P-1 · reactions");
        await stage.SendAsync("lena", form, new() { ["reaction"] = "Good for me, if it says when" });
        await stage.Channel.ScreenshotAsync("21-steps-reactions", await stage.Channel.CardAsync("Proposal P-1 · reactions", "Lena Hofmann:", "Good for me, if it says when"));
        await stage.TapAsync("tom", "Nothing to add", "Proposal P-1 · reactions");
    }

    private static async Task MiaChangesTheTextAndIsReadyAsync(Stage stage)
    {
        await Channel.ClickAsync(await stage.Channel.CardAsync("Proposal P-1 · changes"), "Change the text…");
        var form = await stage.Channel.CardAsync("New text");
        await Channel.FillAsync(form, "New text", Second);
        await Channel.FillAsync(form, "What does the change solve?", "Lena's question");
        await Channel.ClickAsync(form, "Send");
        var card = await stage.Channel.CardAsync("Proposal P-1 · version 2 · changes", "Now:", Second);
        await stage.Channel.ScreenshotAsync("22-steps-changes", card);
        await Channel.ClickAsync(card, "It's ready");
        await stage.Channel.ScreenshotAsync("23-steps-consent", await stage.Channel.CardAsync("Proposal P-1 · version 2 · open", Second));
    }
}
