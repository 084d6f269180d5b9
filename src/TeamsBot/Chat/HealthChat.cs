using TeamsBot.Domain;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Proposals;
using TeamsBot.HealthChecks;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Rules;
using TeamsBot.Storage.Units;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>Typed commands about health checks.</summary>
public sealed class HealthChat(Desk desk, UnitStore units, ProposalChat proposals)
{
    /// <summary>Null if the command is about something else.</summary>
    public async Task<Part?> AnswerAsync(Visit visit, ChatCommand command, CancellationToken cancellationToken) => command switch
    {
        ChatCommand.OpenHealth => await OpenAsync(visit, cancellationToken),
        ChatCommand.CloseHealth => await CloseAsync(visit, cancellationToken),
        ChatCommand.ShareHealth it => await ShareAsync(visit, it.On, cancellationToken),
        ChatCommand.Health => await ShowAsync(visit, cancellationToken),
        _ => null,
    };

    /// <summary>Its card follows; one that is open already is shown again, and in the personal chat it can be answered at once.</summary>
    private async Task<Part> OpenAsync(Visit visit, CancellationToken cancellationToken)
    {
        var stamp = desk.Stamp(visit, Verbs.AnswerHealth);
        var place = await desk.PlaceAsync(visit, cancellationToken);
        var open = new HealthCommand.OpenHealth(place) { At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Once = stamp.Tap.Key };
        var outcome = await desk.DoAsync(visit, open, cancellationToken);
        var scene = visit.Look(outcome.After, desk.Now);
        return outcome.Refusal is { } refusal ? Refused(visit, scene, refusal)
            : outcome.After.Health is { } check && (visit.Personal || outcome.Events.Count == 0) ? new Part.Shown(HealthCard.Render(visit.Posted(scene), new(check)))
            : place != visit.Place ? new Part.Said(new Line(scene.Say(Sentence.HealthPostedElsewhere, outcome.After.LastHealth, Said.Name(scene.Unit.Name))))
            : new Part.Follows();
    }

    /// <summary>The line in its thread is the answer; elsewhere, and in group chats, there is another.</summary>
    private async Task<Part> CloseAsync(Visit visit, CancellationToken cancellationToken)
    {
        var stamp = desk.Stamp(visit, Verbs.SendHealth);
        var outcome = await desk.DoAsync(visit, new HealthCommand.CloseHealth { At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Once = stamp.Tap.Key }, cancellationToken);
        var scene = visit.Look(outcome.After, desk.Now);
        var closed = outcome.After.ClosedHealth.LastOrDefault();
        return outcome.Refusal is { } refusal ? Refused(visit, scene, refusal)
            : closed is null || (closed.Place == visit.Place && !scene.IsChat) ? new Part.Follows()
            : new Part.Said(new Line(scene.Say(Sentence.NotedHealthClosed, closed.Number)));
    }

    /// <summary>It concerns everybody who answers, so it is a proposal.</summary>
    private async Task<Part> ShareAsync(Visit visit, bool on, CancellationToken cancellationToken)
    {
        var scene = visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now);
        if (HealthSharing.Tribe(scene.Unit.Network) is not { } tribe)
        {
            return Refused(visit, scene, scene.Unit.Network.Position is null ? Refusal.NotSetUp : Refusal.NotOfThatTribe);
        }

        var effect = new Effect.ShareHealth(tribe.Unit, tribe.Name, on);
        return await proposals.ProposeAsync(visit, EffectWords.Title(scene, effect), cancellationToken, new Wish(Effect: effect));
    }

    /// <summary>In a tribe, for its people, what its squads share. The last result; before there is one, what is open.</summary>
    private async Task<Part> ShowAsync(Visit visit, CancellationToken cancellationToken)
    {
        var looked = await desk.LookAsync(visit, cancellationToken);
        var (scene, unit) = (visit.Posted(looked), looked.Unit);
        if (SquadsHealth.IsForViewer(looked))
        {
            return SquadsHealth.IsFor(visit, unit) ? new Part.Shown(SquadsHealthCard.Render(scene)) : new Part.Said(new Line(scene.Say(Sentence.HealthSquadsAtHome, Said.Name(unit.Name))));
        }

        var last = unit.Health is { Number: > 1 and var open } ? open - 1 : unit.LastHealth;
        return await HealthRecord.FindAsync(units, visit.Key, unit, last, cancellationToken) is { } shown
            ? new Part.Shown(HealthCard.Render(scene, shown))
            : new Part.Said(new Line(scene.Say(Sentence.HealthNone)));
    }

    private static Part.Said Refused(Visit visit, Scene scene, Refusal refusal) => new(Refusals.Reply(scene, refusal, null, visit.Turn.Person!.Name));
}
