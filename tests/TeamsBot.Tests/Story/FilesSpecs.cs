using System.Globalization;
using System.Text.Json.Nodes;
using TeamsBot.Fakes;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>The network as files, in chat.</summary>
public sealed class FilesSpecs : OnStage
{
    private FakeConversation? payments;

    /// <summary>A channel of Ben, Cleo and Dan.</summary>
    private FakeConversation Payments => payments ??= World.AddChannel("Payments", World.Team, [World.Ben, World.Cleo, World.Dan]);

    private string Rows => $"import\nslug,name,kind,parent,purpose\ncommerce,Commerce,tribe,,Sell\npayments,Payments,squad,commerce,\n\nunit,email_or_aad_id,name\npayments,{World.Ben.AadObjectId},Ben\npayments,{World.Dan.Name}@EXAMPLE.com,Dan";

    [Fact]
    public async Task Rows_are_shown_confirmed_and_become_a_channel_with_its_people()
    {
        var preview = (await Theatre.Personal(World.Ada).Says(Rows)).Card;
        Assert.Contains("New units: 2. Corrected: 0. New people: 2. Rows that are there already: 0.", preview.Text, StringComparison.Ordinal);
        var seen = await Theatre.Personal(World.Ada).Taps(preview, "Import");
        Assert.Contains("Importing:", seen.Card.Text, StringComparison.Ordinal);
        await Theatre.UntilAsync(teams => teams.Everything().Messages.Any(message => message.Card?.Text.Contains("Imported.", StringComparison.Ordinal) == true), "The card says that it is done");

        await Ben.In(Payments).Says("set up squad Payments");
        var members = (await Ben.In(Payments).Says("members")).Card.Text;
        Assert.Contains("Dan", members, StringComparison.Ordinal);
        Assert.DoesNotContain("Cleo", members, StringComparison.Ordinal);

        var export = (await Theatre.Personal(World.Ben).Says("export")).Card.Text;
        Assert.Contains("payments,Payments,squad,commerce,", export, StringComparison.Ordinal);
        Assert.Contains($"payments,{World.Dan.AadObjectId},Dan", export, StringComparison.Ordinal);
        Assert.DoesNotContain(World.Dan.AadObjectId!, (await Theatre.Personal(World.Ada).Says("export")).Card.Text, StringComparison.Ordinal);
        var elsewhere = (await Ben.In(Payments).Says("export")).Card;
        Assert.Contains("Open our chat and write: export", elsewhere.Text, StringComparison.Ordinal);
        Assert.Equal(["Open our chat"], elsewhere.Buttons);
    }

    [Fact]
    public async Task Wrong_rows_are_told_and_can_not_be_imported()
    {
        var rows = "import\nslug,name,kind,parent,purpose\n" + string.Concat(Enumerable.Range(0, 12).Select(number => $"s{number},Squad {number},team,,\n"));
        var card = (await Theatre.Personal(World.Ada).Says(rows)).Card;
        Assert.Contains("12 to put right.", card.Text, StringComparison.Ordinal);
        Assert.Contains("units.csv, row 2, kind: “team” is not squad", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Import", card.Buttons);
        var more = await Theatre.Personal(World.Ada).Taps(card, "Show more");
        Assert.Contains("units.csv, row 13", more.Card.Text, StringComparison.Ordinal);
        Assert.Contains("9 to 12 of 12.", more.Card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Show more", more.Card.Buttons);
    }

    [Fact]
    public async Task Every_wrong_row_is_told_page_by_page()
    {
        var rows = "import\nslug,name,kind,parent,purpose\n" + string.Concat(Enumerable.Range(2, 70).Select(number => $"s{number},Squad {number},team,,\n"));
        var card = (await Theatre.Personal(World.Ada).Says(rows)).Card;
        var told = new List<string>();
        for (var page = 0; page < 9; page++)
        {
            told.AddRange(card.Text.Split('\n').Where(line => line.StartsWith("units.csv, row ", StringComparison.Ordinal)));
            card = page < 8 ? (await Theatre.Personal(World.Ada).Taps(card, "Show more")).Card : card;
        }

        Assert.Equal(Enumerable.Range(2, 70).Select(row => $"units.csv, row {row}, kind: “team” is not squad, tribe, chapter, guild or circle."), told);
    }

    [Fact]
    public async Task All_of_it_comes_as_JSON_too_to_one_alone()
    {
        await Theatre.Personal(World.Ada).Taps((await Theatre.Personal(World.Ada).Says(Rows)).Card, "Import");
        await Theatre.UntilAsync(teams => teams.Everything().Messages.Any(message => message.Card?.Text.Contains("Imported.", StringComparison.Ordinal) == true), "The card says that it is done");
        var part = (await Theatre.Personal(World.Ada).Taps((await Theatre.Personal(World.Ada).Says("export")).Card, "network.json")).Card;
        Assert.Contains("\"slug\": \"payments\"", part.Text, StringComparison.Ordinal);
        Assert.Equal(400, (await Ben.Forges((await Ada.Proposes("Tea at four")).Card, Verbs.Export, new JsonObject { ["file"] = "network.json", ["skip"] = 0 })).Code);
    }

    [Fact]
    public async Task A_guest_reads_what_their_channel_shows_and_nothing_of_the_network()
    {
        var gina = World.AddPerson("Gina", "guest");
        World.Join(World.Squad, gina);
        var guest = Theatre.In(World.Squad, gina);
        await Dan.In(Payments).Says("set up squad Payments");
        await Theatre.UntilAsync(teams => teams.Everything().Lines.Any(line => line.StartsWith("Payments is in the network now", StringComparison.Ordinal)), "Payments has a place");
        var card = (await Ada.Proposes("Tea at four")).Card;
        const string Theirs = "The network of this organisation is for its own people";
        foreach (var command in new[] { "units", Rows })
        {
            Assert.StartsWith(Theirs, (await Theatre.Personal(gina).Says(command)).Line, StringComparison.Ordinal);
            Assert.StartsWith(Theirs, (await guest.Says(command)).Line, StringComparison.Ordinal);
        }

        foreach (var command in new[] { "join {0}", "leave {0}", "members of {0}", "depends on {0} fine", "ask {0} about P-1", "become part of {0}", "set up squad Tea under {0}", "bind {0}" })
        {
            var (real, invented) = (string.Format(CultureInfo.InvariantCulture, command, "Payments"), string.Format(CultureInfo.InvariantCulture, command, "Nirvana"));
            Assert.Equal((await guest.Says(invented)).Line, (await guest.Says(real)).Line.Replace("Payments", "Nirvana", StringComparison.Ordinal));
        }

        Assert.StartsWith(Theirs, (await Theatre.Personal(gina).Says("export")).Line, StringComparison.Ordinal);
        Assert.Contains(Theirs, (await guest.Forges(card, Verbs.Units, new JsonObject())).Card.Text, StringComparison.Ordinal);
        Assert.Contains("Tea at four", (await guest.Says("proposals")).Card.Text, StringComparison.Ordinal);
        Assert.Contains("Our network", (await Ben.Says("units")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_alone_says_how_it_is_written_and_in_a_channel_where_files_go()
    {
        Assert.Contains("units.csv", (await Theatre.Personal(World.Ada).Says("import csv")).Card.Text, StringComparison.Ordinal);
        Assert.StartsWith("Teams brings me files only in our own chat: write “import” there", (await Ada.Says("import")).Line, StringComparison.Ordinal);
        Assert.StartsWith("I can read units.csv and people.csv so far", (await Ada.Says("import glassfrog")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_uses_is_removed_by_its_name()
    {
        var alone = Theatre.Personal(World.Ada);
        await alone.Taps((await alone.Says("import\nslug,name,kind,parent,purpose\nsales,Sales,tribe,,\npay,Paymnets,squad,sales,\n")).Card, "Import");
        await Theatre.UntilAsync(teams => teams.Everything().Messages.Any(message => message.Card?.Text.Contains("Imported.", StringComparison.Ordinal) == true), "The card says that it is done");
        Assert.StartsWith("Other units are part of it.", (await alone.Says("remove Sales")).Line, StringComparison.Ordinal);
        Assert.Equal("Paymnets is no longer in the network. Its name is free again.", (await Ada.Says("remove Paymnets")).Line);
        Assert.DoesNotContain("Paymnets", (await alone.Says("export")).Card.Text, StringComparison.Ordinal);
        Assert.StartsWith("I don't know that unit.", (await alone.Says("remove Paymnets")).Line, StringComparison.Ordinal);
        await Ben.In(Payments).Says("set up squad Payments");
        await Theatre.UntilAsync(teams => teams.Everything().Lines.Any(line => line.StartsWith("Payments is in the network now", StringComparison.Ordinal)), "Payments has a place");
        Assert.StartsWith("That unit has a channel, so its own people decide about it.", (await alone.Says("remove Payments")).Line, StringComparison.Ordinal);
        Assert.Contains("remove Payments", (await alone.Says("remove")).Card.Text, StringComparison.Ordinal);
    }
}
