using static TeamsBot.Domain.HealthChecks.HealthEvent;

namespace TeamsBot.Domain.HealthChecks;

/// <summary>What each fact about a health check makes of the unit.</summary>
internal static class HealthEvolution
{
    internal static Unit Apply(Unit unit, HealthEvent happened) => happened switch
    {
        HealthOpened it => unit with { LastHealth = it.Check, Health = Opened(unit, it) },
        HealthAnswered it => unit with { Health = Answered(unit.Health!, it) },
        HealthReminded => unit with { Health = unit.Health! with { Reminded = true } },
        HealthClosed it => unit with { Health = null, ClosedHealth = unit.ClosedHealth.Add(Closed(unit.Health!, it)) },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "unknown fact"),
    };

    private static HealthCheck Opened(Unit unit, HealthOpened it) => new()
    {
        Number = it.Check,
        By = it.By,
        Place = it.Place,
        OpenedAt = it.At,
        ClosingHour = unit.Policy.ClosingHour,
        Opening = unit.Size,
        Secret = it.Secret,
    };

    private static HealthCheck Answered(HealthCheck check, HealthAnswered it) =>
        check with { Ballots = check.Ballots.With(it.Ballot, (check.Ballots.Find(it.Ballot) ?? Ballot.Empty).With(it.Marks, it.Finished, it.Tap, it.At)) };

    private static HealthCheck Closed(HealthCheck check, HealthClosed it) => check with { ClosedAt = it.At, Secret = "", Answered = it.Answers, Spreads = it.Spreads };
}
