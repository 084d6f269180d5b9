namespace TeamsBot.EndToEnd.Tests;

[Collection(Stage.Name)]
public sealed class PlaygroundSpecs
{
    [Fact]
    public async Task The_playground_opens_the_squads_channel_beside_a_running_bot()
    {
        await using var stage = await Stage.SetAsync();

        await stage.Channel.PostAsync("help");

        await stage.Channel.LineAsync("help");
        await stage.Channel.ScreenshotAsync("00-channel");
    }
}
