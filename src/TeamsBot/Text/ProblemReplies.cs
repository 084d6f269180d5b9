using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Text;

/// <summary>The answers to typed commands about checks, problems given up or taken over, ideas, slips and answers taken back.</summary>
public static class ProblemReplies
{
    /// <summary>Null if the command is about something else.</summary>
    public static Line? Of(Scene scene, ProposalCommand.About command, Proposal proposal, PersonId who, IReadOnlyList<UnitEvent> happened) => command switch
    {
        ProposalCommand.AskCheck => Replies.About(scene, proposal, who, Sentence.NotedCheckAsked),
        ProposalCommand.GiveCheck { Missing: Criteria.None } => Replies.About(scene, proposal, who, Sentence.NotedKept),
        ProposalCommand.GiveCheck => Replies.About(scene, proposal, who, Sentence.NotedFound),
        ProposalCommand.TakeOver => Replies.About(scene, proposal, who, Sentence.NotedTakenOver),
        ProposalCommand.Abandon => Replies.About(scene, proposal, who, Sentence.NotedGivenUp),
        ProposalCommand.Appeal => Replies.About(scene, proposal, who, Sentence.NotedStands),
        ProposalCommand.Accept => Replies.Changed(scene, proposal, who),
        ProposalCommand.Decline => Replies.About(scene, proposal, who, Sentence.NotedDeclined),
        ProposalCommand.Mend => Replies.Changed(scene, proposal, who, mended: true),
        ProposalCommand.ChangesMeaning when happened.OfType<ProposalEvent.MendUndone>().Any() => Replies.About(scene, proposal, who, Sentence.NotedUnmended),
        ProposalCommand.ChangesMeaning => Replies.Changed(scene, proposal, who),
        ProposalCommand.Undo when proposal.State is ProposalState.Withdrawn => Replies.Withdrawn(scene, proposal),
        ProposalCommand.Undo when who == proposal.Proposer => Replies.About(scene, proposal, who, Sentence.NotedUnmended),
        ProposalCommand.Undo => Replies.About(scene, proposal, who, Sentence.NotedUndone),
        _ => null,
    };
}
