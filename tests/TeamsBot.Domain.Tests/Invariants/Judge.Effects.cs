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
        Effect.SetZone => happened is not MembershipEvent.ZoneChanged,
        Effect.SetWorkingDays => happened is not MembershipEvent.WorkingDaysChanged,
        Effect.SetHoliday { Off: true } => happened is not MembershipEvent.HolidayAdded,
        Effect.SetHoliday => happened is not MembershipEvent.HolidayRemoved,
        Effect.Name { Person: { } person } name =>
            Deciding.Contains(person) && Offices.GetValueOrDefault(name.Office) != person && happened is not MembershipEvent.OfficeNamed,
        _ => false,
    };

    private bool Differs(Effect.SetPolicy set) =>
        (set.ClosingHour is { } hour && hour != Rules.ClosingHour)
        || (set.Hidden is { } hidden && hidden != Rules.Hidden)
        || (set.Preset is { } preset && preset.Quorum != Rules.Quorum);

    private (string Zone, int Days) Calendar { get; init; } = ("Europe/Berlin", Domain.Organization.Calendar.MonToFri);

    private ImmutableHashSet<DateOnly> Holidays { get; init; } = [];

    /// <summary>What the effect is about, as the books say that it is; null where they say nothing of it.</summary>
    private string? Met(Effect? effect) => effect switch
    {
        Effect.SetPolicy set => $"{(set.ClosingHour is null ? null : Rules.ClosingHour)} {(set.Hidden is null ? null : Rules.Hidden)} {(set.Preset is null ? null : Rules.Quorum)}",
        Effect.Name name => $"{(Offices.TryGetValue(name.Office, out var holder) ? holder is { } person && Deciding.Contains(person) ? person : "nobody" : "unknown")}",
        Effect.SetZone => Calendar.Zone,
        Effect.SetWorkingDays => $"{Calendar.Days}",
        Effect.SetHoliday it => string.Join(' ', Holidays.Where(day => it.From <= day && day < it.Until).Order()),
        _ => null,
    };

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly until) => Enumerable.Range(0, until.DayNumber - from.DayNumber).Select(from.AddDays);

    private Judge Done(MembershipEvent happened) => happened switch
    {
        MembershipEvent.ZoneChanged it => this with { Calendar = (it.Zone, Calendar.Days) },
        MembershipEvent.WorkingDaysChanged it => this with { Calendar = (Calendar.Zone, it.Days) },
        MembershipEvent.HolidayAdded it => this with { Holidays = Holidays.Union(Days(it.From, it.Until)) },
        MembershipEvent.HolidayRemoved it => this with { Holidays = Holidays.Except(Days(it.From, it.Until)) },
        MembershipEvent.PolicyChanged it => this with { Rules = (it.Policy.ClosingHour, it.Policy.Hidden, it.Policy.Quorum) },
        MembershipEvent.OfficeNamed it => this with { Offices = Offices.SetItem(it.Office, it.Person) },
        _ => this,
    };
}
