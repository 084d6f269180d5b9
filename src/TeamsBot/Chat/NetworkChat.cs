using TeamsBot.BotFramework;
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

/// <summary>Typed commands about the units around this one.</summary>
public sealed class NetworkChat(
    Desk desk, SettingUp settingUp, OwnPeople people, Organizations organizations, KnownUnits known, ProposalChat proposals, DependencyChat dependencies, AdviceChat advice)
{
    /// <summary>Null if the command is about something else.</summary>
    public async Task<Part?> AnswerAsync(Visit visit, ChatCommand command, CancellationToken cancellationToken) => command switch
    {
        ChatCommand.SetUp it when visit.Personal => SetUpWhere(visit.Turn, it),
        ChatCommand.SetUp { Kind: { } kind } it => await SetUpAsync(visit, kind, it, cancellationToken),
        ChatCommand.SetUp => await HowToSetUpAsync(visit, cancellationToken),
        ChatCommand.TakeIn { Unit.Length: 0 } => await WrittenAsync(visit, "take in", cancellationToken),
        ChatCommand.BePartOf { Unit.Length: 0 } => await WrittenAsync(visit, "become part of", cancellationToken),
        ChatCommand.Units it => await UnitsAsync(visit, it.One, cancellationToken),
        ChatCommand.TakeIn it => await TakeInAsync(visit, it.Unit, cancellationToken),
        ChatCommand.BePartOf it => await BePartOfAsync(visit, it.Unit, cancellationToken),
        _ => await dependencies.AnswerAsync(visit, command, cancellationToken) ?? await advice.AnswerAsync(visit, command, cancellationToken),
    };

    /// <summary>In a chat with the bot alone nothing can be set up: it is said where, or how it is written.</summary>
    public Part SetUpWhere(Turn turn, ChatCommand.SetUp asked) => Scene.Nowhere(turn, desk.Now, Scene.Stranger) is var scene && asked.Kind is null
        ? new Part.Shown(CommandsCard.Of(scene, "set up"))
        : new Part.Said(new Line(scene.Say(Sentence.SetUpWhere)));

    private async Task<Part> WrittenAsync(Visit visit, string command, CancellationToken cancellationToken) =>
        new Part.Shown(CommandsCard.Of(visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now), command));

    /// <summary>How it is written, and the form for it where there is no place yet.</summary>
    private async Task<Part> HowToSetUpAsync(Visit visit, CancellationToken cancellationToken)
    {
        var scene = visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now);
        return new Part.Shown(CommandsCard.Of(scene, "set up", SettingUp.IsOpen(visit, scene.Unit) ? SetUpForm.Opens(scene) : null));
    }

    /// <summary>The line about it comes when the organisation has answered, and where many people are when somebody has chosen who decides.</summary>
    private async Task<Part> SetUpAsync(Visit visit, UnitKind kind, ChatCommand.SetUp asked, CancellationToken cancellationToken) =>
        await settingUp.AskAsync(visit, desk.Stamp(visit, "typed"), new(kind, asked.Name, asked.Under, asked.Purpose), cancellationToken) is { } notYet ? NotYet.Of(visit, notYet, desk.Now) : new Part.Follows();

    /// <summary>The map, where no unit is meant.</summary>
    /// <param name="one">The name of the unit that is looked at; empty for all.</param>
    public Task<Part> MapAsync(Turn turn, string one, CancellationToken cancellationToken) =>
        MapAsync(turn, Scene.Nowhere(turn, desk.Now, Scene.Stranger), one, asText: false, setsUp: false, cancellationToken);

    private async Task<Part> UnitsAsync(Visit visit, string name, CancellationToken cancellationToken)
    {
        var scene = visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now);
        return await MapAsync(visit.Turn, scene.MayRead ? scene : scene with { Unit = Unit.None }, name, visit.InWords, SettingUp.IsOpen(visit, scene.Unit), cancellationToken);
    }

    private async Task<Part> MapAsync(Turn turn, Scene scene, string name, bool asText, bool setsUp, CancellationToken cancellationToken)
    {
        if (!await people.IsOneAsync(turn, cancellationToken))
        {
            return new Part.Said(new Line(scene.Say(Sentence.OwnPeopleOnly)));
        }

        var organization = await organizations.ReadAsync(turn.TenantId, cancellationToken);
        var units = await organizations.MapAsync(turn.TenantId, organization, cancellationToken);
        var one = name.Length == 0 ? null : UnitWords.Find(organization, name);
        return name.Length > 0 && one is null
            ? new Part.Said(Refusals.Reply(scene, Refusal.UnknownUnit, null, turn.Person!.Name))
            : new Part.Shown(UnitsCard.Render(scene, units, Organizations.Blocks(organization), new(one?.Unit.Value, asText), setsUp));
    }

    private async Task<Part> TakeInAsync(Visit visit, string name, CancellationToken cancellationToken)
    {
        var unit = await desk.ReadAsync(visit, cancellationToken);
        return await known.WaitingAsync(visit.Turn, unit, name, cancellationToken) is { } part
            ? await ProposeAsync(visit, unit, new Effect.TakeIn(part.Unit, part.Name, part.Kind), cancellationToken)
            : Refused(visit, unit, Refusal.NotWanted);
    }

    private async Task<Part> BePartOfAsync(Visit visit, string name, CancellationToken cancellationToken)
    {
        var unit = await desk.ReadAsync(visit, cancellationToken);
        var organization = await known.ReadAsync(visit.Turn, cancellationToken);
        return UnitWords.Find(organization, name) is not { } parent ? Refused(visit, unit, Refusal.UnknownUnit)
            : unit.Network.Position is null ? Refused(visit, unit, Refusal.NotSetUp)
            : Structure.RefuseMove(organization, new(visit.Key.Value), parent.Unit) is { } unfit ? Refused(visit, unit, unfit)
            : await ProposeAsync(visit, unit, new Effect.BePartOf(parent.Unit, parent.Position.Name), cancellationToken);
    }

    private Task<Part> ProposeAsync(Visit visit, Unit unit, Effect effect, CancellationToken cancellationToken) =>
        proposals.ProposeAsync(visit, EffectWords.Title(visit.Look(unit, desk.Now), effect), cancellationToken, new Wish(Effect: effect));

    private Part.Said Refused(Visit visit, Unit unit, Refusal refusal) =>
        new(Refusals.Reply(visit.Look(unit, desk.Now), refusal, null, visit.Turn.Person!.Name));
}
