using TeamsBot.Domain.Proposals;

namespace TeamsBot.Proposals;

/// <summary>What somebody who looks at a proposal can do with it.</summary>
internal enum Role
{
    /// <summary>Nobody in particular: the card for all.</summary>
    Everybody,
    Proposer,
    Asked,

    /// <summary>In the unit, and not when it was opened: may see a problem, is not waited for.</summary>
    JoinedLater,

    /// <summary>A guest, or somebody from elsewhere.</summary>
    Outsider,
}

/// <summary>Finds the role of the viewer.</summary>
internal static class Roles
{
    public static Role Of(Scene scene, Proposal proposal) => scene.Viewer is not { } viewer
        ? Role.Everybody
        : scene.Unit.Members.Find(viewer) switch
        {
            null or { Asked: false } => Role.Outsider,
            { Id: var id } when id == proposal.Proposer => Role.Proposer,
            { } member => Tally.IsAsked(proposal, member) ? Role.Asked : Role.JoinedLater,
        };
}
