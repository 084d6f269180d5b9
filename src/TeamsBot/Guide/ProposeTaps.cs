using TeamsBot.AdaptiveCards;
using TeamsBot.Agreements;
using TeamsBot.Domain.Agreements;
using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Text;
using CardAction = TeamsBot.BotFramework.CardAction;

namespace TeamsBot.Guide;

/// <summary>The buttons that make a proposal: the form, and the texts that are there already.</summary>
public sealed class ProposeTaps(Desk desk, Proposing proposing, PersonalUnits units, UnitPicker picker, Again again)
{
    public void Map(BotRoutes routes)
    {
        routes.CardAction(Verbs.Propose, async (turn, action, ct) => await FormAsync(turn, new(action.Data), ct) is { } form ? Taps.Answer(form) : NoUnit(turn));
        routes.TaskFetch(Verbs.Propose, async (turn, action, ct) => await FormAsync(turn, new(action.Data), ct) is { } form
            ? form.Opens(Sentence.ProposeTitle)
            : new TaskAnswer.Message(NoUnit(turn).Text));
        MapText(routes, Verbs.SendProposal, (_, tap) => Typed(tap));
        MapText(routes, Verbs.ProposeThis, (_, tap) => tap.Text(Fields.Kept) ?? "");
        MapText(routes, Verbs.TryMe, (scene, _) => Trial.Text(scene));
        routes.TaskSubmit(Verbs.SendProposal, SendDialogAsync);
        routes.CardAction(Verbs.AskAgain, AskAgainAsync);
    }

    /// <summary>The title's line and the details below it.</summary>
    internal static string Typed(TapFields tap) => $"{tap.Text(Fields.TitleInput)}\n{tap.Text(Fields.BodyInput)}".Trim();

    /// <summary>What the form says beside the words; other buttons carry nothing of it.</summary>
    internal static Wish WishOf(TapFields tap) => new(ProposeForm.HowOf(tap.Text(Fields.HowInput)), Occasion: tap.Day(Fields.LastDayInput) is { } lastDay ? new(LastDay: lastDay) : null);

    private static CardActionAnswer.Error NoUnit(Turn turn) => turn is { Scope: Scope.Personal, Person: not null }
        ? new(404, "NotFound", Sentences.Of(turn).Of(Sentence.PersonalNoUnit))
        : Taps.Malformed(turn);

    /// <summary>The form; in a personal chat with several units it asks for which. Null if there is no unit.</summary>
    private async Task<AdaptiveCard?> FormAsync(Turn turn, TapFields tap, CancellationToken cancellationToken)
    {
        if (Taps.VisitOf(turn, tap) is { } visit)
        {
            return ProposeForm.Render(await desk.LookAsync(visit, cancellationToken));
        }

        var own = turn.Scope == Scope.Personal ? await units.OfAsync(turn, cancellationToken) : [];
        return own.Count switch
        {
            0 => null,
            1 => ProposeForm.Render(own[0].Scene),
            _ => ProposeForm.Render(picker.Nowhere(turn), tap.Text(Fields.TitleInput), tap.Text(Fields.BodyInput), units: UnitPicker.Choices(own)),
        };
    }

    private void MapText(BotRoutes routes, string verb, Func<Scene, TapFields, string> text) => routes.CardAction(verb, async (turn, action, ct) =>
    {
        var tap = new TapFields(action.Data);
        if (tap.Text(Fields.Asker) is { Length: > 0 } asker && turn.Person is not null && asker != Visit.AskerOf(turn))
        {
            return new CardActionAnswer.Message(Sentences.Of(turn).Of(Sentence.OnlyTheAsker));
        }

        return await picker.FindAsync(turn, tap, $"propose {text(picker.Nowhere(turn), tap)}", ct) switch
        {
            Picked.Found { Visit: var visit } => Taps.Answer(await ProposeAsync(visit, verb, text(await desk.LookAsync(visit, ct), tap), tap, ct, verb == Verbs.TryMe ? new(LookBack: Trial.End(await desk.LookAsync(visit, ct))) : null)),
            var open => ((Picked.Answer)open).Said,
        };
    });

    /// <summary>Proposes; the answer is this person's view of the new card, or the form again with what was typed.</summary>
    private async Task<AdaptiveCard> ProposeAsync(Visit visit, string verb, string text, TapFields tap, CancellationToken cancellationToken, Occasion? occasion = null, Domain.Proposals.Effect? effect = null)
    {
        var proposed = await proposing.ProposeAsync(visit, text, await desk.PlaceAsync(visit, cancellationToken), desk.Stamp(visit.Turn, verb, tap.Rev), cancellationToken, occasion is null ? WishOf(tap) : WishOf(tap) with { Occasion = occasion, Effect = effect });
        var scene = await desk.LookAsync(visit, cancellationToken);
        return proposed switch
        {
            Proposed.Opened opened when scene.Unit.Open.Find(opened.Number) is { } proposal => ProposalCard.Render(scene, proposal),
            Proposed.WaitsForChoice waits => await AskedWhoDecidesAsync(visit, scene, waits, cancellationToken),
            Proposed.NoRoster => Again(scene, verb, text, tap, new(Replies.NoRoster(scene).Text)),
            Proposed.Refused refused => Again(scene, verb, text, tap, Refusals.Banner(scene with { Unit = refused.Unit }, refused.Refusal)),
            _ => HelpCard.Render(scene),
        };
    }

    /// <summary>Asked in the channel, where everybody can choose.</summary>
    private static async Task<AdaptiveCard> AskedWhoDecidesAsync(Visit visit, Scene scene, Proposed.WaitsForChoice waits, CancellationToken cancellationToken)
    {
        _ = await Dialog.AskWhoDecidesAsync(visit, scene with { Viewer = null }, waits, cancellationToken);
        return HelpCard.Render(scene);
    }

    /// <summary>The form with what was typed into it; a text that came from elsewhere is given back on the card.</summary>
    private static AdaptiveCard Again(Scene scene, string verb, string text, TapFields tap, Banner banner) => verb == Verbs.SendProposal
        ? ProposeForm.Render(scene, tap.Text(Fields.TitleInput), tap.Text(Fields.BodyInput), banner, wish: WishOf(tap))
        : RefusedCard.Alone(scene, banner with { KeptWords = text });

    private async Task<TaskAnswer> SendDialogAsync(Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        var own = Taps.VisitOf(turn, tap) is null && turn.Scope == Scope.Personal ? await units.OfAsync(turn, cancellationToken) : [];
        return (Taps.VisitOf(turn, tap) ?? (own.Count == 1 ? own[0].Visit : null)) is { } visit
            ? await Dialog.ProposeAsync(visit, tap, Typed(tap), await desk.PlaceAsync(visit, cancellationToken), desk, proposing, cancellationToken)
            : await FormAsync(turn, tap, cancellationToken) is { } form ? form.Opens(Sentence.ProposeTitle)
            : new TaskAnswer.Message(NoUnit(turn).Text);
    }

    /// <summary>The same text as a new proposal, by whoever asks.</summary>
    private async Task<CardActionAnswer> AskAgainAsync(Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        if (Taps.VisitOf(turn, tap) is not { } visit || tap.Proposal is not { } number)
        {
            return Taps.Malformed(turn);
        }

        var scene = await desk.LookAsync(visit, cancellationToken);
        var (text, wish, refusal) = await again.FindAsync(visit, scene, number, takesUp: false, cancellationToken);
        return refusal is null
            ? Taps.Answer(await ProposeAsync(visit, Verbs.AskAgain, text, tap, cancellationToken, wish.Occasion, wish.Effect))
            : Taps.Answer(RefusedCard.Render(scene, Refusal.UnknownProposal, null));
    }
}
