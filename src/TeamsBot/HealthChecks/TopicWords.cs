using TeamsBot.Domain.HealthChecks;
using TeamsBot.Text;

namespace TeamsBot.HealthChecks;

/// <summary>A topic in the words of a language: what it is called, and how it is at its best and at its worst.</summary>
internal sealed record TopicWords(string Name, string Best, string Worst)
{
    internal static TopicWords Of(Scene scene, Topic topic) => scene.Say(Written(topic)).Split(" | ") is var parts ? new(parts[0], parts[1], parts[2]) : null!;

    private static Sentence Written(Topic topic) => topic switch
    {
        Topic.Release => Sentence.TopicRelease,
        Topic.Process => Sentence.TopicProcess,
        Topic.Quality => Sentence.TopicQuality,
        Topic.Value => Sentence.TopicValue,
        Topic.Speed => Sentence.TopicSpeed,
        Topic.Mission => Sentence.TopicMission,
        Topic.Fun => Sentence.TopicFun,
        Topic.Learning => Sentence.TopicLearning,
        Topic.Support => Sentence.TopicSupport,
        Topic.Say => Sentence.TopicSay,
        Topic.Teamwork => Sentence.TopicTeamwork,
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, "unknown topic"),
    };
}
