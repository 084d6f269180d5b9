namespace TeamsBot.EndToEnd.Tests;

/// <summary>A squad takes its place among others and sees them, in Microsoft's own client.</summary>
[Collection(Stage.Name)]
public sealed class NetworkSpecs
{
    [Fact]
    public async Task A_squad_takes_its_place_and_sees_the_network_as_a_picture()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Channel.PostAsync("set up squad Payments purpose Take money safely");
        await stage.Channel.LineAsync("Payments is in the network now, as a squad. Its short name is payments.");
        await stage.Channel.PostAsync("set up squad Payments");
        await stage.Channel.LineAsync("This has a place in the network already.");

        await stage.Channel.PostAsync("units");
        var map = await stage.Channel.CardAsync("Our network", "As text");
        var picture = map.Locator("img");
        await picture.WaitForAsync();
        Assert.Contains("Payments", await picture.GetAttributeAsync("alt"), StringComparison.Ordinal);
        Assert.InRange(await picture.EvaluateAsync<int>("picture => picture.naturalWidth"), 320, 1024);
        await stage.Channel.ScreenshotAsync("50-network", map);

        await Channel.ClickAsync(map, "As text");
        await stage.Channel.CardAsync("Our network", "people: Payments");
    }
}
