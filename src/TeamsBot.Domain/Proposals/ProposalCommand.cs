using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>What a person can do with proposals.</summary>
public abstract partial record ProposalCommand : UnitCommand
{
    private ProposalCommand()
    {
    }

    /// <summary>Who acts: the directory's object id, from the authenticated activity.</summary>
    public required string By { get; init; }

    public required Tap Tap { get; init; }

    public sealed record Propose(string Text, Place Place) : ProposalCommand
    {
        /// <summary>How it is decided, if not as usual.</summary>
        public Manner How { get; init; }

        /// <summary>What its adoption changes in the unit, if anything.</summary>
        public Effect? Effect { get; init; }

        public Occasion? Occasion { get; init; }
    }

    /// <summary>A command about an existing proposal.</summary>
    /// <param name="Proposal">n in P-n.</param>
    public abstract record About(int Proposal) : ProposalCommand
    {
        /// <summary>The version on the card that was answered; null for a typed command, which means the present one.</summary>
        public int? Version { get; init; }
    }

    public sealed record Respond(int Proposal, Answer Answer) : About(Proposal);

    public sealed record Raise(int Proposal, string Reason, string? Idea) : About(Proposal);

    public sealed record Suggest(int Proposal, string Text) : About(Proposal)
    {
        /// <summary>The objections that it is for; none means the open ones.</summary>
        public ValueList<int> Solves { get; init; }
    }

    public sealed record Amend(int Proposal, string Text, string? Why) : About(Proposal);

    /// <summary>My objection is solved by the present version.</summary>
    /// <param name="Objection">m in P-n/Om; null means the person's open one.</param>
    public sealed record Resolve(int Proposal, int? Objection) : About(Proposal);

    public sealed record StillObject(int Proposal, int? Objection, string? Reason, string? Idea) : About(Proposal);

    public sealed record TakeBack(int Proposal, int? Objection, bool Uneasy) : About(Proposal);

    public sealed record Withdraw(int Proposal) : About(Proposal);
}
