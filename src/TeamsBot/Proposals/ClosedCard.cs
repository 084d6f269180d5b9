using TeamsBot.AdaptiveCards;
using TeamsBot.Agreements;
using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;
using static TeamsBot.AdaptiveCards.CardElement;

namespace TeamsBot.Proposals;

/// <summary>A proposal at rest: adopted, not decided, or withdrawn.</summary>
internal static class ClosedCard
{
    private const int NotesShown = 2;

    /// <summary>Whoever takes up a withdrawn proposal sees at once what was in its way.</summary>
    private const int ProblemsShown = 2;

    public static IEnumerable<CardElement?> Adopted(Scene scene, Proposal proposal, ProposalState.Adopted adopted, int scale)
    {
        var buttons = new Buttons(scene, proposal);
        var notes = Noted.Of(scene, proposal).ToList();
        var agreement = scene.Unit.Agreements.Find(adopted.Agreement) is { } found && found.Proposal == proposal.Number ? found : null;
        return
        [
            Face.Block(
                ContainerStyle.Good,
                Face.Bold(Heading(scene, proposal, adopted)) with { Style = TextStyle.Heading, Size = TextSize.Medium },
                RichText.Of(proposal.Wording.Title, look: new("") { Weight = TextWeight.Bolder })),
            Rules.EffectWords.Block(scene, proposal, scale),
            ProposalParts.Text(proposal, ProposalParts.TextShown / scale),
            Face.WithName(Counts(scene, proposal, adopted.Count)),
            agreement is null ? null : AgreementParts.Care(scene, agreement),
            .. notes.Take(NotesShown).Select(note => note.Line(scene, 300 / scale)),
            notes.Count > NotesShown ? Face.Fine(scene.Count(Sentence.ConcernsNoted, notes.Count)) : null,
            Face.Row(buttons.Tap(Sentence.ButtonAgreements, Verbs.Agreements), buttons.Tap(Sentence.ButtonDetails, Verbs.Details)),
            agreement is null ? null : Face.Row(buttons.Opens(Sentence.ButtonNotWorking, Verbs.NotWorking, (Fields.Agreement, agreement.Number))),
            agreement is null ? null : Face.Row(buttons.Opens(Sentence.ButtonCare, Verbs.Care, (Fields.Agreement, agreement.Number))),
            Origin(scene, proposal, adopted),
        ];
    }

    public static IEnumerable<CardElement?> NotDecided(Scene scene, Proposal proposal, ProposalState.NotDecided lapsed, int scale)
    {
        var buttons = new Buttons(scene, proposal);
        return
        [
            .. ProposalParts.Top(scene.Say(Sentence.HeadingNotDecided, proposal.Number), proposal, line: null),
            Face.Plain(Reason(scene, proposal, lapsed)),
            lapsed.Words is { } words ? Face.Quoted(scene, words, 1000 / scale) : null,
            .. proposal.OpenObjections().Take(1).Select(pair => ProposalParts.Problem(scene, proposal, pair.Owner, pair.Objection, scale)),
            Face.Row(buttons.Tap(Sentence.ButtonAskAgain, Verbs.AskAgain), buttons.Tap(Sentence.ButtonDetails, Verbs.Details)),
            Face.Fine(scene.Say(Sentence.ClosedAt, When.Format(lapsed.At, scene.Unit.Calendar, scene.Words.Culture))),
        ];
    }

    public static IEnumerable<CardElement?> Withdrawn(Scene scene, Proposal proposal, ProposalState.Withdrawn withdrawn, int scale)
    {
        if (WithoutTrace(proposal, withdrawn))
        {
            return [Face.Fine(scene.Say(Sentence.Withdrawn))];
        }

        var buttons = new Buttons(scene, proposal);
        return
        [
            .. ProposalParts.Top(scene.Say(Sentence.HeadingWithdrawn, proposal.Number), proposal, line: null),
            Face.WithName(scene.Say(Sentence.WithdrewIt, ProposalParts.Proposer(scene, proposal))),
            .. proposal.OpenObjections().Take(ProblemsShown).Select(pair => ProposalParts.Problem(scene, proposal, pair.Owner, pair.Objection, scale)),
            Face.Row(
                scene.At < Occasions.Until(scene.Unit.Calendar, withdrawn) && proposal.Proposer != scene.Viewer ? buttons.Tap(Sentence.ButtonTakeUp, Verbs.TakeUp) : null,
                buttons.Tap(Sentence.ButtonDetails, Verbs.Details)),
            Face.Fine(scene.Say(Sentence.ClosedAt, When.Format(withdrawn.At, scene.Unit.Calendar, scene.Words.Culture))),
        ];
    }

    /// <summary>Posted by mistake: gone within a minute, and nobody had said anything.</summary>
    public static bool WithoutTrace(Proposal proposal, ProposalState.Withdrawn withdrawn) => proposal.IsSlip(withdrawn.At);

    /// <summary>What was adopted: an agreement, or the end of one.</summary>
    public static string Heading(Scene scene, Proposal proposal, ProposalState.Adopted adopted) =>
        scene.Say(proposal.Occasion?.Revises is { Ends: true } ? Sentence.AdoptedEnd : Sentence.Adopted, adopted.Agreement);

    public static string Counts(Scene scene, Proposal proposal, Count count)
    {
        var improvers = proposal.Improvers().ToList();
        string?[] sentences =
        [
            scene.Count(Sentence.Consented, count.Consents),
            count.NoOpinions == 0 ? null : scene.Count(Sentence.HadNoOpinion, count.NoOpinions),
            count.StoodAside == 0 ? null : scene.Count(Sentence.Disagreed, count.StoodAside),
            count.Silent == 0 ? null : scene.Count(Sentence.DidNotAnswer, count.Silent),
            improvers.Count == 0 ? null : scene.Count(Sentence.Improved, improvers.Count, People.List(scene, improvers)),
        ];
        return string.Join(' ', sentences.OfType<string>());
    }

    public static RichTextBlock Origin(Scene scene, Proposal proposal, ProposalState.Adopted adopted) => Face.Fine(scene.Say(
        Guide.Trial.IsOne(scene, proposal.Wording) ? Sentence.AdoptedTrial : proposal.Occasion?.LastDay is null ? Sentence.AdoptedFrom : Sentence.AdoptedUntil,
        When.Format(adopted.At, scene.Unit.Calendar, scene.Words.Culture),
        proposal.Number,
        proposal.Version,
        When.WithYear(proposal.Occasion?.LastDay ?? Clock.LookBack(scene.Unit.Calendar, proposal, adopted.At), scene.Words.Culture)));

    private static string Reason(Scene scene, Proposal proposal, ProposalState.NotDecided lapsed) => lapsed.Reason switch
    {
        LapseReason.Time => string.Join(
            ' ',
            new[]
            {
                scene.Count(Sentence.RanOut, lapsed.Count.Need, lapsed.Count.Consents),
                proposal.Objections().Any() ? null : scene.Say(Sentence.NobodySawProblem),
                scene.Say(Sentence.NothingChanges),
            }.OfType<string>()),
        LapseReason.Stopped => scene.Say(Sentence.WasStopped),
        LapseReason.Meeting => scene.Say(Sentence.MeetingDidNotAdopt),
        LapseReason.Conflict => scene.Say(Sentence.WasConflict),
        LapseReason.Departed => scene.Say(Sentence.WasGivenBack),
        LapseReason.Recalled => scene.Say(Sentence.WasRecalled),
        LapseReason.Hold => scene.Say(Sentence.StayedOnHold, proposal.Policy.HoldDays),
        LapseReason.Recused => scene.Say(Sentence.NotDecidedRecused),
        _ => scene.Say(Sentence.TooLong, proposal.Policy.MaxAgeDays),
    };
}
