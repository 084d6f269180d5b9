namespace TeamsBot.Domain;

/// <summary>A fact in a unit's log. Each capability has one closed hierarchy of its own below this.</summary>
/// <param name="At">When it became true; never before the fact preceding it in the log.</param>
public abstract record UnitEvent(DateTimeOffset At);
