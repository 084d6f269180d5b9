namespace TeamsBot.Domain.Proposals;

/// <summary>What people can do with problems and ideas beyond raising them, with slips in the text, and with an answer that they regret.</summary>
public abstract partial record ProposalCommand
{
    /// <summary>Asks somebody uninvolved whether an argument is given.</summary>
    /// <param name="Objection">m in P-n/Om; null means the only one that it can be.</param>
    public sealed record AskCheck(int Proposal, int? Objection) : About(Proposal);

    /// <summary>The owner of a problem answers the plain questions.</summary>
    public sealed record Argue(int Proposal, int? Objection, Argument Argument) : About(Proposal);

    /// <summary>Somebody uninvolved has looked.</summary>
    /// <param name="Missing">The questions without an argument, as far as they were answered; none keeps the problem.</param>
    /// <param name="Reason">Why it is noted; needed if something is missing.</param>
    public sealed record GiveCheck(int Proposal, int? Objection, Criteria Missing, string? Reason) : About(Proposal);

    /// <summary>Answers for the problem of somebody who has left.</summary>
    public sealed record TakeOver(int Proposal, int? Objection) : About(Proposal);

    /// <summary>Gives up the problem of somebody who says nothing more.</summary>
    public sealed record Abandon(int Proposal, int? Objection, string Reason) : About(Proposal);

    /// <summary>The owner is back.</summary>
    public sealed record Appeal(int Proposal, int? Objection) : About(Proposal);

    /// <summary>Takes an idea into the text: a new version.</summary>
    /// <param name="Suggestion">m in P-n/Sm; null means the newest that is left.</param>
    public sealed record Accept(int Proposal, int? Suggestion, string? Why) : About(Proposal);

    /// <summary>Doesn't take an idea.</summary>
    /// <param name="Example">When it would fail.</param>
    public sealed record Decline(int Proposal, int? Suggestion, string Example) : About(Proposal);

    /// <summary>Mends a slip that changes no meaning: version and answers stay.</summary>
    public sealed record Mend(int Proposal, string Text) : About(Proposal);

    /// <summary>A mended text means something else: everybody is asked again.</summary>
    public sealed record ChangesMeaning(int Proposal) : About(Proposal);

    /// <summary>Takes back one's answer; for the proposer, what they have just posted or mended.</summary>
    public sealed record Undo(int Proposal) : About(Proposal);
}
