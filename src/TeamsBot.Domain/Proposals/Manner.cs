using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>How one proposal is decided, if not as usual in its unit.</summary>
public enum Manner
{
    /// <summary>By the unit's own rules.</summary>
    Usual,

    /// <summary>Everybody must answer with a consent.</summary>
    Everybody,

    /// <summary>Three days, one consent of another; not where the unit has agreed on more.</summary>
    Quick,

    /// <summary>Questions, reactions and changes first.</summary>
    Rounds,

    /// <summary>Closes on the same day, if that leaves the silent enough hours; everybody must answer.</summary>
    Today,
}

/// <summary>Finds the rules that a proposal is opened with.</summary>
public static class Manners
{
    /// <summary>Whoever has not spoken yet has at least so many hours of a working day.</summary>
    public const int LeastHours = 4;

    /// <summary>The unit's rules, with what the proposer asks for on top; null if the unit has agreed on more than that.</summary>
    public static Policy? Of(Unit unit, Manner manner, DateTimeOffset at)
    {
        var own = unit.Policy;
        return manner switch
        {
            Manner.Usual => own,
            Manner.Everybody => Everybody(own),
            Manner.Quick => own.IsNormal || own.Name == Presets.Lazy.Name ? Presets.Lazy with { ClosingHour = own.ClosingHour, Hidden = own.Hidden } : null,
            Manner.Rounds => own with
            {
                Name = own.IsNormal ? Presets.Rounds.Name : own.Name,
                ClarifyDays = Presets.Rounds.ClarifyDays,
                ReactDays = Presets.Rounds.ReactDays,
                AmendDays = Presets.Rounds.AmendDays,
                DaysAfterChange = Math.Max(own.DaysAfterChange, Presets.Rounds.DaysAfterChange),
                Meetings = true,
            },
            Manner.Today => Everybody(own) with { Days = DaysUntilNext(unit.Calendar, own, at), ClarifyDays = 0, ReactDays = 0, AmendDays = 0 },
            _ => throw new ArgumentOutOfRangeException(nameof(manner), manner, "unknown manner"),
        };
    }

    private static Policy Everybody(Policy own) =>
        own with { Name = own.IsNormal ? Presets.All.Name : own.Name, Quorum = Presets.All.Quorum };

    /// <summary>0 for the next closing time, 1 for the one after it if that is too soon.</summary>
    private static int DaysUntilNext(Calendar calendar, Policy own, DateTimeOffset at) =>
        calendar.Closing(at, 0, own.Closing) - at >= TimeSpan.FromHours(LeastHours) ? 0 : 1;
}
