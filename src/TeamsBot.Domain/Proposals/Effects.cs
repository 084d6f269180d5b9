using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>The rules about what adopting a proposal changes in the unit.</summary>
internal static class Effects
{
    /// <summary>Proposals close at a full hour at which people work.</summary>
    private const int EarliestHour = 6;
    private const int LatestHour = 22;

    /// <summary>Why this can't be proposed at the moment; null if it can.</summary>
    internal static Refusal? RefuseNew(Unit unit, Effect? effect, DateTimeOffset at) => effect switch
    {
        null => null,
        { IsOfCalendar: true } when unit.IsHomeless => Refusal.NoHome,
        Effect.SetHoliday { Off: true } it when WorkingTime.IsOutOfRange(it.From, it.Until, unit.Calendar.Day(at)) => Refusal.DateOutOfRange,
        _ => Refuse(unit, effect),
    };

    /// <summary>Why this would change nothing, or can't be; null if it can.</summary>
    internal static Refusal? Refuse(Unit unit, Effect effect) => Unfit(unit, effect) ?? (Touched.Of(unit, effect) is var present && present.With(effect) == present ? Same(effect) : null);

    /// <summary>Of its rules a card shows what applies; of the rest it is enough to know that it is so.</summary>
    private static Refusal Same(Effect effect) => effect is Effect.SetPolicy or Effect.Name or Effect.SetVocabulary ? Refusal.SameRules : Refusal.NothingChanges;

    /// <summary>It is about the calendar, which stays as it is while the unit has no home: then it waits for that.</summary>
    internal static bool WaitsForHome(Unit unit, Proposal proposal) => unit.IsHomeless && proposal.Effect is { IsOfCalendar: true };

    /// <summary>The fact that follows from an adoption, and what it means for the others. Whoever has left meanwhile is not named.</summary>
    internal static Decision Follow(Decision adopted, Proposal proposal, DateTimeOffset at) => proposal.Effect is { } effect && Refuse(adopted.After, effect) is null
        ? Conflicts.Find(Bindings.Settle(adopted.With(Fact(adopted.After, proposal, effect, at)), at), at, proposal.Number)
        : adopted;

    private static Refusal? Unfit(Unit unit, Effect effect) => effect switch
    {
        Effect.SetPolicy { ClosingHour: < EarliestHour or > LatestHour } => Refusal.HourOutOfRange,
        Effect.Name { Person: { } person } when unit.Members.Find(person) is not { Asked: true } => Refusal.UnknownPerson,
        Effect.BePartOf or Effect.Leave or Effect.Rename or Effect.SetPurpose or Effect.ShareHealth when unit.Network.Position is null => Refusal.NotSetUp,
        Effect.BePartOf it when it.Unit == unit.Network.Parent?.Unit => Refusal.NothingChanges,
        Effect.Leave when unit.Network.Position!.Kind == UnitKind.Chapter => Refusal.ChapterNeedsTribe,
        Effect.TakeIn it when unit.Network.Waiting.Find(it.Unit) is not { Taken: false } => Refusal.NotWanted,
        Effect.TurnAway it when unit.Network.Waiting.Find(it.Unit) is not { Taken: false } => Refusal.NotWanted,
        Effect.Rename it => Structure.RefuseName(it.To),
        Effect.SetPurpose { Purpose.Length: 0 } => Refusal.TextMissing,
        Effect.SetPurpose { Purpose.Length: > Structure.PurposeLength } => Refusal.PurposeTooLong,
        Effect.ShareHealth it when HealthSharing.Tribe(unit.Network)?.Unit != it.With => Refusal.NotOfThatTribe,
        Effect.SetMembership when unit.Network.IsOfParts => Refusal.PeopleOfParts,
        Effect.SetMembership when unit.Network.IsJoined => Refusal.PeopleJoin,
        Effect.SetZone it when !Calendar.Knows(it.Zone) => Refusal.UnknownZone,
        Effect.SetWorkingDays it when !WorkingTime.AreDays(it.Days) => Refusal.DateOutOfRange,
        _ => null,
    };

    private static UnitEvent Fact(Unit unit, Proposal proposal, Effect effect, DateTimeOffset at) => effect switch
    {
        Effect.SetPolicy it => new MembershipEvent.PolicyChanged(at, proposal.Number, it.On(unit.Policy)),
        Effect.Name it => new MembershipEvent.OfficeNamed(at, proposal.Number, it.Office, it.Person),
        Effect.TakeIn it => new NetworkEvent.PartTaken(at, proposal.Number, it.Unit, it.Named, it.Kind),
        Effect.TurnAway it => new NetworkEvent.PartRefused(at, proposal.Number, it.Unit),
        Effect.BePartOf it => new NetworkEvent.ParentWanted(at, proposal.Number, new(it.Unit, it.Named)),
        Effect.Leave => new NetworkEvent.LeaveAsked(at, proposal.Number),
        Effect.Rename it => new NetworkEvent.NameAsked(at, proposal.Number, it.To),
        Effect.SetPurpose it => new NetworkEvent.PurposeChanged(at, proposal.Number, it.Purpose),
        Effect.SetMembership it => new MembershipEvent.MembershipRuleChanged(at, proposal.Number, it.Chosen),
        Effect.SetVocabulary it => new MembershipEvent.VocabularyChanged(at, proposal.Number, it.School),
        Effect.ShareHealth it => new NetworkEvent.HealthSharingChanged(at, proposal.Number, it.With, it.On),
        Effect.SetZone it => new MembershipEvent.ZoneChanged(at, proposal.Proposer, it.Zone) { Proposal = proposal.Number },
        Effect.SetWorkingDays it => new MembershipEvent.WorkingDaysChanged(at, proposal.Proposer, it.Days) { Proposal = proposal.Number },
        Effect.SetHoliday { Off: true } it => new MembershipEvent.HolidayAdded(at, proposal.Proposer, it.From, it.Until) { Proposal = proposal.Number },
        Effect.MoveHome it => new NetworkEvent.HomeAsked(at, proposal.Proposer, proposal.Number, new(it.To, it.There, it.Named, Place: null, it.Keeps)),
        Effect.SetHoliday it => new MembershipEvent.HolidayRemoved(at, proposal.Proposer, it.From, it.Until) { Proposal = proposal.Number },
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect.GetType().Name, "unknown effect"),
    };
}
