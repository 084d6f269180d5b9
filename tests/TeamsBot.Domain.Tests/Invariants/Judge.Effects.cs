using System.Collections.Immutable;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Invariants;

/// <content>Whether what was adopted about rules and offices is done, and at once.</content>
internal sealed partial record Judge
{
    private (int ClosingHour, bool Hidden, Quorum Quorum) Rules { get; init; } = (Policy.Consent.ClosingHour, Policy.Consent.Hidden, Policy.Consent.Quorum);

    private ImmutableDictionary<Office, PersonId?> Offices { get; init; } = ImmutableDictionary<Office, PersonId?>.Empty;

    /// <summary>The fact before adopted something that changes the unit, and this one is not that change.</summary>
    private bool IsOwed(UnitEvent happened) => Just is var (number, _) && Proposals[number].Effect switch
    {
        Effect.SetPolicy set => Differs(set) && happened is not MembershipEvent.PolicyChanged,
        Effect.Name { Person: { } person } name =>
            Deciding.Contains(person) && Offices.GetValueOrDefault(name.Office) != person && happened is not MembershipEvent.OfficeNamed,
        _ => false,
    };

    private bool Differs(Effect.SetPolicy set) =>
        (set.ClosingHour is { } hour && hour != Rules.ClosingHour)
        || (set.Hidden is { } hidden && hidden != Rules.Hidden)
        || (set.Preset is { } preset && preset.Quorum != Rules.Quorum);

    private Judge Done(MembershipEvent happened) => happened switch
    {
        MembershipEvent.PolicyChanged it => this with { Rules = (it.Policy.ClosingHour, it.Policy.Hidden, it.Policy.Quorum) },
        MembershipEvent.OfficeNamed it => this with { Offices = Offices.SetItem(it.Office, it.Person) },
        _ => this,
    };
}
