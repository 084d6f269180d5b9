namespace TeamsBot.Domain.Organization;

/// <summary>Who guides a proposal without having a say in it: the person named for it, or whoever stands in.</summary>
public static class Facilitation
{
    /// <summary>
    /// Who facilitates for those involved: the unit's facilitator, else its secretary, if they are there, not away and not
    /// involved themselves; null if neither can, and any other member may.
    /// </summary>
    public static PersonId? Acting(Unit unit, DateTimeOffset at, params ReadOnlySpan<PersonId> involved)
    {
        foreach (var named in (ReadOnlySpan<PersonId?>)[unit.Facilitator, unit.Secretary])
        {
            if (named is { } person && !involved.Contains(person) && unit.Members.Find(person) is { Asked: true } member && !member.IsAway(at))
            {
                return person;
            }
        }

        return null;
    }

    /// <summary>True if this member may do what takes somebody uninvolved.</summary>
    public static bool May(Unit unit, PersonId member, DateTimeOffset at, params ReadOnlySpan<PersonId> involved) =>
        !involved.Contains(member) && (Acting(unit, at, involved) is not { } acting || acting == member);
}
