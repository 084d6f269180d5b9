using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.HealthChecks;

/// <summary>A fact about a health check. Nothing that the unit has decided follows from any of them.</summary>
public abstract record HealthEvent : UnitEvent
{
    private HealthEvent(DateTimeOffset at, int check)
        : base(at) => Check = check;

    /// <summary>n in H-n.</summary>
    public int Check { get; }

    /// <param name="Place">Where its card lives.</param>
    /// <param name="Until">When it closes by itself.</param>
    /// <param name="Secret">What tells whose a ballot is, while it is open.</param>
    public sealed record HealthOpened(DateTimeOffset At, int Check, PersonId By, Place Place, DateTimeOffset Until, string Secret, Tap Tap) : HealthEvent(At, Check);

    /// <summary>Somebody answered, or answered anew; who, it does not say.</summary>
    /// <param name="Marks">All that this person says now.</param>
    public sealed record HealthAnswered(DateTimeOffset At, int Check, BallotId Ballot, ValueList<Mark> Marks, bool Finished, Tap Tap) : HealthEvent(At, Check);

    /// <param name="By">Who closed it early; null if its time was up or everybody had answered.</param>
    /// <param name="Answers">How many had answered.</param>
    /// <param name="Spreads">What they said, topic by topic; without those that too few have answered.</param>
    public sealed record HealthClosed(DateTimeOffset At, int Check, PersonId? By, int Answers, ValueList<Spread> Spreads) : HealthEvent(At, Check)
    {
        /// <summary>The tribe that is told, as the squad had agreed before the check was opened; null if there is none, or nothing to tell.</summary>
        public Network.UnitId? SharedWith { get; init; }
    }

    /// <summary>On its last day those who have not answered were reminded. Who they are it does not say.</summary>
    public sealed record HealthReminded(DateTimeOffset At, int Check) : HealthEvent(At, Check);
}
