using System.Text;
using TeamsBot.Domain.Network;
using TeamsBot.Fakes;
using TeamsBot.Network;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>The network in files that somebody sends to the bot alone.</summary>
public sealed class SentFilesSpecs : OnStage
{
    private const string Units = "slug,name,kind,parent,purpose\ncommerce,Commerce,tribe,,Sell\npayments,Payments,squad,commerce,\n";
    private const string People = "unit,email_or_aad_id,name\npayments,mia@example.org,Mia\n";

    private FakeFiles Files => Teams.Files;

    [Fact]
    public async Task Files_give_the_same_preview_as_their_rows_and_nobody_shows_a_token()
    {
        var pasted = (await Theatre.Personal(World.Ada).Says($"import\n{Units}\n{People}")).Card;
        var sent = (await SaysAsync("import", ("people.csv", Bytes(People)), ("units 1.csv", Bytes(Units)))).Card;
        Assert.Equal(pasted.Text, sent.Text);
        Assert.Equal(pasted.Text, (await SaysAsync("", ("units.csv", Bytes(Units)), ("people.csv", Bytes(People)))).Card.Text);
        Assert.Contains("New units: 2. Corrected: 0. New people: 0.", (await SaysAsync("import csv", ("units.csv", Bytes(Units)))).Card.Text, StringComparison.Ordinal);
        Assert.Contains("people.csv, row 2, unit: “payments” is neither", (await SaysAsync("import", ("people.csv", Bytes(People)))).Card.Text, StringComparison.Ordinal);
        Assert.Equal(6, Files.Reads);
        Assert.Empty(Files.Authorizations);
    }

    [Fact]
    public async Task A_thousand_units_and_twenty_thousand_people_come_by_files()
    {
        var units = Enumerable.Range(0, 1_000).Select(number => new UnitRow($"u{number}", $"Unit {number}", number < 20 ? UnitKind.Tribe : UnitKind.Squad, number < 20 ? null : $"u{number % 20}", "For something")).ToList();
        var people = Enumerable.Range(0, 20_000).Select(number => new PersonRow($"u{number % 1_000}", $"p{number}@example.org", $"Person {number}")).ToList();
        var files = NetworkFiles.Write(units, people);
        var card = (await SaysAsync("import", ("units.csv", files.Units), ("people.csv", files.People))).Card;
        Assert.Contains("New units: 1000. Corrected: 0. New people: 20000.", card.Text, StringComparison.Ordinal);
        Assert.Contains("Importing:", (await Theatre.Personal(World.Ada).Taps(card, "Import")).Card.Text, StringComparison.Ordinal);
        await Theatre.UntilAsync(teams => teams.Everything().Messages.Any(message => message.Card?.Text.Contains("Imported.", StringComparison.Ordinal) == true), "The card says that it is done");
        Assert.Contains("Units: 1000.", (await Theatre.Personal(World.Ada).Says("export")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_encoding_is_told_by_row() =>
        Assert.Contains("units.csv, row 2: It is not UTF-8 from here on.", (await SaysAsync("import", ("units.csv", Encoding.Latin1.GetBytes("slug,name,kind,parent,purpose\nz,Zürich,squad,,\n")))).Card.Text, StringComparison.Ordinal);

    [Fact]
    public async Task Other_files_or_too_many_are_answered_with_what_to_attach()
    {
        const string Which = "Attach one file of units, one of people, or both";
        Assert.StartsWith(Which, (await SaysAsync("import", ("units.xlsx", [1, 2]))).Line, StringComparison.Ordinal);
        Assert.StartsWith(Which, (await SaysAsync("import", ("a.csv", Bytes(Units)), ("b.csv", Bytes(Units)))).Line, StringComparison.Ordinal);
        Assert.StartsWith(Which, (await SaysAsync("import", ("a.csv", Bytes(Units)), ("b.csv", Bytes(People)), ("c.csv", Bytes(People)))).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_with_files_are_the_words_that_they_are() =>
        Assert.NotEmpty((await SaysAsync("help", ("units.csv", Bytes(Units)))).Cards);

    [Fact]
    public async Task Nobody_reads_more_than_four_megabytes_whatever_the_file_says_of_its_length()
    {
        const string Large = "units.csv has more than 4 MB.";
        Assert.StartsWith(Large, (await SaysAsync("import", ("units.csv", new byte[SentFiles.MostBytes + 1]))).Line, StringComparison.Ordinal);
        var endless = Files.Answers(async context =>
        {
            var some = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(some, context.RequestAborted);
            }
        });
        Assert.StartsWith(Large, (await SaysAsync("import", ("units.csv", endless))).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_gone_elsewhere_or_forwarded_is_not_read()
    {
        const string Unread = "I could not read units.csv. Attach it again";
        var kept = Files.Keep(Bytes(Units));
        var forwarded = Files.Answers(context =>
        {
            context.Response.Redirect(kept);
            return Task.CompletedTask;
        });
        var broken = Files.Answers(context =>
        {
            context.Response.ContentLength = 1000;
            context.Abort();
            return Task.CompletedTask;
        });
        foreach (var url in new[] { $"{Teams.Origin}/files/none", forwarded, broken, "https://contoso.example/units.csv", kept.Replace("http", "ftp", StringComparison.Ordinal), "units.csv" })
        {
            Assert.StartsWith(Unread, (await SaysAsync("import", ("units.csv", url))).Line, StringComparison.Ordinal);
        }

        Assert.Equal(3, Files.Reads);
    }

    [Fact]
    public async Task A_file_that_does_not_come_is_answered_in_time()
    {
        var hanging = Files.Answers(context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        using var hurry = Theatre.Time.Hurry();
        Assert.StartsWith("I could not read units.csv.", (await SaysAsync("import", ("units.csv", hanging))).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_sends_files_for_nothing()
    {
        var gina = World.AddPerson("Gina", "guest");
        World.Join(World.Squad, gina);
        var said = await Theatre.Personal(gina).Sends(Teams.Activities.MessageWithFiles(World.Personal(gina), gina, "import", ("units.csv", Files.Keep(Bytes(Units)))));
        await said.AnsweredAsync();
        Assert.StartsWith("The network of this organisation is for its own people", said.Line, StringComparison.Ordinal);
        Assert.Equal(0, Files.Reads);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private Task<Said> SaysAsync(string text, params (string Name, byte[] Bytes)[] files) =>
        SaysAsync(text, [.. files.Select(file => (file.Name, Files.Keep(file.Bytes)))]);

    private async Task<Said> SaysAsync(string text, params (string Name, string Url)[] files)
    {
        var said = await Theatre.Personal(World.Ada).Sends(Teams.Activities.MessageWithFiles(World.Personal(World.Ada), World.Ada, text, files));
        await said.AnsweredAsync();
        return said;
    }
}
