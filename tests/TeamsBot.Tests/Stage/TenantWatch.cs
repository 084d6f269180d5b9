using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using TeamsBot.Storage;
using TeamsBot.Storage.Tables;
using TeamsBot.TestTables;

namespace TeamsBot.Tests.Stage;

/// <summary>
/// Watches every call to the store of a whole run: a turn of one tenant touches no row of another. Between turns (deliveries, alarms)
/// only the rows of tenants that have spoken are touched.
/// </summary>
internal sealed class TenantWatch(params IEnumerable<string> known) : IStartupFilter
{
    /// <summary>What the bot calls a tenant that is not told: only local test clients do that.</summary>
    private const string Local = "local";

    /// <summary>Asked for by health checks and by status; no row is there.</summary>
    private const string Health = "health";

    private readonly AsyncLocal<string?> speaking = new();
    private readonly ConcurrentDictionary<string, bool> spoken = new(known.Append(Local).Select(tenant => KeyValuePair.Create(Mark(tenant), true)));
    private readonly ConcurrentBag<string> breaches = [];

    public IReadOnlyCollection<string> Breaches => breaches;

    public ITables Around(ITables tables) => new Watched(tables, this);

    /// <summary>All that follows in this flow of control is a turn of this tenant.</summary>
    public void Speaks(string tenant)
    {
        speaking.Value = tenant;
        spoken[Mark(tenant)] = true;
    }

    /// <summary>Learns the tenant of each request as Teams says it, before the bot reads it.</summary>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, then) =>
        {
            if (HttpMethods.IsPost(context.Request.Method))
            {
                context.Request.EnableBuffering();
                using var copy = new MemoryStream();
                await context.Request.Body.CopyToAsync(copy, context.RequestAborted);
                context.Request.Body.Position = 0;
                Speaks(Stated(copy.ToArray()) ?? Local);
            }

            await then(context);
        });
        next(app);
    };

    private static string? Stated(byte[] body)
    {
        try
        {
            var activity = JsonNode.Parse(body);
            return (activity?["channelData"]?["tenant"]?["id"] ?? activity?["conversation"]?["tenantId"])?.GetValue<string>().ToLowerInvariant();
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static string Mark(string tenant) => Keys.Hash(16, tenant) + "-";

    private void Look(TableCall call)
    {
        foreach (var unit in Touched(call))
        {
            var allowed = unit == Health || (speaking.Value is { } tenant
                ? unit.StartsWith(Mark(tenant), StringComparison.Ordinal)
                : spoken.Keys.Any(mark => unit.StartsWith(mark, StringComparison.Ordinal)));
            if (!allowed)
            {
                breaches.Add($"{call.Kind} {call.Table} {call.Partition} {call.Key} in a turn of {speaking.Value ?? "nobody"}");
            }
        }
    }

    /// <summary>A partition belongs to a tenant; in the table of alarms the rows do, and only their sweeper reads across them.</summary>
    private IEnumerable<string> Touched(TableCall call) => call.Table != Keys.DueTable ? [call.Partition]
        : call.Ops.Count > 0 ? call.Ops.Select(op => op.Key)
        : call.Kind == "query" && speaking.Value is null ? []
        : [call.Key];

    private sealed class Watched(ITables inner, TenantWatch watch) : WrappedTables(inner)
    {
        protected override Task<T> AroundAsync<T>(TableCall call, Func<Task<T>> forward)
        {
            watch.Look(call);
            return forward();
        }
    }
}
