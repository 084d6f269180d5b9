using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>What can be done about the problems of a proposal beyond the ordinary, and about a mended text: found behind More.</summary>
internal static class ProblemWays
{
    public static IEnumerable<CardAction> Of(Scene scene, Buttons buttons, Proposal proposal)
    {
        var role = Roles.Of(scene, proposal);
        if (!proposal.IsLive || role is Role.Outsider or Role.Everybody || scene.Viewer is not { } viewer)
        {
            yield break;
        }

        if (proposal.State is ProposalState.OnHold)
        {
            if (proposal.ResponseOf(viewer).OpenObjection is not null)
            {
                yield return buttons.Opens(Sentence.ButtonArgue, Verbs.Argue);
            }
            else if (OfOthers(scene, buttons, proposal) is { } way)
            {
                yield return way;
            }
        }

        if (role is not Role.Proposer && proposal.Mend is { } mend && scene.At < Mending.ChallengeUntil(scene.Unit.Calendar, proposal, mend))
        {
            yield return buttons.Tap(Sentence.ButtonMeaning, Verbs.Meaning);
        }
    }

    /// <summary>To look, if somebody asked and this person may; else to ask.</summary>
    private static CardAction? OfOthers(Scene scene, Buttons buttons, Proposal proposal)
    {
        var waiting = proposal.OpenObjections().FirstOrDefault(pair =>
            pair.Objection.Check is { IsPending: true } && Checking.May(scene.Unit, proposal, pair.Owner, pair.Objection, scene.Viewer!.Value, scene.At));
        var unasked = proposal.OpenObjections().FirstOrDefault(pair => pair.Objection is { Check: null, State: ObjectionState.Raised });
        return waiting.Objection is { } asked ? buttons.Opens(Sentence.ButtonCheck, Verbs.Check, (Fields.Item, asked.Number))
            : unasked.Objection is { } open ? buttons.Tap(Sentence.ButtonAskCheck, Verbs.AskCheck, (Fields.Item, open.Number))
            : null;
    }
}
