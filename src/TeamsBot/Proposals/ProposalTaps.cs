using TeamsBot.AdaptiveCards;
using TeamsBot.Agreements;
using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Found;
using TeamsBot.Learn;
using TeamsBot.Organization;
using CardAction = TeamsBot.BotFramework.CardAction;

namespace TeamsBot.Proposals;

/// <summary>The buttons of a proposal's card: answering, taking back, withdrawing, and the views behind More.</summary>
public sealed class ProposalTaps(Desk desk, EditsOnHold edits, Addresses addresses, Coach coach)
{
    /// <summary>Makes the command that a button stands for.</summary>
    private delegate ProposalCommand Ask(TapFields tap, int proposal, Stamp stamp);

    /// <summary>Draws a view of a proposal.</summary>
    private delegate AdaptiveCard View(Scene scene, Proposal proposal);

    public void Map(BotRoutes routes)
    {
        MapAnswers(routes);
        MapParts(routes);
        MapSteps(routes);
        MapProblems(routes);
        MapViews(routes);
        routes.CardAction(Verbs.UseIdea, UseIdeaAsync);
    }

    private void MapAnswers(BotRoutes routes)
    {
        MapCommand(routes, Verbs.Consent, (tap, number, stamp) => Responds(tap, number, stamp, new Answer.Consent()));
        MapCommand(routes, Verbs.NoOpinion, (tap, number, stamp) => Responds(tap, number, stamp, new Answer.NoOpinion()));
        MapCommand(routes, Verbs.SendTakeBack, (tap, number, stamp) => new ProposalCommand.TakeBack(number, tap.Item, tap.Number(Fields.Uneasy) == 1)
        {
            At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
        });
        MapCommand(routes, Verbs.SendWithdraw, (tap, number, stamp) => new ProposalCommand.Withdraw(number)
        {
            At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
        });
    }

    private void MapParts(BotRoutes routes)
    {
        MapCommand(routes, Verbs.NeedTime, (tap, number, stamp) => new ProposalCommand.NeedTime(number)
        {
            At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
        });
        MapCommand(routes, Verbs.Confirm, (tap, number, stamp) => new ProposalCommand.Confirm(number)
        {
            At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
        });
        MapCommand(routes, Verbs.Waive, (tap, number, stamp) => new ProposalCommand.Waive(number)
        {
            At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
        });
    }

    private void MapSteps(BotRoutes routes)
    {
        MapCommand(routes, Verbs.NothingToAdd, (tap, number, stamp) => new ProposalCommand.React(number, null)
        {
            At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
        });
        MapCommand(routes, Verbs.Ready, (tap, number, stamp) => new ProposalCommand.Ready(number)
        {
            At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
        });
        MapCommand(routes, Verbs.MoveOn, (tap, number, stamp) => new ProposalCommand.MoveOn(number, (Stage?)tap.Item)
        {
            At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
        });
    }

    private void MapProblems(BotRoutes routes)
    {
        MapCommand(routes, Verbs.AskCheck, (tap, number, stamp) => new ProposalCommand.AskCheck(number, tap.Item)
        {
            At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
        });
        MapCommand(routes, Verbs.TakeOver, (tap, number, stamp) => new ProposalCommand.TakeOver(number, tap.Item)
        {
            At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
        });
        MapCommand(routes, Verbs.Appeal, (tap, number, stamp) => new ProposalCommand.Appeal(number, tap.Item)
        {
            At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
        });
        MapCommand(routes, Verbs.Rebase, (tap, number, stamp) => new ProposalCommand.Rebase(number)
        {
            At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version, Once = stamp.Tap.Key,
        });
        MapCommand(routes, Verbs.Meaning, (tap, number, stamp) => new ProposalCommand.ChangesMeaning(number)
        {
            At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
        });
        MapCommand(routes, Verbs.Remind, (tap, number, stamp) => new ProposalCommand.Prompt(number)
        {
            At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
        });
    }

    private void MapViews(BotRoutes routes)
    {
        MapView(routes, Verbs.View, (scene, proposal) => ProposalCard.Render(scene, proposal));
        MapView(routes, Verbs.ChangeMyAnswer, (scene, proposal) => ProposalCard.Render(scene, proposal, answering: true));
        MapView(routes, Verbs.More, MoreCard.Render);
        MapView(routes, Verbs.Details, DetailsCard.Render);
        MapView(routes, Verbs.TakeBack, TakeBackCard.Render);
        MapView(routes, Verbs.Withdraw, WithdrawCard.Render);
        MapView(routes, Verbs.ShowProposal, (scene, proposal) => ProposalCard.Render(scene, proposal));
        MapView(routes, Verbs.ShowAgreement, (scene, proposal) => AgreementCard.Render(scene, proposal));
        MapView(routes, Verbs.WhyOpen, WhyOpenCard.Render);
        MapView(routes, Verbs.Explain, ExplainCard.Render);
    }

    private static ProposalCommand.Respond Responds(TapFields tap, int number, Stamp stamp, Answer answer) => new(number, answer)
    {
        At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
    };

    private void MapCommand(BotRoutes routes, string verb, Ask ask) => routes.CardAction(verb, async (turn, action, cancellationToken) =>
    {
        var tap = new TapFields(action.Data);
        return Taps.VisitOf(turn, tap) is { } visit && tap.NamesAProposal
            ? await DoAsync(visit, verb, ask(tap, tap.Proposal!.Value, desk.Stamp(turn, verb, tap.Rev)), tap.Proposal.Value, cancellationToken)
            : Taps.Malformed(turn);
    });

    private void MapView(BotRoutes routes, string verb, View view) => routes.CardAction(verb, async (turn, action, cancellationToken) =>
    {
        var tap = new TapFields(action.Data);
        return Taps.VisitOf(turn, tap) is { } visit && tap.Proposal is > 0
            ? await ShowAsync(visit, tap, view, cancellationToken)
            : Taps.Malformed(turn);
    });

    private async Task<CardActionAnswer> DoAsync(Visit visit, string verb, ProposalCommand command, int number, CancellationToken cancellationToken)
    {
        var outcome = await desk.DoAsync(visit, command, cancellationToken);
        var scene = visit.Look(outcome.After, desk.Now);
        var proposal = await desk.FindAsync(visit, outcome.After, number, cancellationToken);
        return Taps.Answer(outcome.Refusal is { } refusal || proposal is null
            ? RefusedCard.Render(scene, outcome.Refusal ?? Refusal.UnknownProposal, proposal)
            : ProposalCard.Render(await coach.LookAsync(visit, scene, proposal, verb, cancellationToken), proposal));
    }

    /// <summary>A look changes nothing; it also is the way back from a form, so that edits of the card go on.</summary>
    private async Task<CardActionAnswer> ShowAsync(Visit visit, TapFields tap, View view, CancellationToken cancellationToken)
    {
        edits.Release(visit.Key, tap.Proposal!.Value, visit.By);
        var unit = await desk.ReadAsync(visit, cancellationToken);
        var scene = visit.Look(unit, desk.Now) with { Address = addresses.Of(visit.Key) };
        var proposal = scene.MayRead ? await desk.FindAsync(visit, unit, tap.Proposal.Value, cancellationToken) : null;
        return Taps.Answer(proposal is null ? RefusedCard.Render(scene, Refusal.UnknownProposal, null) : view(scene, proposal));
    }

    /// <summary>Takes the newest idea into the text: a version in one tap.</summary>
    private async Task<CardActionAnswer> UseIdeaAsync(Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        if (Taps.VisitOf(turn, tap) is not { } visit || !tap.NamesAProposal)
        {
            return Taps.Malformed(turn);
        }

        var unit = await desk.ReadAsync(visit, cancellationToken);
        var scene = visit.Look(unit, desk.Now);
        if (unit.Open.Find(tap.Proposal!.Value) is not { } proposal || Ideas.OnTheTable(proposal, tap.Item, tap.Number(Fields.Suggestion)) is not { } idea)
        {
            var closed = await desk.FindAsync(visit, unit, tap.Proposal.Value, cancellationToken);
            return Taps.Answer(closed is { IsLive: true }
                ? ProposalCard.Render(scene, closed)
                : RefusedCard.Render(scene, closed is null ? Refusal.UnknownProposal : Refusal.Closed, closed));
        }

        var stamp = desk.Stamp(turn, Verbs.UseIdea, tap.Rev);
        if (idea.IsSuggestion)
        {
            var accept = new ProposalCommand.Accept(proposal.Number, idea.Number, null)
            {
                At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version, Once = stamp.Tap.Key,
            };
            return await DoAsync(visit, Verbs.UseIdea, accept, proposal.Number, cancellationToken);
        }

        var amend = new ProposalCommand.Amend(proposal.Number, proposal.Wording.With(idea.Text), ChangeForm.Why(scene, proposal))
        {
            At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version, Once = stamp.Tap.Key,
        };
        return await DoAsync(visit, Verbs.UseIdea, amend, proposal.Number, cancellationToken);
    }
}
