using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using TeamsBot.Benchmarks.Report;
using TeamsBot.Delivery;
using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Network;
using TeamsBot.Organization;
using TeamsBot.Personal;
using TeamsBot.Storage;
using TeamsBot.Storage.Deliveries;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;
using TeamsBot.TestTables;
using Place = TeamsBot.Domain.Organization.Place;

namespace TeamsBot.Benchmarks.Scenarios;

/// <summary>P11: the map, one person's inbox and a referral in organisations of different sizes. One tribe and one squad have people; the others came from files.</summary>
internal static class Networks
{
    private const int UnitsOfAStep = 40;
    private const int SquadsOfATribe = 20;
    private const int Passes = 5;

    private static readonly int[] Sizes = [10, 1_000, 10_000];

    public static async Task MeasureAsync(Results report)
    {
        report.Say("What a network asks as it grows");
        var costs = new List<(Cost Map, Cost Inbox, Cost Referral)>();
        foreach (var size in Sizes)
        {
            var network = await StoredNetwork.FoundAsync(size);
            costs.Add((await network.MapAsync(), await network.InboxAsync(), await network.ReferAsync()));
            var (map, inbox, referral) = costs[^1];
            report.Say($"   {size} units: map {map}; inbox {inbox}; referral and answer {referral}");
        }

        var (few, many) = (costs[0], costs[^1]);
        report.Add(new("P11", $"storage calls more of an inbox among {Sizes[^1]} units than among {Sizes[0]}", many.Inbox.Calls - few.Inbox.Calls, 0, "") { IsDeterministic = true });
        report.Add(new("P11", "storage calls more of a referral and its answer", many.Referral.Calls - few.Referral.Calls, 0, "") { IsDeterministic = true });
        report.Add(new("P11", "storage calls of the map for each thousand units", many.Map.Calls / (Sizes[^1] / 1000.0), 1.2, "") { IsDeterministic = true });
        report.Add(new("P11", $"time of an inbox among {Sizes[^1]} units over {Sizes[0]}", many.Inbox.Millis / few.Inbox.Millis, 2, "×"));
        report.Add(new("P11", "time of a referral and its answer", many.Referral.Millis / few.Referral.Millis, 2, "×"));
    }

    private readonly record struct Cost(long Calls, double Millis)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Calls} calls, {Millis:0.00} ms");
    }

    private sealed class StoredNetwork
    {
        private const string Tenant = "tenant";
        private static readonly UnitKey Organization = UnitKey.OfOrganization(Tenant);
        private static readonly UnitKey Tribe = UnitKey.Of(Tenant, "19:commerce");
        private static readonly UnitKey Squad = UnitKey.Of(Tenant, "19:payments");

        private readonly CountingTables tables = new(new MemoryTables());
        private readonly UnitStore store;
        private readonly Sweeper sweeper;
        private readonly Views views;
        private int commands;

        private StoredNetwork()
        {
            store = new UnitStore(tables, TimeProvider.System, Reactions.To) { Patience = TimeSpan.FromSeconds(60) };
            views = new Views(tables);
            var office = new PostOffice(store, TimeProvider.System, NullLogger<PostOffice>.Instance);
            sweeper = new Sweeper(store, tables, TimeProvider.System, DeliverAsync, (_, _) => { });

            async Task<Delivered> DeliverAsync(Storage.Deliveries.Delivery delivery, CancellationToken ends)
            {
                switch (delivery)
                {
                    case Storage.Deliveries.Delivery.Message { Entry: { Kind: Post.Kind } entry }:
                        return await office.DeliverAsync(delivery.Key, JsonSerializer.Deserialize(entry.Json, DeliveryJson.Default.Post)!, ends);
                    case Storage.Deliveries.Delivery.Message { Entry: { Kind: Belonging.Kind } entry }:
                        var known = JsonSerializer.Deserialize(entry.Json, DeliveryJson.Default.Belonging)!;
                        await views.NoteAsync(known.Tenant, known.Person, new UnitKey(known.Unit), known.Present, ends);
                        return new Delivered.Sent();
                    case Storage.Deliveries.Delivery.Message { Entry: { Kind: Census.Kind } entry }:
                        var census = JsonSerializer.Deserialize(entry.Json, DeliveryJson.Default.Census)!;
                        await views.CountAsync(census.Tenant, new UnitKey(census.Unit), census.People, census.Open, ends);
                        return new Delivered.Sent();
                    case Storage.Deliveries.Delivery.Message:
                        return new Delivered.Sent();
                    default:
                        return new Delivered.Drawn("");
                }
            }
        }

        private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

        public static async Task<StoredNetwork> FoundAsync(int units)
        {
            var network = new StoredNetwork();
            await network.store.PrepareAsync(CancellationToken.None);
            await network.ImportAsync(units);
            await network.SetUpAsync(Tribe, UnitKind.Tribe, "Commerce", under: null, "Ada");
            await network.SetUpAsync(Squad, UnitKind.Squad, "Payments", new UnitId(Tribe.Value), "Ben", "Cleo");
            return network;
        }

        /// <summary>As somebody sees it who asks for it again.</summary>
        public async Task<Cost> MapAsync()
        {
            var organizations = new Organizations(store, views);
            var scene = new Scene((await store.ReadAsync(Squad, CancellationToken.None))!, Now, Viewer: null, Dialogs: true);
            return await CostAsync(async () =>
            {
                var organization = await organizations.ReadAsync(Tenant, CancellationToken.None);
                _ = UnitsCard.Render(scene, await organizations.MapAsync(Tenant, organization, CancellationToken.None), Organizations.Blocks(organization));
            });
        }

        public Task<Cost> InboxAsync()
        {
            var own = new PersonalUnits(views, new Desk(store, null!, TimeProvider.System));
            return CostAsync(async () => _ = Inbox.Of(await own.ScenesAsync(Tenant, "aad-Ben", dialogs: true, CancellationToken.None)));
        }

        public Task<Cost> ReferAsync() => CostAsync(async () =>
        {
            var number = (await store.ReadAsync(Squad, CancellationToken.None))!.LastProposal + 1;
            var there = (await store.ReadAsync(Tribe, CancellationToken.None))!.LastProposal + 1;
            await DoAsync(Squad, new ProposalCommand.Propose($"Move to backlog {number}", Place(Squad)) { By = "aad-Ben", Tap = Tap(), At = Now, Entropy = Next() });
            await DoAsync(Squad, new ProposalCommand.Refer(number, "It concerns us all") { By = "aad-Ben", Tap = Tap(), At = Now, Entropy = Next() });
            await SendAsync();
            await DoAsync(Tribe, new ProposalCommand.Respond(there, new Answer.Consent()) { By = "aad-Cleo", Tap = Tap(), At = Now, Entropy = Next() });
            await SendAsync();
            if ((await store.ReadAsync(Squad, CancellationToken.None))!.Open.Count > 0)
            {
                throw new InvalidOperationException("The answer did not come back");
            }
        });

        private static Place Place(UnitKey unit) => new("https://service.example/", unit.Value);

        /// <summary>The least of several passes: what runs beside only adds.</summary>
        private async Task<Cost> CostAsync(Func<Task> act)
        {
            await act();
            var cost = new Cost(long.MaxValue, double.MaxValue);
            for (var pass = 0; pass < Passes; pass++)
            {
                var (calls, started) = (tables.Counted.Calls, Stopwatch.GetTimestamp());
                await act();
                cost = new(Math.Min(cost.Calls, tables.Counted.Calls - calls), Math.Min(cost.Millis, Stopwatch.GetElapsedTime(started).TotalMilliseconds));
            }

            return cost;
        }

        private async Task ImportAsync(int units)
        {
            var steps = Enumerable.Range(0, units).Select(Imported).Chunk(UnitsOfAStep).ToList();
            await DoAsync(Organization, new NetworkCommand.AskImport("import", "", steps.Count, Card: null) { At = Now, Entropy = Next() });
            foreach (var (step, some) in steps.Index())
            {
                await DoAsync(Organization, new NetworkCommand.ImportStep("import", step + 1, some) { At = Now, Entropy = Next() });
            }
        }

        private static ImportedUnit Imported(int number) => string.Create(CultureInfo.InvariantCulture, $"u{number}") is var slug && number % SquadsOfATribe == 0
            ? new(UnitKey.Of(Tenant, slug) is var tribe ? new(tribe.Value) : default, slug, $"Tribe {number}", UnitKind.Tribe, Parent: null, "")
            : new(new(UnitKey.Of(Tenant, slug).Value), slug, $"Squad {number}", UnitKind.Squad, string.Create(CultureInfo.InvariantCulture, $"u{number / SquadsOfATribe * SquadsOfATribe}"), "");

        private async Task SetUpAsync(UnitKey unit, UnitKind kind, string name, UnitId? under, params string[] people)
        {
            await DoAsync(unit, new MembershipCommand.Create(name, "Etc/UTC", new Home(Tenant, name, "https://service.example/", "team"), Chosen: false, Waiting: null) { At = Now, Entropy = Next() });
            await DoAsync(unit, new MembershipCommand.ReadRoster([.. people.Select(person => new Person($"aad-{person}", person, $"29:{person}"))]) { At = Now, Entropy = Next() });
            await DoAsync(unit, new NetworkCommand.SetUp($"aad-{people[0]}", kind, name, "", under, Place(unit)) { At = Now, Entropy = Next() });
            await SendAsync();
        }

        private async Task SendAsync()
        {
            for (var hop = 0; hop < 8; hop++)
            {
                await sweeper.FlushAsync(CancellationToken.None);
            }
        }

        private async Task DoAsync(UnitKey unit, UnitCommand command)
        {
            if ((await store.TransactAsync(unit, command, CancellationToken.None)).Refusal is { } refusal)
            {
                throw new InvalidOperationException($"{command.GetType().Name} was refused: {refusal}");
            }
        }

        private Tap Tap() => new(string.Create(CultureInfo.InvariantCulture, $"tap-{++commands}"), "tap", 0);

        private Entropy Next() => new((byte[])[.. BitConverter.GetBytes(++commands), .. new byte[16]]);
    }
}
