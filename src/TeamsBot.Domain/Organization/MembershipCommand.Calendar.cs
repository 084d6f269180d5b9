namespace TeamsBot.Domain.Organization;

/// <content>What people say about the unit's working time.</content>
public abstract partial record MembershipCommand
{
    /// <summary>A command about the unit's working time.</summary>
    public abstract record OfCalendar(string By) : MembershipCommand;

    /// <summary>From the first day, up to and without <paramref name="Until"/>.</summary>
    public sealed record AddHoliday(string By, DateOnly From, DateOnly Until) : OfCalendar(By);

    public sealed record RemoveHoliday(string By, DateOnly From, DateOnly Until) : OfCalendar(By);

    /// <param name="Days">A bit for each day of the week, Sunday the lowest.</param>
    public sealed record ChangeWorkingDays(string By, int Days) : OfCalendar(By);
}
