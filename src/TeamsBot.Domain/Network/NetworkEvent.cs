namespace TeamsBot.Domain.Network;

/// <summary>Facts about a unit's place in the network, and about the units of an organisation.</summary>
public abstract partial record NetworkEvent : UnitEvent
{
    private NetworkEvent(DateTimeOffset at)
        : base(at)
    {
    }

    /// <summary>Of the organisation: the unit whose entry this changes; null if it changes none.</summary>
    public virtual UnitId? Entry => null;

    /// <summary>Somebody wants the unit to have a place in the network.</summary>
    public sealed record SetUpAsked(DateTimeOffset At, PersonId By, UnitKind Kind, string Name, string Purpose, UnitId? Under, Organization.Place Place) : NetworkEvent(At);

    /// <summary>The unit has its place.</summary>
    /// <param name="Wanted">The unit that was asked to take it in.</param>
    /// <param name="Awaited">The unit that it is part of, but that has no conversation yet.</param>
    public sealed record Placed(DateTimeOffset At, UnitKind Kind, string Name, string Purpose, string Slug, Wanted? Wanted, Wanted? Awaited = null) : NetworkEvent(At);

    /// <summary>The unit wants to be part of another, which decides about it.</summary>
    public sealed record ParentWanted(DateTimeOffset At, int Proposal, Wanted Wanted) : NetworkEvent(At);

    /// <summary>The organisation declined what was asked.</summary>
    /// <param name="Parent">What it wanted to be part of; null if it can't be in the network.</param>
    public sealed record PlaceDeclined(DateTimeOffset At, Refusal Why, UnitId? Parent) : NetworkEvent(At);

    /// <summary>Another unit wants to be part of this one, which decides about it.</summary>
    public sealed record PartWaits(DateTimeOffset At, UnitId Unit, string Name, UnitKind Kind) : NetworkEvent(At);

    /// <summary>The unit takes another in.</summary>
    /// <param name="Proposal">By which adoption; null where there was nobody to ask.</param>
    public sealed record PartTaken(DateTimeOffset At, int? Proposal, UnitId Unit, string Name, UnitKind Kind) : NetworkEvent(At);

    /// <summary>It could not be taken in.</summary>
    public sealed record PartDeclined(DateTimeOffset At, UnitId Unit, Refusal Why) : NetworkEvent(At);

    /// <summary>Another unit is part of this one, or is called otherwise.</summary>
    public sealed record PartArrived(DateTimeOffset At, UnitId Unit, string Name, UnitKind Kind) : NetworkEvent(At);

    /// <summary>It is no part of this one any more.</summary>
    public sealed record PartDeparted(DateTimeOffset At, UnitId Unit) : NetworkEvent(At);

    /// <summary>The unit is part of another.</summary>
    public sealed record ParentChanged(DateTimeOffset At, UnitId Parent, string Name, UnitKind Kind) : NetworkEvent(At);

    /// <summary>Somebody belongs to this unit through one of its parts.</summary>
    public sealed record PersonShared(DateTimeOffset At, PersonId Member, UnitId Through) : NetworkEvent(At);

    /// <summary>Somebody belongs to this unit no longer through that part.</summary>
    public sealed record PersonUnshared(DateTimeOffset At, PersonId Member, UnitId Through) : NetworkEvent(At);

    /// <summary>Of the organisation: a unit is in the network.</summary>
    /// <param name="Wanted">The unit that it wants to be part of.</param>
    public sealed record UnitEntered(DateTimeOffset At, UnitId Unit, UnitKind Kind, string Name, string Purpose, string Slug, UnitId? Wanted) : NetworkEvent(At)
    {
        public override UnitId? Entry => Unit;
    }

    /// <summary>Of the organisation: a unit can't be in the network like that.</summary>
    /// <param name="Parent">What it wanted to be part of; null if it can't be in the network.</param>
    public sealed record EntryDeclined(DateTimeOffset At, UnitId Unit, Refusal Why, UnitId? Parent) : NetworkEvent(At)
    {
        public override UnitId? Entry => Unit;
    }

    /// <summary>Of the organisation: a unit is called otherwise.</summary>
    public sealed record EntryRenamed(DateTimeOffset At, UnitId Unit, string Name) : NetworkEvent(At)
    {
        public override UnitId? Entry => Unit;
    }

    /// <summary>Of the organisation: a unit wants to be part of another.</summary>
    public sealed record UnitWanted(DateTimeOffset At, UnitId Unit, UnitId Parent) : NetworkEvent(At)
    {
        public override UnitId? Entry => Unit;
    }

    /// <summary>Of the organisation: a unit is part of another.</summary>
    public sealed record UnitMoved(DateTimeOffset At, UnitId Unit, UnitId Parent) : NetworkEvent(At)
    {
        public override UnitId? Entry => Unit;
    }

    /// <summary>Of the organisation: somebody confirmed an import.</summary>
    public sealed record ImportAsked(DateTimeOffset At, string Import, string By, int Steps, CardPlace? Card) : NetworkEvent(At);

    /// <summary>Of the organisation: a unit is in the network that has no conversation yet.</summary>
    /// <param name="Parent">The unit that it is part of, which has no conversation either.</param>
    /// <param name="Wanted">The unit that it will ask to take it in, once it has a conversation.</param>
    public sealed record UnitImported(DateTimeOffset At, UnitId Unit, UnitKind Kind, string Name, string Purpose, string Slug, UnitId? Parent, UnitId? Wanted) : NetworkEvent(At)
    {
        public override UnitId? Entry => Unit;
    }

    /// <summary>Of the organisation: a step of an import is done.</summary>
    /// <param name="Left">Units that could not be in the network any more.</param>
    public sealed record ImportStepped(DateTimeOffset At, string Import, int Step, int Left) : NetworkEvent(At);

    /// <summary>Of the organisation: a conversation is from now on what was imported without one.</summary>
    /// <param name="Wanted">The unit that it wants to be part of instead; null if its place stays.</param>
    public sealed record EntryTaken(DateTimeOffset At, UnitId Unit, UnitId By, string Purpose, UnitId? Wanted) : NetworkEvent(At)
    {
        public override UnitId? Entry => By;
    }

    /// <summary>Of the organisation: units that are part of this one, which has a conversation now, are told so; not too many at once.</summary>
    /// <param name="After">Those after this one in the order of their addresses.</param>
    public sealed record PartsTold(DateTimeOffset At, UnitId Unit, UnitId? After) : NetworkEvent(At);

    /// <summary>Of the organisation: a unit can't be part of that other.</summary>
    public sealed record MoveDeclined(DateTimeOffset At, UnitId Unit, UnitId Parent, Refusal Why) : NetworkEvent(At)
    {
        public override UnitId? Entry => Unit;
    }

    /// <summary>Another unit's proposal can't be decided here.</summary>
    /// <param name="Proposal">n in P-n there.</param>
    public sealed record ReferralDeclined(DateTimeOffset At, UnitId From, int Proposal, Refusal Why) : NetworkEvent(At);
}
