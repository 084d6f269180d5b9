using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>What another unit says to a proposal. It is heard and kept, and counts neither as a consent nor as a problem.</summary>
/// <param name="Unit">What the unit is called.</param>
/// <param name="By">What whoever wrote it is called.</param>
public sealed record Advice(DateTimeOffset At, string Unit, string By, string Text);

/// <summary>Advice by other units: a unit asks for it, any number of people there give it, and the proposal's clock and count stay as they are.</summary>
public static class Advices
{
    /// <summary>The most units that are asked about one proposal.</summary>
    public const int MostAsked = 10;

    /// <summary>The newest advice is kept with the proposal; all of it is in its history.</summary>
    public const int Kept = 5;

    /// <summary>Whoever is asked already is not asked again.</summary>
    internal static Decision Ask(Decision decision, ProposalCommand.AskAdvice command, Proposal proposal, Member member, DateTimeOffset at) =>
        decision.After.Network.Position is null ? decision.Refuse(Refusal.NotSetUp)
        : proposal.Advisers.Contains(command.Of) ? decision
        : proposal.Advisers.Count >= MostAsked ? decision.Refuse(Refusal.TooManyAdvisers)
        : decision.With(new ProposalEvent.AdviceAsked(at, proposal.Number, proposal.Version, member.Id, command.Of, command.Name, command.Tap));

    /// <summary>Only a unit that was asked is heard, and only while it is open: whoever advises later was told that it is closed.</summary>
    internal static Decision Heard(Decision decision, UnitId from, Letter.Advise letter, DateTimeOffset at) =>
        decision.After.Open.Find(letter.Proposal) is { } proposal && proposal.Advisers.Contains(from)
            ? decision.With(new ProposalEvent.Advised(at, proposal.Number, proposal.Version, from, letter.Name, letter.By, letter.Text))
            : decision;

    /// <summary>Null if the fact is about something else.</summary>
    internal static Proposal? Change(Proposal proposal, ProposalEvent happened) => happened switch
    {
        ProposalEvent.AdviceAsked it => ProposalEvolution.Delivering(proposal, it.By, it.Tap, it.At) with { Advisers = proposal.Advisers.Add(it.Of) },
        ProposalEvent.Advised it => proposal with { Advice = proposal.Advice.AddKeeping(new(it.At, it.Name, it.Adviser, it.Text), Kept) },
        _ => null,
    };
}
