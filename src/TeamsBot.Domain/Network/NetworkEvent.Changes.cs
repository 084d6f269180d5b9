namespace TeamsBot.Domain.Network;

/// <content>Facts about what a unit that has its place changes of it.</content>
public abstract partial record NetworkEvent
{
    /// <summary>The unit asks the organisation for another name.</summary>
    /// <param name="Proposal">By which adoption; null if its channel is called so.</param>
    public sealed record NameAsked(DateTimeOffset At, int? Proposal, string Name) : NetworkEvent(At);

    /// <summary>The unit is called so.</summary>
    public sealed record NameGiven(DateTimeOffset At, string Name) : NetworkEvent(At);

    /// <summary>It can't be called so, and keeps the name that it has.</summary>
    public sealed record NameKept(DateTimeOffset At, string Name, string Kept, Refusal Why) : NetworkEvent(At);

    public sealed record PurposeChanged(DateTimeOffset At, int Proposal, string Purpose) : NetworkEvent(At);

    /// <summary>The unit tells the organisation that it is part of nothing, and wants to be part of nothing.</summary>
    public sealed record LeaveAsked(DateTimeOffset At, int Proposal) : NetworkEvent(At);

    /// <summary>The unit is part of nothing any more.</summary>
    public sealed record ParentLeft(DateTimeOffset At) : NetworkEvent(At);

    /// <summary>Another unit, that this one has to do with, is called otherwise.</summary>
    public sealed record NeighbourNamed(DateTimeOffset At, UnitId Unit, string Name) : NetworkEvent(At);

    /// <summary>A unit that wants to be part of this one is not taken in.</summary>
    /// <param name="Proposal">The one that was adopted, or was not.</param>
    public sealed record PartRefused(DateTimeOffset At, int Proposal, UnitId Unit) : NetworkEvent(At);

    /// <summary>Of the organisation: a unit can't be called so.</summary>
    public sealed record NameDeclined(DateTimeOffset At, UnitId Unit, string Name, Refusal Why) : NetworkEvent(At);

    /// <summary>Of the organisation: a unit is there for something else.</summary>
    public sealed record EntryPurposeChanged(DateTimeOffset At, UnitId Unit, string Purpose) : NetworkEvent(At)
    {
        public override UnitId? Entry => Unit;
    }

    /// <summary>Of the organisation: a unit is part of nothing, and wants to be part of nothing.</summary>
    public sealed record UnitLeft(DateTimeOffset At, UnitId Unit) : NetworkEvent(At)
    {
        public override UnitId? Entry => Unit;
    }
}
