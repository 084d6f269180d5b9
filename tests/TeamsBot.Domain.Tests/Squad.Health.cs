using TeamsBot.Domain.HealthChecks;

namespace TeamsBot.Domain.Tests;

/// <content>What people do with health checks.</content>
internal sealed partial class Squad
{
    public static readonly ValueList<Topic> EveryTopic = [.. Topics.All];

    public Refusal? OpensHealth(string name) =>
        Do(new HealthCommand.OpenHealth(Thread) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("health") });

    /// <summary>All topics on one page, which is the last one.</summary>
    public Refusal? Marks(string name, params Mark[] marks) => MarksPage(name, EveryTopic, last: true, marks);

    public Refusal? MarksPage(string name, ValueList<Topic> asked, bool last, Mark[] marks, int check = 0, string? key = null) =>
        Do(new HealthCommand.AnswerHealth(check == 0 ? Unit.LastHealth : check, asked, [.. marks], last)
        {
            By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("health.answer") is var tap && key is null ? tap : tap with { Key = key! },
        });

    public Refusal? ClosesHealth(string name) => Do(new HealthCommand.CloseHealth { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("health.close") });
}
