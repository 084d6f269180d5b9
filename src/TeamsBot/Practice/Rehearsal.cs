using TeamsBot.Domain.Proposals;
using TeamsBot.Text;
using static TeamsBot.Practice.Colleagues;

namespace TeamsBot.Practice;

/// <summary>Plays a course from its beginning: what the person did, and what the colleagues make of it.</summary>
internal static class Rehearsal
{
    /// <summary>Longer than any proposal stays on hold or open.</summary>
    private const int LongWait = 45;

    /// <summary>The squad after the course; one that refused the last move says why. Null if no such course can be.</summary>
    public static Colleagues? Play(Course course)
    {
        var now = AtWork(course.Language);
        foreach (var (nth, letter) in course.Moves.Index())
        {
            if (Step(now, (Move)letter, course, first: nth == 0) is not { } next || (next.Refusal is not null && nth < course.Moves.Length - 1))
            {
                return null;
            }

            now = next;
        }

        return now;
    }

    private static Colleagues? Step(Colleagues now, Move move, Course course, bool first) => (move, now.Proposal) switch
    {
        (Move.ProposeReady, null) when first => Received(now.Proposes(You, $"{Say(now, Sentence.PracticeReady)}\n{Say(now, Sentence.PracticeReadyWhy)}"), Sentence.PracticeProblem, Sentence.PracticeIdea),
        (Move.ProposeOwn, null) when first => Received(now.Proposes(You, course.First), Sentence.PracticeDoubt, Sentence.PracticeDoubtIdea),
        (Move.Answering, null) when first => Asked(now),
        (Move.Finish, null) when first => now,
        (_, null or { IsLive: false }) => null,
        (_, var proposal) when now.Self == proposal.Proposer => Own(now, proposal, move, course),
        (_, var proposal) => Other(now, proposal, move, course),
    };

    /// <summary>One consents, one sees a problem, one says nothing.</summary>
    private static Colleagues Received(Colleagues now, Sentence problem, Sentence idea) =>
        now.Answers(Tom, new Answer.Consent()).SeesProblem(Lena, Say(now, problem), Say(now, idea));

    /// <summary>All others have consented already.</summary>
    private static Colleagues Asked(Colleagues now) =>
        now.Proposes(Tom, $"{Say(now, Sentence.PracticeTheirs)}\n{Say(now, Sentence.PracticeTheirsWhy)}").Answers(Lena, new Answer.Consent()).Answers(Sam, new Answer.Consent());

    private static Colleagues? Own(Colleagues now, Proposal proposal, Move move, Course course) => (move, proposal.State) switch
    {
        (Move.UseIdea, ProposalState.OnHold) => now.Changes(You, proposal.Wording.With(proposal.OpenObjections().First().Objection.Idea!), Say(now, Sentence.PracticeSolves)),
        (Move.ChangeText, ProposalState.OnHold) => now.Changes(You, course.Second, Say(now, Sentence.PracticeSolves)),
        (Move.Withdraw, ProposalState.OnHold) => now.Withdraws(You),
        (Move.Wait, ProposalState.OnHold) => now.Waits(LongWait),
        (Move.GoOn, ProposalState.Open) when proposal.OpenObjections().Any() => now.Answers(Tom, new Answer.Consent()).Answers(Lena, new Answer.Consent()),
        (Move.GoOn, ProposalState.Open) => now.Waits(LongWait),
        _ => null,
    };

    private static Colleagues? Other(Colleagues now, Proposal proposal, Move move, Course course) => (move, proposal.State) switch
    {
        (Move.Consent, ProposalState.Open) => now.Answers(You, new Answer.Consent()),
        (Move.ConsentNoted, ProposalState.Open) => now.Answers(You, new Answer.Consent(course.First)),
        (Move.NoOpinion, ProposalState.Open) => now.Answers(You, new Answer.NoOpinion()),
        (Move.SeeProblem, ProposalState.Open { }) when !proposal.OpenObjections().Any() => now.SeesProblem(You, course.First, course.Second),
        (Move.StillProblem, ProposalState.Open) when proposal.OpenObjections().Any() => now.StillObjects(You),
        (Move.TakeBack, ProposalState.OnHold) => now.TakesBack(You),
        (Move.GoOn, ProposalState.OnHold) => Mended(now, proposal, course),
        _ => null,
    };

    /// <summary>The proposer takes the idea, or makes it a trial; the second time they let it go. Who has consented still does.</summary>
    private static Colleagues Mended(Colleagues now, Proposal proposal, Course course) => proposal.Version > 1
        ? now.Withdraws(Tom)
        : now.Changes(Tom, proposal.Wording.With(course.Second.Length > 0 ? course.Second : Say(now, Sentence.PracticeTrial)), Say(now, Sentence.PracticeTheySolve))
            .Answers(Lena, new Answer.Consent()).Answers(Sam, new Answer.Consent());

    private static string Say(Colleagues now, Sentence sentence) => Sentences.In(now.Unit.Language).Of(sentence);
}
