using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>Opening a proposal: everybody who decides in the unit at that moment is asked.</summary>
internal static class Opening
{
    /// <summary>The same words by the same person within this time are one tap that came twice.</summary>
    private static readonly TimeSpan SameTap = TimeSpan.FromMinutes(5);

    internal static Decision Propose(Decision decision, ProposalCommand.Propose command, Member member, DateTimeOffset at)
    {
        var opened = Propose(decision, command.Text, command.Place, command.Tap, member, at, command.How, command.Effect, command.Occasion);
        return opened.After.LastProposal > decision.After.LastProposal
            && Occasions.RefuseLastDay(opened.After.Calendar, command.Occasion?.LastDay, at, opened.Events.OfType<ProposalEvent.Proposed>().Last().Due) is { } refusal
            ? decision.Refuse(refusal)
            : opened;
    }

    internal static Decision Propose(
        Decision decision, string text, Place place, Tap tap, Member member, DateTimeOffset at, Manner how, Effect? effect, Occasion? occasion = null)
    {
        var unit = decision.After;
        if (Wording.Parse(text, out var refusal) is not { } wording)
        {
            return decision.Refuse(refusal!.Value);
        }

        var asked = unit.Members.Values.Count(other => other.Asked && other.Id != member.Id);
        if (asked == 0)
        {
            return decision.Refuse(unit.Waiting is null ? Refusal.NobodyElse : Refusal.MembersNotChosen);
        }

        if (unit.Open.Values.Any(proposal => proposal.Proposer == member.Id && proposal.Wording == wording && proposal.Occasion == occasion && at - proposal.SubmittedAt < SameTap))
        {
            return decision;
        }

        if (occasion?.Origin is null && unit.Open.Values.Count(proposal => proposal.Proposer == member.Id && proposal.Occasion?.Origin is null) >= unit.Policy.MaxOpenPerProposer)
        {
            return decision.Refuse(Refusal.TooManyOpen);
        }

        if ((Occasions.Refuse(unit, occasion) ?? Effects.RefuseNew(unit, effect, at) ?? RefuseAlone(unit, effect)) is { } unfit)
        {
            return decision.Refuse(unfit);
        }

        return Manners.Of(unit, how, at) is { } policy
            ? decision.With(Opened(unit, wording, place, policy, tap, member, asked, at) with { Effect = effect, Occasion = occasion })
            : decision.Refuse(Refusal.RulesAskMore);
    }

    private static Refusal? RefuseAlone(Unit unit, Effect? effect) => unit.Network.IsChapterAlone && effect is not Effect.BePartOf ? Refusal.ChapterAlone : null;

    private static ProposalEvent.Proposed Opened(Unit unit, Wording wording, Place place, Policy policy, Tap tap, Member member, int asked, DateTimeOffset at)
    {
        var away = unit.Members.Values.Count(other => other.Asked && other.Id != member.Id && other.IsExcused(at));
        var due = unit.Calendar.Closing(at, Stages.FirstDays(policy), policy.Closing);
        return new(at, unit.LastProposal + 1, member.Id, wording, place, policy, due, policy.Quorum.Need(new Heard(asked, 0, 0, 0, 0), away), asked, tap);
    }
}
