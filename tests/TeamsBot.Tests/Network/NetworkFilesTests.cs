using System.Text;
using System.Text.Json;
using CsCheck;
using TeamsBot.Domain.Network;
using TeamsBot.Network;

namespace TeamsBot.Tests.Network;

public sealed class NetworkFilesTests
{
    private const string Hostile = "=@+-'\"',;\nab é支\u05D0🚀\u0301.\t";

    private static readonly string[] Known = ["=cmd|' /C calc'!A0", "'=1", "''+2", "\"=x\"", "@sum", "-", "a;b", "a,b", "\"", "''", "'", "sep=;", "line\nline"];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Int[0, Known.Length - 1].Select(place => Known[place]),
        Gen.Int[0, Hostile.EnumerateRunes().Count() - 1].Array[0, 30].Select(places => string.Concat(places.Select(place => Hostile.EnumerateRunes().ElementAt(place)))));

    private static readonly Gen<NetworkDocument> Networks =
        from count in Gen.Int[1, 12]
        from kinds in Gen.Enum<UnitKind>().Array[count]
        from parents in Gen.Int[0, 11].Array[count]
        from texts in Texts.Array[3 * count]
        from people in Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, 99], Texts).Array[0, 20]
        select Network(kinds, parents, texts, people);

    [Fact]
    public void What_was_written_is_read_again() => Networks.Sample(network =>
    {
        var files = NetworkFiles.Write(network.Units, network.People);
        var read = NetworkFiles.Read(files.Units, files.People, []);
        Assert.Equal([], read.Faults);
        Assert.Equal(network.Units.OrderBy(unit => unit.Slug, StringComparer.Ordinal), read.Units.OrderBy(unit => unit.Slug, StringComparer.Ordinal));
        Assert.Equal(network.People.OrderBy(person => person.Person, StringComparer.Ordinal), read.People.OrderBy(person => person.Person, StringComparer.Ordinal));
        var again = NetworkFiles.Write(read.Units, read.People);
        Assert.Equal(files.Units, again.Units);
        Assert.Equal(files.People, again.People);
        Assert.Equal(files.Json, again.Json);
    });

    [Fact]
    public void No_field_of_a_written_file_starts_a_formula() => Networks.Sample(network =>
    {
        var files = NetworkFiles.Write(network.Units, network.People);
        foreach (var field in Fields(files.Units).Concat(Fields(files.People)))
        {
            Assert.DoesNotContain(field.FirstOrDefault('a'), "=@+-\t\r");
        }
    });

    [Fact]
    public void Parents_are_written_before_children_and_then_by_slug()
    {
        var files = NetworkFiles.Write(
            [new("b", "Squad B", UnitKind.Squad, "z", ""), new("a", "Squad A", UnitKind.Squad, "z", "Two\nlines"), new("z", "Tribe", UnitKind.Tribe, null, "")],
            [new("b", "tom@example.org", "Tom"), new("a", "mia@example.org", "=Mia")]);
        Assert.Equal("slug,name,kind,parent,purpose\nz,Tribe,tribe,,\na,Squad A,squad,z,\"Two\nlines\"\nb,Squad B,squad,z,\n", Encoding.UTF8.GetString(files.Units));
        Assert.Equal("unit,email_or_aad_id,name\na,mia@example.org,\"'=Mia\"\nb,tom@example.org,Tom\n", Encoding.UTF8.GetString(files.People));
    }

    [Fact]
    public void The_same_stands_in_one_json_document()
    {
        var files = NetworkFiles.Write([new("z", "Tribe", UnitKind.Tribe, null, "All")], [new("z", "mia@example.org", "Mia")]);
        using var json = JsonDocument.Parse(files.Json);
        var unit = Assert.Single(json.RootElement.GetProperty("units").EnumerateArray());
        Assert.Equal("tribe", unit.GetProperty("kind").GetString());
        Assert.Equal(JsonValueKind.Null, unit.GetProperty("parent").ValueKind);
        var person = Assert.Single(json.RootElement.GetProperty("people").EnumerateArray());
        Assert.Equal("mia@example.org", person.GetProperty("email_or_aad_id").GetString());
    }

    [Fact]
    public void A_thousand_units_and_twenty_thousand_people_are_read_within_seconds()
    {
        UnitRow[] units = [.. Enumerable.Range(0, 1_000).Select(number => new UnitRow($"u{number}", $"Unit {number}", UnitKind.Squad, null, "Some purpose, with a comma"))];
        PersonRow[] people = [.. Enumerable.Range(0, 20_000).Select(number => new PersonRow($"u{number % 1_000}", $"person{number}@example.org", $"Person {number}"))];
        var files = NetworkFiles.Write(units, people);
        var start = System.Diagnostics.Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = NetworkFiles.Read(files.Units, files.People, []);
        TestContext.Current.TestOutputHelper?.WriteLine($"{start.ElapsedMilliseconds} ms, {(GC.GetAllocatedBytesForCurrentThread() - before) / 1024} KB allocated, {files.People.Length / 1024} KB of people");
        Assert.Equal((1_000, 20_000, 0), (read.Units.Count, read.People.Count, read.Faults.Count));
        Assert.True(start.Elapsed < TimeSpan.FromSeconds(10), start.Elapsed.ToString());
    }

    private static NetworkDocument Network(UnitKind[] kinds, int[] parents, string[] texts, (int Unit, int Person, string Name)[] people)
    {
        var units = new List<UnitRow>();
        for (var index = 0; index < kinds.Length; index++)
        {
            var name = Clean(texts[index].Replace('\n', ' ').Replace('\t', ' ') + $" {index} {new string('n', index)}", 100);
            var parent = units.ElementAtOrDefault(parents[index]) is { } other && MayStandIn(kinds[index], other.Kind) ? other.Slug : null;
            var kind = kinds[index] == UnitKind.Chapter && parent is null ? UnitKind.Guild : kinds[index];
            units.Add(new($"u{index}", name, kind, parent, Clean(texts[index + kinds.Length], 500)));
        }

        return new(units, [.. people.Select((person, index) => new PersonRow($"u{person.Unit}", $"p{person.Person}-{index}", Clean(person.Name.Replace('\n', ' ').Replace('\t', ' '), 100)))]);
    }

    private static bool MayStandIn(UnitKind kind, UnitKind parent) =>
        (kind, parent) is (UnitKind.Squad, UnitKind.Tribe or UnitKind.Circle) or (UnitKind.Chapter or UnitKind.Tribe, UnitKind.Tribe) or (UnitKind.Circle, UnitKind.Circle);

    private static string Clean(string text, int longest) => (text.Length <= longest ? text : text[..longest]).Trim();

    /// <summary>A reader of our own, so that the writer is not judged by its own library.</summary>
    private static List<string> Fields(byte[] file)
    {
        var (fields, field, quoted, text) = (new List<string>(), new StringBuilder(), false, Encoding.UTF8.GetString(file));
        for (var index = 0; index < text.Length; index++)
        {
            if (quoted && text[index] == '"' && text[index + 1] == '"')
            {
                field.Append(text[index++]);
            }
            else if (text[index] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && text[index] is (',' or '\n'))
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(text[index]);
            }
        }

        return fields;
    }
}
