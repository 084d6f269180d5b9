using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Text;

/// <summary>The one-line answers to what people type.</summary>
public static class Replies
{
    /// <summary>An answer was counted.</summary>
    public static Line Answered(Scene scene, Proposal proposal, PersonId who, Answer answer) => About(scene, proposal, who, answer switch
    {
        _ when proposal is { IsLive: true, Policy.Hidden: true } => Sentence.NotedHidden,
        Answer.Consent { Concern: not null } => Sentence.NotedConcern,
        Answer.Consent => Sentence.NotedConsent,
        Answer.StandAside => Sentence.NotedAside,
        _ => Sentence.NotedNoOpinion,
    });

    /// <summary>A problem was recorded.</summary>
    public static Line Problem(Scene scene, Proposal proposal, PersonId who) => About(scene, proposal, who, scene.IsChat ? Sentence.NotedProblemChat : Sentence.NotedProblem);

    /// <summary>A problem is solved by the new text.</summary>
    public static Line Resolved(Scene scene, Proposal proposal, PersonId who) => About(scene, proposal, who, Sentence.NotedSolved);

    public static Line StillObjects(Scene scene, Proposal proposal, PersonId who) => About(scene, proposal, who, scene.IsChat ? Sentence.NotedStillChat : Sentence.NotedStill);

    public static Line TookBack(Scene scene, Proposal proposal, PersonId who) => About(scene, proposal, who, Sentence.NotedTakenBack);

    public static Line Suggested(Scene scene, Proposal proposal, PersonId who) => About(scene, proposal, who, scene.IsChat ? Sentence.NotedIdeaChat : Sentence.NotedIdea);

    /// <summary>A new version, or (with the version as it was) a slip mended.</summary>
    public static Line Changed(Scene scene, Proposal proposal, PersonId who, bool mended = false) => new(scene.Say(
        mended ? Sentence.NotedMended : Sentence.NotedVersion, Said.Name(scene, who), proposal.Number, proposal.Version));

    /// <summary>Somebody's own part, or that of somebody who was recused.</summary>
    public static Line Part(Scene scene, ProposalCommand.Participate command, Proposal proposal, Domain.Organization.Member member) => command switch
    {
        ProposalCommand.NeedTime => new(scene.Say(
            Sentence.NotedTime, Said.Name(member.Name), proposal.Number, When.Format(proposal.ResponseOf(member.Id).Hold is null ? scene.At : Holds.EndOf(scene.Unit, proposal, member.Id), scene.Unit.Calendar, scene.Words.Culture))),
        ProposalCommand.Waive => About(scene, proposal, member.Id, Sentence.NotedWaived),
        ProposalCommand.Recuse it => About(scene, proposal, (it.Whom is { } whom ? scene.Unit.Person(whom) : member)?.Id ?? member.Id, Sentence.NotedRecused),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "no answer"),
    };

    public static Line Holiday(Scene scene, DateOnly from, DateOnly until, bool off) =>
        new(scene.Say(off ? Sentence.NotedHoliday : Sentence.NotedNoHoliday, When.Span(from, until, scene.Words.Culture)));

    public static Line WorkingDays(Scene scene) => new(scene.Say(Sentence.NotedWorkingDays, When.WorkingDays(scene.Unit.Calendar, scene.Words.Culture)));

    public static Line Waits(Scene scene) => new(scene.Say(Sentence.WaitYes));

    /// <summary>Said in a step before consent: a reaction, nothing to add, or a problem seen early.</summary>
    public static Line Reacted(Scene scene, Proposal proposal, PersonId who, bool problem, bool words) =>
        About(scene, proposal, who, problem ? Sentence.NotedEarly : words ? Sentence.NotedReaction : Sentence.NotedNothing);

    public static Line Asked(Scene scene, Proposal proposal, PersonId who) => About(scene, proposal, who, Sentence.NotedQuestion);

    public static Line QuestionAnswered(Scene scene, Proposal proposal) => About(scene, proposal, proposal.Proposer, Sentence.NotedAnswer);

    /// <summary>A step ended.</summary>
    public static Line MovedOn(Scene scene, Proposal proposal, PersonId who) => About(scene, proposal, who, Sentence.NotedStep);

    public static Line Withdrawn(Scene scene, Proposal proposal) => About(scene, proposal, proposal.Proposer, Sentence.NotedWithdrawn);

    public static Line Away(Scene scene, Member whom, DateOnly until) =>
        new(scene.Say(Sentence.NotedAway, Said.Name(whom.Name), When.Format(until, scene.Words.Culture)));

    public static Line Back(Scene scene, Member whom) => new(scene.Say(Sentence.NotedBack, Said.Name(whom.Name)));

    public static Line Included(Scene scene, Member whom) => new(scene.Say(Sentence.NotedIncluded, Said.Name(whom.Name)));

    public static Line Paused(Scene scene, DateOnly until) => new(scene.Say(Sentence.NotedPaused, When.Format(until, scene.Words.Culture)));

    public static Line Resumed(Scene scene) => new(scene.Say(Sentence.NotedResumed));

    public static Line Zone(Scene scene) => new(scene.Say(Sentence.NotedZone, When.City(scene.Unit.Calendar)));

    public static Line Language(Scene scene) => new(scene.Say(Sentence.NotedLanguage, Languages.Name(scene.Words.Language)));

    public static Line Thanks(Scene scene) => new(scene.Say(Sentence.YoureWelcome));

    /// <summary>The member list could not be read.</summary>
    public static Line NoRoster(Scene scene) => new(scene.Say(Sentence.NoRoster));

    internal static Line About(Scene scene, Proposal proposal, PersonId who, Sentence sentence) =>
        new(scene.Say(sentence, Said.Name(scene, who), proposal.Number, Said.Name(scene, proposal.Proposer)));
}
