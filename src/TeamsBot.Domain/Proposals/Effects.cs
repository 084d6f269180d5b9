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
    internal static Refusal? Refuse(Unit unit, Effect? effect) => effect switch
    {
        Effect.SetPolicy { ClosingHour: < EarliestHour or > LatestHour } => Refusal.HourOutOfRange,
        Effect.SetPolicy it when it.On(unit.Policy) == unit.Policy => Refusal.SameRules,
        Effect.Name { Person: { } person } when unit.Members.Find(person) is not { Asked: true } => Refusal.UnknownPerson,
        Effect.Name it when it.Office.HeldIn(unit) == it.Person => Refusal.SameRules,
        Effect.BePartOf when unit.Network.Position is null => Refusal.NotSetUp,
        Effect.BePartOf it when it.Unit == unit.Network.Parent?.Unit || it.Unit == unit.Network.Wanted?.Unit => Refusal.SameRules,
        Effect.TakeIn it when unit.Network.Waiting.Find(it.Unit) is not { Taken: false } => Refusal.NotWanted,
        _ => null,
    };

    /// <summary>The facts that follow from an adoption. Whoever has left meanwhile is not named.</summary>
    internal static Decision Follow(Decision adopted, Proposal proposal, DateTimeOffset at)
    {
        var unit = adopted.After;
        return proposal.Effect switch
        {
            Effect.SetPolicy it when it.On(unit.Policy) is var policy && policy != unit.Policy =>
                adopted.With(new MembershipEvent.PolicyChanged(at, proposal.Number, policy)),
            Effect.Name it when it.Office.HeldIn(unit) != it.Person && Refuse(unit, it) is null =>
                adopted.With(new MembershipEvent.OfficeNamed(at, proposal.Number, it.Office, it.Person)),
            Effect.TakeIn it when Refuse(unit, it) is null =>
                adopted.With(new NetworkEvent.PartTaken(at, proposal.Number, it.Unit, it.Named, it.Kind)),
            Effect.BePartOf it when Refuse(unit, it) is null => adopted.With(new NetworkEvent.ParentWanted(at, proposal.Number, new(it.Unit, it.Named))),
            _ => adopted,
        };
    }
}
