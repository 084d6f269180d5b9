namespace TeamsBot.Domain.Organization;

/// <summary>What a unit can name somebody for, by consent.</summary>
public enum Office
{
    /// <summary>Guides steps, checks and meetings, where not involved.</summary>
    Facilitator,

    /// <summary>Records meetings and says what the rules mean; stands in for the facilitator.</summary>
    Secretary,
}

/// <summary>Who holds an office.</summary>
public static class Offices
{
    /// <summary>Null if nobody is named.</summary>
    public static PersonId? HeldIn(this Office office, Unit unit) => office == Office.Facilitator ? unit.Facilitator : unit.Secretary;

    internal static Unit Filled(this Office office, Unit unit, PersonId? person) =>
        office == Office.Facilitator ? unit with { Facilitator = person } : unit with { Secretary = person };

    /// <summary>Whoever takes no part any more holds no office.</summary>
    internal static Unit Vacated(Unit unit, Member member) => member.Asked ? unit : unit with
    {
        Facilitator = unit.Facilitator == member.Id ? null : unit.Facilitator,
        Secretary = unit.Secretary == member.Id ? null : unit.Secretary,
    };
}
