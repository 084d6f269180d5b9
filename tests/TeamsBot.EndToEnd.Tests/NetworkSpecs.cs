using Microsoft.Playwright;

namespace TeamsBot.EndToEnd.Tests;

/// <summary>A squad takes its place among others and sees them, in Microsoft's own client.</summary>
[Collection(Stage.Name)]
public sealed class NetworkSpecs
{
    [Fact]
    public async Task Two_channels_become_a_tribe_and_its_squad_and_what_the_squad_refers_comes_back()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Channel.GoToAsync("General");
        await stage.Channel.PostAsync("set up tribe Commerce");
        await stage.Channel.LineAsync("Commerce is in the network now, as a tribe.");
        await stage.Channel.GoToAsync("Squad Alpha");
        await stage.Channel.PostAsync("set up squad Payments under Commerce purpose Take money safely");
        await stage.Channel.LineAsync("Payments is part of Commerce now.");
        await stage.Channel.PostAsync("set up squad Payments");
        await stage.Channel.LineAsync("This has a place in the network already.");

        await stage.Channel.PostAsync("propose Move to one backlog");
        await stage.Channel.CardAsync("Move to one backlog", "closes");
        await stage.Channel.PostAsync("refer P-1 because it concerns all of us");
        await stage.Channel.ScreenshotAsync("51-referred", await stage.Channel.CardAsync("Commerce decides", "commerce/P-1"));
        await stage.Channel.GoToAsync("General");
        await stage.Channel.ScreenshotAsync("52-asked", await stage.Channel.CardAsync("Payments asks us to decide (payments/P-1)."));
        foreach (var person in (string[])["lena", "tom", "priya", "jonas", "sam"])
        {
            await stage.TapAsync(person, "Consent", "Payments asks us to decide");
        }

        await stage.Channel.CardAsync("Adopted · A-1");
        await stage.Channel.GoToAsync("Squad Alpha");
        await stage.Channel.ScreenshotAsync("53-came-back", await stage.Channel.CardAsync("Adopted by Commerce", "commerce/A-1"));
        await SeesThePictureAsync(stage);
    }

    [Fact]
    public async Task An_organisation_comes_in_by_its_rows_channels_take_their_places_and_a_block_is_on_the_map()
    {
        await using var stage = await Stage.SetAsync();
        await stage.SaysAsync("mia", """
            import
            slug,name,kind,parent,purpose
            commerce,Commerce,tribe,,Sell things
            payments,Payments,squad,commerce,Take money safely
            checkout,Checkout,squad,commerce,The last step
            accessibility,Accessibility,guild,,Everybody can use it
            unit,email_or_aad_id,name
            payments,mia@example.com,Mia
            payments,lena@example.com,Lena
            """.ReplaceLineEndings("\n"), [], "Hi, I'm Squadbot", "Jonas Lind");
        var rows = await stage.Channel.CardAsync("Import into the network", "New units: 4.", "New people: 2.");
        await stage.Channel.ScreenshotAsync("60-import", rows);
        await Channel.ClickAsync(rows, "Import");
        await stage.Channel.CardAsync("Imported.");

        await stage.Channel.PostAsync("set up squad Payments");
        await stage.Channel.LineAsync("Payments is in the network now, as a squad.");
        await stage.Channel.GoToAsync("General");
        await stage.Channel.PostAsync("set up squad Checkout");
        await stage.Channel.LineAsync("Checkout is in the network now, as a squad.");
        await stage.Channel.PostAsync("depends on Payments blocked because its test account is missing");
        await stage.Channel.PostAsync("dependencies");
        await stage.Channel.ScreenshotAsync("61-blocked", await stage.Channel.CardAsync("Payments", "its test account is missing"));
        var (_, picture) = await MapAsync(stage, "Checkout");
        await stage.Channel.ScreenshotAsync("62-blocks", picture);
        await stage.Channel.PostAsync("who is asked");
        await stage.Channel.ScreenshotAsync("63-asked", await stage.Channel.CardAsync("Mia"));
    }

    /// <summary>Asks for the map, whose picture names the unit.</summary>
    private static async Task<(ILocator Card, ILocator Picture)> MapAsync(Stage stage, string unit)
    {
        await stage.Channel.PostAsync("units");
        var map = await stage.Channel.CardAsync("Our network", "As text");
        var picture = map.Locator("img");
        await picture.WaitForAsync();
        Assert.Contains(unit, await picture.GetAttributeAsync("alt"), StringComparison.Ordinal);
        return (map, picture);
    }

    private static async Task SeesThePictureAsync(Stage stage)
    {
        var (map, picture) = await MapAsync(stage, "Payments");
        Assert.InRange(await picture.EvaluateAsync<int>("picture => picture.naturalWidth"), 320, 1024);
        await stage.Channel.ScreenshotAsync("50-network", map);
        await Channel.ClickAsync(map, "As text");
        await stage.Channel.CardAsync("Our network", "people: Payments");
    }
}
