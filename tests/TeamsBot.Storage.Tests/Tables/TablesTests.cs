using TeamsBot.Storage.Tables;

namespace TeamsBot.Storage.Tests.Tables;

/// <summary>The contract in memory.</summary>
public sealed class MemoryTablesTests : TablesContract, IAsyncLifetime
{
    protected override ITables Tables { get; } = new MemoryTables();

    public async ValueTask InitializeAsync() => await PrepareAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>The contract on Microsoft's emulator.</summary>
public sealed class AzureTablesTests(Azurite azurite) : TablesContract, IAsyncLifetime
{
    protected override ITables Tables => azurite.Tables;

    public async ValueTask InitializeAsync() => await PrepareAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>What only a service somewhere else can do.</summary>
public sealed class AzureTablesFaultTests
{
    [Fact]
    public async Task A_store_that_does_not_answer_is_unavailable()
    {
        var tables = new AzureTables("DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:9/a;");
        var fault = await Assert.ThrowsAsync<TableFault>(() => tables.GetAsync("table", "p", "k", TestContext.Current.CancellationToken));
        Assert.Equal(Reason.Unavailable, fault.Reason);
    }
}
