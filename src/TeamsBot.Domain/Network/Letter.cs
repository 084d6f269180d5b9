using System.Text.Json.Serialization;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Network;

/// <summary>
/// What one unit writes to another, or to the organisation. Letters follow from facts, are stored with them, and come to the other unit in
/// the order in which they were written, each counted once. Their names and fields are for ever, as old ones may wait for a new program.
/// </summary>
[JsonDerivedType(typeof(Enter), "enter")]
[JsonDerivedType(typeof(Rename), "rename")]
[JsonDerivedType(typeof(Want), "want")]
[JsonDerivedType(typeof(TakeIn), "takeIn")]
[JsonDerivedType(typeof(TellParts), "tellParts")]
[JsonDerivedType(typeof(Entered), "entered")]
[JsonDerivedType(typeof(Declined), "declined")]
[JsonDerivedType(typeof(WantsIn), "wantsIn")]
[JsonDerivedType(typeof(Moved), "moved")]
[JsonDerivedType(typeof(NotTaken), "notTaken")]
[JsonDerivedType(typeof(Settled), "settled")]
[JsonDerivedType(typeof(Arrived), "arrived")]
[JsonDerivedType(typeof(Departed), "departed")]
[JsonDerivedType(typeof(People), "people")]
[JsonDerivedType(typeof(Refer), "refer")]
[JsonDerivedType(typeof(Recall), "recall")]
[JsonDerivedType(typeof(Taken), "taken")]
[JsonDerivedType(typeof(Answered), "answered")]
[JsonDerivedType(typeof(Depends), "depends")]
[JsonDerivedType(typeof(Blocked), "blocked")]
[JsonDerivedType(typeof(AskAdvice), "askAdvice")]
[JsonDerivedType(typeof(Advise), "advise")]
[JsonDerivedType(typeof(AdviceOver), "adviceOver")]
[JsonDerivedType(typeof(Leave), "leave")]
[JsonDerivedType(typeof(Left), "left")]
[JsonDerivedType(typeof(Refuse), "refuse")]
[JsonDerivedType(typeof(Purposed), "purposed")]
[JsonDerivedType(typeof(Named), "named")]
[JsonDerivedType(typeof(NotNamed), "notNamed")]
[JsonDerivedType(typeof(Called), "called")]
[JsonDerivedType(typeof(StandFor), "standFor")]
[JsonDerivedType(typeof(Stands), "stands")]
[JsonDerivedType(typeof(StandsNot), "standsNot")]
[JsonDerivedType(typeof(SharesHealth), "sharesHealth")]
[JsonDerivedType(typeof(HealthResult), "healthResult")]
public abstract partial record Letter
{
    private Letter()
    {
    }

    /// <summary>What the receiver decides one after the other, as it can't keep all that follows from the whole at once.</summary>
    [JsonIgnore]
    public virtual IReadOnlyList<Letter> Steps => [this];

    /// <summary>To the organisation: the unit wants to be in the network.</summary>
    /// <param name="Parent">The unit that it wants to be part of.</param>
    public sealed record Enter(UnitKind Kind, string Name, string Purpose, UnitId? Parent) : Letter;

    /// <summary>To the organisation: the unit wants to be called otherwise. To the parent: it is.</summary>
    public sealed record Rename(string Name) : Letter;

    /// <summary>To the organisation: the unit wants to be part of another.</summary>
    public sealed record Want(UnitId Parent) : Letter;

    /// <summary>To the organisation: the unit takes another in.</summary>
    public sealed record TakeIn(UnitId Unit) : Letter;

    /// <summary>From the organisation to itself: more units are to be told what they are part of.</summary>
    public sealed record TellParts(UnitId Unit, UnitId? After) : Letter;

    /// <summary>From the organisation: the unit is in the network.</summary>
    /// <param name="Wanted">The unit that was asked to take it in.</param>
    /// <param name="Awaited">The unit that it is part of, but that has no conversation yet.</param>
    public sealed record Entered(UnitKind Kind, string Name, string Purpose, string Slug, Wanted? Wanted, Wanted? Awaited = null) : Letter;

    /// <summary>From the organisation: the unit can't be in the network like that, or can't be part of what it wanted.</summary>
    /// <param name="Parent">What it wanted to be part of; null if it can't be in the network.</param>
    public sealed record Declined(Refusal Why, UnitId? Parent) : Letter;

    /// <summary>From the organisation: another unit wants to be part of this one.</summary>
    public sealed record WantsIn(UnitId Unit, string Name, UnitKind Kind) : Letter;

    /// <summary>From the organisation: the unit is part of another now.</summary>
    public sealed record Moved(UnitId Parent, string Name, UnitKind Kind) : Letter;

    /// <summary>From the organisation, to whoever was to take a unit in, or did: it can't be, or the unit wants something else.</summary>
    public sealed record NotTaken(UnitId Unit, Refusal Why) : Letter;

    /// <summary>From the organisation to the parent: the unit is part of it now, whatever it asked for meanwhile. What it asks for later comes after this.</summary>
    public sealed record Settled(UnitId Unit) : Letter;

    /// <summary>To the parent: the unit is part of it now.</summary>
    public sealed record Arrived(string Name, UnitKind Kind) : Letter;

    /// <summary>To what was the parent: the unit is part of another.</summary>
    public sealed record Departed : Letter;

    /// <summary>To the parent, and from a tribe to its chapters: who takes part in the unit's decisions, and who does not any more.</summary>
    /// <param name="Gone">By the directory's object ids.</param>
    /// <param name="All">With this letter the other unit has heard of everybody.</param>
    public sealed record People(IReadOnlyList<Person> Present, IReadOnlyList<string> Gone, bool All = false) : Letter
    {
        [JsonIgnore]
        public override IReadOnlyList<Letter> Steps => PeopleLetters.Steps(this);
    }

    /// <summary>To the parent: it shall decide about this proposal.</summary>
    /// <param name="Proposal">n in P-n of the sender.</param>
    /// <param name="Name">What the sender is called.</param>
    /// <param name="Text">Its words.</param>
    /// <param name="Speakers">Who may propose it there, the first who belongs to it does; by the directory's object ids.</param>
    /// <param name="LastDay">Until when it shall be in force; null for no end.</param>
    public sealed record Refer(int Proposal, string Name, string Slug, Proposals.ReferralCause Cause, string? Reason, string Text, IReadOnlyList<string> Speakers, DateOnly? LastDay = null) : Letter;

    /// <summary>To the unit that shall decide about this proposal: nobody wants it any more.</summary>
    /// <param name="Proposal">n in P-n of the sender.</param>
    public sealed record Recall(int Proposal) : Letter;

    /// <summary>To the unit whose proposal it is: it is open here.</summary>
    /// <param name="Proposal">n in P-n of the receiver.</param>
    /// <param name="There">n in P-n of the sender.</param>
    /// <param name="Until">When it closes at first; null where old letters did not say.</param>
    public sealed record Taken(int Proposal, string Slug, int There, DateTimeOffset? Until = null) : Letter;

    /// <summary>To the unit whose proposal it is: what became of it here.</summary>
    /// <param name="Proposal">n in P-n of the receiver.</param>
    /// <param name="Agreement">n in A-n of the sender, or of <paramref name="By"/>, if it was adopted.</param>
    /// <param name="Text">The words that were adopted; they may have changed.</param>
    /// <param name="Why">Why it was not adopted; null if it was.</param>
    /// <param name="By">The proposal that was adopted, where the sender had referred it further; null if its own was.</param>
    public sealed record Answered(int Proposal, int? Agreement, string? Text, Proposals.ReturnReason? Why, Proposals.Elsewhere? By = null) : Letter;

    /// <summary>To a unit that the sender needs, and to the organisation: how it goes with that one.</summary>
    /// <param name="Name">What the sender is called.</param>
    public sealed record Depends(UnitId On, string Name, DependencyLevel Level, string? Reason) : Letter;

    /// <summary>To whoever is concerned: one unit has been blocked by another for two weeks.</summary>
    /// <param name="From">Who is blocked; null for the sender.</param>
    /// <param name="Passes">The receiver is in the way, and tells the unit that it is part of.</param>
    /// <param name="ToldTo">The unit that was told already.</param>
    public sealed record Blocked(UnitId? From, string Name, UnitId On, string OnName, DateOnly Since, bool Passes, UnitId? ToldTo) : Letter;
}
