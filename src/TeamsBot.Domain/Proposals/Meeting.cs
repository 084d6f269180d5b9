namespace TeamsBot.Domain.Proposals;

/// <summary>Why people are to talk about a proposal.</summary>
public enum MeetingCause
{
    /// <summary>Somebody asked for it.</summary>
    Asked,

    /// <summary>It has been open for too long.</summary>
    Age,

    /// <summary>More than a third of those asked keep out of it.</summary>
    Recused,

    /// <summary>Somebody appealed against its being stopped.</summary>
    Appeal,
}

/// <summary>What a meeting decided.</summary>
public enum MeetingOutcome
{
    Adopted,
    NotDecided,

    /// <summary>Everybody is asked again.</summary>
    Back,
}

/// <summary>What one person says that a meeting decided; it counts when another one who was there confirms it.</summary>
/// <param name="With">Who was there, the recorder too.</param>
public sealed record MeetingRecord(PersonId By, MeetingOutcome Outcome, ValueList<PersonId> With, PersonId? ConfirmedBy = null);
