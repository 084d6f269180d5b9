using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <content>What a unit that was set up changes of itself.</content>
public abstract partial record Effect
{
    /// <summary>Another unit that wants to be part of this one does not become part of it.</summary>
    public sealed record TurnAway(UnitId Unit, string Named, UnitKind Kind) : Effect;

    /// <summary>This unit is part of nothing any more, and wants to be part of nothing.</summary>
    public sealed record Leave : Effect;

    /// <summary>The unit is called otherwise, if the organisation lets it.</summary>
    public sealed record Rename(string To) : Effect;

    /// <summary>What the unit is there for.</summary>
    public sealed record SetPurpose(string Purpose) : Effect;

    /// <summary>Who belongs to the unit.</summary>
    /// <param name="Chosen">Who was chosen; otherwise everybody in the channel.</param>
    public sealed record SetMembership(bool Chosen) : Effect;

    /// <summary>The bot speaks to the unit in the words of this school.</summary>
    public sealed record SetVocabulary(School School) : Effect;

    /// <summary>The tribe that the squad is part of sees the results of its health checks from then on, or sees them no more.</summary>
    public sealed record ShareHealth(UnitId With, string Named, bool On) : Effect;

    /// <summary>The unit lives in another conversation, if nothing was founded there.</summary>
    /// <param name="There">What the conversation is known by, if it has to be asked.</param>
    /// <param name="Named">What people call it.</param>
    public sealed record MoveHome(Home To, UnitId? There, string Named) : Effect
    {
        /// <summary>So many others are there that the unit keeps the people that it has.</summary>
        public bool Keeps { get; init; }
    }
}
