using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Personal;

/// <summary>Why something is in somebody's inbox.</summary>
public enum Concern
{
    /// <summary>The person's answer is missing.</summary>
    Answer,

    /// <summary>The text has changed; the person says whether that solves their problem.</summary>
    Word,

    /// <summary>The person's own proposal is on hold until they change it.</summary>
    Change,

    /// <summary>The person's own proposal waits for others.</summary>
    OthersAnswer,

    /// <summary>The person's problem waits for a change of the text.</summary>
    OthersChange,
}

/// <summary>One proposal in somebody's inbox, as they look at it in their own chat.</summary>
public sealed record InboxItem(Concern Concern, Scene Scene, Proposal Proposal)
{
    /// <summary>It waits for the person; otherwise the person waits for it.</summary>
    public bool IsMine => Concern is Concern.Answer or Concern.Word or Concern.Change;
}

/// <summary>What waits for one person, and what they wait for, in all of their units.</summary>
public static class Inbox
{
    /// <summary>First what waits for the person, then what they wait for; in each, unit by unit, the newest first.</summary>
    public static IReadOnlyList<InboxItem> Of(IEnumerable<Scene> units)
    {
        var items = units.SelectMany(scene => scene.Unit.Open.Values.Select(proposal => Item(scene, proposal)).OfType<InboxItem>());
        return
        [
            .. items.GroupBy(item => (item.IsMine, item.Scene.UnitKey))
                .OrderBy(group => group.Key.IsMine ? 0 : 1).ThenByDescending(group => group.Max(item => item.Proposal.SubmittedAt))
                .SelectMany(group => group.OrderByDescending(item => item.Proposal.SubmittedAt)),
        ];
    }

    private static InboxItem? Item(Scene scene, Proposal proposal) =>
        scene.Viewer is { } viewer && ConcernOf(scene, proposal, viewer) is { } concern ? new(concern, scene, proposal) : null;

    private static Concern? ConcernOf(Scene scene, Proposal proposal, PersonId viewer)
    {
        var held = proposal.State is ProposalState.OnHold or ProposalState.Conflicted;
        return proposal.ResponseOf(viewer).OpenObjection?.State switch
        {
            _ when proposal.State is ProposalState.Referred or ProposalState.Meeting or ProposalState.Stopped => proposal.Proposer == viewer ? Concern.OthersAnswer : null,
            _ when proposal.State is ProposalState.Step step && proposal.Proposer != viewer =>
                step.Stage == Stage.React && Stages.Waiting(scene.Unit, proposal, scene.At).Contains(viewer) ? Concern.Answer : null,
            _ when proposal.Proposer == viewer => held ? Concern.Change : Concern.OthersAnswer,
            ObjectionState.AwaitsWord => Concern.Word,
            { } => Concern.OthersChange,
            null when !held && Tally.Of(scene.Unit, proposal, scene.At).Waiting.Contains(viewer) => Concern.Answer,
            _ => null,
        };
    }
}
