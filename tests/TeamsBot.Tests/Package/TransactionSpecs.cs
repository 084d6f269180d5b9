using System.Globalization;
using TeamsBot.Storage;
using TeamsBot.Storage.Deliveries;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;
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

    /// <summary>The page's arithmetic, from the counts and from the prices that stand in it.</summary>
    [Fact]
    public async Task The_costs_are_what_the_counts_and_the_prices_give()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(ManifestCommandSpecs.Root, "docs", "deploy.md"), TestContext.Current.CancellationToken);
        var units = new Sweeper(new UnitStore(tables, TimeProvider.System, _ => []), tables, TimeProvider.System, (_, _) => throw new NotSupportedException(), (_, _) => { });
        var people = new PersonSweeper(tables, TimeProvider.System, (_, _, _) => throw new NotSupportedException(), _ => { });
        var searches = (1 / units.Interval.TotalSeconds + 1 / people.Interval.TotalSeconds) * 730 * 3600;

        Says(page, "3.15 million transactions a month", searches / 1_000_000, "0.00");
        Says(page, "I: one instance | $0.11 | $0.11 (three: $0.34)", Price(searches), "0.00", Price(3 * searches), "0.00");
        Says(page, "16,770: $0.0006 | 1.6 million: $0.06", 195 * (PerDecision + 6), "#,0", Price(195 * (PerDecision + 6)), "0.0000", 18_577 * (PerDecision + 6) / 1e6, "0.0", Price(18_577 * (PerDecision + 6)), "0.00");
        Says(page, "4.5 GB: $0.20", 18_577 * 12 * 20e3 / 1e9, "0.0", 18_577 * 12 * 20e3 / 1e9 * 0.045, "0.00");
        Says(page, "**$13.26** | **$62.42** (three instances: $186.75)", 13.14 + 0.0006 + 0.1135 + 0.002, "0.00", 62.05 + 0.06 + 0.1135 + 0.20, "0.00", 186.15 + 0.06 + 0.3406 + 0.20, "0.00");
        Says(page, "half a GiB is $14.31, the registry included $19.38", Replica(0.000024), "0.00", Replica(0.000024) + 5.07, "0.00");
        Says(page, "it is $4.29 and $9.36", Replica(0.000003), "0.00", Replica(0.000003) + 5.07, "0.00");
    }

    private static double Price(double transactions) => transactions / 10_000 * 0.00036;

    private static double Replica(double second) => (((2_628_000 * 0.25) - 180_000) * second) + (((2_628_000 * 0.5) - 360_000) * 0.000003);

    /// <summary>That the words are there, and that the numbers in them, written so, are these.</summary>
    private static void Says(string page, string words, params object[] numbers)
    {
        Assert.Contains(words, page, StringComparison.Ordinal);
        foreach (var pair in numbers.Chunk(2))
        {
            Assert.Contains(Convert.ToDouble(pair[0], CultureInfo.InvariantCulture).ToString((string)pair[1], CultureInfo.InvariantCulture), words, StringComparison.Ordinal);
        }
    }

    /// <summary>Goes on every second whether anybody decides or not, and is reckoned apart.</summary>
    private static bool IsSearch(TableCall call) => call.Table == Keys.DueTable && call.Kind == "query";
}
