using TeamsBot.Domain.Organization;
using static TeamsBot.Domain.Proposals.ProposalCommand;

namespace TeamsBot.Domain.Proposals;

/// <summary>Who decides about checks, orphans, ideas and slips.</summary>
internal static class ObjectionRules
{
    /// <summary>Null if the command is about something else.</summary>
    internal static Decision? Decide(Decision decision, About command, Proposal proposal, Member member, DateTimeOffset at) => command switch
    {
        AskCheck it => Checking.Ask(decision, it, proposal, member, at),
        Argue it => Checking.Argue(decision, it, proposal, member, at),
        GiveCheck it => Checking.Give(decision, it, proposal, member, at),
        TakeOver it => Orphans.TakeOver(decision, it, proposal, member, at),
        Abandon it => Orphans.Abandon(decision, it, proposal, member, at),
        Appeal it => Orphans.Appeal(decision, it, proposal, member, at),
        Accept it => Taking.Accept(decision, it, proposal, member, at),
        Decline it => Taking.Decline(decision, it, proposal, member, at),
        ProposalCommand.Mend it => Mending.Mend(decision, it, proposal, member, at),
        ChangesMeaning it => Mending.Challenge(decision, it, proposal, member, at),
        Undo it => Mending.Undo(decision, it, proposal, member, at),
        _ => null,
    };
}
