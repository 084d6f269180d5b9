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
        Assert.Contains("New units: 2. New people: 2. Rows that are there already: 0.", preview.Text, StringComparison.Ordinal);
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
        Assert.Contains("Open our chat", string.Join(' ', (await Ben.In(Payments).Says("export")).Card.Buttons), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Wrong_rows_are_told_and_can_not_be_imported()
    {
        var rows = "import\nslug,name,kind,parent,purpose\n" + string.Concat(Enumerable.Range(0, 12).Select(number => $"s{number},Squad {number},team,,\n"));
        var card = (await Theatre.Personal(World.Ada).Says(rows)).Card;
        Assert.Contains("To be put right first: 12.", card.Text, StringComparison.Ordinal);
        Assert.Contains("units.csv, row 2, kind: “team” is not squad", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Import", card.Buttons);
        var more = await Theatre.Personal(World.Ada).Taps(card, "Show more");
        Assert.Contains("units.csv, row 13", more.Card.Text, StringComparison.Ordinal);
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

        Assert.StartsWith(Theirs, (await Theatre.Personal(gina).Says("export")).Line, StringComparison.Ordinal);
        Assert.Contains(Theirs, (await guest.Forges(card, Verbs.Units, new JsonObject())).Card.Text, StringComparison.Ordinal);
        Assert.Contains("Tea at four", (await guest.Says("proposals")).Card.Text, StringComparison.Ordinal);
        Assert.Contains("Our network", (await Ben.Says("units")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_alone_says_how_it_is_written() =>
        Assert.Contains("units.csv", (await Theatre.Personal(World.Ada).Says("import")).Card.Text, StringComparison.Ordinal);
}
