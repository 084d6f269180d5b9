using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using TeamsBot.BotFramework.Connector;
using TeamsBot.Fakes;
using static TeamsBot.BotFramework.Tests.Connector.ConnectorRig;

namespace TeamsBot.BotFramework.Tests.Connector;

/// <summary>Both halves of the protocol against the fake Teams, over real HTTP.</summary>
public sealed class WholeBotTests
{
    private static readonly RawJson Card = new(Encoding.UTF8.GetBytes("""
        {"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Shall we?"},
        {"type":"ActionSet","actions":[
          {"type":"Action.Execute","title":"Consent","verb":"consent","data":{"p":"P-1"}},
          {"type":"Action.Submit","title":"I see a problem…","data":{"msteams":{"type":"task/fetch"},"verb":"problem","p":"P-1"}}]}]}
        """));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_message_in_a_channel_is_answered_in_its_thread(bool signed)
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var bot = await StartAsync(fake, signed);
        using var door = fake.Bot($"{bot.Urls.Single()}/api/messages", signed);
        var message = fake.Activities.Message(fake.World.Squad, fake.World.Ada, "propose Tea");

        var answer = await door.PostAsync(message, Token);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var thread = fake.Thread(message["conversation"]!["id"]!.GetValue<string>());
        var card = Assert.Single(thread.Cards);
        Assert.Equal("Shall we?", card.Text);
        Assert.Equal(["Consent", "I see a problem…"], card.Buttons);
        Assert.Empty(fake.Violations);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_tap_and_a_dialog_are_answered_to_the_person_who_tapped(bool signed)
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var bot = await StartAsync(fake, signed);
        using var door = fake.Bot($"{bot.Urls.Single()}/api/messages", signed);
        await door.PostAsync(fake.Activities.Message(fake.World.Squad, fake.World.Ada, "propose Tea"), Token);
        var card = Assert.Single(fake.Everything().Cards);

        var tapped = await door.PostAsync(fake.Activities.Tap(fake.World.Ben, card, "Consent"), Token);
        var opened = await door.PostAsync(fake.Activities.Tap(fake.World.Cleo, card, "I see a problem…"), Token);

        Assert.Equal("P-1 from Ben", tapped.Json.GetProperty("value").GetString());
        Assert.Equal("Shall we?", new FakeCard("", "", opened.Dialog!.Value).Text);
    }

    [Fact]
    public async Task Nobody_gets_in_without_a_token_of_the_connector()
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var stranger = await FakeTeams.StartAsync();
        await using var bot = await StartAsync(fake, signed: true);
        var message = fake.Activities.Message(fake.World.Squad, fake.World.Ada, "propose Tea");
        using var unsigned = fake.Bot($"{bot.Urls.Single()}/api/messages");
        using var forged = stranger.Bot($"{bot.Urls.Single()}/api/messages", signed: true);

        Assert.Equal(HttpStatusCode.Unauthorized, (await unsigned.PostAsync(message, Token)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await forged.PostAsync(message, Token)).Status);
        Assert.Empty(fake.Requests);
    }

    [Fact]
    public async Task People_channels_and_the_app_come_and_go()
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var bot = await StartAsync(fake, signed: false);
        using var door = fake.Bot($"{bot.Urls.Single()}/api/messages");
        var (squad, ada) = (fake.World.Squad, fake.World.Ada);
        JsonObject[] events =
        [
            fake.Events.Installed(squad, ada),
            fake.Events.BotAdded(squad),
            fake.Events.Joined(squad, fake.World.AddPerson("Zoe")),
            fake.Events.Left(squad, ada),
            fake.Events.ChannelRenamed(squad, "Tea"),
            fake.Events.ChannelDeleted(squad),
            fake.Events.TeamRenamed(fake.World.General, "Garden"),
            fake.Events.TeamDeleted(fake.World.General),
            fake.Events.BotRemoved(squad),
            fake.Events.Uninstalled(squad, ada),
        ];

        foreach (var happened in events)
        {
            Assert.Equal(HttpStatusCode.OK, (await door.PostAsync(happened, Token)).Status);
        }

        Assert.Equal(
            ["add", "teamMemberAdded 1", "teamMemberAdded 1", "teamMemberRemoved -1", "channelRenamed 0", "channelDeleted 0", "teamRenamed 0", "teamDeleted 0", "teamMemberRemoved -1", "remove"],
            fake.Everything().Lines);
    }

    private static async Task<WebApplication> StartAsync(FakeTeams fake, bool signed)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = signed ? fake.World.AppId : null,
            ["MicrosoftAppTenantId"] = signed ? fake.World.TenantId : null,
            ["ToBotFromChannelOpenIdMetadataUrl"] = signed ? fake.MetadataUrl : null,
            ["Logging:LogLevel:Default"] = "None",
        });
        builder.Services.AddBotFramework(builder.Configuration, builder.Environment);
        builder.Services.AddConnector(builder.Configuration, builder.Environment);
        var app = builder.Build();
        app.MapBot("/api/messages", Routes());
        await app.StartAsync();
        return app;
    }

    private static BotRoutes Routes() => new BotRoutes()
        .Message((turn, cancellation) => turn.ReplyAsync(OutboundActivity.Card(Card, "P-1"), cancellation))
        .InstallationUpdate((turn, cancellation) => turn.ReplyAsync(Line(turn.Activity.Action!), cancellation))
        .ConversationUpdate((turn, cancellation) => turn.ReplyAsync(
            Line($"{turn.Activity.ChannelData!.EventType} {turn.Activity.MembersAdded.Count - turn.Activity.MembersRemoved.Count}"), cancellation))
        .CardAction("consent", (turn, action, _) => Task.FromResult<CardActionAnswer>(
            new CardActionAnswer.Message($"{action.Data.GetProperty("p")} from {turn.Person!.Name}")))
        .TaskFetch("problem", (_, _, _) => Task.FromResult<TaskAnswer>(new TaskAnswer.Continue("A problem", Card)));
}
