namespace TeamsBot.Domain.Proposals;

/// <summary>Why a proposal is not adopted at a moment. Nothing is missing exactly when the next step adopts it.</summary>
public static class WhyOpen
{
    /// <summary>Everything that is missing, what stops it first.</summary>
    public static IReadOnlyList<Missing> Of(Unit unit, Proposal proposal, DateTimeOffset at) => proposal.State is ProposalState.Referred referred ? [new Missing.Parent(referred.There)] :
    [
        .. Place(proposal.State),
        .. Effects.WaitsForHome(unit, proposal) ? [new Missing.Home()] : (Missing[])[],
        .. proposal.OpenObjections().Select(pair => Problem(unit, pair.Owner, pair.Objection)),
        .. Holds.Of(unit, proposal, at).Select(hold => new Missing.Hold(hold.Person, hold.Until)),
        .. Support(proposal, Tally.Of(unit, proposal, at)),
        .. proposal.State is ProposalState.Open open ? Until(unit, proposal, open, Tally.Of(unit, proposal, at), at) : [],
    ];

    /// <summary>Where it stands, if not open for answers.</summary>
    private static IEnumerable<Missing> Place(ProposalState state) => state switch
    {
        ProposalState.OnHold => [new Missing.Clock()],
        ProposalState.Conflicted => [new Missing.Adapting()],
        ProposalState.Meeting or ProposalState.Stopped => [new Missing.Talk()],
        ProposalState.Step step => [new Missing.Steps(step.Stage)],
        _ => [],
    };

    private static Missing Problem(Unit unit, PersonId owner, Objection objection) =>
        unit.Members.Find(owner) is not { GoneSince: null } ? new Missing.Heir(owner, objection.Number)
        : objection.State is ObjectionState.AwaitsWord ? new Missing.Word(owner, objection.Number)
        : new Missing.Solution(owner, objection.Number);

    private static IEnumerable<Missing> Support(Proposal proposal, Tally tally)
    {
        var count = tally.Count;
        if (tally.TooManyRecused)
        {
            yield return new Missing.Judges();
        }

        if (count.Consents < count.Need)
        {
            yield return new Missing.Consents(count.Need - count.Consents, tally.Waiting);
        }

        var answers = ((proposal.Policy.Participation * (count.Asked - tally.NotWaitedFor)) + 99) / 100;
        if (count.Asked - count.Silent < answers)
        {
            yield return new Missing.Answers(answers - (count.Asked - count.Silent), tally.Waiting);
        }
    }

    private static IEnumerable<Missing> Until(Unit unit, Proposal proposal, ProposalState.Open open, Tally tally, DateTimeOffset at)
    {
        var closes = Clock.ClosesAt(unit.Calendar, proposal.Policy, open);
        if ((!tally.EverybodyAnswered || proposal.Mend is not null) && !open.Extended && at < closes)
        {
            yield return new Missing.Time(closes, tally.Waiting);
        }
    }
}
