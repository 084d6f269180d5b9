using TeamsBot.Fakes;

namespace TeamsBot.Tests.Faults;

/// <summary>Whatever Teams answers, the card is right in the end.</summary>
public sealed class ConnectorFaultSpecs : OnStage
{
    public static TheoryData<string> Faults => ["429", "429 after 2", "503", "502", "504", "412", "hang", "reset", "broken body", "truncated", "500", "400", "403"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task An_edit_that_fails_is_made_up_for(string fault)
    {
        var proposal = await Ada.Proposes("Tea at four");
        Teams.Fail(FakeOperation.Update, FaultOf(fault));

        await Ben.Consents(proposal);
        await Theatre.PassAsync(TimeSpan.FromSeconds(45));
        await Cleo.Consents(proposal);

        await proposal.ShowsAsync("Consented: Ben, Cleo.");
        Assert.Single(proposal.Cards);
    }

    [Theory]
    [InlineData("429")]
    [InlineData("429 after 2")]
    [InlineData("503")]
    [InlineData("412")]
    public async Task A_first_post_that_is_put_off_is_made_once(string fault)
    {
        Teams.Fail(FakeOperation.Send, FaultOf(fault));

        var proposal = await Ada.Proposes("Tea at four");
        await Ben.Consents(proposal);

        await proposal.ShowsAsync("Consented: Ben.");
        Assert.Single(proposal.Cards);
    }

    [Fact]
    public async Task A_card_that_was_deleted_is_posted_anew()
    {
        var proposal = await Ada.Proposes("Tea at four");
        Teams.Fail(FakeOperation.Update, new FakeFault.Status(404, "ActivityNotFoundInConversation"));

        await Ben.Consents(proposal);
        await Theatre.UntilAsync(_ => proposal.Cards.Count == 2, "A second card");

        await Cleo.Consents(proposal);
        await proposal.ShowsAsync("Consented: Ben, Cleo.");
        Assert.Equal(2, proposal.Cards.Count);
    }

    [Fact]
    public async Task A_conversation_that_is_gone_stops_nothing_but_its_own_messages()
    {
        var proposal = await Ada.Proposes("Tea at four");
        await Theatre.BelongsAsync(World.Ben);
        await Theatre.BelongsAsync(World.Cleo);
        World.Remove(World.Squad);

        await Theatre.Personal(World.Ben).Says("consent P-1");
        await Theatre.PassAsync(TimeSpan.FromSeconds(60));

        Assert.Contains("Consented: Ben.", (await Theatre.Personal(World.Cleo).Says("show P-1")).Card.Text, StringComparison.Ordinal);
        Assert.NotNull(proposal);
    }

    [Fact]
    public async Task Many_answers_at_once_become_few_edits()
    {
        var people = World.AddPeople(10);
        var channel = World.AddChannel("Ten", World.Team, [World.Ada, .. people]);
        var proposal = await Ada.In(channel).Proposes("Tea at four");
        Teams.Forget();

        await Task.WhenAll(people.Take(9).Select(person => Theatre.In(channel, person).HasNoOpinion(proposal)));
        await proposal.ShowsAsync("Waiting for Member 10");

        Assert.InRange(Teams.Requests.Count(request => request.Operation == FakeOperation.Update), 1, 3);
    }

    private static FakeFault FaultOf(string name) => name switch
    {
        "hang" => new FakeFault.Hang(),
        "reset" => new FakeFault.Reset(),
        "broken body" => new FakeFault.BrokenBody(),
        "truncated" => new FakeFault.TruncatedJson(),
        "429 after 2" => new FakeFault.Status(429, RetryAfter: "2"),
        _ => new FakeFault.Status(int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
