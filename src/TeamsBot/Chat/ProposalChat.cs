using TeamsBot.Agreements;
using TeamsBot.Delivery;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Found;
using TeamsBot.Network;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Storage.Units;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>Typed commands about proposals and agreements: all that the buttons do, and the looks.</summary>
public sealed class ProposalChat(Desk desk, Proposing proposing, AgreementList agreements, Addresses addresses, KnownUnits known)
{
    private readonly Which which = new(desk);

    internal delegate ProposalCommand.About Ask(int proposal, Stamp stamp, Domain.Organization.Place? replyTo);

    /// <summary>Null if the command is about something else.</summary>
    public async Task<Part?> AnswerAsync(Visit visit, ChatCommand command, bool alone, CancellationToken cancellationToken) => command switch
    {
        ChatCommand.Propose it => await ProposeAsync(visit, it, cancellationToken),
        ChatCommand.Proposals => Open(visit, visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now)),
        ChatCommand.ProposalsMine => Mine(visit, visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now)),
        ChatCommand.ProposalsClosed => await ClosedAsync(visit, cancellationToken),
        ChatCommand.Show it => await which.LookAsync(visit, it.Ref, (scene, proposal) => Task.FromResult(Shown(visit, scene, proposal)), cancellationToken),
        ChatCommand.Why it => await which.LookAsync(visit, it.Ref, (scene, proposal) => Task.FromResult(Why(visit, scene, proposal)), cancellationToken),
        ChatCommand.ShowAgreement it => await ShowAgreementAsync(visit, it.Number, cancellationToken),
        ChatCommand.Agreements it when visit.InWords => new Part.Said(await agreements.SayAsync(visit, it.Search, cancellationToken)),
        ChatCommand.Agreements it => new Part.Shown(await agreements.RenderAsync(visit, it.Search, 0, cancellationToken)),
        ChatCommand.Object { Reason.Length: 0 } it => await AskReasonAsync(visit, it.Ref, cancellationToken),
        ChatCommand.TakeBack it => await TakeBackAsync(visit, it, alone, cancellationToken),
        ChatCommand.ForAnother it when DelegateCommands.Asking(await desk.ReadAsync(visit, cancellationToken), it) is var said =>
            await DoAsync(visit, said.Ref, said.Verb, said.Ask, alone, cancellationToken),
        ChatCommand.Recuse it => await RecuseAsync(visit, it, alone, cancellationToken),
        ChatCommand.Refer { To.Length: > 0 } it when await NotAboveAsync(visit, it.To, cancellationToken) is { } other => other,
        _ when (Asking(command) ?? TalkingAsks.Of(command)) is { } asked => await DoAsync(visit, asked.Ref, asked.Verb, asked.Ask, alone, cancellationToken),
        _ => null,
    };

    /// <summary>Only the unit above is asked to decide; null if that is the one.</summary>
    private async Task<Part?> NotAboveAsync(Visit visit, string name, CancellationToken cancellationToken)
    {
        var scene = visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now);
        var meant = UnitWords.Find(await known.ReadAsync(visit.Turn, cancellationToken), name);
        return meant is null ? new Part.Said(Refusals.Reply(scene, Refusal.UnknownUnit, null, visit.Turn.Person!.Name))
            : scene.Unit.Network.Parent is { } above && above.Unit != meant.Unit ? new Part.Said(new Line(scene.Say(Sentence.ReferAbove, Said.Name(above.Name))))
            : null;
    }

    private async Task<Part> ProposeAsync(Visit visit, ChatCommand.Propose propose, CancellationToken cancellationToken)
    {
        if (propose.Until is not { } until)
        {
            return await ProposeAsync(visit, propose.Text, cancellationToken, new Wish(propose.Manner));
        }

        var unit = await desk.ReadAsync(visit, cancellationToken);
        return LastDays.TryRead(until, unit.Calendar.Day(desk.Now), out var day)
            ? await ProposeAsync(visit, propose.Text, cancellationToken, new Wish(propose.Manner, Occasion: day is null ? null : new(LastDay: day)))
            : new Part.Said(new Line(visit.Words(unit).Of(Sentence.DateUnread)));
    }

    /// <summary>Proposes, and says what became of it.</summary>
    public async Task<Part> ProposeAsync(Visit visit, string text, CancellationToken cancellationToken, Wish? wish = null)
    {
        if (text.Length == 0)
        {
            return new Part.Shown(ProposeCard.Render(visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now)));
        }

        var place = await desk.PlaceAsync(visit, cancellationToken);
        var proposed = await proposing.ProposeAsync(visit, text, place, desk.Stamp(visit, Verbs.Propose), cancellationToken, wish);
        return proposed switch
        {
            Proposed.Opened open when visit.IsPreview => new Part.Shown(ProposalCard.Render(visit.Look(open.Unit, desk.Now) with { Viewer = null }, open.Unit.Open[open.Number])),
            Proposed.Opened opened when visit.Personal || place != visit.Place => new Part.Said(new Line(visit.Words(opened.Unit).Of(Sentence.ProposePostedElsewhere, opened.Number, opened.Unit.Name))),
            Proposed.Opened { IsAnswered: false } open => new Part.Shown(ProposalCard.Render(visit.Look(open.Unit, desk.Now) with { Viewer = null }, open.Unit.Open[open.Number])),
            Proposed.Opened => new Part.Follows(),
            _ => NotYet.Of(visit, proposed, desk.Now, text),
        };
    }

    private static (Ref Ref, string Verb, Ask Ask)? Asking(ChatCommand command) => command switch
    {
        ChatCommand.Consent it => (it.Ref, Verbs.Consent, Responds(new Answer.Consent(it.Concern))),
        ChatCommand.NoOpinion it => (it.Ref, Verbs.NoOpinion, Responds(new Answer.NoOpinion())),
        ChatCommand.StandAside it => (it.Ref, Verbs.StandAside, Responds(new Answer.StandAside(it.Reason))),
        ChatCommand.Object it => (it.Ref, Verbs.Problem, (n, s, to) => new ProposalCommand.Raise(n, it.Reason, null) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to, Once = s.Tap.Key }),
        ChatCommand.Suggest it => (it.Ref, Verbs.Suggest, (n, s, to) => new ProposalCommand.Suggest(n, it.Text) { Solves = [.. it.Solves], At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.Amend it => (it.Ref, Verbs.Change, (n, s, to) => new ProposalCommand.Amend(n, it.Text, null) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to, Once = s.Tap.Key }),
        ChatCommand.Resolved it => (it.Ref, "resolved", (n, s, to) => new ProposalCommand.Resolve(n, it.Ref.Item) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.StillObject it => (it.Ref, "stillObject", (n, s, to) => new ProposalCommand.StillObject(n, it.Ref.Item, it.Reason, null) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.TakeBack it => (it.Ref, Verbs.TakeBack, (n, s, to) => new ProposalCommand.TakeBack(n, null, it.Uneasy) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.NeedTime it => (it.Ref, Verbs.NeedTime, (n, s, to) => new ProposalCommand.NeedTime(n) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.Waive it => (it.Ref, Verbs.Waive, (n, s, to) => new ProposalCommand.Waive(n) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.Remind it => (it.Ref, Verbs.Remind, (n, s, to) => new ProposalCommand.Prompt(n) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.Withdraw { Ref.Item: not null } it => (it.Ref, Verbs.TakeBack, (n, s, to) => new ProposalCommand.TakeBack(n, it.Ref.Item, it.Uneasy) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.Withdraw it => (it.Ref, Verbs.Withdraw, (n, s, to) => new ProposalCommand.Withdraw(n) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.Ask it => (it.Ref, Verbs.AskQuestion, (n, s, to) => new ProposalCommand.AskQuestion(n, it.Text) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.Answer it => (it.Ref, Verbs.AnswerQuestion, (n, s, to) => new ProposalCommand.AnswerQuestion(n, it.Question, it.Text) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.React it => (it.Ref, Verbs.React, (n, s, to) => new ProposalCommand.React(n, it.Text) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.Ready it => (it.Ref, Verbs.Ready, (n, s, to) => new ProposalCommand.Ready(n) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.Next it => (it.Ref, Verbs.MoveOn, (n, s, to) => new ProposalCommand.MoveOn(n, null) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        _ => ProblemCommands.Asking(command),
    };

    private static Ask Responds(Answer answer) => (n, s, to) => new ProposalCommand.Respond(n, answer) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to };

    /// <summary>The proposer has no objection of their own to take back, only the proposal.</summary>
    private async Task<Part> TakeBackAsync(Visit visit, ChatCommand.TakeBack command, bool alone, CancellationToken cancellationToken)
    {
        var unit = await desk.ReadAsync(visit, cancellationToken);
        if (await which.FindAsync(visit, unit, command.Ref, cancellationToken) is var (meant, question) && meant is not { } number)
        {
            return question!;
        }

        var own = await desk.FindAsync(visit, unit, number, cancellationToken) is { } proposal && unit.Person(visit.By)?.Id == proposal.Proposer;
        var named = command with { Ref = new(number) };
        var (reference, verb, ask) = Asking(own ? new ChatCommand.Withdraw(named.Ref, command.Uneasy) : named)!.Value;
        return await DoAsync(visit, reference, verb, ask, alone, cancellationToken);
    }

    /// <summary>Does something with the proposal that is meant, and says what became of it.</summary>
    internal async Task<Part> DoAsync(Visit visit, Ref reference, string verb, Ask ask, bool alone, CancellationToken cancellationToken)
    {
        var unit = await desk.ReadAsync(visit, cancellationToken);
        if (await which.FindAsync(visit, unit, reference, cancellationToken) is var (meant, question) && meant is not { } number)
        {
            return question!;
        }

        var stamp = desk.Stamp(visit, verb);
        var command = TalkingAsks.Known(unit, ask(number, stamp, alone ? visit.Place : null));
        var outcome = await desk.DoAsync(visit, command, cancellationToken);
        var scene = visit.Look(outcome.After, desk.Now);
        var proposal = await desk.FindAsync(visit, outcome.After, number, cancellationToken);
        return outcome.Refusal switch
        {
            { } refusal => new Part.Said(Refused(visit, scene, refusal, proposal, command)),
            null when visit.IsPreview && proposal is not null => new Part.Shown(ProposalCard.Render(scene with { Viewer = null }, proposal)),
            null when outcome.Repeated is not null || (alone && outcome.Events.Count > 0) || IsRedelivery(scene, proposal, stamp, outcome) => new Part.Follows(),
            _ => TypedReplies.Of(scene, command, proposal, outcome.Events) is { } line ? new Part.Said(line) : new Part.Follows(),
        };
    }

    /// <summary>The speaker, or who is mentioned.</summary>
    private async Task<Part> RecuseAsync(Visit visit, ChatCommand.Recuse recuse, bool alone, CancellationToken cancellationToken)
    {
        var unit = await desk.ReadAsync(visit, cancellationToken);
        var whom = recuse.Whom.Id is { } address ? unit.Members.Values.FirstOrDefault(member => member.Address == address)?.ObjectId ?? "" : null;
        return await DoAsync(visit, recuse.Ref, "recuse", (n, s, to) => new ProposalCommand.Recuse(n, whom, recuse.Reason) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }, alone, cancellationToken);
    }

    private static Part Shown(Visit visit, Scene scene, Proposal proposal) => visit.InWords
        ? new Part.Said(new Line($"P-{proposal.Number}: {Said.Words(Summaries.Of(scene, proposal), Wording.MaxReason)}"))
        : new Part.Shown(ProposalCard.Render(visit.Posted(scene), proposal));

    private static Part Why(Visit visit, Scene scene, Proposal proposal) =>
        !proposal.IsLive ? new Part.Said(Refusals.Reply(scene, Refusal.Closed, proposal, visit.Turn.Person!.Name))
        : visit.InWords ? new Part.Said(new Line($"P-{proposal.Number}: {Said.Words(string.Join(' ', WhyOpenCard.Sentences(scene, proposal)), Wording.MaxReason)}"))
        : new Part.Shown(WhyOpenCard.Render(visit.Posted(scene), proposal));

    private async Task<Part> ShowAgreementAsync(Visit visit, int number, CancellationToken cancellationToken)
    {
        var unit = await desk.ReadAsync(visit, cancellationToken);
        var scene = visit.Look(unit, desk.Now) with { Address = addresses.Of(visit.Key) };
        return await agreements.ShowAsync(visit, visit.Posted(scene), number, cancellationToken) is { } card
            ? new Part.Shown(card)
            : new Part.Said(new Line(scene.Say(Sentence.AgreementUnknown, number)));
    }

    private static Part Open(Visit visit, Scene scene) => (visit.InWords, scene.Unit.Open.Count) switch
    {
        (false, _) => new Part.Shown(OpenProposalsCard.Render(scene)),
        (true, 0) => new Part.Said(new Line(scene.Say(Sentence.NothingOpen))),
        _ => new Part.Said(new Line(scene.Say(Sentence.OpenInWords, InWords.Open(scene)))),
    };

    private static Part Mine(Visit visit, Scene scene)
    {
        var mine = scene.Unit.Open.Values.Where(proposal => proposal.Proposer == scene.Viewer).OrderByDescending(proposal => proposal.Number).ToList();
        return !visit.InWords ? new Part.Shown(OpenProposalsCard.RenderMine(scene, mine))
            : new Part.Said(new Line(mine.Count == 0 ? scene.Say(Sentence.NothingOpen) : scene.Say(Sentence.OpenInWords, InWords.List([.. mine.Select(proposal => ($"P-{proposal.Number}", proposal.Wording))]))));
    }

    private async Task<Part> ClosedAsync(Visit visit, CancellationToken cancellationToken)
    {
        var scene = visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now);
        var page = scene.MayRead ? await desk.ClosedAsync(visit, scene.Unit, null, ClosedProposalsCard.Rows, cancellationToken) : new([], null);
        return !visit.InWords ? new Part.Shown(ClosedProposalsCard.Render(scene, page))
            : new Part.Said(new Line(page.Proposals.Count == 0 ? scene.Say(Sentence.NothingClosed) : scene.Say(Sentence.ClosedInWords, InWords.List([.. page.Proposals.Select(proposal => ($"P-{proposal.Number}", proposal.Wording))]))));
    }

    /// <summary>An objection without a reason: the card that everybody sees, whose button asks for it.</summary>
    private async Task<Part> AskReasonAsync(Visit visit, Ref reference, CancellationToken cancellationToken)
    {
        var unit = await desk.ReadAsync(visit, cancellationToken);
        if (await which.FindAsync(visit, unit, reference, cancellationToken) is var (meant, question) && meant is not { } number)
        {
            return question!;
        }

        var scene = visit.Look(unit, desk.Now);
        var proposal = await desk.FindAsync(visit, unit, number, cancellationToken);
        Refusal? refusal = proposal is null ? Refusal.UnknownProposal
            : scene.Viewer == Scene.Stranger ? Refusal.NotAMember
            : !proposal.IsLive ? Refusal.Closed
            : proposal.Proposer == scene.Viewer ? Refusal.OwnProblem
            : visit.InWords ? Refusal.ReasonMissing
            : null;
        return refusal is { } no
            ? new Part.Said(Refusals.Reply(scene, no, proposal, visit.Turn.Person!.Name))
            : new Part.Shown(ProposalCard.Render(visit.Posted(scene), proposal!, Refusals.Banner(scene, Refusal.ReasonMissing, proposal)));
    }

    /// <summary>Why not; whoever left the text out is told how that very command is written.</summary>
    private static Line Refused(Visit visit, Scene scene, Refusal refusal, Proposal? proposal, ProposalCommand.About command)
    {
        Sentence? missing = (command, refusal) switch
        {
            (ProposalCommand.Respond { Answer: Answer.StandAside }, Refusal.ReasonMissing) => Sentence.AsideMissing,
            (ProposalCommand.Recuse, Refusal.ReasonMissing) => Sentence.RecuseMissing,
            (ProposalCommand.Suggest, Refusal.ReasonMissing or Refusal.TextMissing) => Sentence.SuggestMissing,
            (ProposalCommand.Amend, Refusal.TextMissing or Refusal.ReasonMissing) => Sentence.AmendMissing,
            (ProposalCommand.AskQuestion, Refusal.ReasonMissing) => Sentence.AskMissing,
            (ProposalCommand.AnswerQuestion, Refusal.ReasonMissing) => Sentence.AnswerMissing,
            (ProposalCommand.React, Refusal.ReasonMissing) => Sentence.ReactMissing,
            (ProposalCommand.Mend, Refusal.TextMissing) => Sentence.AmendMissing,
            (ProposalCommand.GiveCheck, Refusal.ReasonMissing) => Sentence.NotedMissing,
            (ProposalCommand.Decline, Refusal.ReasonMissing) => Sentence.DeclineMissing,
            (ProposalCommand.Abandon, Refusal.ReasonMissing) => Sentence.AbandonMissing,
            (ProposalCommand.Extend, Refusal.ReasonMissing) => Sentence.ExtendMissing,
            (ProposalCommand.Drop, Refusal.ReasonMissing) => Sentence.DropMissing,
            (ProposalCommand.CallMeeting, Refusal.ReasonMissing) => Sentence.MeetingMissing,
            (ProposalCommand.Refer, Refusal.ReasonMissing) => Sentence.ReferMissing,
            _ => null,
        };
        return missing is { } how
            ? new Line(scene.Say(how, command.Proposal))
            : Refusals.Reply(scene, refusal, proposal, visit.Turn.Person!.Name, Typed(command));
    }

    /// <summary>The same activity once more: its answer is on its way already.</summary>
    private static bool IsRedelivery(Scene scene, Proposal? proposal, Stamp stamp, Outcome outcome) =>
        outcome.Events.Count == 0 && scene.Unit.Person(stamp.By) is { } me
        && proposal?.ResponseOf(me.Id).Deliveries.Any(delivery => delivery.Tap.Key == stamp.Tap.Key) == true;

    private static string? Typed(ProposalCommand command) => command switch
    {
        ProposalCommand.Raise it => it.Reason,
        ProposalCommand.ObjectFor it => it.Reason,
        ProposalCommand.Suggest it => it.Text,
        ProposalCommand.Drop it => it.Reason,
        ProposalCommand.Extend it => it.Reason,
        ProposalCommand.CallMeeting it => it.Reason,
        ProposalCommand.Refer it => it.Reason,
        ProposalCommand.Amend it => it.Text,
        ProposalCommand.Recuse it => it.Reason,
        ProposalCommand.AskQuestion it => it.Text,
        ProposalCommand.AnswerQuestion it => it.Text,
        ProposalCommand.React it => it.Text,
        ProposalCommand.Mend it => it.Text,
        ProposalCommand.GiveCheck it => it.Reason,
        ProposalCommand.Decline it => it.Example,
        ProposalCommand.Abandon it => it.Reason,
        ProposalCommand.Respond { Answer: Answer.StandAside it } => it.Reason,
        _ => null,
    };
}
