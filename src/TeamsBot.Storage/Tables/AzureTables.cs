using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace TeamsBot.Storage.Tables;

/// <summary>Azure Table Storage, or its emulator. One per process: it owns the connections.</summary>
public sealed class AzureTables : ITables
{
    private readonly TableServiceClient service;

    /// <param name="connectionString">As the portal gives it.</param>
    public AzureTables(string connectionString) => service = new TableServiceClient(connectionString, Options());

    public AzureTables(Uri endpoint, TokenCredential credential) => service = new TableServiceClient(endpoint, credential, Options());

    public Task CreateAsync(string table, CancellationToken cancellation)
    {
        AzureLimits.CheckTable(table);
        return AzureFault.Translate(async () => await service.CreateTableIfNotExistsAsync(table, cancellation), cancellation);
    }

    public Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancellation)
    {
        AzureLimits.CheckKey(partition);
        AzureLimits.CheckKey(key);
        return AzureFault.Translate(
            async () =>
            {
                var found = await service.GetTableClient(table).GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancellation);
                return found.HasValue ? AzureRow.From(found.Value!) : null;
            },
            cancellation);
    }

    public Task<Page> QueryAsync(string table, string partition, RowRange range, CancellationToken cancellation)
    {
        AzureLimits.CheckKey(partition);
        AzureLimits.CheckKey(range.Through ?? partition);
        return AzureFault.Translate(
            async () =>
            {
                var size = Math.Clamp(range.PageSize, 1, RowRange.LargestPage);
                var query = service.GetTableClient(table).QueryAsync<TableEntity>(Filter(partition, range), size, cancellationToken: cancellation);
                await using var pages = query.AsPages(range.Token, size).GetAsyncEnumerator(cancellation);
                return await pages.MoveNextAsync()
                    ? new Page([.. pages.Current.Values.Select(AzureRow.From)], pages.Current.ContinuationToken)
                    : new Page([], null);
            },
            cancellation);
    }

    public Task<string> WriteAsync(string table, string partition, TableOp op, CancellationToken cancellation)
    {
        AzureLimits.CheckOp(partition, op);
        var client = service.GetTableClient(table);
        return AzureFault.Translate(
            async () =>
            {
                var response = op switch
                {
                    TableOp.Insert insert => await client.AddEntityAsync(AzureRow.To(partition, insert.Row), cancellation),
                    TableOp.Put put => await client.UpsertEntityAsync(AzureRow.To(partition, put.Row), TableUpdateMode.Replace, cancellation),
                    TableOp.Merge merge => await client.UpsertEntityAsync(AzureRow.To(partition, merge.Row), TableUpdateMode.Merge, cancellation),
                    TableOp.Update update => await client.UpdateEntityAsync(AzureRow.To(partition, update.Row), new ETag(update.ETag), TableUpdateMode.Replace, cancellation),
                    TableOp.Delete delete => Deleted(await client.DeleteEntityAsync(partition, delete.RowKey, new ETag(delete.ETag), cancellation)),
                    _ => throw new ArgumentOutOfRangeException(nameof(op)),
                };
                return ETagOf(response);
            },
            cancellation);
    }

    public Task<IReadOnlyList<string>> SubmitAsync(string table, string partition, IReadOnlyList<TableOp> ops, CancellationToken cancellation)
    {
        AzureLimits.CheckTransaction(partition, ops);
        var actions = ops.Select(op => AzureRow.Action(partition, op));
        return AzureFault.Translate<IReadOnlyList<string>>(
            async () =>
            {
                var responses = await service.GetTableClient(table).SubmitTransactionAsync(actions, cancellation);
                return [.. responses.Value.Select(ETagOf)];
            },
            cancellation);
    }

    /// <summary>The client reports a row that was not there as a response, not as an exception.</summary>
    private static Response Deleted(Response response) =>
        response.Status == 404 ? throw new RequestFailedException(response) : response;

    private static string ETagOf(Response response) => response.Headers.ETag?.ToString() ?? "";

    private static string Filter(string partition, RowRange range)
    {
        var partitions = range.Through is { } last
            ? TableClient.CreateQueryFilter($"PartitionKey ge {partition} and PartitionKey le {last}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        var keys = partitions + TableClient.CreateQueryFilter($" and RowKey ge {range.From} and RowKey lt {range.To}");
        return range.AtMost is var (property, value)
            ? keys + " and " + property + TableClient.CreateQueryFilter($" le {value}")
            : keys;
    }

    /// <summary>
    /// No retries: after a lost answer the row may be there, and only the caller can find out.
    /// Connections are renewed so that a change of DNS is seen, and capped so that a burst waits here instead of there.
    /// No trace of a call: what is due is asked for each second, and whoever watches the process would store three million traces a month.
    /// </summary>
    private static TableClientOptions Options()
    {
        var handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), MaxConnectionsPerServer = 64, ActivityHeadersPropagator = null };
        var options = new TableClientOptions { Transport = new HttpClientTransport(new HttpClient(handler)) };
        options.Retry.MaxRetries = 0;
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(3);
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        return options;
    }
}
