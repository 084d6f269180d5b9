namespace TeamsBot.Domain.Organization;

/// <summary>A person as the directory knows them: what the shell reads from a roster or a verified activity.</summary>
/// <param name="ObjectId">The directory's object id, the one true identity.</param>
/// <param name="Address">The chat address, which a mention needs.</param>
/// <param name="Guest">Guests are in the channel and are not asked unless included.</param>
public sealed record Person(string ObjectId, string Name, string Address, bool Guest = false);

/// <summary>A person in a unit.</summary>
public sealed record Member
{
    public required PersonId Id { get; init; }

    public required string ObjectId { get; init; }

    public required string Name { get; init; }

    public required string Address { get; init; }

    public bool Guest { get; init; }

    /// <summary>A guest whom a member included.</summary>
    public bool Included { get; init; }

    /// <summary>The number of the fact by which they came (or came back); decides in which proposals they are asked.</summary>
    public required long Joined { get; init; }

    public DateTimeOffset? LeftAt { get; init; }

    /// <summary>When a member became a guest, who takes no part any more.</summary>
    public DateTimeOffset? GuestSince { get; init; }

    /// <summary>Known here without taking part until they join: by their own wish, or as somebody who may join.</summary>
    public DateTimeOffset? ObservesSince { get; init; }

    /// <summary>Not waited for until then.</summary>
    public DateTimeOffset? AwayUntil { get; init; }

    /// <summary>Somebody else said that they are away.</summary>
    public bool AwayByOther { get; init; }

    /// <summary>Days on which they were away; the time they have to give their word stands still on those.</summary>
    public ValueList<Pause> Absences { get; init; }

    /// <summary>When they were asked whether to wait for them; null if they were not, or have answered.</summary>
    public DateTimeOffset? WaitAskedAt { get; init; }

    /// <summary>Not waited for until they tap or write something.</summary>
    public bool Unwaited { get; init; }

    /// <summary>They did not say so themselves.</summary>
    public bool UnwaitedBySilence { get; init; }

    /// <summary>When a tap or a word of theirs made the unit wait for them again.</summary>
    public DateTimeOffset? BackAt { get; init; }

    /// <summary>No mentions for them but results.</summary>
    public bool Muted { get; init; }

    /// <summary>The parts of the unit through which they belong to it; empty for those who belong to it by themselves.</summary>
    public ValueList<Network.UnitId> Through { get; init; }

    /// <summary>When the last of those let them go; null if another has them, or there were none.</summary>
    public DateTimeOffset? PartedAt { get; init; }

    /// <summary>Who may answer for them.</summary>
    public Delegation? Delegation { get; init; }

    public bool Present => LeftAt is null;

    /// <summary>Takes part in decisions: present, no guest unless included, and nobody who only observes.</summary>
    public bool Asked => Present && ObservesSince is null && (!Guest || Included);

    /// <summary>One of the unit's people. Who merely may join a chapter is none of them.</summary>
    public bool Belongs => Present && (Asked || Through.Count == 0);

    /// <summary>Since when they take no part any more; null if they do.</summary>
    public DateTimeOffset? GoneSince => LeftAt ?? ObservesSince ?? (Asked ? null : GuestSince);

    public bool IsAway(DateTimeOffset at) => AwayUntil > at;

    /// <summary>Not waited for, for one reason or another.</summary>
    public bool IsExcused(DateTimeOffset at) => Unwaited || IsAway(at);
}

/// <summary>Where a unit lives in chat.</summary>
/// <param name="Conversation">The channel's or chat's id, without a thread.</param>
/// <param name="Service">Address of the channel service at the time.</param>
/// <param name="Team">The team's id, empty in a group chat.</param>
public sealed record Home(string Tenant, string Conversation, string Service, string Team);

/// <summary>A move to another conversation.</summary>
/// <param name="To">The new home.</param>
/// <param name="There">What the conversation is known by, if it has to be asked; null for the one where the unit was founded.</param>
/// <param name="Named">What people call the conversation.</param>
/// <param name="Place">Where it is answered; null for the new home as a whole.</param>
public sealed record Moving(Home To, Network.UnitId? There, string Named, Place? Place = null);

/// <summary>A place in chat where the bot can speak: a thread, or a whole chat.</summary>
public sealed record Place(string Service, string Conversation);

/// <summary>A proposal or a poll that waits until the unit knows who decides.</summary>
public sealed record Draft(Person By, string Text, Place Place)
{
    /// <summary>How it is decided, if not as usual.</summary>
    public Proposals.Manner How { get; init; }

    /// <summary>The last day on which what is proposed is in force; null for no end.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Of a poll that waits: its options. Then <see cref="Text"/> is its question.</summary>
    public ValueList<string> Options { get; init; }
}
