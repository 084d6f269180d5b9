namespace TeamsBot.Domain.Proposals;

/// <content>What a unit that was set up changes of its working time.</content>
public abstract partial record Effect
{
    /// <param name="Zone">IANA or Windows name of the time zone.</param>
    public sealed record SetZone(string Zone) : Effect;

    /// <param name="Days">A bit for each day of the week, Sunday the lowest.</param>
    public sealed record SetWorkingDays(int Days) : Effect;

    /// <summary>From the first day, up to and without <paramref name="Until"/>.</summary>
    /// <param name="Off">Nobody works then; otherwise these days are no holidays.</param>
    public sealed record SetHoliday(DateOnly From, DateOnly Until, bool Off) : Effect;

    /// <summary>It changes on which days and in which zone times are counted.</summary>
    public bool IsOfCalendar => this is SetZone or SetWorkingDays or SetHoliday;
}
