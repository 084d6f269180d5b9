using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Storage;
using DomainPerson = TeamsBot.Domain.Organization.Person;

namespace TeamsBot.Network;

/// <summary>What a conversation wants to be in the network, as somebody wrote it.</summary>
/// <param name="Name">Empty for the name that it has.</param>
/// <param name="Under">The name or slug of the unit that it wants to be part of; empty for none.</param>
/// <param name="IsChosen">Under is a slug that was chosen from a list, not what somebody calls the unit.</param>
public sealed record WantedPlace(UnitKind Kind, string Name, string Under, string Purpose, bool IsChosen = false);

/// <summary>Gives a conversation its place in the network; typed or by the form, it is the same.</summary>
public sealed class SettingUp(Desk desk, Rosters rosters, Founding founding, KnownUnits known, Imports imports)
{
    /// <summary>The conversation has no place in the network, and has asked for none.</summary>
    public static bool IsOpen(Visit visit, Unit unit) => !visit.Personal && unit.Network is { Position: null, Asked: null };

    /// <summary>What the unit is called, or the conversation.</summary>
    public async Task<string> NameAsync(Visit visit, Unit unit, CancellationToken cancellationToken) =>
        unit.Exists || visit.Personal ? unit.Name : await rosters.NameAsync(visit.Turn, cancellationToken);

    /// <summary>Asks the organisation; its answer comes as a line.</summary>
    /// <returns>Null if it is asked.</returns>
    public async Task<Proposed?> AskAsync(Visit visit, Stamp stamp, WantedPlace wanted, CancellationToken cancellationToken)
    {
        var unit = await desk.EnterAsync(visit, cancellationToken);
        var organization = await known.ReadAsync(visit.Turn, cancellationToken);
        var under = wanted.Under.Length == 0 ? null : wanted.IsChosen ? Structure.Addressed(organization, wanted.Under) : UnitWords.Find(organization, wanted.Under);
        var name = PlainText.Clean(wanted.Name.Length > 0 ? wanted.Name : await NameAsync(visit, unit, cancellationToken));
        var seat = new Seat(wanted.Kind, PlainText.Clean(wanted.Purpose), under?.Unit);
        if (under is null && wanted.Under.Length > 0)
        {
            return new Proposed.Refused(unit, Refusal.UnknownUnit);
        }

        if (seat.Purpose.Length > Structure.PurposeLength)
        {
            return new Proposed.Refused(unit, Refusal.PurposeTooLong);
        }

        if (Structure.Refuse(organization, new(visit.Key.Value), seat.Kind, name, seat.Under) is { } unfit)
        {
            return new Proposed.Refused(unit, unfit);
        }

        var place = await desk.PlaceAsync(visit, cancellationToken);
        if (await FoundAsync(visit, stamp, unit, seat, Structure.Vacancy(organization, seat.Kind, name), DraftBy, cancellationToken) is { } notYet)
        {
            return notYet;
        }

        var outcome = await desk.DoAsync(visit, new NetworkCommand.SetUp(stamp.By, seat.Kind, name, seat.Purpose, seat.Under, place) { At = stamp.At, Entropy = stamp.Entropy, Once = stamp.Tap.Key }, cancellationToken);
        return outcome.Refusal switch
        {
            null => null,
            Refusal.MembersNotChosen => await founding.BehindAsync(visit, outcome.After, DraftBy(new(stamp.By, "", "")), cancellationToken),
            { } no => new Proposed.Refused(outcome.After, no),
        };

        Draft DraftBy(DomainPerson by) => new(by, name, place) { Seat = seat };
    }

    /// <summary>
    /// What was imported has the people of the file, of whom those are in the unit who are in its channel. Others join a tribe, chapter or guild by themselves, and a chapter of many does too,
    /// as it is set up where few are; a squad or circle has the people of its channel.
    /// </summary>
    private async Task<Proposed?> FoundAsync(Visit visit, Stamp stamp, Unit unit, Seat seat, Entry? vacancy, Func<DomainPerson, Draft> draft, CancellationToken cancellationToken)
    {
        if (unit.Exists && !Founding.IsBegun(unit))
        {
            return null;
        }

        if (visit.Personal)
        {
            return new Proposed.Refused(unit, Refusal.NoUnit);
        }

        var expected = vacancy is null || seat.Kind == UnitKind.Tribe ? [] : await imports.ExpectedAsync(UnitKey.OfOrganization(visit.Turn.TenantId), vacancy.Position.Slug, cancellationToken);
        return expected.Count > 0 && (seat.Kind != UnitKind.Chapter || expected.Count < Limits.RosterStep) ? await founding.FoundAsync(visit, stamp, expected.Select(person => person.Id).ToHashSet(StringComparer.OrdinalIgnoreCase), cancellationToken)
            : unit.Exists ? null
            : seat.Kind is UnitKind.Squad or UnitKind.Circle ? await founding.FoundAsync(visit, stamp, draft, cancellationToken)
            : await founding.FoundAloneAsync(visit, stamp, cancellationToken);
    }
}
