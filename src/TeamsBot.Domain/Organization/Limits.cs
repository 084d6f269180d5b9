namespace TeamsBot.Domain.Organization;

/// <summary>The sizes that keep a unit's rows small.</summary>
public static class Limits
{
    /// <summary>The newest pauses are kept; older ones lie before any open proposal.</summary>
    public const int PausesKept = 12;

    /// <summary>A person's newest absences are kept; older ones lie before any open proposal.</summary>
    public const int AbsencesKept = 8;

    /// <summary>Changes of membership decided by one command; a larger roster takes several. Each is three rows of a transaction, which holds a hundred.</summary>
    public const int RosterStep = 20;

    /// <summary>Changes of membership decided together where anybody leaves: what waited for them alone closes at the same time, which is as many rows again.</summary>
    public const int LeavingStep = 8;

    /// <summary>Up to this many people are all asked without being chosen.</summary>
    public const int AskedWithoutChoice = 12;

    /// <summary>People whom one fact lists, each with 33 bytes: a fact has 64 KiB, and a message that follows from it 32.</summary>
    public const int MostListed = 400;

    public const int NameLength = 200;

    /// <summary>Longest absence and pause.</summary>
    public const int MaxAwayWorkingDays = 10;

    public const int MaxPauseDays = 90;

    /// <summary>As good as for ever: a channel that is gone for longer doesn't come back, and what is open then closes as not decided.</summary>
    public const int MaxHomelessDays = 1830;

    /// <summary>Times without a home that are kept.</summary>
    public const int SilencesKept = 40;

    /// <summary>One holiday, in days.</summary>
    public const int MaxHolidayDays = 60;

    public const int HolidaysKept = 40;

    /// <summary>People remembered as silent in the last proposal.</summary>
    public const int SilentKept = 100;

    /// <summary>People asked at once whether to wait for them; more are asked after the next proposal.</summary>
    public const int AskedAtOnce = 9;

    /// <summary>Working days for the answer to that question.</summary>
    public const int WaitDays = 2;

    /// <summary>Mentions of one person by reminders.</summary>
    public const int RemindersADay = 3;
}
