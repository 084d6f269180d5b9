using TeamsBot.Agreements;
using TeamsBot.BotFramework;
using TeamsBot.Delivery;
using TeamsBot.Domain;
using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Organization;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>Typed commands about agreements, and those that propose again what was closed.</summary>
public sealed class AgreementChat(Desk desk, AgreementList agreements, Again again, ProposalChat proposals)
{
    private delegate AgreementCommand Ask(Stamp stamp, Place? replyTo);

    /// <summary>Null if the command is about something else.</summary>
    public async Task<Part?> AnswerAsync(Visit visit, ChatCommand command, bool alone, CancellationToken cancellationToken) => command switch
    {
        ChatCommand.AgreementsDue => new Part.Shown(LookBackCard.Render(Readable(await LookAsync(visit, cancellationToken)), due: true)),
        ChatCommand.AgreementsEnded => new Part.Shown(await agreements.RenderEndedAsync(visit, 0, cancellationToken)),
        ChatCommand.AgreementsAsText => await AsTextAsync(visit, cancellationToken),
        ChatCommand.AgreementsBy it => await ByAsync(visit, it.Whom, cancellationToken),
        ChatCommand.Keep it => await DoAsync(visit, Verbs.Keep, alone, (s, to) => new AgreementCommand.Keep(it.Agreement, it.Months) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }, cancellationToken),
        ChatCommand.ObjectToAgreement it => await DoAsync(visit, Verbs.NotWorking, alone, (s, to) => new AgreementCommand.Question(it.Agreement, it.Reason) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to, Once = s.Tap.Key }, cancellationToken),
        ChatCommand.Broke it => await DoAsync(visit, "broke", alone, (s, to) => Broken(it, s, to), cancellationToken),
        ChatCommand.TakeCare it => await CareAsync(visit, it, alone, cancellationToken),
        ChatCommand.ChangeAgreement { Text.Length: 0 } it => new Part.Said(new((await LookAsync(visit, cancellationToken)).Say(Sentence.AgreementTextMissing, it.Agreement))),
        ChatCommand.ChangeAgreement it => await ChangeAsync(visit, it, cancellationToken),
        ChatCommand.Repeal it => await RepealAsync(visit, it, cancellationToken),
        ChatCommand.TakeUp it => await AgainAsync(visit, it.Ref.Proposal!.Value, takesUp: true, cancellationToken),
        ChatCommand.AskAgain it => await AgainAsync(visit, it.Ref.Proposal!.Value, takesUp: false, cancellationToken),
        _ => null,
    };

    private static Scene Readable(Scene scene) => scene.MayRead ? scene : scene with { Unit = Unit.None };

    private static AgreementCommand.Break Broken(ChatCommand.Broke broke, Stamp s, Place? to)
    {
        var lines = broke.Reason.Split('\n', 2);
        return new(broke.Agreement, lines[0], lines.Length > 1 ? lines[1] : null) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to, Once = s.Tap.Key };
    }

    private async Task<Scene> LookAsync(Visit visit, CancellationToken cancellationToken) => visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now);

    private async Task<Part> DoAsync(Visit visit, string verb, bool alone, Ask ask, CancellationToken cancellationToken)
    {
        var command = ask(desk.Stamp(visit, verb), alone ? visit.Place : null);
        var outcome = await desk.DoAsync(visit, command, cancellationToken);
        var scene = visit.Look(outcome.After, desk.Now);
        return outcome.Refusal is { } refusal ? new Part.Said(Refused(visit, scene, refusal, command))
            : outcome.Repeated is not null || (alone && outcome.Events.Count > 0) ? new Part.Follows()
            : TypedReplies.Of(scene, command, outcome.Events) is { } line ? new Part.Said(line) : new Part.Follows();
    }

    private static Line Refused(Visit visit, Scene scene, Refusal refusal, AgreementCommand command) => (command, refusal) switch
    {
        (AgreementCommand.Question, Refusal.ReasonMissing) => new(scene.Say(Sentence.QuestionMissing, command.Agreement)),
        (AgreementCommand.Break, Refusal.ReasonMissing) => new(scene.Say(Sentence.BrokeMissing, command.Agreement)),
        _ => Refusals.Reply(scene, refusal, null, visit.Turn.Person!.Name, (command as AgreementCommand.Question)?.Reason ?? (command as AgreementCommand.Break)?.Reason),
    };

    private async Task<Part> CareAsync(Visit visit, ChatCommand.TakeCare care, bool alone, CancellationToken cancellationToken)
    {
        var unit = await desk.ReadAsync(visit, cancellationToken);
        var until = care.When.Length == 0 ? null : Dates.Parse(care.When, unit.Calendar.Day(desk.Now));
        if (care.When.Length > 0 && until is null)
        {
            return new Part.Said(new(visit.Words(unit).Of(Sentence.DateUnread)));
        }

        var whom = care.Whom.Id is null ? visit.By : unit.Members.Values.FirstOrDefault(member => member.Address == care.Whom.Id)?.ObjectId ?? "";
        return await DoAsync(visit, Verbs.Care, alone, (s, to) => new AgreementCommand.TakeCare(care.Agreement, whom, until) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }, cancellationToken);
    }

    /// <summary>What has a last day keeps it, unless another one or none is said.</summary>
    private async Task<Part> ChangeAsync(Visit visit, ChatCommand.ChangeAgreement change, CancellationToken cancellationToken)
    {
        var unit = await desk.ReadAsync(visit, cancellationToken);
        var lastDay = unit.Agreements.Find(change.Agreement)?.LastDay;
        return change.Until is not { } until || LastDays.TryRead(until, unit.Calendar.Day(desk.Now), out lastDay)
            ? await proposals.ProposeAsync(visit, change.Text, cancellationToken, new Wish(Occasion: new(new Revision(change.Agreement, Ends: false), LastDay: lastDay)))
            : new Part.Said(new(visit.Words(unit).Of(Sentence.DateUnread)));
    }

    private async Task<Part> RepealAsync(Visit visit, ChatCommand.Repeal repeal, CancellationToken cancellationToken)
    {
        var scene = await LookAsync(visit, cancellationToken);
        return scene.Unit.Agreements.Find(repeal.Agreement) is { } agreement
            ? await proposals.ProposeAsync(visit, Again.Ending(scene, agreement, repeal.Reason), cancellationToken, new Wish(Occasion: new(new Revision(repeal.Agreement, Ends: true))))
            : new Part.Said(Refusals.Reply(scene, Refusal.NotInForce, null, visit.Turn.Person!.Name));
    }

    private async Task<Part> AgainAsync(Visit visit, int number, bool takesUp, CancellationToken cancellationToken)
    {
        var scene = await LookAsync(visit, cancellationToken);
        var (text, wish, refusal) = await again.FindAsync(visit, scene, number, takesUp, cancellationToken);
        return refusal is { } no
            ? new Part.Said(Refusals.Reply(scene, no, await desk.FindAsync(visit, scene.Unit, number, cancellationToken), visit.Turn.Person!.Name))
            : await proposals.ProposeAsync(visit, text, cancellationToken, wish);
    }

    private async Task<Part> ByAsync(Visit visit, Named whom, CancellationToken cancellationToken)
    {
        var scene = Readable(await LookAsync(visit, cancellationToken));
        var member = whom.Id is null ? scene.Unit.Person(visit.By) : scene.Unit.Members.Values.FirstOrDefault(each => each.Address == whom.Id);
        return member is null
            ? new Part.Said(Refusals.Reply(scene, Refusal.UnknownPerson, null, visit.Turn.Person!.Name))
            : new Part.Shown(AgreementList.RenderBy(scene, member, 0));
    }

    /// <summary>As many messages as it takes, all but the last sent from here.</summary>
    private async Task<Part> AsTextAsync(Visit visit, CancellationToken cancellationToken)
    {
        var pages = await agreements.AsTextAsync(visit, cancellationToken);
        foreach (var page in pages)
        {
            await visit.Turn.ReplyAsync(OutboundActivity.Markdown(page), cancellationToken);
        }

        return pages.Count > 0 ? new Part.Follows() : new Part.Said(new((await LookAsync(visit, cancellationToken)).Say(Sentence.NothingAgreed)));
    }
}
