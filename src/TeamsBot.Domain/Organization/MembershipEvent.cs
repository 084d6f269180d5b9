namespace TeamsBot.Domain.Organization;

/// <summary>Facts about a unit and the people in it.</summary>
public abstract partial record MembershipEvent : UnitEvent
{
    private MembershipEvent(DateTimeOffset at)
        : base(at)
    {
    }

    public sealed record UnitCreated(DateTimeOffset At, string Name, string Zone, Home Home, bool Chosen) : MembershipEvent(At)
    {
        public Language Language { get; init; }
    }

    public sealed record UnitRenamed(DateTimeOffset At, string Name) : MembershipEvent(At);

    /// <summary>What was first asked in a big channel waits behind the question who decides.</summary>
    public sealed record Drafted(DateTimeOffset At, Draft Draft) : MembershipEvent(At);

    public sealed record MemberJoined(DateTimeOffset At, PersonId Member, Person Person) : MembershipEvent(At)
    {
        /// <summary>They are known here, and take no part until they join.</summary>
        public bool Observes { get; init; }
    }

    /// <summary>Somebody who only observed takes part from now on.</summary>
    public sealed record TookPart(DateTimeOffset At, PersonId Member) : MembershipEvent(At);

    /// <summary>Somebody takes no part any more until they join again.</summary>
    public sealed record SteppedBack(DateTimeOffset At, PersonId Member) : MembershipEvent(At);

    /// <summary>Name, address or guest status are other than known.</summary>
    public sealed record MemberChanged(DateTimeOffset At, PersonId Member, Person Person) : MembershipEvent(At);

    public sealed record MemberLeft(DateTimeOffset At, PersonId Member) : MembershipEvent(At);

    /// <summary>Who decides was chosen: everyone in the channel, or only those who joined so far.</summary>
    public sealed record MembersChosen(DateTimeOffset At, bool Everyone) : MembershipEvent(At);

    public sealed record GuestIncluded(DateTimeOffset At, PersonId Member, PersonId By) : MembershipEvent(At);

    public sealed record AwayMarked(DateTimeOffset At, PersonId Member, PersonId By, DateTimeOffset Until) : MembershipEvent(At);

    public sealed record Returned(DateTimeOffset At, PersonId Member) : MembershipEvent(At);

    /// <summary>The clocks stand still up to and without the day <paramref name="Until"/>.</summary>
    public sealed record Paused(DateTimeOffset At, PersonId By, DateOnly From, DateOnly Until) : MembershipEvent(At);

    public sealed record Resumed(DateTimeOffset At, PersonId By, DateOnly Day) : MembershipEvent(At);

    public sealed record ZoneChanged(DateTimeOffset At, PersonId By, string Zone) : MembershipEvent(At)
    {
        /// <summary>n in P-n, by which it was agreed; null where it takes no agreement.</summary>
        public int? Proposal { get; init; }
    }

    public sealed record LanguageChanged(DateTimeOffset At, PersonId By, Language Language) : MembershipEvent(At);
}
