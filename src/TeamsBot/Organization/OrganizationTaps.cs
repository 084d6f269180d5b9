using TeamsBot.AdaptiveCards;
using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Guide;
using TeamsBot.Proposals;
using TeamsBot.Text;
using CardAction = TeamsBot.BotFramework.CardAction;
using DomainPerson = TeamsBot.Domain.Organization.Person;

namespace TeamsBot.Organization;

/// <summary>The buttons about the unit's people: who is asked, who is away, whom to include, and who decides in a big channel.</summary>
public sealed class OrganizationTaps(Desk desk, Rosters rosters, RosterAges ages, UnitPicker picker)
{
    private delegate Task<AdaptiveCard> Open(Visit visit, Scene scene, CancellationToken cancellationToken);

    private delegate Task<Sent> Send(Visit visit, Scene scene, TapFields tap, CancellationToken cancellationToken);

    public void Map(BotRoutes routes)
    {
        routes.CardAction(Verbs.WhoIsAsked, WhoIsAskedAsync);
        MapForm(routes, Verbs.Away, Sentence.AwayTitle, (_, scene, _) => Task.FromResult(AwayForm.Render(scene, colleague: false)));
        MapForm(routes, Verbs.AwayOther, Sentence.OtherAwayTitle, (_, scene, _) => Task.FromResult(AwayForm.Render(scene, colleague: true)));
        MapSend(routes, Verbs.SendAway, Sentence.AwayTitle, SendAwayAsync);
        MapForm(routes, Verbs.Include, Sentence.IncludeTitle, async (visit, scene, ct) => IncludeForm.Render(scene, await NotAskedAsync(visit, scene.Unit, ct)));
        MapSend(routes, Verbs.SendInclude, Sentence.IncludeTitle, SendIncludeAsync);
        MapForm(routes, Verbs.Choose, Sentence.ChooseTitle, async (visit, scene, ct) => BigChannelCard.Form(scene, await rosters.ReadAsync(visit.Turn, ct) ?? []));
        MapSend(routes, Verbs.ChooseThese, Sentence.ChooseTitle, (visit, scene, tap, ct) => ChooseAsync(visit, scene, Ids(tap.Text(Fields.PeopleInput)), everyone: false, ct));
        MapSendInPlace(routes, Verbs.ChooseEveryone, (visit, scene, tap, ct) => ChooseAsync(visit, scene, [], everyone: true, ct));
        routes.CardAction(Verbs.ChooseQuestion, (turn, action, ct) => OpenInPlaceAsync(QuestionAsync, turn, action, ct));
    }

    private async Task<CardActionAnswer> WhoIsAskedAsync(Turn turn, CardAction action, CancellationToken cancellationToken) =>
        await picker.FindAsync(turn, new(action.Data), "who is asked", cancellationToken) switch
        {
            Picked.Found { Visit: var visit } => Taps.Answer(WhoIsAskedCard.Render(await LookAsync(visit, new(action.Data), cancellationToken))),
            var open => ((Picked.Answer)open).Said,
        };

    private void MapForm(BotRoutes routes, string verb, Sentence title, Open open)
    {
        routes.CardAction(verb, (turn, action, ct) => OpenInPlaceAsync(open, turn, action, ct));
        routes.TaskFetch(verb, async (turn, action, ct) => Taps.VisitOf(turn, new(action.Data)) is { } visit
            ? (await open(visit, await LookAsync(visit, new(action.Data), ct), ct)).Opens(title)
            : new TaskAnswer.Message(Taps.Malformed(turn).Text));
    }

    private void MapSend(BotRoutes routes, string verb, Sentence title, Send send)
    {
        MapSendInPlace(routes, verb, send);
        routes.TaskSubmit(verb, async (turn, action, ct) =>
        {
            if (Taps.VisitOf(turn, new(action.Data)) is not { } visit)
            {
                return new TaskAnswer.Message(Taps.Malformed(turn).Text);
            }

            var sent = await send(visit, await LookAsync(visit, new(action.Data), ct), new(action.Data), ct);
            return sent.Again ? sent.Card.Opens(title) : sent.Card.Sent();
        });
    }

    private void MapSendInPlace(BotRoutes routes, string verb, Send send) =>
        routes.CardAction(verb, async (turn, action, ct) => Taps.VisitOf(turn, new(action.Data)) is { } visit
            ? Taps.Answer((await send(visit, await LookAsync(visit, new(action.Data), ct), new(action.Data), ct)).Card)
            : Taps.Malformed(turn));

    private async Task<CardActionAnswer> OpenInPlaceAsync(Open open, Turn turn, CardAction action, CancellationToken cancellationToken) =>
        Taps.VisitOf(turn, new(action.Data)) is { } visit
            ? Taps.Answer(await open(visit, await LookAsync(visit, new(action.Data), cancellationToken), cancellationToken))
            : Taps.Malformed(turn);

    private async Task<Scene> LookAsync(Visit visit, TapFields tap, CancellationToken cancellationToken) =>
        await desk.LookAsync(visit, cancellationToken) with { From = tap.From };

    private async Task<Sent> SendAwayAsync(Visit visit, Scene scene, TapFields tap, CancellationToken cancellationToken)
    {
        var whom = tap.Text(Fields.WhomInput);
        var until = tap.Day(Fields.DateInput) ?? default;
        var stamp = desk.Stamp(visit.Turn, Verbs.SendAway);
        var outcome = await desk.DoAsync(visit, new MembershipCommand.MarkAway(stamp.By, whom ?? stamp.By, until) { At = stamp.At, Entropy = stamp.Entropy }, cancellationToken);
        var after = visit.Look(outcome.After, desk.Now) with { From = scene.From };
        return outcome.Refusal is { } refusal
            ? new(AwayForm.Render(after, whom is not null, whom, until == default ? null : until, Refusals.Banner(after, refusal)), Again: true)
            : new(WhoIsAskedCard.Render(after), Again: false);
    }

    private async Task<Sent> SendIncludeAsync(Visit visit, Scene scene, TapFields tap, CancellationToken cancellationToken)
    {
        var candidates = await NotAskedAsync(visit, scene.Unit, cancellationToken);
        var person = candidates.FirstOrDefault(each => each.ObjectId == tap.Text(Fields.WhomInput));
        if (person is null)
        {
            return new(IncludeForm.Render(scene, candidates, Refusals.Banner(scene, Refusal.UnknownPerson)), Again: true);
        }

        var stamp = desk.Stamp(visit.Turn, Verbs.SendInclude);
        var outcome = await desk.DoAsync(visit, new MembershipCommand.Include(stamp.By, person) { At = stamp.At, Entropy = stamp.Entropy }, cancellationToken);
        var after = visit.Look(outcome.After, desk.Now) with { From = scene.From };
        return outcome.Refusal is { } refusal
            ? new(IncludeForm.Render(after, candidates, Refusals.Banner(after, refusal)), Again: true)
            : new(WhoIsAskedCard.Render(after), Again: false);
    }

    /// <summary>Those of the channel who are not asked.</summary>
    private async Task<IReadOnlyList<DomainPerson>> NotAskedAsync(Visit visit, Unit unit, CancellationToken cancellationToken) =>
        visit.Personal ? [] : [.. (await rosters.ReadAsync(visit.Turn, cancellationToken) ?? []).Where(person => unit.Person(person.ObjectId) is not { Asked: true })];

    private async Task<Sent> ChooseAsync(Visit visit, Scene scene, IReadOnlyList<string> ids, bool everyone, CancellationToken cancellationToken)
    {
        var here = visit.Personal ? [] : await rosters.ReadAsync(visit.Turn, cancellationToken) ?? [];
        var people = here.Where(person => everyone || ids.Contains(person.ObjectId, StringComparer.OrdinalIgnoreCase)).ToList();
        if (people.Count == 0 || scene.Unit.Waiting is null || here.FirstOrDefault(person => person.ObjectId == visit.By) is not { Guest: false })
        {
            return new(scene.Unit.Waiting is null ? WhoIsAskedCard.Render(scene) : BigChannelCard.Form(scene, here, Refusals.Banner(scene, Refusal.UnknownPerson)), Again: scene.Unit.Waiting is not null);
        }

        var outcome = await rosters.AlignAsync(visit.Key, () => new MembershipCommand.Choose(people, everyone) { At = desk.Now, Entropy = NewEntropy.Next() }, cancellationToken);
        ages.Read(visit.Key, desk.Now);
        var after = visit.Look(outcome.After, desk.Now) with { From = scene.From };
        return new(WhoIsAskedCard.Render(after, outcome.Refusal is { } refusal ? Refusals.Banner(after, refusal) : null), Again: false);
    }

    /// <summary>The question who decides, as long as it is open.</summary>
    private async Task<AdaptiveCard> QuestionAsync(Visit visit, Scene scene, CancellationToken cancellationToken) => scene.Unit.Waiting is null
        ? WhoIsAskedCard.Render(scene)
        : BigChannelCard.Render(scene, (await rosters.ReadAsync(visit.Turn, cancellationToken))?.Count ?? 0);

    private static string[] Ids(string? text) => text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <param name="Again">It was not done: the form once more.</param>
    private sealed record Sent(AdaptiveCard Card, bool Again);
}
