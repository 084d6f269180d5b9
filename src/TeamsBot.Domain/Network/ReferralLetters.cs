using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Network;

/// <summary>Which letters follow from what happens to a proposal that another unit decides, or has referred.</summary>
internal static class ReferralLetters
{
    internal static IEnumerable<Addressed> Of(Unit before, Unit after, ProposalEvent happened) => happened switch
    {
        ProposalEvent.Referred it => Referred(after, it),
        ProposalEvent.Proposed { Occasion.Origin.From: var from } it when after.Network.Position is { } position => [new(from.Unit, new Letter.Taken(from.Number, position.Slug, it.Proposal, Closing(it)))],
        ProposalEvent.Adopted it => Answered(after, it, it.Agreement, why: null),
        ProposalEvent.AdoptedThere it => Answered(after, it, it.Agreement, why: null),
        ProposalEvent.Lapsed it => [.. Recalled(before, it), .. Answered(after, it, agreement: null, ReturnReason.NotDecided)],
        ProposalEvent.Withdrawn it => [.. Recalled(before, it), .. Answered(after, it, agreement: null, ReturnReason.Withdrawn)],
        _ => [],
    };

    /// <summary>Where consent is asked only after other steps, nobody knows yet when it closes.</summary>
    private static DateTimeOffset? Closing(ProposalEvent.Proposed it) => Stages.First(it.Policy, it.At) is ProposalState.Open ? it.Due : null;

    /// <summary>Its proposer speaks for it, else whoever referred it, else whoever guides the unit.</summary>
    private static IEnumerable<Addressed> Referred(Unit after, ProposalEvent.Referred it)
    {
        var (proposal, position) = (after.Open[it.Proposal], after.Network.Position!);
        var speakers = new[] { proposal.Proposer, it.By, after.Facilitator, after.Secretary }
            .OfType<PersonId>().Distinct().Select(id => after.Members.Find(id)?.ObjectId).OfType<string>().ToList();
        return [new(it.To, new Letter.Refer(it.Proposal, after.Name, position.Slug, it.Cause, it.Reason, proposal.Wording.Text, speakers, proposal.Occasion?.LastDay))];
    }

    /// <summary>What another unit was to decide is over here.</summary>
    private static IEnumerable<Addressed> Recalled(Unit before, ProposalEvent happened) =>
        before.Open.Find(happened.Proposal)?.State is ProposalState.Referred { There.Unit: var to } ? [new(to, new Letter.Recall(happened.Proposal))] : [];

    private static IEnumerable<Addressed> Answered(Unit after, ProposalEvent happened, int? agreement, ReturnReason? why) =>
        after.Settled.LastOrDefault(closed => closed.Number == happened.Proposal) is { Occasion.Origin.From: var from } closed
            ? [new(from.Unit, new Letter.Answered(from.Number, agreement, agreement is null ? null : closed.Wording.Text, why, (closed.State as ProposalState.AdoptedThere)?.There))]
            : [];
}
