using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Rules;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>A proposal with an open problem: what it is, and how it can be solved. Nobody consents to a text that is about to change.</summary>
internal static class OnHoldCard
{
    private const int ProblemsShown = 2;

    public static IEnumerable<CardElement?> Body(Scene scene, Proposal proposal, int scale)
    {
        var role = Roles.Of(scene, proposal);
        var problems = proposal.OpenObjections()
            .OrderBy(pair => pair.Owner != scene.Viewer).ThenBy(pair => pair.Objection.State is not ObjectionState.Raised).ToList();
        var own = problems.Count > 0 && problems[0].Owner == scene.Viewer;
        var hidden = problems.Count - ProblemsShown;
        return
        [
            .. Top(scene, proposal, role),
            Origins.LastDay(scene, proposal),
            EffectWords.Block(scene, proposal, scale),
            ProposalParts.Text(proposal, ProposalParts.TextShown / 2 / scale),
            .. problems.Take(ProblemsShown).Select(pair => ProposalParts.Problem(scene, proposal, pair.Owner, pair.Objection, scale)),
            hidden > 0 ? Face.Fine(scene.Count(Sentence.MoreProblems, hidden)) : null,
            .. own ? Owner(scene, proposal) : Question(scene, proposal, role, problems, scale),
            ProposalParts.Notes(scene, proposal),
        ];
    }

    private static IEnumerable<CardElement?> Top(Scene scene, Proposal proposal, Role role)
    {
        var own = role is Role.Proposer;
        return ProposalParts.Top(
            scene.Say(own ? Sentence.HeadingYoursOnHold : Sentence.HeadingOnHold, proposal.Number),
            proposal,
            own ? scene.Say(Sentence.Stopped) : scene.Say(Sentence.ProposesStopped, ProposalParts.Proposer(scene, proposal)));
    }

    private static IEnumerable<CardElement?> Owner(Scene scene, Proposal proposal)
    {
        var buttons = new Buttons(scene, proposal);
        var own = proposal.ResponseOf(scene.Viewer!.Value).OpenObjection;
        return
        [
            Face.WithName(scene.Say(scene.IsChat ? Sentence.ThankYouChat : Sentence.ThankYouTold, ProposalParts.Proposer(scene, proposal))),
            Face.Row(buttons.Opens(Sentence.ButtonEdit, Verbs.Problem), buttons.Tap(Sentence.ButtonTakeBack, Verbs.TakeBack)),
            Face.Row(
                own?.State is ObjectionState.Abandoned ? buttons.Tap(Sentence.ButtonStands, Verbs.Appeal, (Fields.Item, own.Number)) : null,
                buttons.Tap(Sentence.ButtonMore, Verbs.More)),
        ];
    }

    private static IEnumerable<CardElement?> Question(Scene scene, Proposal proposal, Role role, List<(PersonId Owner, Objection Objection)> problems, int scale)
    {
        var buttons = new Buttons(scene, proposal);
        var idea = problems.Take(ProblemsShown).FirstOrDefault(pair => pair.Objection.Idea is not null).Objection;
        var suggested = idea is null && Ideas.OnTheTable(proposal) is { IsSuggestion: true } other ? other : null;
        var changes = role is Role.Proposer or Role.Everybody;
        return
        [
            suggested is null ? null : Face.Labelled(scene.Say(Sentence.IdeaBy, suggested.Number, People.Name(scene, suggested.By)), suggested.Text, 300 / scale),
            Face.Bold(scene.Say(Sentence.WhatWouldSolve)),
            changes
                ? Face.Row(
                    idea is not null ? buttons.Tap(Sentence.ButtonUseIdea, Verbs.UseIdea, (Fields.Item, idea.Number))
                    : suggested is not null ? buttons.Tap(Sentence.ButtonUseIdea, Verbs.UseIdea, (Fields.Suggestion, suggested.Number))
                    : null,
                    buttons.Opens(Sentence.ButtonChangeIt, Verbs.Change))
                : null,
            Face.Row(Other(buttons, role), buttons.Tap(Sentence.ButtonMore, Verbs.More)),
            role is not (Role.Proposer or Role.Outsider) && Orphans.Of(scene.Unit, proposal).FirstOrDefault().Objection is { } orphan
                ? Face.Row(buttons.Tap(Sentence.ButtonTakeOver, Verbs.TakeOver, (Fields.Item, orphan.Number)))
                : null,
            Face.Fine(role is Role.Proposer
                ? scene.Say(Sentence.YouChangeText)
                : scene.Say(Sentence.ChangesText, ProposalParts.Proposer(scene, proposal))),
        ];
    }

    private static CardAction? Other(Buttons buttons, Role role) => role switch
    {
        Role.Proposer => buttons.Tap(Sentence.ButtonWithdraw, Verbs.Withdraw),
        Role.Outsider => buttons.Tap(Sentence.ButtonWho, Verbs.WhoIsAsked),
        _ => buttons.Opens(Sentence.ButtonSuggest, Verbs.Suggest),
    };
}
