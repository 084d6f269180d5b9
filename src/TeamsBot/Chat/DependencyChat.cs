using TeamsBot.Delivery;
using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Guide;
using TeamsBot.Network;
using TeamsBot.Organization;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>Typed commands about what units need of each other.</summary>
public sealed class DependencyChat(Desk desk, KnownUnits known)
{
    /// <summary>Null if the command is about something else.</summary>
    public async Task<Part?> AnswerAsync(Visit visit, ChatCommand command, CancellationToken cancellationToken) => command switch
    {
        ChatCommand.Dependencies => new Part.Shown(DependenciesCard.Render(await desk.LookAsync(visit, cancellationToken))),
        ChatCommand.Depends { Level: { } level } it => await DependAsync(visit, it, level, cancellationToken),
        ChatCommand.Depends => new Part.Shown(CommandsCard.Of(await desk.LookAsync(visit, cancellationToken), "depends on")),
        _ => null,
    };

    private async Task<Part> DependAsync(Visit visit, ChatCommand.Depends said, DependencyLevel level, CancellationToken cancellationToken)
    {
        var stamp = desk.Stamp(visit, "typed");
        var organization = await known.ReadAsync(visit.Turn, cancellationToken);
        var on = UnitWords.Find(organization, said.Unit);
        if (on is null or { Vacant: true } || on.Unit.Value == visit.Key.Value)
        {
            return Refused(visit, await desk.ReadAsync(visit, cancellationToken), on is null ? Refusal.UnknownUnit : on.Vacant ? Refusal.ParentVacant : Refusal.DependsOnItself);
        }

        var command = new NetworkCommand.Depend(stamp.By, on.Unit, on.Position.Name, level, said.Reason)
        {
            At = stamp.At, Entropy = stamp.Entropy, Once = stamp.Tap.Key, ReplyTo = visit.InWords || visit.IsPreview ? null : visit.Place,
        };
        var outcome = await desk.DoAsync(visit, command, cancellationToken);
        var scene = visit.Look(outcome.After, desk.Now);
        return outcome.Refusal switch
        {
            Refusal.ReasonMissing => new Part.Shown(CommandsCard.Of(scene, "depends on")),
            { } refusal => Refused(visit, outcome.After, refusal),
            null when command.ReplyTo is not null => new Part.Follows(),
            null => new Part.Said(TypedReplies.Of(scene, command, outcome.Events)!),
        };
    }

    private Part.Said Refused(Visit visit, Unit unit, Refusal refusal) =>
        new(Refusals.Reply(visit.Look(unit, desk.Now), refusal, null, visit.Turn.Person!.Name));
}
