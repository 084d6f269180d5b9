using TeamsBot.AdaptiveCards;
using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Storage;
using TeamsBot.Storage.Units;
using TeamsBot.Text;
using CardAction = TeamsBot.BotFramework.CardAction;

namespace TeamsBot.HealthChecks;

/// <summary>The buttons of health checks: answering page by page, for the eyes of whoever answers alone, and looking.</summary>
public sealed class HealthTaps(Desk desk, UnitStore units, EditsOnHold edits)
{
    public void Map(BotRoutes routes)
    {
        routes.CardAction(Verbs.AnswerHealth, async (turn, action, ct) => InPlace(turn, await OpenAsync(turn, new(action.Data), ct)));
        routes.TaskFetch(Verbs.AnswerHealth, async (turn, action, ct) => Dialog(turn, await OpenAsync(turn, new(action.Data), ct)));
        routes.CardAction(Verbs.SendHealth, async (turn, action, ct) => InPlace(turn, await SendAsync(turn, new(action.Data), ct)));
        routes.TaskSubmit(Verbs.SendHealth, async (turn, action, ct) => Dialog(turn, await SendAsync(turn, new(action.Data), ct)));
        routes.CardAction(Verbs.ViewHealth, (turn, action, ct) => LookAsync(turn, action, (scene, shown, _) => HealthCard.Render(scene, shown), ct));
        routes.CardAction(Verbs.HowHealth, (turn, action, ct) => LookAsync(turn, action, (scene, shown, _) => HealthHowCard.Render(scene, shown.Check.Number), ct));
        routes.CardAction(Verbs.HealthNotes, (turn, action, ct) => LookAsync(turn, action, (scene, shown, tap) => HealthNotesCard.Render(scene, shown.Check, tap.Number(Fields.Skip) ?? 0), ct));
    }

    private CardActionAnswer InPlace(Turn turn, Step? step)
    {
        if (step is null)
        {
            return Taps.Malformed(turn);
        }

        var card = Keys.OfCheck(step.Number);
        if (step.Page is null)
        {
            edits.Release(step.Visit.Key, card, step.Visit.By);
        }
        else
        {
            edits.Hold(step.Visit.Key, card, step.Visit.By);
        }

        return Taps.Answer(step.Card);
    }

    private static TaskAnswer Dialog(Turn turn, Step? step) => step switch
    {
        null => new TaskAnswer.Message(Taps.Malformed(turn).Text),
        { Page: { } page } => step.Card.Opens(Sentence.HealthFormTitle, page, Topics.Pages),
        { Refusal: { } refusal } => new TaskAnswer.Message(Refusals.Spoken(step.Scene, refusal)),
        _ => step.Card.Sent(),
    };

    /// <summary>Whoever opens the form or looks at the result leaves no trace: it would tell when they answered.</summary>
    private static Visit? VisitOf(Turn turn, TapFields tap) => Taps.VisitOf(turn, tap) is { } visit ? visit with { IsUnseen = true } : null;

    /// <summary>The first page, if an answer would be taken. Null if nothing tells the check.</summary>
    private async Task<Step?> OpenAsync(Turn turn, TapFields tap, CancellationToken cancellationToken)
    {
        if (VisitOf(turn, tap) is not { } visit || tap.Number(Fields.Check) is not { } number)
        {
            return null;
        }

        _ = await desk.EnterAsync(visit, cancellationToken);
        var outcome = await desk.DoAsync(visit with { IsPreview = true }, Answer(visit, tap, number, [], last: false), cancellationToken);
        return outcome.Refusal is { } refusal
            ? await EndAsync(visit, outcome.Before, number, refusal, cancellationToken)
            : Form(visit, outcome.Before, number, page: 1);
    }

    /// <summary>Keeps a page, and goes on to the next; what can't be kept comes back with what was typed. Null if nothing tells the check or the page.</summary>
    private async Task<Step?> SendAsync(Turn turn, TapFields tap, CancellationToken cancellationToken)
    {
        if (VisitOf(turn, tap) is not { } visit || tap.Number(Fields.Check) is not { } number || tap.Number(Fields.Page) is not (>= 1 and var page) || page > Topics.Pages)
        {
            return null;
        }

        var asked = Topics.OnPage(page);
        var outcome = await desk.DoAsync(visit, Answer(visit, tap, number, asked, page == Topics.Pages), cancellationToken);
        var scene = visit.Look(outcome.After, desk.Now);
        var banner = outcome.Refusal is Refusal.NoteTooLong ? Refusals.Banner(scene, Refusal.NoteTooLong)
            : outcome.Refusal is null && HealthForm.Colourless(tap, asked) is { } topic ? new Banner(scene.Say(Sentence.HealthColourMissing, TopicWords.Of(scene, topic).Name))
            : null;
        return banner is not null && outcome.After.Health?.Number == number ? Form(visit, outcome.After, number, page, tap, banner)
            : outcome.Refusal is null && page < Topics.Pages && outcome.After.Health?.Number == number ? Form(visit, outcome.After, number, page + 1)
            : await EndAsync(visit, outcome.After, number, outcome.Refusal, cancellationToken);
    }

    private HealthCommand.AnswerHealth Answer(Visit visit, TapFields tap, int number, ValueList<Topic> asked, bool last)
    {
        var stamp = desk.Stamp(visit.Turn, Verbs.SendHealth);

        // Words without a colour are asked about first: until then this is not the last page.
        return new(number, asked, HealthForm.Read(tap, asked), last && HealthForm.Colourless(tap, asked) is null) { At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap };
    }

    private Step Form(Visit visit, Unit unit, int number, int page, TapFields? typed = null, Banner? banner = null) =>
        visit.Look(unit, desk.Now) is var scene ? new(visit, scene, number, HealthForm.Render(scene, unit.Health!, page, typed, banner)) { Page = page } : null!;

    /// <summary>The card as it is now, with the reason above if it was not counted.</summary>
    private async Task<Step> EndAsync(Visit visit, Unit unit, int number, Refusal? refusal, CancellationToken cancellationToken)
    {
        var scene = visit.Look(unit, desk.Now);
        var banner = refusal is { } why ? Refusals.Banner(scene, why) : null;
        var shown = scene.MayRead ? await HealthRecord.FindAsync(units, visit.Key, unit, number, cancellationToken) : null;
        return new(visit, scene, number, shown is null ? RefusedCard.Alone(scene, banner ?? Refusals.Banner(scene, Refusal.NoHealthCheck)) : HealthCard.Render(scene, shown, banner)) { Refusal = refusal };
    }

    /// <summary>Something about a check for whoever taps; without a number it is the newest.</summary>
    private async Task<CardActionAnswer> LookAsync(Turn turn, CardAction action, Func<Scene, HealthRecord, TapFields, AdaptiveCard> draw, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        if (VisitOf(turn, tap) is not { } visit)
        {
            return Taps.Malformed(turn);
        }

        var scene = await desk.LookAsync(visit, cancellationToken);
        var number = tap.Number(Fields.Check) ?? scene.Unit.LastHealth;
        edits.Release(visit.Key, Keys.OfCheck(number), visit.By);
        return Taps.Answer(await HealthRecord.FindAsync(units, visit.Key, scene.Unit, number, cancellationToken) is { } shown
            ? draw(scene, shown, tap)
            : RefusedCard.Alone(scene, Refusals.Banner(scene, Refusal.NoHealthCheck)));
    }

    /// <summary>What follows a tap while answering.</summary>
    private sealed record Step(Visit Visit, Scene Scene, int Number, AdaptiveCard Card)
    {
        /// <summary>Set if the card is a page of the form.</summary>
        public int? Page { get; init; }

        public Refusal? Refusal { get; init; }
    }
}
