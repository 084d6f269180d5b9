namespace TeamsBot.Domain.Organization;

/// <summary>Somebody who may answer for another. It takes nothing from the other: their own word wins whenever it comes.</summary>
/// <param name="Until">Null until they say otherwise.</param>
public sealed record Delegation(PersonId To, DateTimeOffset? Until)
{
    /// <summary>Whom this person may answer for at the moment.</summary>
    public static IEnumerable<Member> For(Unit unit, PersonId person, DateTimeOffset at) =>
        unit.Members.Values.Where(member => member.Asked && member.Delegation is { } named && named.To == person && named.Lasts(at));

    public bool Lasts(DateTimeOffset at) => Until is not { } end || end > at;

    internal static Decision Name(Decision decision, MembershipCommand.NameDelegate command, Member by, DateTimeOffset at)
    {
        var unit = decision.After;
        if (unit.Person(command.Whom) is not { Asked: true } whom || whom.Id == by.Id)
        {
            return decision.Refuse(Refusal.UnknownPerson);
        }

        var today = unit.Calendar.Day(at);
        if (command.Until <= today || command.Until > today.AddYears(1))
        {
            return decision.Refuse(Refusal.DateOutOfRange);
        }

        DateTimeOffset? until = command.Until is { } day ? unit.Calendar.Instant(day, TimeOnly.MinValue) : null;
        return by.Delegation == new Delegation(whom.Id, until) ? decision : decision.With(new MembershipEvent.DelegateNamed(at, by.Id, whom.Id, until));
    }

    internal static Decision End(Decision decision, Member by, DateTimeOffset at) =>
        by.Delegation is null ? decision : decision.With(new MembershipEvent.DelegationEnded(at, by.Id));

    /// <summary>Who leaves, or takes no part any more, speaks for nobody, and nobody for them.</summary>
    internal static Unit Ended(Unit unit, PersonId left) => unit.Members.Values
        .Where(member => member.Delegation is { } named && (named.To == left || member.Id == left))
        .Aggregate(unit, (changed, member) => changed with { Members = changed.Members.With(member.Id, member with { Delegation = null }) });
}
