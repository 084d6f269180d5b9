using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Rules;

namespace TeamsBot.Tests.Cards;

/// <summary>What members say about their rules, and in the steps before consent.</summary>
internal sealed partial class Squad
{
    public Squad ProposesAs(string name, Manner how, string text = "Move the daily stand-up to 9:30\nMost of us are in by 9:15. Ten minutes, same room.") =>
        Does(name, (by, tap) => new ProposalCommand.Propose(text, Thread) { By = by, Tap = tap, At = Now, Entropy = Seeded(), How = how });

    public Squad ProposesThat(string name, Effect effect) => Does(name, (by, tap) =>
        new ProposalCommand.Propose(EffectWords.Title(For(null), effect), Thread) { By = by, Tap = tap, At = Now, Entropy = Seeded(), Effect = effect });

    public Squad Speaks(School words)
    {
        Unit = Unit with { School = words };
        return this;
    }

    public Squad AllConsent()
    {
        var proposal = Proposal;
        foreach (var member in Unit.Members.Values.Where(member => member.Asked && member.Id != proposal.Proposer).ToList())
        {
            Does(member.Name, (by, tap) => new ProposalCommand.Respond(proposal.Number, new Answer.Consent()) { By = by, Tap = tap, At = Now, Entropy = Seeded() });
        }

        return this;
    }

    public Squad ConsentsTo(int proposal, string name, string? concern) =>
        Does(name, (by, tap) => new ProposalCommand.Respond(proposal, new Answer.Consent(concern)) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad Asks(string name, string text) => Does(name, (by, tap) => new ProposalCommand.AskQuestion(Proposal.Number, text) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad AnswersQuestion(string name, string? text) => Does(name, (by, tap) => new ProposalCommand.AnswerQuestion(Proposal.Number, null, text) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad Reacts(string name, string? text) => Does(name, (by, tap) => new ProposalCommand.React(Proposal.Number, text) { By = by, Tap = tap, At = Now, Entropy = Seeded() });

    public Squad MovesOn(string name) => Does(name, (by, tap) => new ProposalCommand.MoveOn(Proposal.Number, null) { By = by, Tap = tap, At = Now, Entropy = Seeded() });
}
