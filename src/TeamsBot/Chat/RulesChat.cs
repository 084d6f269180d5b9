using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Rules;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>Typed commands about a unit's rules, whom it names, and whose words it speaks.</summary>
public sealed class RulesChat(Desk desk, ProposalChat proposals)
{
    /// <summary>Null if the command is about something else.</summary>
    public async Task<Part?> AnswerAsync(Visit visit, ChatCommand command, CancellationToken cancellationToken)
    {
        if (command is not (ChatCommand.Rules or ChatCommand.NameFor or ChatCommand.Vocabulary))
        {
            return null;
        }

        var unit = await desk.ReadAsync(visit, cancellationToken);
        var scene = visit.Look(unit, desk.Now);
        var read = scene.MayRead ? scene : scene with { Unit = Unit.None };
        return command switch
        {
            ChatCommand.Vocabulary { Change: { } school } => await ProposeAsync(visit, scene, new Effect.SetVocabulary(school), cancellationToken),
            ChatCommand.Vocabulary when visit.InWords => new Part.Said(new Line(scene.Say(Sentence.RulesNow, VocabularyCard.Name(scene, read.Unit.School)))),
            ChatCommand.Vocabulary => new Part.Shown(VocabularyCard.Render(read)),
            ChatCommand.Rules { Change: { } change } => await ProposeAsync(visit, scene, change, cancellationToken),
            ChatCommand.NameFor it when Effect(visit, unit, it) is { } effect => await ProposeAsync(visit, scene, effect, cancellationToken),
            ChatCommand.NameFor => new Part.Said(Refusals.Reply(scene, Refusal.UnknownPerson, null, visit.Turn.Person!.Name)),
            _ when visit.InWords => new Part.Said(new Line($"{string.Join(' ', PolicyWords.Of(scene, unit.Policy))} {RulesCard.Offices(scene)}")),
            _ => new Part.Shown(RulesCard.Render(read)),
        };
    }

    /// <summary>Null if the person named is nobody whom the unit knows.</summary>
    private static Effect.Name? Effect(Visit visit, Unit unit, ChatCommand.NameFor command)
    {
        var person = command.Whom switch
        {
            null => null,
            { Id: null } => unit.Person(visit.By),
            { Id: var id } => unit.Members.Values.FirstOrDefault(member => member.Address == id),
        };
        return person is null && command.Whom is not null ? null : new(command.Office, person?.Id);
    }

    private Task<Part> ProposeAsync(Visit visit, Scene scene, Effect effect, CancellationToken cancellationToken) =>
        proposals.ProposeAsync(visit, EffectWords.Title(scene, effect), cancellationToken, new Wish(Effect: effect));
}
