namespace TeamsBot.Domain.Proposals;

/// <content>What delegates say for others.</content>
public abstract partial record ProposalCommand
{
    /// <param name="Whom">For whom: the directory's object id.</param>
    public abstract record ForAnother(int Proposal, string Whom) : About(Proposal);

    /// <summary>Consent or no opinion.</summary>
    public sealed record AnswerFor(int Proposal, string Whom, Answer Answer) : ForAnother(Proposal, Whom);

    public sealed record ObjectFor(int Proposal, string Whom, string Reason) : ForAnother(Proposal, Whom);
}
