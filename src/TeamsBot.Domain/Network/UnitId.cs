namespace TeamsBot.Domain.Network;

/// <summary>The address of a unit, by which others know it. The domain only compares it; the shell makes it, of one tenant.</summary>
public readonly record struct UnitId(string Value) : IComparable<UnitId>
{
    public int CompareTo(UnitId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(UnitId left, UnitId right) => left.CompareTo(right) < 0;

    public static bool operator >(UnitId left, UnitId right) => left.CompareTo(right) > 0;

    public static bool operator <=(UnitId left, UnitId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(UnitId left, UnitId right) => left.CompareTo(right) >= 0;
}
