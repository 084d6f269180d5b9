using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Proposals;
using TeamsBot.Guide;
using TeamsBot.Network;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Rules;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>Typed commands by which a unit that has its place in the network changes itself: each is a proposal. What it has not yet is changed at once, elsewhere.</summary>
public sealed class ChangeChat(Desk desk, KnownUnits known, ProposalChat proposals)
{
    /// <summary>Null if the command is about something else, or takes no consent here.</summary>
    public async Task<Part?> AnswerAsync(Visit visit, ChatCommand command, CancellationToken cancellationToken) => command switch
    {
        ChatCommand.RenameTo { Name.Length: 0 } => await WrittenAsync(visit, "rename to", cancellationToken),
        ChatCommand.SetPurpose { Text.Length: 0 } => await WrittenAsync(visit, "purpose", cancellationToken),
        ChatCommand.Membership { Chosen: null } => await WrittenAsync(visit, "membership", cancellationToken),
        ChatCommand.TurnAway { Unit.Length: 0 } => await WrittenAsync(visit, "turn away", cancellationToken),
        ChatCommand.RenameTo it => await RenameAsync(visit, PlainText.Clean(it.Name), cancellationToken),
        ChatCommand.SetPurpose it => await ProposeAsync(visit, new Effect.SetPurpose(PlainText.Clean(it.Text)), cancellationToken),
        ChatCommand.Membership it => await ProposeAsync(visit, new Effect.SetMembership(it.Chosen!.Value), cancellationToken),
        ChatCommand.PartOfNothing => await ProposeAsync(visit, new Effect.Leave(), cancellationToken),
        ChatCommand.TurnAway it => await TurnAwayAsync(visit, it.Unit, cancellationToken),
        ChatCommand.TimeZone { Zone.Length: > 0 } or ChatCommand.WorkingDays or ChatCommand.Holiday => await CalendarAsync(visit, command, cancellationToken),
        _ => null,
    };

    private async Task<Part> WrittenAsync(Visit visit, string command, CancellationToken cancellationToken) =>
        new Part.Shown(CommandsCard.Of(visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now), command));

    /// <summary>Whether the name is free is known beforehand; whether it still is when the proposal is adopted, the organisation says.</summary>
    private async Task<Part> RenameAsync(Visit visit, string name, CancellationToken cancellationToken)
    {
        var unit = await desk.ReadAsync(visit, cancellationToken);
        var organization = await known.ReadAsync(visit.Turn, cancellationToken);
        return unit.Network.Position is null ? Refused(visit, unit, Refusal.NotSetUp)
            : Structure.RefuseName(organization, new(visit.Key.Value), name) is { } unfit ? Refused(visit, unit, unfit)
            : await ProposeAsync(visit, unit, new Effect.Rename(name), cancellationToken);
    }

    private async Task<Part> TurnAwayAsync(Visit visit, string name, CancellationToken cancellationToken)
    {
        var unit = await desk.ReadAsync(visit, cancellationToken);
        return await known.WaitingAsync(visit.Turn, unit, name, cancellationToken) is { } part
            ? await ProposeAsync(visit, unit, new Effect.TurnAway(part.Unit, part.Name, part.Kind), cancellationToken)
            : Refused(visit, unit, Refusal.NotWanted);
    }

    /// <summary>Null where the calendar is changed at once.</summary>
    private async Task<Part?> CalendarAsync(Visit visit, ChatCommand command, CancellationToken cancellationToken)
    {
        var unit = await desk.ReadAsync(visit, cancellationToken);
        return unit.Network.Position is null ? null
            : Read(unit, command) is { } effect ? await ProposeAsync(visit, unit, effect, cancellationToken)
            : new Part.Said(new Line(visit.Words(unit).Of(Sentence.DateUnread)));
    }

    private Effect? Read(Unit unit, ChatCommand command) => command switch
    {
        ChatCommand.TimeZone it => new Effect.SetZone(it.Zone),
        ChatCommand.WorkingDays it => Days.OfWeek(it.Days) is { } days ? new Effect.SetWorkingDays(days) : null,
        ChatCommand.Holiday it => Days.Span(it.Days, unit.Calendar.Day(desk.Now)) is var (from, until) && from != default ? new Effect.SetHoliday(from, until, it.Off) : null,
        _ => null,
    };

    private async Task<Part> ProposeAsync(Visit visit, Effect effect, CancellationToken cancellationToken) =>
        await ProposeAsync(visit, await desk.ReadAsync(visit, cancellationToken), effect, cancellationToken);

    /// <summary>What can't be proposed has no words for a title either.</summary>
    private async Task<Part> ProposeAsync(Visit visit, Unit unit, Effect effect, CancellationToken cancellationToken) => effect is Effect.SetZone { Zone: var zone } && !Domain.Organization.Calendar.Knows(zone)
        ? Refused(visit, unit, Refusal.UnknownZone)
        : await proposals.ProposeAsync(visit, EffectWords.Title(visit.Look(unit, desk.Now), effect), cancellationToken, new Wish(Effect: effect));

    private Part.Said Refused(Visit visit, Unit unit, Refusal refusal) =>
        new(Refusals.Reply(visit.Look(unit, desk.Now), refusal, null, visit.Turn.Person!.Name));
}
