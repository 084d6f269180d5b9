namespace TeamsBot.Domain.Network;

/// <summary>What a unit is in the network.</summary>
public enum UnitKind
{
    /// <summary>A small group that decides for itself.</summary>
    Squad = 0,

    /// <summary>Squads that belong together; its people are theirs.</summary>
    Tribe,

    /// <summary>People of one craft across the squads of a tribe.</summary>
    Chapter,

    /// <summary>People of one interest, open to all.</summary>
    Guild,

    /// <summary>A group within a group, for those who think in circles.</summary>
    Circle,
}
