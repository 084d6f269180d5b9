using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TeamsBot.BotFramework;
using TeamsBot.Delivery;
using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Hosting;
using TeamsBot.Network;
using TeamsBot.Storage;
using TeamsBot.Storage.Deliveries;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;

namespace TeamsBot.Tests.Network;

/// <summary>A process that imports and exports: the store, what is delivered from it, and the shell.</summary>
internal sealed class FilesAtWork
{
    private int commands;

    public FilesAtWork(ITables tables, TimeProvider? clock = null, TimeSpan? patience = null)
    {
        var time = clock ?? TimeProvider.System;
        (Time, Units, Imports) = (time, new UnitStore(tables, time, Reactions.To) { Patience = patience ?? TimeSpan.FromSeconds(10) }, new Imports(tables));
        Importer = new(Units, Imports, time);
        Exporter = new(Units, new Organizations(Units, new Views(tables)), Imports, new Views(tables));
        var office = new PostOffice(Units, time, NullLogger<PostOffice>.Instance);
        Sweeper = new(Units, tables, time, DeliverAsync, (_, _) => { });
        LettingGo = new(tables, time, Importer.ForgetAsync, fault => throw new InvalidOperationException("Nothing fails here.", fault));
        Services = new ServiceCollection().AddSingleton(tables).AddSingleton(Units).AddSingleton(Importer).AddSingleton(Exporter).AddOptions<BotFrameworkOptions>().Services.BuildServiceProvider();

        async Task<Delivered> DeliverAsync(Storage.Deliveries.Delivery delivery, CancellationToken ends)
        {
            switch (delivery)
            {
                case Storage.Deliveries.Delivery.Message { Entry: { Kind: Post.Kind } entry }:
                    return await office.DeliverAsync(delivery.Key, JsonSerializer.Deserialize(entry.Json, DeliveryJson.Default.Post)!, ends);
                case Storage.Deliveries.Delivery.Message { Entry: { Kind: ImportWork.Kind } entry } when JsonSerializer.Deserialize(entry.Json, DeliveryJson.Default.ImportWork) is { } work:
                    await (work.Step > 0 ? (Task)Importer.StepAsync(delivery.Key, work.Import, work.Step, ends) : Importer.ForgetAsync(delivery.Key, work.Import, ends));
                    return new Delivered.Sent();
                case Storage.Deliveries.Delivery.Message { Entry: { Kind: EntryFilled.Kind } entry }:
                    await Imports.ExpectNobodyAsync(delivery.Key, JsonSerializer.Deserialize(entry.Json, DeliveryJson.Default.EntryFilled)!.Slug, ends);
                    return new Delivered.Sent();
                case Storage.Deliveries.Delivery.Message:
                    return new Delivered.Sent();
                default:
                    return new Delivered.Drawn("");
            }
        }
    }

    public UnitStore Units { get; }

    public Imports Imports { get; }

    public Importer Importer { get; }

    public Exporter Exporter { get; }

    public Sweeper Sweeper { get; }

    public ImportSweeper LettingGo { get; }

    private TimeProvider Time { get; }

    private ServiceProvider Services { get; }

    private static CancellationToken Soon => TestContext.Current.CancellationToken;

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public Task PrepareAsync() => Units.PrepareAsync(Soon);

    public Task<ImportPreview> PreviewAsync(string tenant, string unitsFile, string? people = null) =>
        Importer.PreviewAsync(tenant, new(Bytes(unitsFile), people is null ? null : Bytes(people)), default, Soon);

    /// <summary>Confirmed, and delivered step by step by the sweeper.</summary>
    public async Task ImportAsync(string tenant, string unitsFile, string? people = null)
    {
        var preview = await PreviewAsync(tenant, unitsFile, people);
        Assert.Empty(preview.Faults);
        if (preview.Steps > 0)
        {
            _ = await Importer.BeginAsync(tenant, preview, "aad-ana", card: null, Soon);
            await DeliverAsync(tenant);
        }
    }

    public async Task DeliverAsync(string tenant)
    {
        for (var round = 0; round < 2000 && (round < 4 || await Importer.GoingAsync(tenant, Soon) is not null); round++)
        {
            await Sweeper.FlushAsync(Soon);
        }
    }

    public async Task<NetworkView> NetworkAsync(string tenant) => (await Units.ReadAsync(UnitKey.OfOrganization(tenant), Soon))?.Network ?? NetworkView.None;

    public async Task<(string Units, string People)> ExportAsync(string tenant) =>
        await Exporter.AllAsync(tenant, Soon) is var files ? (Encoding.UTF8.GetString(files.Units), Encoding.UTF8.GetString(files.People)) : default;

    /// <summary>A channel of these people that is set up.</summary>
    public async Task SetUpAsync(string tenant, string name, UnitKind kind, string? under = null, params string[] people)
    {
        var key = UnitKey.Of(tenant, name);
        _ = await Units.TransactAsync(key, new MembershipCommand.Create(name, "Etc/UTC", new Home(tenant, name, "https://service.example/", "team"), Chosen: false, Waiting: null) { At = Time.GetUtcNow(), Entropy = Next() }, Soon);
        _ = await Units.TransactAsync(key, new MembershipCommand.ReadRoster([.. people.Select(person => new Domain.Organization.Person($"aad-{person}", person, $"29:{person}"))]) { At = Time.GetUtcNow(), Entropy = Next() }, Soon);
        UnitId? parent = under is null ? null : new(UnitKey.Of(tenant, under).Value);
        _ = await Units.TransactAsync(key, new NetworkCommand.SetUp($"aad-{people[0]}", kind, name, "", parent, new("https://service.example/", name)) { At = Time.GetUtcNow(), Entropy = Next() }, Soon);
        for (var hop = 0; hop < 10; hop++)
        {
            await Sweeper.FlushAsync(Soon);
        }
    }

    public async Task<(int Code, string Said)> ShellAsync(string input, params string[] args)
    {
        using var said = new StringWriter();
        var code = await new Shell(Services, new StringReader(input), said, said).RunAsync(args, Soon);
        return (code, said.ToString());
    }

    private Entropy Next() => new((byte[])[.. BitConverter.GetBytes(++commands), .. new byte[16]]);
}
