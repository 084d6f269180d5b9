namespace TeamsBot.Domain.Network;

/// <summary>What a unit is within the network of units. The numbers are stored and stay.</summary>
public enum UnitKind
{
    /// <summary>A small team that decides together about its own work.</summary>
    Squad = 0,

    /// <summary>Squads that work towards the same end.</summary>
    Tribe = 1,

    /// <summary>People of one craft within a tribe.</summary>
    Chapter = 2,

    /// <summary>People of one interest across everything.</summary>
    Guild = 3,

    /// <summary>A circle of units or people, as in sociocracy; circles stand within circles.</summary>
    Circle = 4,
}
