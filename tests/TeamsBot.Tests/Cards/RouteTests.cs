using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using TeamsBot.AdaptiveCards;
using TeamsBot.BotFramework;
using TeamsBot.Hosting;

namespace TeamsBot.Tests.Cards;

/// <summary>What a button says and what the bot answers are the same set, with and without dialogs.</summary>
public sealed class RouteTests : IAsyncLifetime
{
    /// <summary>Verbs whose cards are about no proposal in particular, or that make one.</summary>
    private static readonly string[] AboutNoProposal =
    [
        Verbs.Propose, Verbs.SendProposal, Verbs.ProposeThis, Verbs.TryMe, Verbs.Help, Verbs.AllCommands, Verbs.HowItWorks, Verbs.OpenProposals, Verbs.Agreements,
        Verbs.WhoIsAsked, Verbs.Away, Verbs.AwayOther, Verbs.SendAway, Verbs.Include, Verbs.SendInclude,
        Verbs.WaitForMe, Verbs.DontWaitForMe, Verbs.Mute, Verbs.Unmute, Verbs.Choose, Verbs.ChooseQuestion, Verbs.ChooseThese, Verbs.ChooseEveryone, Verbs.PickUnit,
        Verbs.Practice, Verbs.PracticeStep, Verbs.PracticeForm, Verbs.SendPractice, Verbs.StopPractice,
        Verbs.Inbox, Verbs.MySquads, Verbs.Keep, Verbs.LookBacks,
        Verbs.Rules, Verbs.MoreRules, Verbs.ChooseRules, Verbs.ProposeRules, Verbs.Vocabulary,
        Verbs.AnswerPoll, Verbs.ClosePoll, Verbs.ProposeFavourite, Verbs.Units, Verbs.Export, Verbs.Import, Verbs.NoImport, Verbs.ImportMore, Verbs.ImportState,
        Verbs.ClosedProposals, Verbs.Tour, Verbs.Glossary,
        Verbs.SetUp, Verbs.SendSetUp,
        Verbs.AnswerHealth, Verbs.SendHealth, Verbs.ViewHealth, Verbs.HowHealth, Verbs.HealthNotes, Verbs.SquadsHealth, Verbs.SquadHealth,
    ];

    private readonly WebApplication _app = SquadbotHost.Build(["--environment=Development", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"]);

    private enum Kind
    {
        Tap,
        Opens,
        Sends,
    }

    private BotRoutes Routes => SquadbotSetup.Routes(_app.Services);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_button_of_every_card_is_answered(bool dialogs)
    {
        var routes = Routes;
        Assert.All(Gallery.Where(dialogs), card => Assert.All(Said(card.Value), said => Assert.Contains(said.Verb, Routed(routes, said.Kind))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_button_about_a_proposal_carries_it(bool dialogs) =>
        Assert.All(Gallery.Where(dialogs), card => Assert.All(
            Said(card.Value).Where(said => !AboutNoProposal.Contains(said.Verb)),
            said => Assert.True(said.Data.ContainsKey(Fields.Proposal), $"{said.Verb} on {card.Key} names no proposal")));

    [Fact]
    public void Whatever_the_bot_answers_is_on_some_card()
    {
        var said = Gallery.Where(dialogs: true).Concat(Gallery.Where(dialogs: false)).SelectMany(card => Said(card.Value)).Select(said => (said.Kind, said.Verb)).ToHashSet();
        Assert.All(Enum.GetValues<Kind>(), kind => Assert.DoesNotContain(Routed(Routes, kind), verb => !said.Contains((kind, verb))));
    }

    private static IEnumerable<string> Routed(BotRoutes routes, Kind kind) => kind switch
    {
        Kind.Tap => routes.CardActions.Keys,
        Kind.Opens => routes.TaskFetches.Keys,
        _ => routes.TaskSubmits.Keys,
    };

    private static IEnumerable<(Kind Kind, string Verb, JsonObject Data)> Said(AdaptiveCard card) =>
        CardText.Objects(CardText.Json(card)["body"]!).Where(element => CardText.Type(element) is "Action.Execute" or "Action.Submit").Select(button =>
        {
            var data = button["data"]!.AsObject();
            return button["verb"] is { } verb ? (Kind.Tap, verb.GetValue<string>(), data)
                : (data.ContainsKey("msteams") ? Kind.Opens : Kind.Sends, data["verb"]!.GetValue<string>(), data);
        });
}
