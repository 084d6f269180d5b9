using TeamsBot.Domain.HealthChecks;
using TeamsBot.Text;

namespace TeamsBot.HealthChecks;

/// <summary>What is said about health checks in one line.</summary>
internal static class HealthLines
{
    /// <summary>That it ends today, for its thread: to nobody in particular, as nobody can know who has answered.</summary>
    internal static Line Reminder(Scene scene, HealthCheck check) =>
        new(scene.Say(Sentence.LineHealthReminder, check.Number, When.Format(check.ClosesAt(scene.Unit.Calendar), scene.Unit.Calendar, scene.Words.Culture)));

    /// <summary>That it ended, for its thread.</summary>
    internal static Line Closed(Scene scene, HealthCheck check) => new(scene.Say(Sentence.LineHealthClosed, check.Number));
}
