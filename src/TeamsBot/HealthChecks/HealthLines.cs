using TeamsBot.Domain.HealthChecks;
using TeamsBot.Text;

namespace TeamsBot.HealthChecks;

/// <summary>What is said about health checks in one line.</summary>
internal static class HealthLines
{
    /// <summary>That it ended, for its thread.</summary>
    internal static Line Closed(Scene scene, HealthCheck check) => new(scene.Say(Sentence.LineHealthClosed, check.Number));
}
