using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Practice;

/// <summary>What is to be learned at a point of a practice: what happened, why, and what comes next.</summary>
internal sealed record Lesson(Sentence What, Sentence Why)
{
    public static Lesson Of(Scene scene, Course course, Proposal proposal) => scene.Viewer == proposal.Proposer ? Own(course, proposal) : Other(course, proposal);

    private static Lesson Own(Course course, Proposal proposal) => proposal.State switch
    {
        ProposalState.OnHold => new(Sentence.LessonHold, Sentence.LessonHoldWhy),
        ProposalState.Open when proposal.OpenObjections().Any() => new(Sentence.LessonAskedAgain, Sentence.LessonAskedAgainWhy),
        ProposalState.Open => new(Sentence.LessonSolved, course.Moves.Contains((char)Move.ChangeText) ? Sentence.LessonSolvedOwnWhy : Sentence.LessonSolvedWhy),
        ProposalState.Adopted => new(Sentence.LessonAdopted, Sentence.LessonAdoptedWhy),
        ProposalState.Withdrawn => new(Sentence.LessonWithdrawn, Sentence.LessonWithdrawnWhy),
        _ => new(Sentence.LessonWaited, Sentence.LessonWaitedWhy),
    };

    private static Lesson Other(Course course, Proposal proposal) => (proposal.State, course.Last) switch
    {
        (ProposalState.OnHold, _) when proposal.Version > 1 => new(Sentence.LessonStill, Sentence.LessonStillWhy),
        (ProposalState.OnHold, _) => new(Sentence.LessonStopped, Sentence.LessonStoppedWhy),
        (ProposalState.Open, _) when proposal.OpenObjections().Any() => new(Sentence.LessonYourWord, Sentence.LessonYourWordWhy),
        (ProposalState.Open, Move.TakeBack) => new(Sentence.LessonTakenBack, Sentence.LessonTakenBackWhy),
        (ProposalState.Adopted, _) when proposal.Version > 1 => new(Sentence.LessonYouSolved, Sentence.LessonYouSolvedWhy),
        (ProposalState.Adopted, Move.ConsentNoted) => new(Sentence.LessonNoted, Sentence.LessonNotedWhy),
        (ProposalState.Adopted, Move.NoOpinion) => new(Sentence.LessonNoOpinion, Sentence.LessonNoOpinionWhy),
        (ProposalState.Adopted, _) => new(Sentence.LessonConsented, Sentence.LessonConsentedWhy),
        (ProposalState.Withdrawn, _) => new(Sentence.LessonTheyWithdrew, Sentence.LessonTheyWithdrewWhy),
        _ => new(Sentence.LessonReaction, Sentence.LessonReactionWhy),
    };
}
