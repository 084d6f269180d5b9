using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Rules;
using TeamsBot.Text;
using static TeamsBot.AdaptiveCards.CardElement;

namespace TeamsBot.Proposals;

/// <summary>A proposal that is open: the question and its buttons, before the counts.</summary>
internal static class OpenCard
{
    /// <summary>After so many agreements a squad knows what consent means.</summary>
    private const int AgreementsUntilKnown = 5;

    /// <param name="told">A banner says already why the viewer is not asked.</param>
    public static CardElement?[] Body(Scene scene, Proposal proposal, ProposalState.Open open, bool answering, bool told, int scale)
    {
        var tally = Tally.Of(scene.Unit, proposal, scene.At);
        var role = Roles.Of(scene, proposal);
        var applies = proposal.Version == 1 ? PolicyWords.Applies(scene, proposal.Policy) : null;
        var plain = applies is null && proposal.Effect is null;
        var answer = scene.Viewer is { } viewer ? proposal.ResponseOf(viewer).AnswerTo(proposal.Version) : null;
        var notes = ProposalParts.Notes(scene, proposal);
        return
        [
            .. Top(scene, proposal, open, role),
            applies is null ? null : Face.Fine(applies),
            Origins.Line(scene, proposal),
            Origins.Reason(scene, proposal, scale),
            Origins.LastDay(scene, proposal),
            Returned(scene, proposal),
            Changes.Block(scene, proposal, role, scale),
            EffectWords.Block(scene, proposal, scale),
            proposal.Effect is { IsOfCalendar: true } && scene.Unit.Network.Position is not null ? Face.Fine(scene.Say(Sentence.EffectByConsent)) : null,
            ProposalParts.Text(proposal, (proposal.Version == 1 ? ProposalParts.TextShown : ProposalParts.TextShown / 2) / scale),
            .. role switch
            {
                Role.Proposer => Proposer(scene, proposal, tally),
                Role.Asked when answer is not null && !answering => Answered(scene, proposal, tally, answer, scale),
                Role.JoinedLater => JoinedLater(scene, proposal, open, tally, told),
                Role.Outsider => Outsider(scene, proposal, open, tally, told),
                _ => Question(scene, proposal, open, tally),
            },
            StepParts.SeenEarly(scene, proposal),
            ProposalParts.Names(scene, proposal, tally),
            proposal.Policy.Hidden ? null : ProposalParts.Away(scene, tally),
            ProposalParts.Unwaited(scene, tally),
            ProposalParts.Homeless(scene),
            ProposalParts.Held(scene, proposal),
            ProposalParts.OwnPart(scene, proposal),
            ProposalParts.Recused(scene, proposal),
            notes,
            plain && role is Role.Everybody && notes is null && tally.Count.Silent == tally.Count.Asked && tally.Unwaited.Count + proposal.Marked.Count == 0 ? Face.Fine(scene.Say(scene.IsChat ? Sentence.OnlyButtonsCountChat : Sentence.OnlyButtonsCount)) : null,
        ];
    }

    /// <summary>Why everybody is asked again about the same words.</summary>
    private static RichTextBlock? Returned(Scene scene, Proposal proposal) => proposal.ReturnedBy is { } unit && proposal.ReturnedAt == proposal.VersionAt
        ? Face.Fine(scene.Say(Sentence.DidReturn, RichText.Inline(unit, 60), proposal.Version))
        : null;

    private static CardElement?[] Top(Scene scene, Proposal proposal, ProposalState.Open open, Role role)
    {
        var own = role is Role.Proposer;
        var kind = (own, proposal.Version) switch
        {
            (true, 1) => Sentence.HeadingYours,
            (true, _) => Sentence.HeadingYoursVersion,
            (_, 1) => Sentence.HeadingOpen,
            _ => Sentence.HeadingOpenVersion,
        };
        var closes = ProposalParts.ClosesAt(scene, proposal, open);
        return ProposalParts.Top(
            scene.Say(kind, proposal.Number, proposal.Version),
            proposal,
            own ? scene.Say(Sentence.Closes, closes) : scene.Say(Sentence.ProposesCloses, ProposalParts.Proposer(scene, proposal), closes));
    }

    private static CardElement?[] Question(Scene scene, Proposal proposal, ProposalState.Open open, Tally tally)
    {
        var buttons = new Buttons(scene, proposal);
        var known = Changes.ConsentedBefore(scene, proposal);
        return
        [
            known ? null : Face.Bold(scene.Say(proposal.Version == 1 ? Sentence.Question : Sentence.QuestionNow)),
            Face.Row(
                buttons.Tap(known ? Sentence.ButtonStillFine : Sentence.ButtonConsent, Verbs.Consent),
                buttons.Opens(Sentence.ButtonProblem, Verbs.Problem)),
            Face.Row(buttons.Tap(Sentence.ButtonNoOpinion, Verbs.NoOpinion), buttons.Tap(Sentence.ButtonMore, Verbs.More)),
            scene.Unit.LastAgreement < AgreementsUntilKnown && proposal is { Version: 1, Marked.Count: 0, Effect: null, Occasion: null or { Revises: null, After: null, LastDay: null } } ? Face.Fine(scene.Say(Sentence.ConsentMeans)) : null,
            Count(scene, proposal, open, tally),
        ];
    }

    private static CardElement?[] Proposer(Scene scene, Proposal proposal, Tally tally)
    {
        var buttons = new Buttons(scene, proposal);
        var line = $"{CountLine.Consents(scene, proposal, tally)} {(tally.TooManyRecused ? scene.Say(Sentence.TooFewTakePart) : CountLine.Words(scene, proposal, tally)) ?? scene.Say(Sentence.YoursIncluded)}";
        return
        [
            Face.WithName(line),
            Face.Row(buttons.Opens(Sentence.ButtonChangeText, Verbs.Change), buttons.Tap(Sentence.ButtonWithdraw, Verbs.Withdraw)),
            Face.Row(buttons.Tap(Sentence.ButtonMore, Verbs.More)),
        ];
    }

    private static CardElement?[] Answered(Scene scene, Proposal proposal, Tally tally, Answer answer, int scale)
    {
        var buttons = new Buttons(scene, proposal);
        var (said, words) = answer switch
        {
            Answer.Consent { Concern: { } concern } => (Sentence.YouConcern, concern),
            Answer.Consent => (Sentence.YouConsented, null),
            Answer.StandAside aside => (Sentence.YouStandAside, aside.Reason),
            _ => (Sentence.YouNoOpinion, null),
        };
        return
        [
            scene.Viewer is { } viewer && proposal.ResponseOf(viewer).SpokenBy is { } by
                ? Face.WithName(scene.Say(answer is Answer.Consent ? Sentence.ConsentedForYou : Sentence.NoOpinionForYou, People.Name(scene, by)), TextWeight.Bolder)
                : Face.Bold(scene.Say(said)),
            words is null ? null : Face.Quoted(scene, words, 1000 / scale),
            Face.WithName(CountLine.Consents(scene, proposal, tally)) with { Spacing = Spacing.Small },
            Face.Row(buttons.Tap(Sentence.ButtonChangeMyAnswer, Verbs.ChangeMyAnswer), buttons.Tap(Sentence.ButtonMore, Verbs.More)),
        ];
    }

    private static CardElement?[] JoinedLater(Scene scene, Proposal proposal, ProposalState.Open open, Tally tally, bool told)
    {
        var buttons = new Buttons(scene, proposal);
        return
        [
            told || IsRecused(scene, proposal) ? null : Face.Plain(scene.Say(Sentence.JoinedLater, proposal.Number)),
            Face.Row(buttons.Opens(Sentence.ButtonProblem, Verbs.Problem), buttons.Tap(Sentence.ButtonDetails, Verbs.Details)),
            Count(scene, proposal, open, tally),
        ];
    }

    private static bool IsRecused(Scene scene, Proposal proposal) => scene.Viewer is { } viewer && proposal.ResponseOf(viewer).Recused is not null;

    private static CardElement?[] Outsider(Scene scene, Proposal proposal, ProposalState.Open open, Tally tally, bool told)
    {
        var buttons = new Buttons(scene, proposal);
        return
        [
            told ? null : Face.Plain(scene.Say(scene.IsChat ? Sentence.NotAskedChat : Sentence.NotAsked)),
            Face.Row(buttons.Tap(Sentence.ButtonWho, Verbs.WhoIsAsked), buttons.Tap(Sentence.ButtonDetails, Verbs.Details)),
            Count(scene, proposal, open, tally),
        ];
    }

    private static RichTextBlock Count(Scene scene, Proposal proposal, ProposalState.Open open, Tally tally) =>
        Face.WithName(CountLine.Of(scene, proposal, open, tally)) with { Spacing = Spacing.Small };
}
