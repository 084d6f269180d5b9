using TeamsBot.AdaptiveCards;
using TeamsBot.BotFramework;
using TeamsBot.Chat;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Text;
using CardAction = TeamsBot.BotFramework.CardAction;

namespace TeamsBot.Guide;

/// <summary>The buttons that lead on from anywhere: help, lists, and the form to propose.</summary>
public sealed class GuideTaps(Desk desk, AgreementList agreements, Proposing proposing, ChatFeature chat)
{
    private delegate Task<AdaptiveCard> Show(Visit visit, Scene scene, TapFields tap, CancellationToken cancellationToken);

    public void Map(BotRoutes routes)
    {
        MapShow(routes, Verbs.Help, (_, scene, _, _) => Task.FromResult(HelpCard.Render(scene)));
        MapShow(routes, Verbs.AllCommands, (_, scene, tap, _) => Task.FromResult(CommandsCard.Render(scene, tap.Number(Fields.Skip) ?? 0)));
        MapShow(routes, Verbs.HowItWorks, (_, scene, _, _) => Task.FromResult(HowCard.Render(scene)));
        MapShow(routes, Verbs.OpenProposals, (_, scene, tap, _) => Task.FromResult(OpenProposalsCard.Render(scene, tap.Number(Fields.Skip) ?? 0)));
        MapShow(routes, Verbs.Agreements, (visit, _, tap, ct) => agreements.RenderAsync(visit, tap.Text(Fields.Sought) ?? "", tap.Number(Fields.Skip) ?? 0, ct));
        MapShow(routes, Verbs.Propose, (_, scene, _, _) => Task.FromResult(ProposeForm.Render(scene)));
        routes.TaskFetch(Verbs.Propose, async (turn, action, ct) => Visiting(turn, new(action.Data)) is { } visit
            ? new TaskAnswer.Continue(Sentences.English.Of(Sentence.ProposeTitle), ProposeForm.Render(await LookAsync(visit, ct)).ToRaw())
            : new TaskAnswer.Message(Taps.Malformed(turn).Text));
        MapPropose(routes, Verbs.SendProposal, (_, tap) => Typed(tap));
        MapPropose(routes, Verbs.ProposeThis, (_, tap) => tap.Text(Fields.Kept) ?? "");
        MapPropose(routes, Verbs.TryMe, (scene, _) => Trial.Text(scene));
        routes.TaskSubmit(Verbs.SendProposal, SendProposalAsync);
        routes.CardAction(Verbs.AskAgain, AskAgainAsync);
        routes.CardAction(Verbs.PickUnit, PickAsync);
    }

    /// <summary>The title's line and the details below it.</summary>
    internal static string Typed(TapFields tap) => $"{tap.Text(Fields.TitleInput)}\n{tap.Text(Fields.BodyInput)}".Trim();

    /// <summary>In a personal chat a card without a unit stands for none.</summary>
    private static Visit? Visiting(Turn turn, TapFields tap) =>
        Taps.VisitOf(turn, tap) ?? (turn is { Scope: Scope.Personal, Person: not null } ? new Visit(turn, Storage.UnitKey.Of(turn.TenantId, turn.ConversationId), Personal: true) : null);

    private void MapShow(BotRoutes routes, string verb, Show show) => routes.CardAction(verb, async (turn, action, ct) =>
    {
        var tap = new TapFields(action.Data);
        return Visiting(turn, tap) is { } visit
            ? Taps.Answer(await show(visit, await LookAsync(visit, ct), tap, ct))
            : Taps.Malformed(turn);
    });

    private void MapPropose(BotRoutes routes, string verb, Func<Scene, TapFields, string> text) => routes.CardAction(verb, async (turn, action, ct) =>
    {
        var tap = new TapFields(action.Data);
        if (tap.Text(Fields.Asker) is { Length: > 0 } asker && turn.Person is not null && asker != Visit.AskerOf(turn))
        {
            return new CardActionAnswer.Message(Sentences.English.Of(Sentence.OnlyTheAsker));
        }

        return Visiting(turn, tap) is { } visit
            ? Taps.Answer(await ProposeAsync(visit, verb, text(await LookAsync(visit, ct), tap), tap, ct))
            : Taps.Malformed(turn);
    });

    private async Task<Scene> LookAsync(Visit visit, CancellationToken cancellationToken)
    {
        var scene = visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now);
        return scene.MayRead ? scene : scene with { Unit = Unit.None };
    }

    /// <summary>Proposes; the answer is this person's view of the new card, or the form again with what was typed.</summary>
    private async Task<AdaptiveCard> ProposeAsync(Visit visit, string verb, string text, TapFields tap, CancellationToken cancellationToken)
    {
        var proposed = await proposing.ProposeAsync(visit, text, await PlaceAsync(visit, cancellationToken), desk.Stamp(visit.Turn, verb, tap.Rev), cancellationToken);
        var scene = await LookAsync(visit, cancellationToken);
        return proposed switch
        {
            Proposed.Opened opened when scene.Unit.Open.Find(opened.Number) is { } proposal => ProposalCard.Render(scene, proposal),
            Proposed.WaitsForChoice waits => BigChannelCard.Render(scene, waits.People),
            Proposed.NoRoster => ProposeForm.Render(scene, tap.Text(Fields.TitleInput), tap.Text(Fields.BodyInput), new Banner(Replies.NoRoster(scene).Text, KeptWords: text)),
            Proposed.Refused refused => ProposeForm.Render(scene, tap.Text(Fields.TitleInput), tap.Text(Fields.BodyInput), Refusals.Banner(scene with { Unit = refused.Unit }, refused.Refusal, kept: verb == Verbs.SendProposal ? null : text)),
            _ => HelpCard.Render(scene),
        };
    }

    private async Task<TaskAnswer> SendProposalAsync(Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        if (Visiting(turn, tap) is not { } visit)
        {
            return new TaskAnswer.Message(Taps.Malformed(turn).Text);
        }

        return await Dialog.ProposeAsync(visit, tap, Typed(tap), await PlaceAsync(visit, cancellationToken), desk, proposing, cancellationToken);
    }

    private async Task<Place> PlaceAsync(Visit visit, CancellationToken cancellationToken) => visit.Personal
        ? (await desk.ReadAsync(visit, cancellationToken)).Home is var home ? new(home.Service, home.Conversation) : visit.Place
        : visit.Place;

    /// <summary>The same text as a new proposal, by whoever asks.</summary>
    private async Task<CardActionAnswer> AskAgainAsync(Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        if (Taps.VisitOf(turn, tap) is not { } visit || tap.Proposal is not { } number)
        {
            return Taps.Malformed(turn);
        }

        var scene = await LookAsync(visit, cancellationToken);
        return await desk.FindAsync(visit, scene.Unit, number, cancellationToken) is { IsLive: false, State: not ProposalState.Adopted } closed
            ? Taps.Answer(await ProposeAsync(visit, Verbs.AskAgain, closed.Wording.Text, tap, cancellationToken))
            : Taps.Answer(RefusedCard.Render(scene, Refusal.UnknownProposal, null));
    }

    /// <summary>The command that waited for the choice of a unit.</summary>
    private async Task<CardActionAnswer> PickAsync(Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        if (Visit.Named(turn, tap.Text(Fields.Unit)) is not { } visit || tap.Text(Fields.Kept) is not { } kept)
        {
            return Taps.Malformed(turn);
        }

        return await chat.AnswerAsync(visit, Grammar.Parse(kept, []), alone: false, cancellationToken) switch
        {
            Part.Shown shown => Taps.Answer(shown.Card),
            Part.Said said => new CardActionAnswer.Message(said.Line.Text),
            _ => new CardActionAnswer.Message(Sentences.English.Of(Sentence.FormSent)),
        };
    }
}
