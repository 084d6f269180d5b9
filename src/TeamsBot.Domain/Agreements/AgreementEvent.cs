using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Agreements;

/// <summary>Facts about agreements in force. That one is ended by consent is part of the adoption which ends it.</summary>
public abstract record AgreementEvent : UnitEvent
{
    private AgreementEvent(DateTimeOffset at, int agreement = 0)
        : base(at) => Agreement = agreement;

    /// <summary>n in A-n; 0 if it is about none in particular.</summary>
    public int Agreement { get; }

    /// <param name="Months">Until the next look-back.</param>
    /// <param name="LookBack">When that is.</param>
    public sealed record Kept(DateTimeOffset At, int Agreement, PersonId By, int Months, DateOnly LookBack, Tap Tap) : AgreementEvent(At, Agreement);

    /// <summary>Somebody says that it isn't working.</summary>
    /// <param name="LookBack">When it is looked at, no later than before.</param>
    public sealed record Questioned(DateTimeOffset At, int Agreement, PersonId By, string Reason, DateOnly LookBack, Tap Tap) : AgreementEvent(At, Agreement);

    public sealed record Broken(DateTimeOffset At, int Agreement, PersonId By, string Reason, string? CleanUp, Tap Tap) : AgreementEvent(At, Agreement);

    public sealed record CareTaken(DateTimeOffset At, int Agreement, PersonId By, PersonId Who, DateOnly? Until, Tap Tap) : AgreementEvent(At, Agreement);

    /// <summary>The last day of somebody's care is over, and they are asked once.</summary>
    public sealed record CareAsked(DateTimeOffset At, int Agreement) : AgreementEvent(At, Agreement);

    /// <summary>Its last day is over: it is in force no more.</summary>
    public sealed record Expired(DateTimeOffset At, int Agreement) : AgreementEvent(At, Agreement);

    /// <summary>The unit was told what it decided since the last time.</summary>
    public sealed record WeekTold(DateTimeOffset At) : AgreementEvent(At);

    /// <summary>The list of the agreements that it is time to look at.</summary>
    /// <param name="Day">All that were due for a list until this day are on it.</param>
    public sealed record Listed(DateTimeOffset At, DateOnly Day) : AgreementEvent(At);
}
