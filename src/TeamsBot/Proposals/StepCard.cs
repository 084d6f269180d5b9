using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Rules;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>A proposal before consent is asked: questions, reactions, changes.</summary>
internal static class StepCard
{
    public static IEnumerable<CardElement?> Body(Scene scene, Proposal proposal, ProposalState.Step step, bool told, int scale)
    {
        var role = Roles.Of(scene, proposal);
        return
        [
            .. Top(scene, proposal, step, role),
            Origins.Line(scene, proposal),
            Origins.Reason(scene, proposal, scale),
            Origins.LastDay(scene, proposal),
            Changes.Block(scene, proposal, role, scale),
            EffectWords.Block(scene, proposal, scale),
            ProposalParts.Text(proposal, ProposalParts.TextShown / 2 / scale),
            .. step.Stage == Stage.Clarify ? StepParts.Questions(scene, proposal, StepParts.Shown, scale) : StepParts.Reactions(scene, proposal, StepParts.Shown, scale),
            .. role is Role.Outsider ? Outsider(scene, proposal, told) : Question(scene, proposal, step.Stage, role, scale),
            step.Stage == Stage.React ? StepParts.Waiting(scene, proposal) : null,
            ProposalParts.Notes(scene, proposal),
        ];
    }

    private static IEnumerable<CardElement?> Top(Scene scene, Proposal proposal, ProposalState.Step step, Role role)
    {
        var name = StepWords.Name(scene, step.Stage);
        var own = role is Role.Proposer;
        var heading = proposal.Version == 1
            ? scene.Say(own ? Sentence.HeadingYourStep : Sentence.HeadingStep, proposal.Number, name)
            : scene.Say(own ? Sentence.HeadingYourStepVersion : Sentence.HeadingStepVersion, proposal.Number, proposal.Version, name);
        var line = StepWords.Of(step.Stage, Sentence.ProposesClarify, Sentence.ProposesReact, Sentence.ProposesAmend);
        return ProposalParts.Top(heading, proposal, scene.Say(line, ProposalParts.Proposer(scene, proposal), StepWords.EndsAt(scene, proposal, step)));
    }

    private static IEnumerable<CardElement?> Question(Scene scene, Proposal proposal, Stage stage, Role role, int scale)
    {
        var buttons = new Buttons(scene, proposal);
        var own = stage == Stage.React && scene.Viewer is { } viewer && proposal.ResponseOf(viewer).Reaction is { } said && said.Version == proposal.Version ? said : null;
        return
        [
            role is Role.Proposer ? null
                : own is null ? Face.WithName(scene.Say(StepWords.Of(stage, Sentence.AskClarify, Sentence.AskReact, Sentence.AskAmend), ProposalParts.Proposer(scene, proposal)), TextWeight.Bolder)
                : Face.Bold(scene.Say(own.Text is null ? Sentence.YouNothing : Sentence.YouReacted)),
            own?.Text is { } text ? Face.Quoted(scene, text, 1000 / scale) : null,
            .. stage switch
            {
                Stage.Clarify => Clarifies(buttons, proposal, role),
                Stage.React => Reacts(buttons, role),
                _ => Amends(buttons, role),
            },
            Face.Fine(scene.Say(StepWords.Of(stage, Sentence.NoteClarify, Sentence.NoteReact, Sentence.NoteAmend))),
        ];
    }

    private static IEnumerable<CardElement?> Clarifies(Buttons buttons, Proposal proposal, Role role)
    {
        var asked = proposal.Questions().Any(pair => pair.Question.IsOpen);
        var answers = asked && role is (Role.Proposer or Role.Everybody) ? buttons.Opens(Sentence.ButtonAnswer, Verbs.AnswerQuestion) : null;
        return role is Role.Proposer
            ? [Face.Row(answers), .. Own(buttons)]
            : [Face.Row(buttons.Opens(Sentence.ButtonAsk, Verbs.AskQuestion), answers), Face.Row(buttons.Tap(Sentence.ButtonMore, Verbs.More))];
    }

    private static IEnumerable<CardElement?> Reacts(Buttons buttons, Role role) => role is Role.Proposer
        ? Own(buttons)
        :
        [
            Face.Row(buttons.Opens(Sentence.ButtonReact, Verbs.React), buttons.Tap(Sentence.ButtonNothing, Verbs.NothingToAdd)),
            Face.Row(buttons.Opens(Sentence.ButtonProblem, Verbs.Problem), buttons.Tap(Sentence.ButtonMore, Verbs.More)),
        ];

    private static IEnumerable<CardElement?> Amends(Buttons buttons, Role role)
    {
        var changes = buttons.Opens(Sentence.ButtonChangeText, Verbs.Change);
        var ready = buttons.Tap(Sentence.ButtonReady, Verbs.Ready);
        return role switch
        {
            Role.Proposer => [Face.Row(changes), Face.Row(ready, buttons.Tap(Sentence.ButtonWithdraw, Verbs.Withdraw)), Face.Row(buttons.Tap(Sentence.ButtonMore, Verbs.More))],
            Role.Everybody => [Face.Row(changes), Face.Row(buttons.Opens(Sentence.ButtonSuggest, Verbs.Suggest)), Face.Row(ready, buttons.Tap(Sentence.ButtonMore, Verbs.More))],
            _ => [Face.Row(buttons.Opens(Sentence.ButtonSuggest, Verbs.Suggest), buttons.Tap(Sentence.ButtonMore, Verbs.More))],
        };
    }

    private static IEnumerable<CardElement?> Own(Buttons buttons) =>
    [
        Face.Row(buttons.Opens(Sentence.ButtonChangeText, Verbs.Change), buttons.Tap(Sentence.ButtonWithdraw, Verbs.Withdraw)),
        Face.Row(buttons.Tap(Sentence.ButtonMore, Verbs.More)),
    ];

    private static IEnumerable<CardElement?> Outsider(Scene scene, Proposal proposal, bool told)
    {
        var buttons = new Buttons(scene, proposal);
        return
        [
            told ? null : Face.Plain(scene.Say(scene.IsChat ? Sentence.NotAskedChat : Sentence.NotAsked)),
            Face.Row(buttons.Tap(Sentence.ButtonWho, Verbs.WhoIsAsked), buttons.Tap(Sentence.ButtonDetails, Verbs.Details)),
        ];
    }
}
