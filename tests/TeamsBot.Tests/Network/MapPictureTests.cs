using System.Diagnostics;
using SkiaSharp;
using TeamsBot.Domain.Network;
using TeamsBot.Network;

namespace TeamsBot.Tests.Network;

/// <summary>The map is judged by what Skia reads, which doesn't write such files, and by the bytes of the format.</summary>
public sealed class MapPictureTests
{
    private static readonly MapWords Words = new("Squad", "Tribe", "Chapter", "Guild", "Circle", "People", "Open decisions", "Waits for");

    private static readonly string[] First = ["Payments", "Checkout", "Identity", "Search", "Mobile", "Data", "Customer", "Pricing", "Fraud", "Onboarding", "Observability", "Design", "Invoice", "Ledger", "Partner", "Notification", "Experiment", "Returns", "Warehouse", "Locale", "Kernel", "Quality", "Yield", "Zebra", "Umbrella", "Vendor", "Journey", "Xenon"];
    private static readonly string[] Second = ["platform", "tools", "flow", "growth", "insight", "trust", "quality", "experience", "enablers", "bridge", "makers", "jungle"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(40)]
    [InlineData(41)]
    [InlineData(200)]
    [InlineData(1_000)]
    public void A_network_of_any_size_is_a_small_palette_picture(int count)
    {
        var start = Stopwatch.StartNew();
        var picture = MapPicture.Draw(Network(count), Blocks(count), Words);
        TestContext.Current.TestOutputHelper?.WriteLine($"{count} units: {picture.Width}x{picture.Height}, {picture.Png.Length} bytes, {start.ElapsedMilliseconds} ms");
        IsSound(picture);
        Assert.Equal(picture.Png, MapPicture.Draw(Network(count), Blocks(count), Words).Png);
    }

    /// <summary>What was looked at and approved; <c>UPDATE_GOLDEN=1</c> draws it anew. On another processor an edge may differ by a shade.</summary>
    [Theory]
    [InlineData(5, null)]
    [InlineData(40, null)]
    [InlineData(200, null)]
    [InlineData(200, "u8")]
    public void A_map_looks_as_it_was_approved(int count, string? tribe)
    {
        var picture = MapPicture.Draw(Network(count), Blocks(count), Words, tribe);
        var file = Path.Combine(Folder(), $"map-{count}{(tribe is null ? "" : "-one-tribe")}.png");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Folder());
            File.WriteAllBytes(file, picture.Png);
        }

        using var approved = SKBitmap.Decode(File.ReadAllBytes(file));
        using var drawn = SKBitmap.Decode(picture.Png);
        Assert.Equal((approved.Width, approved.Height), (drawn.Width, drawn.Height));
        Assert.InRange(approved.Pixels.Zip(drawn.Pixels).Count(pair => pair.First != pair.Second), 0, approved.Pixels.Length / 500);
    }

    /// <summary>WCAG 2.2, 1.4.3 and 1.4.11: 4.5 for words, 3 for signs.</summary>
    [Fact]
    public void Words_and_signs_stand_out_from_whatever_they_lie_on()
    {
        SKColor[] grounds = [MapPalette.Tile, MapPalette.Panel, MapPalette.Tribe, MapPalette.Circle, MapPalette.Chapter, MapPalette.Guild];
        Assert.All(grounds, ground =>
        {
            Assert.InRange(Contrast(MapPalette.Ink, ground), 4.5, 21);
            Assert.InRange(Contrast(MapPalette.Soft, ground), 4.5, 21);
            Assert.InRange(Contrast(MapPalette.Stop, ground), 3, 21);
            Assert.InRange(Contrast(MapPalette.Badge, ground), 3, 21);
        });
        Assert.InRange(Contrast(MapPalette.Tile, MapPalette.Badge), 4.5, 21);
        Assert.InRange(Contrast(MapPalette.Tile, MapPalette.Stop), 4.5, 21);
    }

    [Fact]
    public void The_order_in_which_units_come_makes_no_difference()
    {
        var units = Network(40);
        Assert.Equal(MapPicture.Draw(units, Blocks(40), Words).Png, MapPicture.Draw([.. units.Reverse()], [.. Blocks(40).Reverse()], Words).Png);
    }

    [Fact]
    public void Up_to_forty_units_are_all_drawn_and_beyond_them_only_tribes_and_who_stands_alone()
    {
        var few = MapPicture.Draw([Unit("t", "Money", UnitKind.Tribe), .. Squads(39)], [], Words);
        var many = MapPicture.Draw([Unit("t", "Money", UnitKind.Tribe), .. Squads(40)], [], Words);
        Assert.True(few.Height > 900 && many.Height < 200, $"{few.Height} and {many.Height}");
        Assert.Equal(many.Height, MapPicture.Draw([Unit("t", "Money", UnitKind.Tribe), .. Squads(199)], [], Words).Height);
    }

    [Fact]
    public void One_tribe_is_drawn_with_its_squads_however_many_there_are_elsewhere()
    {
        List<MapUnit> units = [Unit("t", "Money", UnitKind.Tribe), .. Squads(6), .. Enumerable.Range(0, 200).Select(number => Unit($"x{number}", $"Other {number}", UnitKind.Squad))];
        var one = MapPicture.Draw(units, [], Words, "t");
        IsSound(one);
        Assert.Equal(MapPicture.Draw([.. units.Take(7)], [], Words).Png, one.Png);
        Assert.Equal(["t"], one.Groups.Select(group => group.Head?.Key));
        Assert.Equal(MapPicture.Draw(units, [], Words).Png, MapPicture.Draw(units, [], Words, "unheard of").Png);
    }

    [Fact]
    public void A_tribe_with_a_thousand_squads_says_how_many_have_no_room()
    {
        var picture = MapPicture.Draw([Unit("t", "Money", UnitKind.Tribe), .. Squads(1_000)], [], Words, "t");
        IsSound(picture);
        Assert.InRange(picture.Hidden, 900, 980);
        Assert.Equal(1_000, Assert.Single(picture.Groups).Units.Count);
        Assert.False(picture.Whole);
    }

    [Fact]
    public void What_lies_in_one_circle_of_all_is_drawn_level_by_level()
    {
        List<MapUnit> units = [Unit("all", "All of us", UnitKind.Circle), .. Network(200).Select(unit => unit is { Parent: null, Kind: not UnitKind.Guild } ? unit with { Parent = "all" } : unit)];
        var (top, below, tribe) = (MapPicture.Draw(units, [], Words), MapPicture.Draw(units, [], Words, "all"), MapPicture.Draw(units, [], Words, "u8"));
        Assert.All([top, below, tribe], IsSound);
        Assert.Equal((false, false, true), (top.Whole, below.Whole, tribe.Whole));
        Assert.True(Math.Max(top.Height, tribe.Height) < below.Height, $"{top.Height}, {tribe.Height} and {below.Height}");
        Assert.Equal(26, below.Groups.Count);
        Assert.Equal("all", below.Groups[0].Head?.Key);
        Assert.Equal(units.Count(unit => unit.Kind != UnitKind.Guild) - 1, below.Groups.Sum(group => group.Units.Count + (group.Head?.Key == "all" ? 0 : 1)));
    }

    public static TheoryData<string> Names => [new string('W', 300), new string('e', 50_000), "שלום עולם צוות התשלומים", "فريق المدفوعات", "🚀 Rocket 👩‍👩‍👧 🇩🇪", "支付团队 チーム", "Z̸̢̧̛͓a̵̡l̴̨g̷o", "a\0b\nc\td", "\u202Ereversed", "\ud800", "", "   ", "\uFFFF", "𐎠𐎡"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_name_can_be_drawn_and_stays_in_its_tile(string name)
    {
        var picture = MapPicture.Draw([Unit("a", name, UnitKind.Squad), Unit("b", name, UnitKind.Tribe), Unit("c", name, UnitKind.Guild)], [], Words);
        IsSound(picture);
        using var bitmap = SKBitmap.Decode(picture.Png);
        using var plain = SKBitmap.Decode(MapPicture.Draw([Unit("a", "A", UnitKind.Squad), Unit("b", "B", UnitKind.Tribe), Unit("c", "C", UnitKind.Guild)], [], Words).Png);
        Assert.Equal(plain.Height, bitmap.Height);
        for (var y = 0; y < bitmap.Height; y++)
        {
            Assert.Equal(plain.GetPixel(6, y), bitmap.GetPixel(6, y));
            Assert.Equal(plain.GetPixel(bitmap.Width - 6, y), bitmap.GetPixel(bitmap.Width - 6, y));
        }
    }

    [Fact]
    public void Latin_Greek_and_Cyrillic_are_drawn_with_the_fonts_that_come_along()
    {
        foreach (var rune in "Ünïted łódź ſtraße ĳ Ελληνικά Русский Українська Ђурђевак …№€".EnumerateRunes())
        {
            Assert.Same(MapFonts.Bold, MapFonts.For(rune, MapFonts.Bold));
            Assert.Same(MapFonts.Regular, MapFonts.For(rune, MapFonts.Regular));
        }
    }

    [Fact]
    public void Data_that_makes_no_sense_is_drawn_all_the_same()
    {
        List<MapUnit> units =
        [
            new("a", "A", UnitKind.Tribe, "b", -1, -1), new("b", "B", UnitKind.Tribe, "a", int.MaxValue, int.MaxValue), new("c", "C", UnitKind.Circle, "c", 0, 0),
            new("d", "D", UnitKind.Squad, "missing", 1, 1), new("e", "E", UnitKind.Squad, "d", 1, 1), new("f", "F", UnitKind.Chapter, null, 1, 1), new("g", "G", UnitKind.Guild, "a", 1, 1),
            new("a", "Again", UnitKind.Squad, null, 1, 1), new("", "", UnitKind.Squad, "", 1, 1), new("h", "H", (UnitKind)99, "a", 1, 1),
        ];
        List<MapBlock> blocks = [new("a", "a"), new("a", "b"), new("x", "y"), new("d", "x"), new("d", "e"), new("d", "e"), new("e", "d"), new("h", "g")];
        var picture = MapPicture.Draw(units, blocks, Words);
        IsSound(picture);
        Assert.Equal(9, picture.Groups.Sum(group => group.Units.Count + (group.Head is null ? 0 : 1)));
        IsSound(MapPicture.Draw(units, blocks, Words, "a"));
    }

    [Fact]
    public void Circles_within_circles_have_an_end()
    {
        List<MapUnit> units = [.. Enumerable.Range(0, 40).Select(depth => new MapUnit($"c{depth}", $"Circle {depth}", UnitKind.Circle, depth == 0 ? null : $"c{depth - 1}", 3, 0))];
        IsSound(MapPicture.Draw(units, [], Words));
        IsSound(MapPicture.Draw([.. Enumerable.Range(0, 3_000).Select(depth => new MapUnit($"c{depth}", $"Circle {depth}", UnitKind.Circle, depth == 0 ? null : $"c{depth - 1}", 3, 0))], [], Words, "c0"));
    }

    [Fact]
    public void What_waits_is_marked_and_an_arrow_leads_to_what_it_waits_for()
    {
        List<MapUnit> units = [Unit("a", "Payments", UnitKind.Squad), Unit("b", "Search", UnitKind.Squad)];
        Assert.Equal(0, Red(MapPicture.Draw(units, [], Words), 300, 340));
        Assert.True(Red(MapPicture.Draw(units, [new("a", "b")], Words), 300, 340) > 40);
        var elsewhere = MapPicture.Draw(units, [new("a", "far away")], Words);
        Assert.Equal(0, Red(elsewhere, 300, 340));
        Assert.True(Red(elsewhere, 200, 300) > 100);
    }

    [Fact]
    public void The_groups_say_what_the_picture_shows()
    {
        List<MapUnit> units =
        [
            new("t", "Money", UnitKind.Tribe, null, 0, 1), new("a", "Payments", UnitKind.Squad, "t", 6, 2), new("b", "Billing", UnitKind.Squad, "t", 5, 0), new("c", "Backend", UnitKind.Chapter, "t", 4, 0),
            new("l", "Legal", UnitKind.Squad, null, 3, 1), new("g", "Security", UnitKind.Guild, null, 9, 0),
        ];
        var groups = MapPicture.Draw(units, [new("b", "a"), new("l", "a")], Words).Groups;
        Assert.Equal(["t: c b a | 2 3 1", ": l | 1 1 1", ": g | 0 0 0"], groups.Select(group => $"{group.Head?.Key}: {string.Join(' ', group.Units.Select(unit => unit.Key))} | {group.Squads} {group.OpenDecisions} {group.Blocks}"));
    }

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "golden");

    private static double Contrast(SKColor one, SKColor other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);

        static double Luminance(SKColor colour) => 0.2126 * Linear(colour.Red) + 0.7152 * Linear(colour.Green) + 0.0722 * Linear(colour.Blue);

        static double Linear(byte part) => part / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static int Red(MapPicture picture, int from, int to)
    {
        using var bitmap = SKBitmap.Decode(picture.Png);
        return Enumerable.Range(from, to - from).Sum(x => Enumerable.Range(0, 100).Count(y => bitmap.GetPixel(x, y) is { Red: > 150, Green: < 60 }));
    }

    private static void IsSound(MapPicture picture)
    {
        using var bitmap = SKBitmap.Decode(picture.Png);
        Assert.NotNull(bitmap);
        Assert.Equal((picture.Width, picture.Height), (bitmap.Width, bitmap.Height));
        Assert.Contains(picture.Width, new[] { 640, 480 });
        Assert.InRange(picture.Height, 10, 4_500);
        Assert.InRange(picture.Png.Length, 100, MapPicture.MostBytes);
        Assert.Equal((4, 3), (picture.Png[24], picture.Png[25]));
        Assert.Equal(0, bitmap.GetPixel(0, 0).Alpha);
        Assert.Equal(255, bitmap.GetPixel(bitmap.Width / 2, 2).Alpha);
    }

    private static MapUnit Unit(string key, string name, UnitKind kind) => new(key, name, kind, null, 5, 2);

    private static IEnumerable<MapUnit> Squads(int count) => Enumerable.Range(0, count).Select(number => new MapUnit($"s{number}", Name(number), UnitKind.Squad, "t", 5, number % 4));

    /// <summary>Each name is another one: repeated names would make files small.</summary>
    private static string Name(int number) => $"{First[number * 11 % 28]} {Second[number * 7 % 12]}" + (number < 84 ? "" : $" {number}");

    /// <summary>One in eight is a tribe; the others are in one, but for a few; the last ones are a chapter and a guild.</summary>
    private static IReadOnlyList<MapUnit> Network(int count) =>
        [.. Enumerable.Range(0, count).Select(number => number % 8 == 0
            ? new MapUnit($"u{number}", Name(number), UnitKind.Tribe, null, 0, number % 3)
            : new MapUnit($"u{number}", Name(number), Kind(number), number % 8 == 7 && number % 16 == 7 ? null : $"u{number / 8 * 8}", 3 + number % 9, number % 4))];

    private static UnitKind Kind(int number) => (number % 8) switch { 5 => UnitKind.Chapter, 6 when number % 3 == 0 => UnitKind.Guild, _ => UnitKind.Squad };

    private static IReadOnlyList<MapBlock> Blocks(int count) => [.. Enumerable.Range(1, count / 6).Select(number => new MapBlock($"u{number * 5 % count}", $"u{number * 13 % count}"))];
}
