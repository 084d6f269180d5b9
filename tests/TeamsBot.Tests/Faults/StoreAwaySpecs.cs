using TeamsBot.Storage.Tables;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Faults;

/// <summary>While the store is away nothing is counted, everybody is told so, and afterwards all goes on.</summary>
public sealed class StoreAwaySpecs : OnStage
{
    private const string NotSaved = "Not saved, nothing was counted. Please tap again in a minute.";
    private readonly SwitchedTables tables = new(new MemoryTables());

    private protected override Task<Theatre> OpenAsync() => Theatre.OpenAsync(tables: tables);

    [Fact]
    public async Task A_tap_is_answered_not_saved_and_counts_when_it_comes_again()
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Theatre.PassAsync(TimeSpan.FromSeconds(5));

        tables.Away = true;
        using (Theatre.Time.Hurry())
        {
            var refused = await Ben.Consents(proposal);
            Assert.Equal((500, NotSaved), (refused.Code, refused.Text));
        }

        tables.Away = false;
        Assert.Contains("0 of 2 consents", (await Cleo.Looks(proposal)).Text, StringComparison.Ordinal);
        Assert.Contains("✓ You consented.", (await Ben.Consents(proposal)).Text, StringComparison.Ordinal);
        await proposal.ShowsAsync("Consented: Ben.");
    }

    [Fact]
    public async Task A_message_is_answered_not_saved_and_works_when_it_comes_again()
    {
        await Ada.Proposes("Tea at four");
        await Theatre.PassAsync(TimeSpan.FromSeconds(5));

        tables.Away = true;
        Assert.Equal(NotSaved, (await Ben.Says("consent P-1")).Line);
        Assert.Equal(NotSaved, (await Ben.Says("propose Cake on Fridays")).Line);

        tables.Away = false;
        Assert.Equal("Noted, Ben: you consent to P-1.", (await Ben.Says("consent P-1")).Line);
    }

    [Fact]
    public async Task What_was_to_be_sent_is_sent_when_the_store_is_back()
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Ben.Consents(proposal);
        tables.Away = true;
        await Theatre.PassAsync(TimeSpan.FromSeconds(30));
        tables.Away = false;

        await proposal.ShowsAsync("Consented: Ben.");
    }

    [Fact]
    public async Task Readiness_follows_the_store_and_life_does_not()
    {
        using var http = new HttpClient { BaseAddress = Theatre.Address };
        await Ada.Proposes("Tea at four");
        Assert.Equal(200, (int)(await http.GetAsync("/health/ready", TestContext.Current.CancellationToken)).StatusCode);

        tables.Away = true;

        Assert.Equal(503, (int)(await http.GetAsync("/health/ready", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(200, (int)(await http.GetAsync("/health/live", TestContext.Current.CancellationToken)).StatusCode);
    }
}
