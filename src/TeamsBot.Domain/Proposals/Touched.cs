using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>
/// What a proposal would change, as it is: of a unit only what the effect is about, the rest null. What people consent to is the step from
/// here to <see cref="With"/>; once the unit is no longer here, they have consented to something else.
/// </summary>
public sealed record Touched
{
    public string? Name { get; init; }

    public string? Purpose { get; init; }

    /// <summary>The unit that it is part of.</summary>
    public Wanted? Parent { get; init; }

    /// <summary>The unit that it has asked to become part of.</summary>
    public Wanted? Asked { get; init; }

    public bool? Chosen { get; init; }

    /// <summary>Whose words are spoken.</summary>
    public School? School { get; init; }

    /// <summary>Its tribe sees the results of its health checks.</summary>
    public bool? Shared { get; init; }

    public string? Zone { get; init; }

    /// <summary>A bit for each working day of the week, Sunday the lowest.</summary>
    public int? WorkingDays { get; init; }

    /// <summary>Which of the days in question are holidays.</summary>
    public ValueList<Pause> Holidays { get; init; }

    /// <summary>The rules, whenever proposals close and whether or not names show.</summary>
    public Policy? Rules { get; init; }

    public int? ClosingHour { get; init; }

    public bool? Hidden { get; init; }

    /// <summary>Who holds the office.</summary>
    public PersonId? Holder { get; init; }

    /// <summary>The unit that wants to become part of this one.</summary>
    public Waiting? Part { get; init; }

    /// <summary>The conversation in which the unit lives, or has asked to live.</summary>
    public string? Home { get; init; }

    /// <summary>What is there now of what the effect is about. A name that was asked for, or a parent that is being left, counts as done.</summary>
    public static Touched Of(Unit unit, Effect effect) => effect switch
    {
        Effect.SetPolicy it => new()
        {
            Rules = it.Preset is null ? null : Fixed(unit.Policy),
            ClosingHour = it.ClosingHour is null ? null : unit.Policy.ClosingHour,
            Hidden = it.Hidden is null ? null : unit.Policy.Hidden,
        },
        Effect.Name it => new() { Holder = it.Office.HeldIn(unit) },
        Effect.TakeIn it => new() { Part = unit.Network.Waiting.Find(it.Unit) },
        Effect.TurnAway it => new() { Part = unit.Network.Waiting.Find(it.Unit) },
        Effect.BePartOf or Effect.Leave => new() { Parent = Whole(unit.Network), Asked = unit.Network.Wanted },
        Effect.Rename => new() { Name = unit.Network.NameAsked ?? unit.Name },
        Effect.SetPurpose => new() { Purpose = unit.Network.Position?.Purpose ?? "" },
        Effect.SetMembership => new() { Chosen = unit.Chosen },
        Effect.SetVocabulary => new() { School = unit.School },
        Effect.ShareHealth => new() { Parent = Whole(unit.Network), Shared = unit.Network.HealthSharedSince is not null },
        Effect.SetZone => new() { Zone = unit.Calendar.Zone },
        Effect.SetWorkingDays => new() { WorkingDays = unit.Calendar.WorkingDays },
        Effect.SetHoliday it => new() { Holidays = WorkingTime.HolidaysIn(unit.Calendar, new(it.From, it.Until)) },
        Effect.MoveHome => new() { Home = (unit.Network.Moving?.To ?? unit.Home).Conversation },
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect.GetType().Name, "unknown effect"),
    };

    /// <summary>What is there after the effect.</summary>
    public Touched With(Effect effect) => effect switch
    {
        Effect.SetPolicy it => new() { Rules = it.Preset is { } preset ? Fixed(preset) : null, ClosingHour = it.ClosingHour, Hidden = it.Hidden },
        Effect.Name it => new() { Holder = it.Person },
        Effect.TakeIn it => new() { Part = new(it.Unit, it.Named, it.Kind, Taken: true) },
        Effect.TurnAway or Effect.Leave => new(),
        Effect.BePartOf it => this with { Asked = new(it.Unit, it.Named) },
        Effect.Rename it => new() { Name = it.To },
        Effect.SetPurpose it => new() { Purpose = it.Purpose },
        Effect.SetMembership it => new() { Chosen = it.Chosen },
        Effect.SetVocabulary it => new() { School = it.School },
        Effect.ShareHealth it => this with { Shared = it.On },
        Effect.SetZone it => new() { Zone = it.Zone },
        Effect.SetWorkingDays it => new() { WorkingDays = it.Days },
        Effect.SetHoliday it => new() { Holidays = it.Off ? [new(it.From, it.Until)] : [] },
        Effect.MoveHome it => new() { Home = it.To.Conversation },
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect.GetType().Name, "unknown effect"),
    };

    private static Wanted? Whole(NetworkView network) => network.Leaving ? null : network.Parent is { } parent ? new(parent.Unit, parent.Name) : network.Awaited;

    private static Policy Fixed(Policy policy) => policy with { ClosingHour = Policy.Consent.ClosingHour, Hidden = Policy.Consent.Hidden };
}
