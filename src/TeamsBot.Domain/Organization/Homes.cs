using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Organization;

/// <summary>
/// A unit whose channel is gone, or where the bot was removed: its clocks stand still as in a pause, and nothing else changes.
/// Whoever has a chat of their own with the bot goes on answering there.
/// </summary>
internal static class Homes
{
    internal static Decision Lose(Decision decision, MembershipCommand.LoseHome command, DateTimeOffset at)
    {
        var (unit, told) = (decision.After, Told(command.Told, at));
        return unit.IsHomeless || told < unit.HomeNews?.Told
            ? decision
            : decision.With(new MembershipEvent.HomeLost(at, told, command.Loss, unit.Calendar.Day(at)));
    }

    /// <summary>A home that was never lost is not found, however often the bot is added to it.</summary>
    internal static Decision Find(Decision decision, MembershipCommand.FindHome command, DateTimeOffset at)
    {
        var (unit, told) = (decision.After, Told(command.Told, at));
        return unit.HomeNews is { Lost: { } lost } news && told >= news.Told && (command.Loss is null || command.Loss == lost)
            ? decision.With(new MembershipEvent.HomeFound(at, told, FirstDay(unit, at)))
            : decision;
    }

    internal static MembershipEvent.HomeMoved Moved(Unit unit, Moving moving, DateTimeOffset at) => new(at, moving.To, unit.IsHomeless ? FirstDay(unit, at) : null)
    {
        Keeps = moving.Keeps && !unit.Chosen,
    };

    internal static Unit Apply(Unit unit, MembershipEvent happened) => happened switch
    {
        MembershipEvent.HomeLost it => unit with
        {
            HomeNews = new(it.Told, it.Loss),
            Calendar = unit.Calendar with { Silences = Pause.Begin(unit.Calendar.Silences, it.From, it.From.AddDays(Limits.MaxHomelessDays), Limits.SilencesKept) },
        },
        MembershipEvent.HomeFound it => unit with
        {
            HomeNews = new(it.Told, Lost: null),
            Calendar = unit.Calendar with { Silences = Pause.End(unit.Calendar.Silences, it.Day) },
        },
        MembershipEvent.HomeMoved it => Moved(unit, it),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "unknown fact"),
    };

    /// <summary>Nothing that was said of the old home counts for the new one, and whatever is open is shown there.</summary>
    private static Unit Moved(Unit unit, MembershipEvent.HomeMoved it)
    {
        var place = new Place(it.To.Service, it.To.Conversation);
        return unit with
        {
            Home = it.To,
            HomeNews = null,
            Chosen = unit.Chosen || it.Keeps,
            Calendar = it.Day is { } day ? unit.Calendar with { Silences = Pause.End(unit.Calendar.Silences, day) } : unit.Calendar,
            Network = unit.Network with { Moving = null },
            Waiting = unit.Waiting is { } waiting ? waiting with { Place = place } : null,
            Open = unit.Open.Values.Aggregate(unit.Open, (open, proposal) => open.With(proposal.Number, proposal with { Place = place })),
            Polls = unit.Polls.Values.Aggregate(unit.Polls, (polls, poll) => polls.With(poll.Number, poll with { Place = place })),
            Health = unit.Health is { } check ? check with { Place = place } : null,
        };
    }

    /// <summary>Today, if enough of it is left before the closing time for people to say something; nothing closes under their hands.</summary>
    private static DateOnly FirstDay(Unit unit, DateTimeOffset at)
    {
        var today = unit.Calendar.Day(at);
        var isEarly = unit.Calendar.Instant(today, unit.Policy.Closing) - at >= TimeSpan.FromHours(Manners.LeastHours);
        return isEarly ? today : today.AddDays(1);
    }

    /// <summary>Another machine's clock may be ahead of this one.</summary>
    private static DateTimeOffset Told(DateTimeOffset told, DateTimeOffset at) => told < at ? told : at;
}
