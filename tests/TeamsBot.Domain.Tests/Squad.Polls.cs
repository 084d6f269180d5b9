using TeamsBot.Domain.Polls;

namespace TeamsBot.Domain.Tests;

/// <content>What people do with polls.</content>
internal sealed partial class Squad
{
    public Refusal? Polls(string name, string question = "When do we meet?", params string[] options) =>
        Do(new PollCommand.OpenPoll(question, [.. options.Length == 0 ? ["9:30", "9:45"] : options], Thread) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("poll") });

    public Refusal? Chooses(string name, int option, int poll = 1, string? key = null) =>
        Do(new PollCommand.AnswerPoll(poll, option) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("poll.answer") is var tap && key is null ? tap : tap with { Key = key! } });

    public Refusal? ClosesPoll(string name, int? poll = null) =>
        Do(new PollCommand.ClosePoll(poll) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("poll.close") });
}
