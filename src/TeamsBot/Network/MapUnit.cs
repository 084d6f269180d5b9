using TeamsBot.Domain.Network;

namespace TeamsBot.Network;

/// <summary>A unit as the map knows it; Parent is another unit's key, Purpose what it is there for, in its people's words.</summary>
public sealed record MapUnit(string Key, string Name, UnitKind Kind, string? Parent, int People, int OpenDecisions, string Purpose = "");

/// <summary>One unit waits for another: From is blocked by To (both are keys).</summary>
public sealed record MapBlock(string From, string To);

/// <summary>The words of the map's legend in the reader's language, short ones; their signs are drawn beside them.</summary>
public sealed record MapWords(string Squad, string Tribe, string Chapter, string Guild, string Circle, string People, string OpenDecisions, string WaitsFor);
