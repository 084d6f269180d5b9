using TeamsBot.Storage;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>Without a host there are no addresses.</summary>
public sealed class WithoutAddressesSpecs : OnStage
{
    private protected override Task<Theatre> OpenAsync() => Theatre.OpenAsync(linkHost: "");

    [Fact]
    public async Task No_card_shows_an_address_no_address_unfolds_and_no_page_is_there()
    {
        var proposal = await Ada.Proposes("Cake on Fridays");
        await proposal.ShowsAsync("Cake on Fridays");
        var path = $"/p/{UnitKey.Of(World.TenantId, World.Squad.BaseId).Value}/1";
        using var http = new HttpClient { BaseAddress = Theatre.Address };

        var more = await Ada.Taps(proposal.Card, "More…");
        Assert.DoesNotContain("https://", (await Ada.Taps(more.Card, "Details")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cake", (await Theatre.PostAsync(Teams.Activities.ComposeLink(World.Squad, World.Ada, $"https://squadbot.example{path}"))).Body, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }
}
