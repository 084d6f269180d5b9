using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests;

/// <summary>What members say about their rules, and in the steps before consent.</summary>
internal sealed partial class Squad
{
    public Refusal? ProposesAs(string name, Manner how, string text = "Move the daily stand-up to 9:30") => Propose(name, text, how, null);

    /// <summary>A squad with rules that no preset has.</summary>
    public Squad Under(Policy policy)
    {
        Unit = Unit with { Policy = policy };
        return this;
    }

    public Refusal? ProposesRules(string name, Policy? preset = null, int? closing = null, bool? hidden = null) =>
        Propose(name, $"Other rules {_taps}", Manner.Usual, new Effect.SetPolicy(preset, closing, hidden));

    public Refusal? ProposesOffice(string name, Office office, string? whom) =>
        Propose(name, $"{office} {_taps}", Manner.Usual, new Effect.Name(office, whom is null ? null : IdOf(whom)));

    public Refusal? Asks(string name, string text = "Why 9:30?") =>
        Do(new ProposalCommand.AskQuestion(1, text) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("ask") });

    public Refusal? AnswersQuestion(string name, string? text = "Most are in by then", int? question = null) =>
        Do(new ProposalCommand.AnswerQuestion(1, question, text) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("answer") });

    public Refusal? Reacts(string name, string? text = "I like it") =>
        Do(new ProposalCommand.React(1, text) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("react") });

    public Refusal? IsReady(string name) => Do(new ProposalCommand.Ready(1) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("ready") });

    public Refusal? MovesOn(string name, Stage? from = null) =>
        Do(new ProposalCommand.MoveOn(1, from) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("next") });

    /// <summary>Everybody else consents to the newest proposal, so that it is adopted.</summary>
    public void AllConsent(int proposal = 1)
    {
        foreach (var member in Unit.Members.Values.Where(member => member.Asked && member.Id != Proposal(proposal).Proposer).ToList())
        {
            Consents(member.Name, proposal: proposal);
        }
    }

    private Refusal? Propose(string name, string text, Manner how, Effect? effect) => Do(new ProposalCommand.Propose(text, Thread)
    {
        By = $"aad-{name}",
        At = Now,
        Entropy = Seeded(_taps),
        Tap = Tap("propose"),
        How = how,
        Effect = effect,
    });
}
