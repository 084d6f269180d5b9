using TeamsBot.Delivery;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Organization;
using TeamsBot.Text;
using DomainPerson = TeamsBot.Domain.Organization.Person;

namespace TeamsBot.Chat;

/// <summary>Typed commands about the unit's people and its time.</summary>
public sealed class OrganizationChat(Desk desk, Rosters rosters)
{
    /// <summary>Null if the command is about something else.</summary>
    public async Task<Part?> AnswerAsync(Visit visit, ChatCommand command, bool alone, CancellationToken cancellationToken)
    {
        var unit = await desk.ReadAsync(visit, cancellationToken);
        var scene = visit.Look(unit, desk.Now);
        return command switch
        {
            ChatCommand.WhoIsAsked => new Part.Shown(WhoIsAskedCard.Render(scene)),
            ChatCommand.Away { When.Length: 0 } => visit.InWords ? Says(scene, Sentence.DateUnread) : new Part.Shown(WhoIsAskedCard.Render(scene)),
            ChatCommand.Away { AnsweredBy: { } named } it => await AwayWithDelegateAsync(visit, unit, it, named, cancellationToken),
            ChatCommand.Away it => await AwayAsync(visit, unit, it, alone, cancellationToken),
            ChatCommand.Back => await DoAsync(visit, stamp => new MembershipCommand.Return(stamp.By) { At = stamp.At, Entropy = stamp.Entropy, ReplyTo = ReplyTo(visit, alone) }, cancellationToken),
            ChatCommand.Pause it => Dates.Parse(it.Until, unit.Calendar.Day(desk.Now)) is { } until
                ? await DoAsync(visit, stamp => new MembershipCommand.PauseUntil(stamp.By, until) { At = stamp.At, Entropy = stamp.Entropy, ReplyTo = ReplyTo(visit, alone) }, cancellationToken)
                : Says(scene, Sentence.DateUnread),
            ChatCommand.Resume => await DoAsync(visit, stamp => new MembershipCommand.Resume(stamp.By) { At = stamp.At, Entropy = stamp.Entropy, ReplyTo = ReplyTo(visit, alone) }, cancellationToken),
            ChatCommand.TimeZone { Zone.Length: 0 } => new Part.Said(new Line(scene.Say(Sentence.ZoneNow, When.City(unit.Calendar)))),
            ChatCommand.TimeZone it => Calendar.Knows(it.Zone)
                ? await DoAsync(visit, stamp => new MembershipCommand.ChangeZone(stamp.By, it.Zone) { At = stamp.At, Entropy = stamp.Entropy, ReplyTo = ReplyTo(visit, alone) }, cancellationToken)
                : Says(scene, Sentence.ZoneUnknown),
            ChatCommand.Speak { Language: { } language } => await DoAsync(visit, stamp => new MembershipCommand.ChangeLanguage(stamp.By, language) { At = stamp.At, Entropy = stamp.Entropy, ReplyTo = ReplyTo(visit, alone) }, cancellationToken),
            ChatCommand.Speak => new Part.Said(new Line(Languages.Now(scene.Words))),
            ChatCommand.Holiday it => Days.Span(it.Days, unit.Calendar.Day(desk.Now)) is var (from, after) && from != default
                ? await DoAsync(visit, stamp => Holiday(it, stamp, from, after) with { ReplyTo = ReplyTo(visit, alone) }, cancellationToken)
                : Says(scene, Sentence.DateUnread),
            ChatCommand.WorkingDays it => await DoAsync(visit, stamp => new MembershipCommand.ChangeWorkingDays(stamp.By, Days.OfWeek(it.Days) ?? 0) { At = stamp.At, Entropy = stamp.Entropy, ReplyTo = ReplyTo(visit, alone) }, cancellationToken),
            ChatCommand.FridayNote it => await DoAsync(visit, stamp => new MembershipCommand.ChooseNote(stamp.By, it.Wanted) { At = stamp.At, Entropy = stamp.Entropy, ReplyTo = ReplyTo(visit, alone) }, cancellationToken),
            ChatCommand.WaitForMe => await DoAsync(visit, stamp => new MembershipCommand.Wait(stamp.By, Waited: true) { At = stamp.At, Entropy = stamp.Entropy, ReplyTo = ReplyTo(visit, alone) }, cancellationToken),
            ChatCommand.Mute it => await DoAsync(visit, stamp => new MembershipCommand.Mute(stamp.By, it.Muted) { At = stamp.At, Entropy = stamp.Entropy, ReplyTo = ReplyTo(visit, alone) }, cancellationToken),
            ChatCommand.Delegate it => await DelegateAsync(visit, unit, it, alone, cancellationToken),
            ChatCommand.NoDelegate => await DoAsync(visit, stamp => new MembershipCommand.EndDelegation(stamp.By) { At = stamp.At, Entropy = stamp.Entropy, ReplyTo = ReplyTo(visit, alone) }, cancellationToken),
            ChatCommand.Include it => await IncludeAsync(visit, it, alone, cancellationToken),
            _ => null,
        };
    }

    private static MembershipCommand Holiday(ChatCommand.Holiday holiday, Stamp stamp, DateOnly from, DateOnly until) => holiday.Off
        ? new MembershipCommand.AddHoliday(stamp.By, from, until) { At = stamp.At, Entropy = stamp.Entropy }
        : new MembershipCommand.RemoveHoliday(stamp.By, from, until) { At = stamp.At, Entropy = stamp.Entropy };

    private static Place? ReplyTo(Visit visit, bool alone) => alone ? visit.Place : null;

    private static Part.Said Says(Scene scene, Sentence sentence) => new(new Line(scene.Say(sentence)));

    /// <summary>The person meant: the speaker, or the one mentioned.</summary>
    private static string? ObjectIdOf(Unit unit, Named named) => named.Id is null ? null : unit.Members.Values.FirstOrDefault(member => member.Address == named.Id)?.ObjectId;

    private async Task<Part> AwayAsync(Visit visit, Unit unit, ChatCommand.Away away, bool alone, CancellationToken cancellationToken)
    {
        if (Dates.Parse(away.When, unit.Calendar.Day(desk.Now)) is not { } until)
        {
            return Says(visit.Look(unit, desk.Now), Sentence.DateUnread);
        }

        var whom = away.Whom.Id is null ? visit.By : ObjectIdOf(unit, away.Whom) ?? "";
        return await DoAsync(visit, stamp => new MembershipCommand.MarkAway(stamp.By, whom, until) { At = stamp.At, Entropy = stamp.Entropy, ReplyTo = ReplyTo(visit, alone) }, cancellationToken);
    }

    private async Task<Part> DelegateAsync(Visit visit, Unit unit, ChatCommand.Delegate named, bool alone, CancellationToken cancellationToken)
    {
        var until = named.When.Length == 0 ? null : Dates.Parse(named.When, unit.Calendar.Day(desk.Now));
        var whom = ObjectIdOf(unit, named.Whom) ?? "";
        return named.When.Length > 0 && until is null
            ? Says(visit.Look(unit, desk.Now), Sentence.DateUnread)
            : await DoAsync(visit, stamp => new MembershipCommand.NameDelegate(stamp.By, whom, until) { At = stamp.At, Entropy = stamp.Entropy, ReplyTo = ReplyTo(visit, alone) }, cancellationToken);
    }

    /// <summary>Both, or what can't be done: the answers share a message.</summary>
    private async Task<Part> AwayWithDelegateAsync(Visit visit, Unit unit, ChatCommand.Away away, Named whom, CancellationToken cancellationToken)
    {
        Part[] parts =
        [
            await DelegateAsync(visit, unit, new(whom, away.When), alone: false, cancellationToken),
            await AwayAsync(visit, unit, away, alone: false, cancellationToken),
        ];
        return new Part.Said(Line.Of([.. parts.OfType<Part.Said>().Select(said => said.Line).DistinctBy(line => line.Text)]));
    }

    private async Task<Part> IncludeAsync(Visit visit, ChatCommand.Include include, bool alone, CancellationToken cancellationToken)
    {
        if (include.Whom.Count == 0)
        {
            return Says(visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now), Sentence.PersonUnnamed);
        }

        var people = visit.Personal ? null : await rosters.ReadAsync(visit.Turn, cancellationToken);
        var parts = new List<Part>();
        foreach (var whom in include.Whom.Distinct())
        {
            parts.Add(await IncludeAsync(visit, people?.FirstOrDefault(each => each.Address == whom.Id), alone && include.Whom.Count == 1, cancellationToken));
        }

        return parts is [var one] ? one : new Part.Said(Line.Of([.. parts.OfType<Part.Said>().Select(said => said.Line)]));
    }

    private async Task<Part> IncludeAsync(Visit visit, DomainPerson? person, bool alone, CancellationToken cancellationToken) => person is null
        ? new Part.Said(Refusals.Reply(visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now), Refusal.UnknownPerson, null, visit.Turn.Person!.Name))
        : await DoAsync(visit, stamp => new MembershipCommand.Include(stamp.By, person) { At = stamp.At, Entropy = stamp.Entropy, ReplyTo = ReplyTo(visit, alone) }, cancellationToken);

    private async Task<Part> DoAsync(Visit visit, Func<Stamp, MembershipCommand> make, CancellationToken cancellationToken)
    {
        var command = make(desk.Stamp(visit, "typed"));
        var outcome = await desk.DoAsync(visit, command, cancellationToken);
        var scene = visit.Look(outcome.After, desk.Now);
        return outcome.Refusal is { } refusal ? new Part.Said(Refusals.Reply(scene, refusal, null, visit.Turn.Person!.Name))
            : command.ReplyTo is not null && outcome.Events.Count > 0 ? new Part.Follows()
            : TypedReplies.Of(scene, command, null, outcome.Events) is { } line ? new Part.Said(line) : new Part.Follows();
    }
}
