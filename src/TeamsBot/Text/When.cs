using TeamsBot.Domain.Organization;

namespace TeamsBot.Text;

/// <summary>Times as people in the unit read them. Always absolute: cards go stale.</summary>
public static class When
{
    /// <summary>"Wed 25 Nov, 16:00" in the unit's zone.</summary>
    public static string Format(DateTimeOffset at, Calendar calendar) => "";

    /// <summary>"16:00" in the unit's zone.</summary>
    public static string Time(DateTimeOffset at, Calendar calendar) => "";

    /// <summary>"Wed 25 Nov".</summary>
    public static string Format(DateOnly day) => "";

    /// <summary>"1 day and 5 hours".</summary>
    public static string Duration(TimeSpan span) => "";
}
