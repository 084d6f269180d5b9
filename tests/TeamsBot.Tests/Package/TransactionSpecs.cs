using TeamsBot.Storage;
using TeamsBot.Storage.Tables;
using TeamsBot.Tests.Stage;
using TeamsBot.TestTables;

namespace TeamsBot.Tests.Package;

/// <summary>What a decision costs in table transactions: docs/deploy.md reckons with these numbers.</summary>
public sealed class TransactionSpecs : OnStage
{
    /// <summary>For one whole decision of five people, everything that the bot does by itself included. The page says so too.</summary>
    private const int PerDecision = 80;

    private readonly CountingTables tables = new(new MemoryTables());

    private protected override Task<Theatre> OpenAsync() => Theatre.OpenAsync(Signed, tables);

    [Fact]
    public async Task A_decision_of_five_takes_no_more_transactions_than_the_costs_reckon_with()
    {
        await Ada.Says("help");
        var before = tables.Calls.Count;

        var proposal = await Ada.Proposes("Move the daily stand-up to 9:30");
        await Ben.Consents(proposal);
        await Cleo.Consents(proposal);
        await Dan.Consents(proposal);
        await Eva.Consents(proposal);
        await proposal.ShowsAsync("Adopted · A-1");
        await proposal.SaysAsync("adopted, “Move the daily stand-up to 9:30” (A-1)");

        var calls = tables.Calls.Skip(before).ToList();
        var decision = calls.Count(call => !IsSearch(call));
        TestContext.Current.TestOutputHelper!.WriteLine($"{calls.Count} transactions, {decision} of them the decision's, the others searches for what is due");
        Assert.InRange(decision, 5, PerDecision);
        Assert.Contains($"{PerDecision} transactions", await File.ReadAllTextAsync(Path.Combine(ManifestCommandSpecs.Root, "docs", "deploy.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>Goes on every second whether anybody decides or not, and is reckoned apart.</summary>
    private static bool IsSearch(TableCall call) => call.Table == Keys.DueTable && call.Kind == "query";
}
