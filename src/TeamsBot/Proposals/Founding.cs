using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Organization;
using TeamsBot.Storage.Units;
using TeamsBot.Text;
using DomainPerson = TeamsBot.Domain.Organization.Person;

namespace TeamsBot.Proposals;

/// <summary>With the first proposal or poll, or when it is set up, a conversation becomes a unit, with the people who are in it.</summary>
public sealed class Founding(Desk desk, Rosters rosters, RosterAges ages, UnitStore units)
{
    /// <summary>Makes the conversation a unit. Up to twelve people are all asked; with more, somebody chooses first, and what was asked waits.</summary>
    /// <param name="draft">What was asked, by whom the roster says it is.</param>
    /// <returns>Null if it can go on.</returns>
    public async Task<Proposed?> FoundAsync(Visit visit, Stamp stamp, Func<DomainPerson, Draft> draft, CancellationToken cancellationToken)
    {
        if (visit.IsPreview)
        {
            return new Proposed.Refused(Unit.None, Refusal.NoUnit);
        }

        if (await rosters.ReadAsync(visit.Turn, cancellationToken) is not { Count: > 0 } people)
        {
            return new Proposed.NoRoster();
        }

        var big = people.Count > Domain.Organization.Limits.AskedWithoutChoice;
        var me = people.FirstOrDefault(person => person.ObjectId == stamp.By) ?? new DomainPerson(stamp.By, visit.Turn.Person!.Name ?? "", visit.Turn.Person.Id);
        if (me.Guest)
        {
            return new Proposed.Refused(Unit.None, Refusal.Guest);
        }

        var founded = await units.TransactAsync(visit.Key, await CreateAsync(visit, stamp, big, big ? draft(me) : null, cancellationToken), cancellationToken);
        if (big)
        {
            return Behind(founded.After, draft(me), people.Count);
        }

        await rosters.AlignAsync(visit.Key, () => rosters.Roster(people), cancellationToken);
        ages.Read(visit.Key, desk.Now);
        return null;
    }

    /// <summary>Makes the conversation a unit that others join, wherever they are: nobody is in it yet but whoever makes it one.</summary>
    /// <returns>Null if it can go on.</returns>
    public async Task<Proposed?> FoundAloneAsync(Visit visit, Stamp stamp, CancellationToken cancellationToken)
    {
        if (visit.IsPreview)
        {
            return new Proposed.Refused(Unit.None, Refusal.NoUnit);
        }

        if (await rosters.LookUpAsync(visit.Turn, cancellationToken) is not { } me)
        {
            return new Proposed.NoRoster();
        }

        if (me.Guest)
        {
            return new Proposed.Refused(Unit.None, Refusal.Guest);
        }

        _ = await units.TransactAsync(visit.Key, await CreateAsync(visit, stamp, chosen: false, waiting: null, cancellationToken), cancellationToken);
        await rosters.AlignAsync(visit.Key, () => rosters.Roster([me]), cancellationToken);
        ages.Read(visit.Key, desk.Now);
        return null;
    }

    /// <summary>Makes the conversation a unit with those of these people who are in it, and whoever sets it up. Done again, it goes on where it was left.</summary>
    /// <param name="expected">Their object ids or e-mail addresses.</param>
    /// <returns>Null if it can go on.</returns>
    public async Task<Proposed?> FoundAsync(Visit visit, Stamp stamp, IReadOnlySet<string> expected, CancellationToken cancellationToken)
    {
        if (visit.IsPreview)
        {
            return new Proposed.Refused(Unit.None, Refusal.NoUnit);
        }

        var me = (await rosters.ReadAsync(visit.Turn, new HashSet<string>(StringComparer.OrdinalIgnoreCase) { stamp.By }, cancellationToken))?.FirstOrDefault();
        if (await rosters.ReadAsync(visit.Turn, expected, cancellationToken) is not { } people || me is null)
        {
            return new Proposed.NoRoster();
        }

        if (me.Guest)
        {
            return new Proposed.Refused(Unit.None, Refusal.Guest);
        }

        _ = await units.TransactAsync(visit.Key, await CreateAsync(visit, stamp with { Tap = stamp.Tap with { Key = stamp.Tap.Key + ":found" } }, chosen: true, waiting: null, cancellationToken), cancellationToken);
        await rosters.AlignAsync(visit.Key, () => rosters.Roster([me, .. people]) with { Chosen = true }, cancellationToken);
        ages.Read(visit.Key, desk.Now);
        return null;
    }

    /// <summary>It was made a unit for the people of a file, and is no further.</summary>
    public static bool IsBegun(Unit unit) => unit is { Exists: true, Chosen: true, Waiting: null, LastProposal: 0, LastPoll: 0, Network: { Position: null, Asked: null } };

    private async Task<MembershipCommand.Create> CreateAsync(Visit visit, Stamp stamp, bool chosen, Draft? waiting, CancellationToken cancellationToken)
    {
        var turn = visit.Turn;
        var home = new Home(turn.TenantId, turn.ConversationId, turn.ServiceUrl, turn.TeamId ?? "");
        return new(await rosters.NameAsync(turn, cancellationToken), turn.TimeZone ?? "Etc/UTC", home, chosen, waiting)
        {
            Language = Languages.Of(turn.Locale), At = stamp.At, Entropy = stamp.Entropy, Once = chosen ? stamp.Tap.Key : null,
        };
    }

    /// <summary>Who decides is not chosen yet: what was asked waits behind that question, or comes back.</summary>
    public async Task<Proposed.WaitsForChoice> BehindAsync(Visit visit, Unit unit, Draft draft, CancellationToken cancellationToken) =>
        Behind(unit, draft, visit.Personal ? 0 : (await rosters.ReadAsync(visit.Turn, cancellationToken))?.Count ?? 0);

    /// <summary>One is kept until somebody chose; the same one once more is that one.</summary>
    private static Proposed.WaitsForChoice Behind(Unit unit, Draft draft, int people) =>
        new(unit, people, unit.Waiting is { } kept && kept.IsSame(draft) ? null : draft.Words);
}
