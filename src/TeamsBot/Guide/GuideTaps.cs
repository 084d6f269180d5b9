using TeamsBot.AdaptiveCards;
using TeamsBot.Agreements;
using TeamsBot.BotFramework;
using TeamsBot.Chat;
using TeamsBot.Organization;
using TeamsBot.Personal;
using TeamsBot.Proposals;
using TeamsBot.Text;
using CardAction = TeamsBot.BotFramework.CardAction;

namespace TeamsBot.Guide;

/// <summary>The buttons that lead on from anywhere: help, lists, and the choice of a unit in a personal chat.</summary>
public sealed class GuideTaps(Desk desk, AgreementList agreements, InboxFeature inbox, UnitPicker picker, ChatFeature chat)
{
    private delegate AdaptiveCard Show(Scene scene, TapFields tap);

    public void Map(BotRoutes routes)
    {
        MapShow(routes, Verbs.Help, (scene, _) => HelpCard.Render(scene));
        MapShow(routes, Verbs.AllCommands, (scene, tap) => tap.Text(Fields.Sought) is { } name ? CommandsCard.Of(scene, name) : CommandsCard.Render(scene, tap.Number(Fields.Skip) ?? 0));
        MapShow(routes, Verbs.HowItWorks, (scene, _) => HowCard.Render(scene));
        routes.CardAction(Verbs.OpenProposals, OpenProposalsAsync);
        routes.CardAction(Verbs.ClosedProposals, ClosedProposalsAsync);
        routes.CardAction(Verbs.Agreements, AgreementsAsync);
        routes.CardAction(Verbs.PickUnit, PickAsync);
        routes.CardAction(Verbs.Meant, MeantAsync);
    }

    /// <summary>What means the same everywhere; in a personal chat it needs no unit.</summary>
    private void MapShow(BotRoutes routes, string verb, Show show) => routes.CardAction(verb, async (turn, action, ct) =>
    {
        var tap = new TapFields(action.Data);
        return Taps.VisitOf(turn, tap) is { } visit ? Taps.Answer(show(await desk.LookAsync(visit, ct), tap))
            : turn is { Scope: Scope.Personal, Person: not null } ? Taps.Answer(show(picker.Nowhere(turn), tap))
            : Taps.Malformed(turn);
    });

    /// <summary>Without a unit: what waits for the person in any of theirs.</summary>
    private async Task<CardActionAnswer> OpenProposalsAsync(Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        if (Taps.VisitOf(turn, tap) is { } visit)
        {
            return Taps.Answer(OpenProposalsCard.Render(await desk.LookAsync(visit, cancellationToken), tap.Number(Fields.Skip) ?? 0));
        }

        if (turn is not { Scope: Scope.Personal, Person: not null })
        {
            return Taps.Malformed(turn);
        }

        return Taps.Answer(await inbox.RenderAsync(turn, 0, cancellationToken));
    }

    private async Task<CardActionAnswer> ClosedProposalsAsync(Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        if (Taps.VisitOf(turn, tap) is not { } visit)
        {
            return Taps.Malformed(turn);
        }

        var scene = await desk.LookAsync(visit, cancellationToken);
        return Taps.Answer(ClosedProposalsCard.Render(scene, await desk.ClosedAsync(visit, scene.Unit, tap.Number(Fields.Skip), ClosedProposalsCard.Rows, cancellationToken)));
    }

    private async Task<CardActionAnswer> AgreementsAsync(Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        var sought = tap.Text(Fields.Sought) ?? "";
        return await picker.FindAsync(turn, tap, $"agreements {sought}", cancellationToken) switch
        {
            Picked.Found found when sought == "ended" && tap.Item == 1 => Taps.Answer(await agreements.RenderEndedAsync(found.Visit, tap.Number(Fields.Skip) ?? 0, cancellationToken)),
            Picked.Found found => Taps.Answer(await agreements.RenderAsync(found.Visit, sought, tap.Number(Fields.Skip) ?? 0, cancellationToken, tap.From)),
            var open => ((Picked.Answer)open).Said,
        };
    }

    /// <summary>The command that waited for the choice of a unit; without a unit the next page of them.</summary>
    private async Task<CardActionAnswer> PickAsync(Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        if (turn is not { Scope: Scope.Personal, Person: not null } || tap.Text(Fields.Kept) is not { } kept)
        {
            return Taps.Malformed(turn);
        }

        if (Visit.Named(turn, tap.Text(Fields.Unit)) is not { } visit)
        {
            return Taps.Answer(await picker.AskAsync(turn, kept, tap.Number(Fields.Skip) ?? 0, cancellationToken));
        }

        return await AnswerAsync(visit with { Typed = kept }, kept, cancellationToken);
    }

    /// <summary>The command that waited for the choice of a proposal.</summary>
    private async Task<CardActionAnswer> MeantAsync(Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        if (Taps.VisitOf(turn, tap) is not { } visit || tap.Proposal is not { } number || tap.Text(Fields.Kept) is not { } kept)
        {
            return Taps.Malformed(turn);
        }

        return tap.Text(Fields.Asker) == Visit.AskerOf(turn)
            ? await AnswerAsync(visit with { Meant = number }, kept, cancellationToken)
            : new CardActionAnswer.Message((await desk.LookAsync(visit, cancellationToken)).Say(Sentence.WhichOnlyAsker));
    }

    private async Task<CardActionAnswer> AnswerAsync(Visit visit, string kept, CancellationToken cancellationToken) =>
        await chat.AnswerAsync(visit, Grammar.Parse(kept, []), alone: false, cancellationToken) switch
        {
            Part.Shown shown => Taps.Answer(shown.Card),
            Part.Said said => new CardActionAnswer.Message(said.Line.Text),
            _ => new CardActionAnswer.Message(Sentences.Of(visit.Turn).Of(Sentence.FormSent)),
        };
}
