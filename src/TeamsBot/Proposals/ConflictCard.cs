using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Rules;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>A proposal whose change meets something else than what everybody was asked about: why, what is there now, and what its proposer can do.</summary>
internal static class ConflictCard
{
    public static IEnumerable<CardElement?> Body(Scene scene, Proposal proposal, ProposalState.Conflicted state, int scale)
    {
        var role = Roles.Of(scene, proposal);
        var (own, left) = (role is Role.Proposer, Conflicts.WouldChange(scene.Unit, proposal));
        return
        [
            .. ProposalParts.Top(
                scene.Say(own ? Sentence.HeadingYoursConflict : Sentence.HeadingConflict, proposal.Number),
                proposal,
                own ? scene.Say(Sentence.Stopped) : scene.Say(Sentence.ProposesStopped, ProposalParts.Proposer(scene, proposal))),
            EffectWords.Block(scene, proposal, scale),
            Face.WithName(state.By is { } other ? scene.Say(Sentence.ConflictBecause, other) : scene.Say(Sentence.ConflictOtherwise), TextWeight.Bolder),
            Face.Labelled(scene.Say(Sentence.ConflictPresent), EffectWords.Present(scene, proposal.Effect!) is { Length: > 0 } present ? present : "–", ProposalParts.TextShown / 2 / scale),
            ProposalParts.Text(proposal, ProposalParts.TextShown / 2 / scale),
            .. Ways(scene, proposal, role, left),
            Face.Fine(Until(scene, proposal, state, own, left)),
            ProposalParts.Notes(scene, proposal),
        ];
    }

    private static IEnumerable<CardElement?> Ways(Scene scene, Proposal proposal, Role role, bool left)
    {
        var buttons = new Buttons(scene, proposal);
        var details = buttons.Tap(Sentence.ButtonDetails, Verbs.Details);
        return role is Role.Proposer or Role.Everybody
            ?
            [
                left ? Face.Row(buttons.Tap(Sentence.ButtonAdapt, Verbs.Rebase), buttons.Tap(Sentence.ButtonWithdraw, Verbs.Withdraw)) : null,
                left ? Face.Row(details) : Face.Row(buttons.Tap(Sentence.ButtonWithdraw, Verbs.Withdraw), details),
            ]
            : [Face.Row(details)];
    }

    private static string Until(Scene scene, Proposal proposal, ProposalState.Conflicted state, bool own, bool left)
    {
        var until = When.Format(Conflicts.Until(scene.Unit.Calendar, proposal, state), scene.Unit.Calendar, scene.Words.Culture);
        return !left ? scene.Say(Sentence.ConflictNothingLeft)
            : own ? scene.Say(Sentence.ConflictYours, until)
            : scene.Say(Sentence.ConflictOthers, ProposalParts.Proposer(scene, proposal), until);
    }
}
