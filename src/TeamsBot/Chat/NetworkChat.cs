using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Proposals;
using TeamsBot.Guide;
using TeamsBot.Network;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Rules;
using TeamsBot.Storage;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>Typed commands about the units around this one.</summary>
public sealed class NetworkChat(Desk desk, Rosters rosters, Founding founding, Organizations organizations, Imports imports, ProposalChat proposals, DependencyChat dependencies)
{
    /// <summary>Null if the command is about something else.</summary>
    public async Task<Part?> AnswerAsync(Visit visit, ChatCommand command, CancellationToken cancellationToken) => command switch
    {
        ChatCommand.SetUp { Kind: { } kind } it => await SetUpAsync(visit, kind, it, cancellationToken),
        ChatCommand.SetUp => await WrittenAsync(visit, "set up", cancellationToken),
        ChatCommand.TakeIn { Unit.Length: 0 } => await WrittenAsync(visit, "take in", cancellationToken),
        ChatCommand.BePartOf { Unit.Length: 0 } => await WrittenAsync(visit, "become part of", cancellationToken),
        ChatCommand.Units it => await UnitsAsync(visit, it.One, cancellationToken),
        ChatCommand.TakeIn it => await TakeInAsync(visit, it.Unit, cancellationToken),
        ChatCommand.BePartOf it => await BePartOfAsync(visit, it.Unit, cancellationToken),
        _ => await dependencies.AnswerAsync(visit, command, cancellationToken),
    };

    private async Task<Part> WrittenAsync(Visit visit, string command, CancellationToken cancellationToken) =>
        new Part.Shown(CommandsCard.Of(visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now), command));

    /// <summary>The line about it comes when the organisation has answered.</summary>
    private async Task<Part> SetUpAsync(Visit visit, UnitKind kind, ChatCommand.SetUp asked, CancellationToken cancellationToken)
    {
        var stamp = desk.Stamp(visit, "typed");
        var unit = await desk.EnterAsync(visit, cancellationToken);
        var organization = await organizations.ReadAsync(visit.Turn.TenantId, cancellationToken);
        var under = asked.Under.Length == 0 ? null : Structure.Find(organization, asked.Under);
        var name = asked.Name.Length > 0 ? asked.Name : unit.Exists ? unit.Name : await rosters.NameAsync(visit.Turn, cancellationToken);
        if (under is null && asked.Under.Length > 0)
        {
            return Refused(visit, unit, Refusal.UnknownUnit);
        }

        if (Structure.Refuse(organization, new(visit.Key.Value), kind, PlainText.Clean(name), under?.Unit) is { } unfit)
        {
            return Refused(visit, unit, unfit);
        }

        if ((!unit.Exists || Founding.IsBegun(unit)) && (visit.Personal ? new Proposed.Refused(unit, Refusal.NoUnit) : await FoundAsync(visit, stamp, kind, Structure.Vacancy(organization, kind, PlainText.Clean(name)), cancellationToken)) is { } notYet)
        {
            return notYet is Proposed.Refused refused ? Refused(visit, refused.Unit, refused.Refusal) : new Part.Said(Replies.NoRoster(visit.Look(unit, desk.Now)));
        }

        var place = await desk.PlaceAsync(visit, cancellationToken);
        var outcome = await desk.DoAsync(visit, new NetworkCommand.SetUp(stamp.By, kind, name, asked.Purpose, under?.Unit, place) { At = stamp.At, Entropy = stamp.Entropy, Once = stamp.Tap.Key }, cancellationToken);
        return outcome.Refusal is { } refusal ? Refused(visit, outcome.After, refusal) : new Part.Follows();
    }

    /// <summary>What was imported has the people of the file, of whom those are in the unit who are in its channel; a tribe has those of its squads.</summary>
    private async Task<Proposed?> FoundAsync(Visit visit, Stamp stamp, UnitKind kind, Entry? vacancy, CancellationToken cancellationToken)
    {
        var expected = vacancy is null || kind == UnitKind.Tribe ? [] : await imports.ExpectedAsync(UnitKey.OfOrganization(visit.Turn.TenantId), vacancy.Position.Slug, cancellationToken);
        return expected.Count > 0
            ? await founding.FoundAsync(visit, stamp, expected.Select(person => person.Id).ToHashSet(StringComparer.OrdinalIgnoreCase), cancellationToken)
            : await founding.FoundAsync(visit, stamp, kind, cancellationToken);
    }

    /// <summary>The map, where no unit is meant.</summary>
    /// <param name="one">The name of the unit that is looked at; empty for all.</param>
    public Task<Part> MapAsync(Turn turn, string one, CancellationToken cancellationToken) =>
        MapAsync(turn, Scene.Nowhere(turn, desk.Now, Scene.Stranger), one, asText: false, cancellationToken);

    private async Task<Part> UnitsAsync(Visit visit, string name, CancellationToken cancellationToken)
    {
        var scene = visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now);
        return await MapAsync(visit.Turn, scene.MayRead ? scene : scene with { Unit = Unit.None }, name, visit.InWords, cancellationToken);
    }

    private async Task<Part> MapAsync(Turn turn, Scene scene, string name, bool asText, CancellationToken cancellationToken)
    {
        var organization = await organizations.ReadAsync(turn.TenantId, cancellationToken);
        var units = await organizations.MapAsync(turn.TenantId, organization, cancellationToken);
        var one = name.Length == 0 ? null : Structure.Find(organization, name);
        return name.Length > 0 && one is null
            ? new Part.Said(Refusals.Reply(scene, Refusal.UnknownUnit, null, turn.Person!.Name))
            : new Part.Shown(UnitsCard.Render(scene, units, Organizations.Blocks(organization), one?.Unit.Value, asText));
    }

    private async Task<Part> TakeInAsync(Visit visit, string name, CancellationToken cancellationToken)
    {
        var unit = await desk.ReadAsync(visit, cancellationToken);
        return unit.Network.WaitingFor(name) is { } part
            ? await ProposeAsync(visit, unit, new Effect.TakeIn(part.Unit, part.Name, part.Kind), cancellationToken)
            : Refused(visit, unit, Refusal.NotWanted);
    }

    private async Task<Part> BePartOfAsync(Visit visit, string name, CancellationToken cancellationToken)
    {
        var unit = await desk.ReadAsync(visit, cancellationToken);
        var organization = await organizations.ReadAsync(visit.Turn.TenantId, cancellationToken);
        return Structure.Find(organization, name) is not { } parent ? Refused(visit, unit, Refusal.UnknownUnit)
            : unit.Network.Position is null ? Refused(visit, unit, Refusal.NotSetUp)
            : Structure.RefuseMove(organization, new(visit.Key.Value), parent.Unit) is { } unfit ? Refused(visit, unit, unfit)
            : await ProposeAsync(visit, unit, new Effect.BePartOf(parent.Unit, parent.Position.Name), cancellationToken);
    }

    private Task<Part> ProposeAsync(Visit visit, Unit unit, Effect effect, CancellationToken cancellationToken) =>
        proposals.ProposeAsync(visit, EffectWords.Title(visit.Look(unit, desk.Now), effect), cancellationToken, new Wish(Effect: effect));

    private Part.Said Refused(Visit visit, Unit unit, Refusal refusal) =>
        new(Refusals.Reply(visit.Look(unit, desk.Now), refusal, null, visit.Turn.Person!.Name));
}
