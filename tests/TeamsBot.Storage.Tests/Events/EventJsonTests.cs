using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using TeamsBot.Domain;
using TeamsBot.Storage.Events;

namespace TeamsBot.Storage.Tests.Events;

public sealed class EventJsonTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, 16).Select(i => (byte)i)];

    public static TheoryData<string> Types => [.. Samples.All.Select(happened => happened.GetType().Name)];

    [Fact]
    public void Every_fact_of_the_domain_has_a_sample()
    {
        var facts = typeof(UnitEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(UnitEvent)) && !type.IsAbstract);
        Assert.Equal(facts.Select(type => type.Name).Order(StringComparer.Ordinal), Samples.All.Select(happened => happened.GetType().Name).Order(StringComparer.Ordinal));
    }

    /// <summary>A file once written is never edited: units hold such facts. GOLDEN=write writes those that are missing.</summary>
    [Theory]
    [MemberData(nameof(Types))]
    public void A_fact_is_stored_as_it_always_was(string type)
    {
        var stored = EventJson.Write(42, Sample(type), Salt);
        var text = $"{Encoding.UTF8.GetString(stored.Leaf)}\n{Encoding.UTF8.GetString(stored.Body!)}\n";
        var file = Path.Combine(Folder(), type + ".jsonl");
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write" && !File.Exists(file))
        {
            File.WriteAllText(file, text);
        }

        Assert.Equal(File.ReadAllText(file), text);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_fact_is_read_as_it_was_meant(string type)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder(), type + ".jsonl"));
        Assert.Equal(Sample(type), EventJson.Read(new StoredEvent(Encoding.UTF8.GetBytes(lines[0]), Salt, Encoding.UTF8.GetBytes(lines[1]))));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_leaf_is_canonical_and_shows_no_text_name_or_address(string type)
    {
        var leaf = Encoding.UTF8.GetString(EventJson.Write(42, Sample(type), Salt).Leaf);
        using var json = JsonDocument.Parse(leaf);
        var names = json.RootElement.EnumerateObject().Select(property => property.Name).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.All(json.RootElement.EnumerateObject(), property => Assert.True(property.Value.ValueKind == JsonValueKind.String || property.Value.TryGetInt64(out _)));
        Assert.All(["trains", "stand-up", "Cleo", "object-id", "29:", "thread", "smba", "tenant", "Payments", "10:00"], hidden => Assert.DoesNotContain(hidden, leaf, StringComparison.Ordinal));
        Assert.All(["at", "c", "n", "t", "v"], name => Assert.Contains(name, names));
    }

    /// <summary>What came later into a fact that was stored before.</summary>
    public static TheoryData<string> Later => [.. Samples.Later.Keys];

    [Theory]
    [MemberData(nameof(Later))]
    public void What_a_fact_can_say_since_later_is_stored_and_read_too(string name)
    {
        var stored = EventJson.Write(42, Samples.Later[name], Salt);
        var text = $"{Encoding.UTF8.GetString(stored.Leaf)}\n{Encoding.UTF8.GetString(stored.Body!)}\n";
        var file = Path.Combine(Folder(), name + ".jsonl");
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write" && !File.Exists(file))
        {
            File.WriteAllText(file, text);
        }

        Assert.Equal(File.ReadAllText(file), text);
        Assert.Equal(Samples.Later[name], EventJson.Read(stored));
    }

    [Fact]
    public void The_leaf_commits_to_salt_and_body()
    {
        var stored = EventJson.Write(42, Samples.All[0], Salt);
        Assert.Contains($"\"c\":\"{EventJson.Commitment(Salt, stored.Body!)}\"", Encoding.UTF8.GetString(stored.Leaf), StringComparison.Ordinal);
        Assert.NotEqual(EventJson.Write(42, Samples.All[0], new byte[16]).Leaf, stored.Leaf);
    }

    [Fact]
    public void A_fact_whose_body_was_erased_is_still_read()
    {
        var stored = EventJson.Write(42, Sample("Consented"), Salt);
        var read = EventJson.Read(stored with { Salt = null, Body = null });
        Assert.Equal(Sample("Consented").At, read.At);
    }

    [Theory]
    [InlineData("{\"at\":\"2026-03-04T09:30:00.0000000Z\",\"c\":\"\",\"n\":1,\"t\":\"teleported\",\"v\":1}")]
    [InlineData("{\"at\":\"2026-03-04T09:30:00.0000000Z\",\"c\":\"\",\"n\":1,\"proposal\":1,\"version\":1,\"t\":\"teleported\",\"v\":1}")]
    [InlineData("{\"a\":\"x\",\"at\":\"2026-03-04T09:30:00.0000000Z\",\"c\":\"\",\"n\":1,\"t\":\"memberLeft\",\"v\":2}")]
    public void A_fact_of_a_newer_program_is_refused(string leaf) =>
        Assert.Throws<UnknownEventException>(() => EventJson.Read(new StoredEvent(Encoding.UTF8.GetBytes(leaf), null, null)));

    private static UnitEvent Sample(string type) => Samples.All.Single(happened => happened.GetType().Name == type);

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "golden");
}
