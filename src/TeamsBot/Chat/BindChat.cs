using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Guide;
using TeamsBot.Network;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Rules;
using TeamsBot.Storage;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>A unit moves to the channel or group chat where somebody of it writes so: at once if its home is lost, otherwise by its consent.</summary>
public sealed class BindChat(Desk desk, Rosters rosters, KnownUnits known, PersonalUnits units, NetworkChat network, ProposalChat proposals)
{
    /// <summary>Null if the command is about something else.</summary>
    public async Task<Part?> AnswerAsync(Visit visit, ChatCommand command, CancellationToken cancellationToken) => command switch
    {
        ChatCommand.Bind { Unit.Length: 0 } => new Part.Shown(CommandsCard.Of(visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now), "bind")),
        ChatCommand.Bind when visit.Personal => new Part.Said(new Line(visit.Words(await desk.ReadAsync(visit, cancellationToken)).Of(Sentence.BindWhere))),
        ChatCommand.Bind it => await BindAsync(visit, it.Unit, cancellationToken),
        _ => null,
    };

    private async Task<Part> BindAsync(Visit visit, string name, CancellationToken cancellationToken)
    {
        var here = await desk.ReadAsync(visit, cancellationToken);
        var entry = UnitWords.Find(await known.ReadAsync(visit.Turn, cancellationToken), name);
        var there = entry is null ? await OwnAsync(visit, name, cancellationToken) : Visit.Named(visit.Turn, entry.Unit.Value);
        return entry is { Vacant: true, Position: var position }
            ? (await network.AnswerAsync(visit, new ChatCommand.SetUp(position.Kind, position.Name, "", ""), cancellationToken))!
            : there is null ? Refused(visit, here, Refusal.UnknownUnit)
            : here.Exists && there.Key != visit.Key ? Refused(visit, here, Refusal.PlaceTaken)
            : await desk.ReadAsync(there, cancellationToken) is not { Exists: true } unit ? Refused(visit, Unit.None, Refusal.NotAMember)
            : await MoveAsync(visit, there with { Elsewhere = true, IsPreview = visit.IsPreview, Nth = visit.Nth }, unit, cancellationToken);
    }

    /// <summary>The line about it comes when the conversation has answered.</summary>
    private async Task<Part> MoveAsync(Visit visit, Visit there, Unit unit, CancellationToken cancellationToken)
    {
        var (turn, stamp) = (visit.Turn, desk.Stamp(visit, "typed"));
        if (await rosters.ReadAsync(turn, cancellationToken) is not { Count: > 0 } people)
        {
            return new Part.Said(Replies.NoRoster(visit.Look(Unit.None, desk.Now)));
        }

        var own = UnitKey.Of(turn.TenantId, turn.ConversationId);
        var moving = new Moving(
            new(turn.TenantId, turn.ConversationId, turn.ServiceUrl, turn.TeamId ?? ""),
            own == there.Key ? null : new UnitId(own.Value),
            await rosters.NameAsync(turn, cancellationToken),
            visit.Place,
            Moving.NeedsKeeping(unit, people));
        if (!unit.IsHomeless && moving.To.Conversation != unit.Home.Conversation)
        {
            var effect = new Effect.MoveHome(moving.To, moving.There, moving.Named) { Keeps = moving.Keeps };
            return await proposals.ProposeAsync(there, EffectWords.Title(there.Look(unit, desk.Now), effect), cancellationToken, new Wish(Effect: effect));
        }

        var outcome = await desk.DoAsync(there, new NetworkCommand.Bind(stamp.By, moving, [.. people.Select(person => person.ObjectId)]) { At = stamp.At, Entropy = stamp.Entropy, Once = stamp.Tap.Key }, cancellationToken);
        return outcome.Refusal is { } refusal ? Refused(there, outcome.After, refusal) : new Part.Follows();
    }

    /// <summary>Of those that were never set up only one's own has a name.</summary>
    private async Task<Visit?> OwnAsync(Visit visit, string name, CancellationToken cancellationToken) =>
        (await units.OfAsync(visit.Turn, cancellationToken)).Where(own => IsCalled(own.Scene.Unit, name)).ToList() is [var one] ? one.Visit : null;

    private static bool IsCalled(Unit unit, string name) =>
        unit.Network.Position is null && (UnitName.Skeleton(unit.Name) == UnitName.Skeleton(name) || UnitName.Slug(unit.Name).Equals(name, StringComparison.OrdinalIgnoreCase));

    private Part.Said Refused(Visit visit, Unit unit, Refusal refusal) =>
        new(Refusals.Reply(visit.Look(unit, desk.Now), refusal, null, visit.Turn.Person!.Name));
}
