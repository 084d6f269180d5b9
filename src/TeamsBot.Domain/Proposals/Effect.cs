using System.Text.Json.Serialization;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>What the adoption of a proposal changes in its unit, beside the words that are agreed: applied in the same decision, or not at all.</summary>
[JsonDerivedType(typeof(SetPolicy), "setPolicy")]
[JsonDerivedType(typeof(Name), "name")]
[JsonDerivedType(typeof(TakeIn), "takeIn")]
[JsonDerivedType(typeof(BePartOf), "bePartOf")]
[JsonDerivedType(typeof(TurnAway), "turnAway")]
[JsonDerivedType(typeof(Leave), "leave")]
[JsonDerivedType(typeof(Rename), "rename")]
[JsonDerivedType(typeof(SetPurpose), "setPurpose")]
[JsonDerivedType(typeof(SetMembership), "setMembership")]
[JsonDerivedType(typeof(SetZone), "setZone")]
[JsonDerivedType(typeof(SetWorkingDays), "setWorkingDays")]
[JsonDerivedType(typeof(SetHoliday), "setHoliday")]
[JsonDerivedType(typeof(MoveHome), "moveHome")]
[JsonDerivedType(typeof(SetVocabulary), "setVocabulary")]
[JsonDerivedType(typeof(ShareHealth), "shareHealth")]
public abstract partial record Effect
{
    private Effect()
    {
    }

    /// <summary>Other rules for the proposals that follow. What is null stays as it is when this is adopted.</summary>
    /// <param name="Preset">The rules, all but when proposals close and whether names show.</param>
    /// <param name="ClosingHour">Local hour at which proposals close.</param>
    /// <param name="Hidden">Names show only at the end.</param>
    public sealed record SetPolicy(Policy? Preset = null, int? ClosingHour = null, bool? Hidden = null) : Effect
    {
        /// <summary>The rules that follow from those of the moment.</summary>
        public Policy On(Policy present) => (Preset ?? present) with
        {
            ClosingHour = ClosingHour ?? present.ClosingHour,
            Hidden = Hidden ?? present.Hidden,
        };
    }

    /// <summary>Somebody holds an office from then on.</summary>
    /// <param name="Person">Null for nobody.</param>
    public sealed record Name(Office Office, PersonId? Person) : Effect;

    /// <summary>Another unit that wants to be part of this one becomes part of it.</summary>
    public sealed record TakeIn(UnitId Unit, string Named, UnitKind Kind) : Effect;

    /// <summary>This unit asks another to become part of it.</summary>
    public sealed record BePartOf(UnitId Unit, string Named) : Effect;
}
