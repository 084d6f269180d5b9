namespace TeamsBot.Domain.Network;

/// <summary>How it goes with a unit that another needs.</summary>
public enum DependencyLevel
{
    /// <summary>It is not needed any more.</summary>
    None,

    Fine,

    /// <summary>It goes slower than it could.</summary>
    Slowed,

    /// <summary>Nothing goes on without it.</summary>
    Blocked,
}

/// <summary>A unit that this one needs, as its people last said.</summary>
/// <param name="Since">When it became so.</param>
/// <param name="AskedAt">When it was said, or asked again, last.</param>
/// <param name="Told">That it is blocked for long was told to everybody concerned.</param>
public sealed record Dependency(UnitId Unit, string Name, DependencyLevel Level, string? Reason, DateTimeOffset Since, DateTimeOffset AskedAt, bool Told = false);

/// <summary>A unit that needs this one, as it last said.</summary>
public sealed record Dependent(UnitId Unit, string Name, DependencyLevel Level, string? Reason, DateTimeOffset Since);
