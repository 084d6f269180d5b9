using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Agreements;

/// <summary>Somebody who takes care that an agreement is carried out.</summary>
/// <param name="Until">The last day; null for no end.</param>
/// <param name="Asked">The day has passed and they were asked.</param>
public sealed record Care(PersonId Who, DateOnly? Until, bool Asked = false);

/// <summary>What was said about an agreement since: that it isn't working, or that it was broken.</summary>
/// <param name="Broke">It was broken; else it isn't working.</param>
/// <param name="CleanUp">What was done about it.</param>
public sealed record Remark(DateTimeOffset At, PersonId By, bool Broke, string Words, string? CleanUp = null);

/// <summary>How an agreement stands on a day.</summary>
public enum AgreementStatus
{
    InForce,

    /// <summary>It is time to look at it again.</summary>
    Due,

    /// <summary>It has been time for more than a week.</summary>
    Overdue,
}

/// <summary>Something that the unit has agreed and that is in force. Its whole text stays with the proposal and in its row.</summary>
public sealed record Agreement
{
    /// <summary>The newest remarks are kept.</summary>
    internal const int RemarksKept = 6;

    /// <summary>Breaches are counted up to this many.</summary>
    internal const int BreachesKept = 3;

    private const int DaysUntilOverdue = 7;

    /// <summary>n in A-n.</summary>
    public required int Number { get; init; }

    /// <summary>The proposal that was adopted.</summary>
    public required int Proposal { get; init; }

    public required string Title { get; init; }

    /// <summary>When it was adopted.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who proposed it; null if that is not known any more.</summary>
    public PersonId? Proposer { get; init; }

    /// <summary>Where its card is; null for the unit's own place.</summary>
    public Place? Place { get; init; }

    /// <summary>The day on which it is looked at again.</summary>
    public required DateOnly LookBack { get; init; }

    /// <summary>Which list it is on: the one of the first working day from this day on.</summary>
    public required DateOnly List { get; init; }

    /// <summary>Months that keeping it gives; 0 for twice those of the unit's rules.</summary>
    public int NextMonths { get; init; }

    /// <summary>Concerns that were noted when it was adopted.</summary>
    public int Concerns { get; init; }

    public DateTimeOffset? KeptAt { get; init; }

    /// <summary>The last day on which it is in force; null if it has no end of its own.</summary>
    public DateOnly? LastDay { get; init; }

    public Care? Care { get; init; }

    public ValueList<Remark> Remarks { get; init; }

    /// <summary>When it was broken, the newest three times.</summary>
    public ValueList<DateTimeOffset> Breaches { get; init; }

    /// <summary>The newest fact about it.</summary>
    public long Rev { get; init; }

    public AgreementStatus StatusOn(DateOnly day) =>
        day < LookBack ? AgreementStatus.InForce
        : day > LookBack.AddDays(DaysUntilOverdue) ? AgreementStatus.Overdue
        : AgreementStatus.Due;

    /// <summary>How often it was broken in the 90 days before, three times at most.</summary>
    public int BreachesUntil(DateTimeOffset at) => Breaches.Count(breach => at - breach <= TimeSpan.FromDays(90));
}

/// <summary>An agreement that is no longer in force.</summary>
/// <param name="By">n in P-n, the proposal that ended it; null if its own last day did.</param>
/// <param name="Successor">m in A-m, what is agreed instead; null if nothing is.</param>
/// <param name="LastDay">The day after which it ended by itself; null if a proposal ended it.</param>
public sealed record EndedAgreement(int Number, int Proposal, string Title, DateTimeOffset At, DateTimeOffset EndedAt, int? By, int? Successor, DateOnly? LastDay = null);
