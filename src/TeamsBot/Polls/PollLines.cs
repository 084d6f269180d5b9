using TeamsBot.Domain.Polls;
using TeamsBot.Text;

namespace TeamsBot.Polls;

/// <summary>What is said about polls in one line.</summary>
internal static class PollLines
{
    /// <summary>How a poll ended, for its thread.</summary>
    internal static Line Closed(Scene scene, Poll poll)
    {
        var counts = poll.Options.Select((option, index) => $"{Said.Words(option, Poll.LongestOption)} ({poll.CountOf(index + 1)})");
        return new(scene.Say(Sentence.LinePollClosed, poll.Number, string.Join(", ", counts)));
    }
}
