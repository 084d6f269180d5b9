using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using TeamsBot.Fakes;
using TeamsBot.Storage.Tables;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Faults;

/// <summary>Logs hold ids and codes: no word that somebody wrote, no name, no token, however talkative they are set.</summary>
public sealed class LogSpecs : OnStage
{
    /// <summary>In every text and name of this spec, and in nothing that the bot says by itself.</summary>
    private const string Canary = "zwirbel";

    private static readonly string[] Unlogged = [Canary, "eyJ", "Bearer ey"];
    private readonly HeardLog log = new();
    private readonly SwitchedTables tables = new(new MemoryTables());

    private protected override Task<Theatre> OpenAsync() => Theatre.OpenAsync(tables: tables, log: log);

    [Fact]
    public async Task No_word_of_a_whole_decision_is_logged()
    {
        var (mia, tom, lena, place) = Squad();
        var proposal = await mia.Proposes("Tea zwirbel1 at four\nBecause zwirbel2");
        await tom.Says("consent P-1 but zwirbel3");
        await lena.SeesAProblem(proposal, "Four is zwirbel4", "Three zwirbel5");
        await proposal.ShowsAsync("on hold");
        await tom.In(proposal.Thread).Says("suggest zwirbel6");
        await mia.ChangesTheText(proposal, "Tea zwirbel7 at three", "For zwirbel8");
        await lena.In(proposal.Thread).Says("still object because zwirbel9");
        await mia.In(proposal.Thread).Says("amend P-1 Tea zwirbel10 at five");
        await lena.In(proposal.Thread).Says("resolved");
        await tom.In(proposal.Thread).Says("stand aside because zwirbel11");
        await Theatre.In(place, World.Ada).Says("consent P-1");
        await mia.Says("agreements zwirbel12");
        await mia.Says("we should drink zwirbel13 with milk");
        await mia.Says("away until zwirbel14");
        await mia.Says("status");
        await Theatre.Personal(mia.Person).Says("proposals");
        await Theatre.PostAsync(Teams.Activities.ComposeFetch(place, tom.Person, "propose", lena.Person, "<p>Let us have zwirbel15</p>"));
        await Theatre.PassAsync(TimeSpan.FromDays(8));

        Silent();
    }

    [Fact]
    public async Task No_word_of_what_goes_wrong_is_logged()
    {
        var (mia, tom, lena, _) = Squad();
        var proposal = await mia.Proposes("Tea zwirbel1 at four");
        Teams.Fail(FakeOperation.Reply, new FakeFault.Status(500, Body: "zwirbel2"), new FakeFault.Status(403, Body: """{"error":{"code":"Blocked","message":"zwirbel3"}}"""), new FakeFault.TruncatedJson(), new FakeFault.Reset());
        Teams.Fail(FakeOperation.Update, new FakeFault.Status(400, Body: """{"error":{"code":"BadArgument","message":"zwirbel5"}}"""), new FakeFault.BrokenBody());
        await tom.Writes("frobnicate zwirbel6");
        await tom.Writes("consent P-1 but zwirbel7");
        await lena.SeesAProblem(proposal, "Four is zwirbel8");
        await tom.Forges(proposal.Card, "zwirbel9", new JsonObject { ["p"] = "zwirbel10", ["zwirbel11"] = true });
        tables.Away = true;
        using (Theatre.Time.Hurry())
        {
            await tom.Writes("propose zwirbel12");
            await lena.Taps(proposal.Card, proposal.Card.Buttons[0]);
        }

        tables.Away = false;
        using var door = Teams.Bot($"{Theatre.Address}api/messages");
        var stop = TestContext.Current.CancellationToken;
        await door.PostAsync("""{"type":"message","text":"zwirbel13" """, Teams.Tokens.Token(Teams.ServiceUrl), stop);
        await door.PostAsync("""{"type":"message","text":"zwirbel14"}""", "eyJhbGciOiJSUzI1NiJ9.eyJ6d2lyYmVsIjoxfQ.zwirbel15", stop);
        await door.PostAsync("""{"type":"message","text":"zwirbel16"}""", Teams.Tokens.Sign(new JsonObject { ["iss"] = "https://zwirbel17.example", ["aud"] = "zwirbel18" }), stop);
        await door.PostAsync("""{"type":"zwirbel19","conversation":{"id":"19:x","name":"zwirbel20"}}""", "zwirbel21", stop);
        await Theatre.PassAsync(TimeSpan.FromMinutes(5));

        Silent(speaks: true);
    }

    /// <summary>People and places with unusual names; their ids hold none of them, as in Teams.</summary>
    private (Member Mia, Member Tom, Member Lena, FakeConversation Place) Squad()
    {
        var people = new[] { "Mia", "Tom", "Lena" }.Select(name => World.AddPerson(name) with { Name = $"{name} Zwirbel" }).ToArray();
        var place = World.AddChannel("Zwirbel channel", World.AddTeam("Zwirbel team"), [.. people, World.Ada]);
        return (Theatre.In(place, people[0]), Theatre.In(place, people[1]), Theatre.In(place, people[2]), place);
    }

    /// <param name="speaks">Something went wrong, so that our own lines are among those that were kept.</param>
    private void Silent(bool speaks = false)
    {
        Assert.Contains(log.Lines, line => line.Level <= LogLevel.Debug && line.Category.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
        Assert.True(!speaks || log.Lines.Any(line => line.Category.StartsWith("TeamsBot", StringComparison.Ordinal)));
        Assert.Empty(log.Lines.Where(line => Unlogged.Any(word => line.Text.Contains(word, StringComparison.OrdinalIgnoreCase))).Select(line => $"{line.Level} {line.Category}: {line.Text}"));
    }
}
