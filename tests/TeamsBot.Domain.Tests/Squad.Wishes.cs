using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests;

/// <summary>What members want for themselves, and what they say for each other.</summary>
internal sealed partial class Squad
{
    public Refusal? Reminds(string name) => Do(new ProposalCommand.Prompt(1) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("remind") });

    public Refusal? Mutes(string name, bool muted = true) => Do(new MembershipCommand.Mute($"aad-{name}", muted) { At = Now, Entropy = Seeded(_taps) });

    public Refusal? Delegates(string name, string whom, DateOnly? until = null) =>
        Do(new MembershipCommand.NameDelegate($"aad-{name}", $"aad-{whom}", until) { At = Now, Entropy = Seeded(_taps) });

    public Refusal? EndsDelegation(string name) => Do(new MembershipCommand.EndDelegation($"aad-{name}") { At = Now, Entropy = Seeded(_taps) });

    public Refusal? ConsentsFor(string name, string whom, string? concern = null) => AnswersFor(name, whom, new Answer.Consent(concern));

    public Refusal? HasNoOpinionFor(string name, string whom) => AnswersFor(name, whom, new Answer.NoOpinion());

    public Refusal? ObjectsFor(string name, string whom, string reason = "The trains run at nine") =>
        Do(new ProposalCommand.ObjectFor(1, $"aad-{whom}", reason) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("answerFor") });

    private Refusal? AnswersFor(string name, string whom, Answer answer) =>
        Do(new ProposalCommand.AnswerFor(1, $"aad-{whom}", answer) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("answerFor") });
}
