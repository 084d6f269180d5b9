namespace TeamsBot.Domain.Organization;

/// <content>Facts about the unit's working time.</content>
public abstract partial record MembershipEvent
{
    /// <summary>Nobody works from the first day, up to and without <paramref name="Until"/>.</summary>
    public sealed record HolidayAdded(DateTimeOffset At, PersonId By, DateOnly From, DateOnly Until) : MembershipEvent(At)
    {
        /// <summary>n in P-n, by which it was agreed; null where it takes no agreement.</summary>
        public int? Proposal { get; init; }
    }

    /// <summary>These days are no holidays any more.</summary>
    public sealed record HolidayRemoved(DateTimeOffset At, PersonId By, DateOnly From, DateOnly Until) : MembershipEvent(At)
    {
        /// <summary>n in P-n, by which it was agreed; null where it takes no agreement.</summary>
        public int? Proposal { get; init; }
    }

    /// <param name="Days">A bit for each day of the week, Sunday the lowest.</param>
    public sealed record WorkingDaysChanged(DateTimeOffset At, PersonId By, int Days) : MembershipEvent(At)
    {
        /// <summary>n in P-n, by which it was agreed; null where it takes no agreement.</summary>
        public int? Proposal { get; init; }
    }
}
