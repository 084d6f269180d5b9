using TeamsBot.AdaptiveCards;
using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Proposals;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Text;
using CardAction = TeamsBot.BotFramework.CardAction;

namespace TeamsBot.Agreements;

/// <summary>The buttons about agreements: keeping, and the forms. One form, two doors: a dialog in Teams, or the answer to the tap where there are no dialogs.</summary>
public sealed class AgreementTaps(Desk desk, Proposing proposing, Again again)
{
    private delegate AdaptiveCard Draw(Scene scene, Agreement agreement, Proposal proposal, TapFields? typed, Banner? banner);

    private delegate Task<Refusal?> Send(Place place, TapFields tap, CancellationToken cancellationToken);

    public void Map(BotRoutes routes)
    {
        routes.CardAction(Verbs.Keep, KeepAsync);
        routes.CardAction(Verbs.LookBacks, async (turn, action, ct) => new TapFields(action.Data) is var tap && Taps.VisitOf(turn, tap) is { } visit
            ? Taps.Answer(LookBackCard.Render(Readable(visit.Look(await desk.ReadAsync(visit, ct), desk.Now)), tap.Number(Fields.Skip) ?? 0))
            : Taps.Malformed(turn));
        routes.CardAction(Verbs.TakeUp, TakeUpAsync);
        MapForm(routes, Verbs.NotWorking, Verbs.SendNotWorking, Sentence.NotWorkingTitle, (scene, agreement, _, typed, banner) => AgreementForms.NotWorking(scene, agreement, typed?.Text(Fields.ReasonInput), banner), QuestionAsync);
        MapForm(routes, Verbs.ChangeAgreement, Verbs.SendChangeAgreement, Sentence.ChangeAgreementTitle, (scene, agreement, proposal, typed, banner) => AgreementForms.Change(scene, agreement, typed?.Text(Fields.TextInput) ?? proposal.Wording.Text, typed is null ? agreement.LastDay : typed.Day(Fields.LastDayInput), banner), (place, tap, ct) =>
            ProposeAsync(place, Verbs.SendChangeAgreement, tap.Text(Fields.TextInput) ?? "", new(place.Agreement.Number, Ends: false), tap.Day(Fields.LastDayInput), ct));
        MapForm(routes, Verbs.EndAgreement, Verbs.SendEndAgreement, Sentence.EndAgreementTitle, (scene, agreement, _, typed, banner) => AgreementForms.End(scene, agreement, typed?.Text(Fields.ReasonInput), banner), (place, tap, ct) =>
            ProposeAsync(place, Verbs.SendEndAgreement, Again.Ending(place.Scene, place.Agreement, tap.Text(Fields.ReasonInput) ?? ""), new(place.Agreement.Number, Ends: true), lastDay: null, ct));
        MapForm(routes, Verbs.Care, Verbs.SendCare, Sentence.CareTitle, (scene, agreement, _, typed, banner) => AgreementForms.Care(scene, agreement, typed?.Text(Fields.WhomInput), typed?.Day(Fields.DateInput), banner), CareAsync);
    }

    private static Scene Readable(Scene scene) => scene.MayRead ? scene : scene with { Unit = Unit.None };

    private void MapForm(BotRoutes routes, string open, string send, Sentence title, Draw draw, Send done)
    {
        routes.CardAction(open, async (turn, action, ct) => await FindAsync(turn, action, ct) is not { } place ? Taps.Malformed(turn)
            : place.Refused is { } refused ? Taps.Answer(refused)
            : Taps.Answer(draw(place.Scene, place.Agreement, place.Proposal, null, null)));
        routes.TaskFetch(open, async (turn, action, ct) => await FindAsync(turn, action, ct) is not { } place ? new TaskAnswer.Message(Taps.Malformed(turn).Text)
            : place.Refused is { } refused ? new TaskAnswer.Message(refused.FallbackText)
            : draw(place.Scene, place.Agreement, place.Proposal, null, null).Opens(title, place.Agreement.Number));
        routes.CardAction(send, async (turn, action, ct) => await SendAsync(turn, action, draw, done, ct) is { } sent ? Taps.Answer(sent.Card) : Taps.Malformed(turn));
        routes.TaskSubmit(send, async (turn, action, ct) => await SendAsync(turn, action, draw, done, ct) switch
        {
            null => new TaskAnswer.Message(Taps.Malformed(turn).Text),
            { Again: true } sent => sent.Card.Opens(title, sent.Agreement),
            var sent => sent.Card.Sent(),
        });
    }

    /// <summary>Does it; the answer is the agreement's card, or the form again with what was typed and why not.</summary>
    private async Task<Sent?> SendAsync(Turn turn, CardAction action, Draw draw, Send send, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, action, cancellationToken) is not { } place)
        {
            return null;
        }

        if (place.Refused is { } refused)
        {
            return new(refused, Again: true, 0);
        }

        var tap = new TapFields(action.Data);
        var refusal = await send(place, tap, cancellationToken);
        var scene = place.Visit.Look(await desk.ReadAsync(place.Visit, cancellationToken), desk.Now);
        return refusal is { } no
            ? new(draw(scene, place.Agreement, place.Proposal, tap, Refusals.Banner(scene, no)), Again: true, place.Agreement.Number)
            : new(AgreementCard.Render(scene, place.Proposal), Again: false, place.Agreement.Number);
    }

    private async Task<Refusal?> QuestionAsync(Place place, TapFields tap, CancellationToken cancellationToken)
    {
        var stamp = desk.Stamp(place.Visit.Turn, Verbs.SendNotWorking, tap.Rev);
        return (await desk.DoAsync(place.Visit, new AgreementCommand.Question(place.Agreement.Number, tap.Text(Fields.ReasonInput) ?? "")
        {
            At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Once = stamp.Tap.Key,
        }, cancellationToken)).Refusal;
    }

    private async Task<Refusal?> CareAsync(Place place, TapFields tap, CancellationToken cancellationToken)
    {
        var stamp = desk.Stamp(place.Visit.Turn, Verbs.SendCare, tap.Rev);
        return (await desk.DoAsync(place.Visit, new AgreementCommand.TakeCare(place.Agreement.Number, tap.Text(Fields.WhomInput) ?? "", tap.Day(Fields.DateInput))
        {
            At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap,
        }, cancellationToken)).Refusal;
    }

    private async Task<Refusal?> ProposeAsync(Place place, string verb, string text, Revision revises, DateOnly? lastDay, CancellationToken cancellationToken)
    {
        var home = place.Scene.Unit.Home;
        var where = place.Visit.Personal ? new(home.Service, home.Conversation) : place.Visit.Place;
        var proposed = await proposing.ProposeAsync(place.Visit, text, where, desk.Stamp(place.Visit.Turn, verb), cancellationToken, new Wish(Occasion: new(revises, LastDay: lastDay)));
        return (proposed as Proposed.Refused)?.Refusal;
    }

    /// <summary>Keeps it; the answer is the list or the agreement, wherever the button was.</summary>
    private async Task<CardActionAnswer> KeepAsync(Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        if (Taps.VisitOf(turn, tap) is not { } visit || tap.Number(Fields.Agreement) is not { } number)
        {
            return Taps.Malformed(turn);
        }

        var stamp = desk.Stamp(turn, Verbs.Keep, tap.Rev);
        var outcome = await desk.DoAsync(visit, new AgreementCommand.Keep(number) { At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap }, cancellationToken);
        var scene = Readable(visit.Look(outcome.After, desk.Now));
        var banner = outcome.Refusal is { } refusal ? Refusals.Banner(scene, refusal) : null;
        return tap.Item is null && scene.Unit.Agreements.Find(number) is { } agreement && await desk.FindAsync(visit, scene.Unit, agreement.Proposal, cancellationToken) is { } proposal
            ? Taps.Answer(AgreementCard.Render(scene, proposal, null, banner))
            : Taps.Answer(LookBackCard.Render(scene, banner: banner));
    }

    /// <summary>Somebody else's withdrawn proposal as one's own.</summary>
    private async Task<CardActionAnswer> TakeUpAsync(Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        if (Taps.VisitOf(turn, tap) is not { } visit || tap.Proposal is not { } number)
        {
            return Taps.Malformed(turn);
        }

        var scene = visit.Look(await desk.EnterAsync(visit, cancellationToken), desk.Now);
        var (text, wish, refusal) = await again.FindAsync(visit, scene, number, takesUp: true, cancellationToken);
        var closed = await desk.FindAsync(visit, scene.Unit, number, cancellationToken);
        if (refusal is { } no)
        {
            return Taps.Answer(RefusedCard.Render(scene, no, closed));
        }

        var home = scene.Unit.Home;
        var proposed = await proposing.ProposeAsync(
            visit, text, visit.Personal ? new(home.Service, home.Conversation) : visit.Place, desk.Stamp(turn, Verbs.TakeUp, tap.Rev), cancellationToken, wish);
        return proposed switch
        {
            Proposed.Opened opened when visit.Look(opened.Unit, desk.Now) is var now && now.Unit.Open.Find(opened.Number) is { } open => Taps.Answer(ProposalCard.Render(now, open)),
            Proposed.Refused refused => Taps.Answer(RefusedCard.Render(visit.Look(refused.Unit, desk.Now), refused.Refusal, closed)),
            _ => Taps.Answer(RefusedCard.Render(scene, Refusal.UnknownProposal, null)),
        };
    }

    private async Task<Place?> FindAsync(Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        if (Taps.VisitOf(turn, tap) is not { } visit || tap.Number(Fields.Agreement) is not { } number)
        {
            return null;
        }

        var scene = Readable(visit.Look(await desk.EnterAsync(visit, cancellationToken), desk.Now));
        return scene.Unit.Agreements.Find(number) is { } agreement && await desk.FindAsync(visit, scene.Unit, agreement.Proposal, cancellationToken) is { } proposal
            ? new(visit, scene, agreement, proposal, scene.Viewer == Scene.Stranger ? RefusedCard.Render(scene, Refusal.NotAMember, proposal) : null)
            : new(visit, scene, null!, null!, RefusedCard.Alone(scene, Refusals.Banner(scene, Refusal.NotInForce, null, tap.Typed(Fields.ReasonInput, Fields.TextInput))));
    }

    /// <param name="Refused">Why nothing can be done with it; then the agreement may be none.</param>
    private sealed record Place(Visit Visit, Scene Scene, Agreement Agreement, Proposal Proposal, AdaptiveCard? Refused);

    /// <param name="Again">It was not done: the form once more.</param>
    private sealed record Sent(AdaptiveCard Card, bool Again, int Agreement);
}
