using TeamsBot.AdaptiveCards;
using TeamsBot.BotFramework;
using TeamsBot.Guide;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Text;
using CardAction = TeamsBot.BotFramework.CardAction;

namespace TeamsBot.Network;

/// <summary>The buttons of the map, and the form by which a conversation gets onto it.</summary>
public sealed class NetworkTaps(Desk desk, OwnPeople people, Organizations organizations, SettingUp settingUp)
{
    public void Map(BotRoutes routes)
    {
        routes.CardAction(Verbs.Units, UnitsAsync);
        routes.CardAction(Verbs.SetUp, async (turn, action, ct) => await OpenAsync(turn, new(action.Data), ct) is { } form ? Taps.Answer(form) : Taps.Malformed(turn));
        routes.TaskFetch(Verbs.SetUp, async (turn, action, ct) => await OpenAsync(turn, new(action.Data), ct) is { } form
            ? form.Opens(Sentence.SetUpTitle)
            : new TaskAnswer.Message(Taps.Malformed(turn).Text));
        routes.CardAction(Verbs.SendSetUp, async (turn, action, ct) => await SendAsync(turn, new(action.Data), ct) is { } sent ? Taps.Answer(sent.Card) : Taps.Malformed(turn));
        routes.TaskSubmit(Verbs.SendSetUp, async (turn, action, ct) => await SendAsync(turn, new(action.Data), ct) switch
        {
            null => new TaskAnswer.Message(Taps.Malformed(turn).Text),
            { Again: true, Card: var form } => form.Opens(Sentence.SetUpTitle),
            { Question: { } question } => question,
            { Card: var map } => map.Sent(),
        });
    }

    private async Task<CardActionAnswer> UnitsAsync(Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        var visit = Taps.VisitOf(turn, tap);
        if (visit is null && turn is not { Scope: Scope.Personal, Person: not null })
        {
            return Taps.Malformed(turn);
        }

        var scene = visit is null ? Scene.Nowhere(turn, desk.Now, Scene.Stranger) : await desk.LookAsync(visit, cancellationToken);
        var view = new MapView(tap.Text(Fields.One) is { Length: > 0 } key ? key : null, tap.Number(Fields.AsText) == 1, tap.Number(Fields.Skip) ?? 0);
        return Taps.Answer(await MapAsync(turn, scene, view, visit is not null && SettingUp.IsOpen(visit, scene.Unit), cancellationToken));
    }

    private async Task<AdaptiveCard> MapAsync(Turn turn, Scene scene, MapView view, bool setsUp, CancellationToken cancellationToken)
    {
        if (!await people.IsOneAsync(turn, cancellationToken))
        {
            return UnitsCard.Refused(scene);
        }

        var organization = await organizations.ReadAsync(turn.TenantId, cancellationToken);
        return UnitsCard.Render(scene, await organizations.MapAsync(turn.TenantId, organization, cancellationToken), Organizations.Blocks(organization), view, setsUp);
    }

    /// <summary>The form, with the name that the conversation has. Null if nothing tells the unit.</summary>
    private async Task<AdaptiveCard?> OpenAsync(Turn turn, TapFields tap, CancellationToken cancellationToken)
    {
        if (Taps.VisitOf(turn, tap) is not { } visit)
        {
            return null;
        }

        var scene = await desk.LookAsync(visit, cancellationToken);
        var wanted = new WantedPlace(Domain.Network.UnitKind.Squad, await settingUp.NameAsync(visit, scene.Unit, cancellationToken), Under: "", Purpose: "");
        return SetUpForm.Render(scene, wanted, await WholesAsync(turn, cancellationToken));
    }

    /// <summary>The map where it is asked for; else the form again, with what was typed. Null if nothing tells the unit.</summary>
    private async Task<Sent?> SendAsync(Turn turn, TapFields tap, CancellationToken cancellationToken)
    {
        if (Taps.VisitOf(turn, tap) is not { } visit)
        {
            return null;
        }

        var wanted = SetUpForm.Of(tap);
        var notYet = await settingUp.AskAsync(visit, desk.Stamp(turn, Verbs.SendSetUp), wanted, cancellationToken);
        var scene = await desk.LookAsync(visit, cancellationToken);
        return notYet switch
        {
            null => new(await MapAsync(turn, scene, new(), setsUp: false, cancellationToken), Again: false),
            Proposed.WaitsForChoice waits => new(await MapAsync(turn, scene, new(), setsUp: false, cancellationToken), Again: false, await Dialog.AskWhoDecidesAsync(visit, scene with { Viewer = null }, waits, cancellationToken)),
            Proposed.Refused { Refusal: var refusal } => new(SetUpForm.Render(scene, wanted, await WholesAsync(turn, cancellationToken), Refusals.Banner(scene, refusal)), Again: true),
            _ => new(SetUpForm.Render(scene, wanted, await WholesAsync(turn, cancellationToken), new Banner(Replies.NoRoster(scene).Text)), Again: true),
        };
    }

    private async Task<IReadOnlyList<Whole>> WholesAsync(Turn turn, CancellationToken cancellationToken) =>
        await people.IsOneAsync(turn, cancellationToken) ? SetUpForm.Wholes(await organizations.ReadAsync(turn.TenantId, cancellationToken)) : [];

    /// <param name="Again">It was not done: the form once more.</param>
    /// <param name="Question">It waits for an answer to this.</param>
    private sealed record Sent(AdaptiveCard Card, bool Again, TaskAnswer? Question = null);
}
