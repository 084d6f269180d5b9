using TeamsBot.AdaptiveCards;
using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Learn;
using TeamsBot.Organization;
using TeamsBot.Storage.Units;
using TeamsBot.Text;
using CardAction = TeamsBot.BotFramework.CardAction;

namespace TeamsBot.Proposals;

/// <summary>The forms about a proposal. One form, two doors: a dialog in Teams, or the answer to the tap where there are no dialogs. What was typed is never lost: a refusal brings it back.</summary>
public sealed class ProposalForms(Desk desk, EditsOnHold edits, Coach coach)
{
    private static readonly Form[] All =
    [
        new(Verbs.Problem, Verbs.SendProblem, Sentence.ProblemTitle,
            (scene, proposal, typed, banner) => ProblemForm.Render(scene, proposal, typed?.Text(Fields.ProblemInput), typed?.Text(Fields.IdeaInput), typed?.Text(Fields.UntilInput), banner),
            Problem, [Fields.ProblemInput, Fields.IdeaInput]),
        new(Verbs.StandAside, Verbs.SendStandAside, Sentence.AsideTitle,
            (scene, proposal, typed, banner) => WordsForm.StandAside(scene, proposal, typed?.Text(Fields.ReasonInput), banner),
            (tap, number, stamp) => new ProposalCommand.Respond(number, new Answer.StandAside(tap.Text(Fields.ReasonInput) ?? ""))
            {
                At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
            },
            [Fields.ReasonInput]),
        new(Verbs.Suggest, Verbs.SendSuggestion, Sentence.SuggestTitle,
            (scene, proposal, typed, banner) => WordsForm.Suggest(scene, proposal, typed?.Text(Fields.IdeaInput), banner),
            (tap, number, stamp) => new ProposalCommand.Suggest(number, tap.Text(Fields.IdeaInput) ?? "")
            {
                At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
            },
            [Fields.IdeaInput]),
        new(Verbs.Longer, Verbs.SendLonger, Sentence.LongerTitle,
            (scene, proposal, typed, banner) => WordsForm.Longer(scene, proposal, typed?.Text(Fields.ReasonInput), banner),
            (tap, number, stamp) => new ProposalCommand.Extend(number, tap.Text(Fields.ReasonInput) ?? "")
            {
                At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
            },
            [Fields.ReasonInput]) { Refuses = (scene, proposal, _) => Extending.Refused(scene.Unit, proposal, scene.Viewer!.Value, scene.At) },
        new(Verbs.Refer, Verbs.SendRefer, Sentence.ReferTitle,
            (scene, proposal, typed, banner) => WordsForm.Refer(scene, proposal, typed?.Text(Fields.ReasonInput), banner),
            (tap, number, stamp) => new ProposalCommand.Refer(number, tap.Text(Fields.ReasonInput) ?? "")
            {
                At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
            },
            [Fields.ReasonInput]) { Refuses = (scene, proposal, _) => Referrals.Refused(scene.Unit, proposal, scene.Viewer!.Value, scene.At) },
        new(Verbs.Change, Verbs.SendChange, Sentence.ChangeTitle,
            (scene, proposal, typed, banner) => ChangeForm.Render(scene, proposal, typed?.Text(Fields.TextInput), typed?.Text(Fields.WhyInput), banner),
            (tap, number, stamp) => new ProposalCommand.Amend(number, tap.Text(Fields.TextInput) ?? "", tap.Text(Fields.WhyInput))
            {
                At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version, Once = stamp.Tap.Key,
            },
            [Fields.TextInput, Fields.WhyInput]),
        new("", Verbs.CheckChange, Sentence.ChangeTitle,
            (scene, proposal, typed, banner) => ChangeForm.Render(scene, proposal, typed?.Text(Fields.TextInput), typed?.Text(Fields.WhyInput), banner),
            (tap, number, stamp) => new ProposalCommand.Amend(number, tap.Text(Fields.TextInput) ?? "", tap.Text(Fields.WhyInput))
            {
                At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
            },
            [Fields.TextInput, Fields.WhyInput])
        {
            Looks = (scene, proposal, would, typed) => ChangeForm.Render(scene, proposal, typed.Text(Fields.TextInput), typed.Text(Fields.WhyInput), null, would),
        },
        new(Verbs.AskQuestion, Verbs.SendQuestion, Sentence.AskTitle,
            (scene, proposal, typed, banner) => StepForms.Question(scene, proposal, typed?.Text(Fields.QuestionInput), banner),
            (tap, number, stamp) => new ProposalCommand.AskQuestion(number, tap.Text(Fields.QuestionInput) ?? "")
            {
                At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
            },
            [Fields.QuestionInput]),
        new(Verbs.AnswerQuestion, Verbs.SendAnswer, Sentence.AnswerTitle,
            (scene, proposal, typed, banner) => StepForms.Answer(scene, proposal, typed?.Item, typed?.Text(Fields.AnswerInput), banner),
            (tap, number, stamp) => new ProposalCommand.AnswerQuestion(number, tap.Item, tap.Typed(Fields.AnswerInput))
            {
                At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
            },
            [Fields.AnswerInput]),
        new(Verbs.React, Verbs.SendReaction, Sentence.ReactTitle,
            (scene, proposal, typed, banner) => StepForms.Reaction(scene, proposal, typed?.Text(Fields.ReactionInput), banner),
            (tap, number, stamp) => new ProposalCommand.React(number, tap.Text(Fields.ReactionInput) ?? "")
            {
                At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
            },
            [Fields.ReactionInput]),
        new("", Verbs.SendTypo, Sentence.ChangeTitle,
            (scene, proposal, typed, banner) => ChangeForm.Render(scene, proposal, typed?.Text(Fields.TextInput), typed?.Text(Fields.WhyInput), banner),
            (tap, number, stamp) => new ProposalCommand.Mend(number, tap.Text(Fields.TextInput) ?? "")
            {
                At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version, Once = stamp.Tap.Key,
            },
            [Fields.TextInput]),
        new(Verbs.Argue, Verbs.SendArgue, Sentence.ArgueTitle, ArgueForm.Render, ArgueForm.Ask, Questions.Inputs) { Refuses = ArgueForm.Refuses },
        new(Verbs.AnswerFor, Verbs.SendAnswerFor, Sentence.AnswerForTitle, AnswerForForm.Render, AnswerForForm.Ask, [Fields.ReasonInput]) { Refuses = AnswerForForm.Refuses },
        new(Verbs.Check, Verbs.SendCheck, Sentence.CheckTitle, CheckForm.Render, CheckForm.Ask, [Fields.ReasonInput]) { Refuses = CheckForm.Refuses },
    ];

    private delegate AdaptiveCard Draw(Scene scene, Proposal proposal, TapFields? typed, Banner? banner);

    private delegate ProposalCommand Ask(TapFields tap, int proposal, Stamp stamp);

    public void Map(BotRoutes routes)
    {
        foreach (var form in All)
        {
            if (form.Open.Length > 0)
            {
                routes.CardAction(form.Open, (turn, action, cancellationToken) => OpenInPlaceAsync(form, turn, action, cancellationToken));
                routes.TaskFetch(form.Open, (turn, action, cancellationToken) => OpenDialogAsync(form, turn, action, cancellationToken));
            }

            routes.CardAction(form.Send, (turn, action, cancellationToken) => SendInPlaceAsync(form, turn, action, cancellationToken));
            routes.TaskSubmit(form.Send, (turn, action, cancellationToken) => SendDialogAsync(form, turn, action, cancellationToken));
        }
    }

    /// <summary>One form for both: a problem stops the proposal, or is noted with a consent.</summary>
    private static ProposalCommand Problem(TapFields tap, int number, Stamp stamp) => tap.Text(Fields.UntilInput) == "note"
        ? new ProposalCommand.Respond(number, new Answer.Consent(tap.Text(Fields.ProblemInput) ?? ""))
        {
            At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
        }
        : new ProposalCommand.Raise(number, tap.Text(Fields.ProblemInput) ?? "", tap.Text(Fields.IdeaInput))
        {
            At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version, Once = stamp.Tap.Key,
        };

    private async Task<CardActionAnswer> OpenInPlaceAsync(Form form, Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, action, cancellationToken) is not { } found)
        {
            return Taps.Malformed(turn);
        }

        if (found.Refusal(form) is { } refusal)
        {
            return Taps.Answer(RefusedCard.Render(found.Scene, refusal, found.Proposal));
        }

        edits.Hold(found.Visit.Key, found.Proposal!.Number, found.Visit.By);
        return Taps.Answer(form.Draw(await coach.LookAsync(found.Visit, found.Scene, found.Proposal, form.Open, cancellationToken), found.Proposal, found.Tap, null));
    }

    private async Task<TaskAnswer> OpenDialogAsync(Form form, Turn turn, CardAction action, CancellationToken cancellationToken) =>
        await FindAsync(turn, action, cancellationToken) is not { } found ? new TaskAnswer.Message(Taps.Malformed(turn).Text)
        : found.Refusal(form) is { } refusal ? new TaskAnswer.Message(Refusals.Spoken(found.Scene, refusal, found.Proposal))
        : form.Draw(await coach.LookAsync(found.Visit, found.Scene, found.Proposal, form.Open, cancellationToken), found.Proposal!, found.Tap, null).Opens(found.Scene, form.Title, found.Proposal!.Number);

    private async Task<CardActionAnswer> SendInPlaceAsync(Form form, Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        if (Taps.VisitOf(turn, tap) is not { } visit || !tap.NamesAProposal)
        {
            return Taps.Malformed(turn);
        }

        var (outcome, proposal, scene) = await SendAsync(form, visit, tap, cancellationToken);
        if (form.Look(visit, outcome, tap, desk.Now) is { } looked)
        {
            edits.Hold(visit.Key, tap.Proposal!.Value, visit.By);
            return Taps.Answer(looked);
        }

        if (IsAboutTheText(outcome.Refusal) && proposal is { IsLive: true })
        {
            edits.Hold(visit.Key, proposal.Number, visit.By);
            return Taps.Answer(form.Draw(scene, proposal, tap, Refusals.Banner(scene, outcome.Refusal!.Value, proposal)));
        }

        edits.Release(visit.Key, tap.Proposal!.Value, visit.By);
        return Taps.Answer(outcome.Refusal is { } refusal || proposal is null
            ? RefusedCard.Render(scene, outcome.Refusal ?? Refusal.UnknownProposal, proposal, tap.Typed(form.Inputs))
            : ProposalCard.Render(scene, proposal));
    }

    private async Task<TaskAnswer> SendDialogAsync(Form form, Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        if (Taps.VisitOf(turn, tap) is not { } visit || !tap.NamesAProposal)
        {
            return new TaskAnswer.Message(Taps.Malformed(turn).Text);
        }

        var (outcome, proposal, scene) = await SendAsync(form, visit, tap, cancellationToken);
        return outcome.Refusal switch
        {
            null when form.Look(visit, outcome, tap, desk.Now) is { } looked => looked.Opens(scene, form.Title, proposal!.Number),
            null => new TaskAnswer.Message(scene.Say(Sentence.FormSent)),
            { } refusal when IsAboutTheText(refusal) && proposal is { IsLive: true } =>
                form.Draw(scene, proposal, tap, Refusals.Banner(scene, refusal, proposal)).Opens(scene, form.Title, proposal.Number),
            { } refusal => new TaskAnswer.Message(Refusals.Spoken(scene, refusal, proposal, tap.Typed(form.Inputs))),
        };
    }

    private async Task<(Outcome Outcome, Proposal? Proposal, Scene Scene)> SendAsync(Form form, Visit visit, TapFields tap, CancellationToken cancellationToken)
    {
        var number = tap.Proposal!.Value;
        var outcome = await desk.DoAsync(visit with { IsPreview = form.Looks is not null }, form.Ask(tap, number, desk.Stamp(visit.Turn, form.Send, tap.Rev)), cancellationToken);
        return (outcome, await desk.FindAsync(visit, outcome.After, number, cancellationToken), visit.Look(outcome.After, desk.Now));
    }

    private async Task<Found?> FindAsync(Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        if (Taps.VisitOf(turn, tap) is not { } visit || tap.Proposal is not > 0)
        {
            return null;
        }

        var unit = await desk.EnterAsync(visit, cancellationToken);
        return new(visit, tap, visit.Look(unit, desk.Now), await desk.FindAsync(visit, unit, tap.Proposal.Value, cancellationToken));
    }

    private static bool IsAboutTheText(Refusal? refusal) =>
        refusal is Refusal.ReasonMissing or Refusal.ReasonTooLong or Refusal.TextMissing or Refusal.TextTooLong or Refusal.SameText or Refusal.ArgumentTooLong or Refusal.TooLateToMend;

    /// <param name="Open">Empty for a second way to send another form.</param>
    private sealed record Form(string Open, string Send, Sentence Title, Draw Draw, Ask Ask, string[] Inputs)
    {
        /// <summary>Why it can't be opened, beyond what is so for all forms.</summary>
        public Func<Scene, Proposal, TapFields, Refusal?>? Refuses { get; init; }

        /// <summary>Set where nothing is sent: the form again, with what sending would make of the proposal (the third).</summary>
        public Func<Scene, Proposal, Proposal, TapFields, AdaptiveCard>? Looks { get; init; }

        /// <summary>The form that looks ahead; null if this one sends, or if sending would be refused.</summary>
        public AdaptiveCard? Look(Visit visit, Outcome imagined, TapFields tap, DateTimeOffset at) =>
            Looks is { } looks && imagined.Refusal is null && imagined.Before.Open.Find(tap.Proposal!.Value) is { } now && imagined.After.Open.Find(now.Number) is { } would
                ? looks(visit.Look(imagined.Before, at), now, would, tap)
                : null;
    }

    private sealed record Found(Visit Visit, TapFields Tap, Scene Scene, Proposal? Proposal)
    {
        /// <summary>Why this form can't be opened now, as far as the state tells; sending decides again.</summary>
        public Refusal? Refusal(Form form) => (Proposal, Scene) switch
        {
            (null, _) or (_, { MayRead: false }) => Domain.Refusal.UnknownProposal,
            ({ IsLive: false }, _) => Domain.Refusal.Closed,
            ({ State: ProposalState.Referred }, _) => Domain.Refusal.IsReferred,
            ({ IsTalkedAbout: true }, _) => Domain.Refusal.WaitsForTalk,
            ({ State: ProposalState.Conflicted }, _) => Domain.Refusal.InConflict,
            (_, var scene) when scene.Viewer == Scene.Stranger => Domain.Refusal.NotAMember,
            (var proposal, _) when Tap.Version > proposal.Version || Tap.Rev > Scene.Unit.Size => Domain.Refusal.UnknownRevision,
            (var proposal, _) when Tap.Version != proposal.Version || Tap.Rev < proposal.TextRev => Domain.Refusal.Stale,
            (var proposal, var scene) when form.Open is Verbs.Change or Verbs.AnswerQuestion && scene.Viewer != proposal.Proposer => Domain.Refusal.OnlyProposer,
            (var proposal, var scene) when form.Open is Verbs.Problem or Verbs.React && scene.Viewer == proposal.Proposer => Domain.Refusal.OwnProblem,
            (var proposal, var scene) => form.Refuses?.Invoke(scene, proposal, Tap),
        };
    }
}
