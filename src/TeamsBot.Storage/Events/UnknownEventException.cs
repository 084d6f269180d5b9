namespace TeamsBot.Storage.Events;

/// <summary>A fact of a type or version that this program does not know: the unit can be read as far as it was known, and not written.</summary>
public sealed class UnknownEventException(string type, long version)
    : Exception(FormattableString.Invariant($"The log holds a fact '{type}' of version {version}, written by a newer version of this program"))
{
    public string Type { get; } = type;

    public long Version { get; } = version;
}
