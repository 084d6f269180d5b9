using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Network;
using TeamsBot.Organization;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>Commands that name the unit of a proposal or agreement, as in payments/P-17, from any conversation of the tenant. To whoever is not of that unit there is no such thing.</summary>
public sealed class Qualified(Organizations organizations, PersonalUnits units, Desk desk)
{
    /// <summary>The unit of that name, as this person may act in it; null if there is none, or they are not of it.</summary>
    public async Task<Visit?> FindAsync(Turn turn, string unit, CancellationToken cancellationToken)
    {
        var here = Visit.Here(turn);
        if (here is not null && await IsAsync(here, unit, cancellationToken))
        {
            return here;
        }

        var entry = Structure.Addressed(await organizations.ReadAsync(turn.TenantId, cancellationToken), unit);
        return entry is null ? await UnlistedAsync(turn, unit, cancellationToken)
            : entry.Unit.Value == here?.Key.Value ? here
            : await OfAsync(turn, entry, cancellationToken);
    }

    /// <summary>What is said of a proposal or agreement that is not there.</summary>
    public Part Unknown(Turn turn, ChatCommand command)
    {
        var scene = Scene.Nowhere(turn, desk.Now, Scene.Stranger);
        return new Part.Said(command is ChatCommand.OfAgreement of
            ? new Line(scene.Say(Sentence.AgreementUnknown, of.About))
            : Refusals.Reply(scene, Refusal.UnknownProposal, null, turn.Person!.Name));
    }

    private async Task<Visit?> OfAsync(Turn turn, Entry entry, CancellationToken cancellationToken) =>
        Visit.Named(turn, entry.Unit.Value) is { } visit && (await desk.ReadAsync(visit, cancellationToken)).Exists
            ? visit with { Elsewhere = turn.Scope != Scope.Personal }
            : null;

    /// <summary>A unit that was never set up has no name in addresses: here, and among their own, people may still say what it is called.</summary>
    private async Task<bool> IsAsync(Visit here, string unit, CancellationToken cancellationToken) => IsCalled(await desk.ReadAsync(here, cancellationToken), unit);

    private async Task<Visit?> UnlistedAsync(Turn turn, string unit, CancellationToken cancellationToken) =>
        turn.Scope == Scope.Personal && (await units.OfAsync(turn, cancellationToken)).Where(own => IsCalled(own.Scene.Unit, unit)).ToList() is [var one] ? one.Visit : null;

    /// <summary>Whether the unit is the one of an address such as payments/P-17.</summary>
    internal static bool IsCalled(Unit unit, string name) =>
        unit.Exists && (unit.Network.Position?.Slug ?? UnitName.Slug(unit.Name)).Equals(name, StringComparison.OrdinalIgnoreCase);
}
