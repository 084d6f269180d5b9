using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Guide;
using TeamsBot.Network;
using TeamsBot.Organization;
using TeamsBot.Personal;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>Joining and leaving by one's own word: a guild or chapter from anywhere in the tenant, a squad or circle in its own channel.</summary>
public sealed class JoiningChat(Desk desk, Rosters rosters, KnownUnits known, PersonalUnits units, MySquads squads)
{
    /// <summary>Null if the command is about something else.</summary>
    /// <param name="alone">It may be answered by a message of its own.</param>
    /// <param name="here">The conversation's own unit, or the only one of the person in their own chat; null for none.</param>
    public async Task<Part?> AnswerAsync(Turn turn, Visit? here, ChatCommand command, bool alone, CancellationToken cancellationToken) => command switch
    {
        ChatCommand.Join { Unit: var unit } => await AnswerAsync(turn, here, unit, joins: true, alone, cancellationToken),
        ChatCommand.Leave { Unit: var unit } => await AnswerAsync(turn, here, unit, joins: false, alone, cancellationToken),
        _ => null,
    };

    private async Task<Part> AnswerAsync(Turn turn, Visit? here, string name, bool joins, bool alone, CancellationToken cancellationToken)
    {
        var scene = Scene.Nowhere(turn, desk.Now, Scene.Stranger);
        if (name.Length == 0)
        {
            return here is { Personal: false } ? await DoAsync(here, joins, alone, cancellationToken) : new Part.Shown(CommandsCard.Of(scene, joins ? "join" : "leave"));
        }

        var entry = UnitWords.Find(await known.ReadAsync(turn, cancellationToken), name);
        if (entry is null && await units.NamedAsync(turn, name, cancellationToken) is { } own)
        {
            return await DoAsync(here?.Key == own.Visit.Key ? here : own.Visit with { Nth = here?.Nth ?? 0, IsPreview = here?.IsPreview ?? false }, joins, alone, cancellationToken);
        }

        var isHere = entry is not null && here is { Personal: false } && entry.Unit.Value == here.Key.Value;
        return entry is null || Visit.Named(turn, entry.Unit.Value) is not { } there ? Refused(scene, turn, Refusal.UnknownUnit)
            : entry.Vacant ? Refused(scene, turn, Refusal.ParentVacant)
            : !joins && await IsOursAsync(here, entry, cancellationToken) ? new Part.Said(new Line(scene.Say(Sentence.LeaveTogether, Said.Name(entry.Position.Name))))
            : isHere ? await DoAsync(here!, joins, alone, cancellationToken)
            : joins && entry.Position.Kind is UnitKind.Squad or UnitKind.Circle ? There(scene, entry.Position.Name)
            : await DoAsync(there with { Nth = here?.Nth ?? 0, IsPreview = here?.IsPreview ?? false }, joins, alone, cancellationToken);
    }

    /// <summary>The tribe that this squad is part of: nobody leaves it alone.</summary>
    private async Task<bool> IsOursAsync(Visit? here, Entry entry, CancellationToken cancellationToken) =>
        here is { Personal: false } && entry.Position.Kind == UnitKind.Tribe && (await desk.ReadAsync(here.Key, cancellationToken)).Network.Parent?.Unit == entry.Unit;

    /// <summary>Who joins is who the conversation says that they are: nobody joins unread.</summary>
    private async Task<Part> DoAsync(Visit visit, bool joins, bool alone, CancellationToken cancellationToken)
    {
        var person = joins ? await rosters.LookUpAsync(visit.Turn, cancellationToken) : null;
        if (joins && person is null)
        {
            return new Part.Said(Replies.NoRoster(Scene.Nowhere(visit.Turn, desk.Now)));
        }

        var before = await desk.ReadAsync(visit.Key, cancellationToken);
        if (joins && !visit.Personal && !before.Network.IsJoined && !visit.IsAtHome(before))
        {
            return There(Scene.Nowhere(visit.Turn, desk.Now, Scene.Stranger), before.Name);
        }

        var isSecond = joins && await squads.IsSecondAsync(visit, before, cancellationToken);
        var (stamp, replyTo) = (desk.Stamp(visit, "typed"), alone && !isSecond ? visit.Place : null);
        MembershipCommand command = person is not null
            ? new MembershipCommand.TakePart(person) { At = stamp.At, Entropy = stamp.Entropy, ReplyTo = replyTo }
            : new MembershipCommand.StepBack(stamp.By) { At = stamp.At, Entropy = stamp.Entropy, ReplyTo = replyTo };
        var outcome = await desk.DoAsync(visit, command, cancellationToken);
        var scene = visit.Look(visit.Personal && joins ? outcome.After : before, desk.Now);
        return outcome.Refusal is { } refusal ? Refused(scene with { Unit = before }, visit.Turn, refusal)
            : replyTo is not null && outcome.Events.Count > 0 ? new Part.Follows()
            : new Part.Said(Done(scene with { Unit = before }, command, outcome.Events, isSecond));
    }

    private static Part.Said There(Scene scene, string unit) => new(new Line(scene.Say(Sentence.JoinThere, Said.Name(unit))));

    private static Line Done(Scene scene, MembershipCommand command, IReadOnlyList<UnitEvent> happened, bool isSecond)
    {
        var done = Delivery.TypedReplies.Of(scene, command, happened)!;
        return isSecond ? done with { Text = $"{done.Text} {scene.Say(Sentence.JoinedSecond)}" } : done;
    }

    private static Part.Said Refused(Scene scene, Turn turn, Refusal refusal) => new(Refusals.Reply(scene, refusal, null, turn.Person!.Name));
}
