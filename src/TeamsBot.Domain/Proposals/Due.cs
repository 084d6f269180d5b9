namespace TeamsBot.Domain.Proposals;

/// <summary>What happens to a unit when a moment comes.</summary>
internal delegate Decision Happening(Decision decision, Due due);

/// <summary>Something that time brings.</summary>
/// <param name="Proposal">n in P-n, if it concerns one.</param>
/// <param name="Objection">m in P-n/Om, if it concerns one.</param>
/// <param name="Person">Whom it concerns, if anybody.</param>
internal sealed record Due(DateTimeOffset At, Happening Happen, int Proposal, int Objection, PersonId Person)
{
    /// <summary>When it happens in the log: facts never go back in time.</summary>
    public DateTimeOffset When(Unit unit) => At < unit.LastAt ? unit.LastAt : At;
}

/// <summary>What time brings first; of two at the same moment, the one that was named first.</summary>
internal readonly record struct Soonest(Due? Due)
{
    /// <summary>True if something at this moment would come first: only then is it worth finding out whether it comes at all.</summary>
    public bool Beats(DateTimeOffset at) => Due is null || at < Due.At;

    /// <summary>This or another, whichever comes first.</summary>
    public Soonest Or(DateTimeOffset at, Happening happen, int proposal = 0, int objection = 0, PersonId person = default) =>
        Beats(at) ? new(new Due(at, happen, proposal, objection, person)) : this;
}
