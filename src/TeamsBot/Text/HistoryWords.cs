using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using static TeamsBot.Domain.Proposals.ProposalEvent;

namespace TeamsBot.Text;

/// <summary>What happened to a proposal, a sentence each.</summary>
internal static class HistoryWords
{
    /// <param name="scene">The unit.</param>
    /// <param name="proposal">To which it happened.</param>
    /// <param name="fact">What happened.</param>
    /// <param name="most">The most letters of what people wrote.</param>
    public static string Of(Scene scene, Proposal proposal, ProposalEvent fact, int most) =>
        Answer(scene, fact, most) ?? Problem(scene, fact, most) ?? Course(scene, fact, most) ?? Part(scene, fact, most) ?? Talk(scene, fact, most) ?? Back(scene, proposal, fact) ?? scene.Say(Sentence.DidOther);

    /// <summary>Who answered what shows only at the end, where the rules say so; everybody sees what they said themselves.</summary>
    public static bool IsShown(Scene scene, Proposal proposal, ProposalEvent fact) =>
        !proposal.Policy.Hidden || !proposal.IsLive || fact is not (Consented or Abstained or StoodAside or AnswerUndone or AnsweredFor) || fact.Person == scene.Viewer;

    private static string? Answer(Scene scene, ProposalEvent fact, int most) => fact switch
    {
        Consented { Concern: { } concern } it => scene.Say(Sentence.DidConcern, Name(scene, it.By), RichText.Inline(concern, most)),
        Consented it => scene.Say(Sentence.DidConsent, Name(scene, it.By)),
        Abstained it => scene.Say(Sentence.DidNoOpinion, Name(scene, it.By)),
        StoodAside it => scene.Say(Sentence.DidAside, Name(scene, it.By), RichText.Inline(it.Reason, most)),
        AnswerUndone it => scene.Say(Sentence.DidUndo, Name(scene, it.By)),
        Suggested it => scene.Say(Sentence.DidSuggest, Name(scene, it.By), it.Suggestion, RichText.Inline(it.Text, most)),
        SuggestionDeclined it => scene.Say(Sentence.DidDecline, Name(scene, it.By), it.Suggestion, RichText.Inline(it.Example, most)),
        _ => null,
    };

    private static string? Problem(Scene scene, ProposalEvent fact, int most) => fact switch
    {
        Objected it => scene.Say(Sentence.DidObject, Name(scene, it.By), it.Objection, RichText.Inline(it.Reason, most)),
        ObjectionWithdrawn it => scene.Say(it.Uneasy ? Sentence.DidTakeBackUneasy : Sentence.DidTakeBack, Name(scene, it.By), it.Objection),
        Resolved it => scene.Say(Sentence.DidSolve, Name(scene, it.By), it.Objection),
        StillObjected it => scene.Say(Sentence.DidStill, Name(scene, it.By), it.Objection),
        ObjectionNoted it => scene.Say(Sentence.DidNote, Name(scene, it.Owner), it.Objection),
        CheckAsked it => scene.Say(Sentence.DidAskCheck, Name(scene, it.By), it.Objection),
        Argued it => scene.Say(Sentence.DidArgue, Name(scene, it.By), it.Objection),
        CheckReminded it => scene.Say(Sentence.DidWaitCheck, it.Objection),
        Checked { Kept: true } it => scene.Say(Sentence.DidKeep, Name(scene, it.By), it.Objection),
        Checked it => scene.Say(Sentence.DidFind, Name(scene, it.By), it.Objection, RichText.Inline(it.Reason ?? "", most)),
        ObjectionTakenOver it => scene.Say(Sentence.DidTakeOver, Name(scene, it.By), it.Objection, Name(scene, it.Owner)),
        ObjectionAbandoned it => scene.Say(Sentence.DidGiveUp, Name(scene, it.By), it.Objection, RichText.Inline(it.Reason, most)),
        ObjectionAppealed it => scene.Say(Sentence.DidAppeal, Name(scene, it.By), it.Objection),
        _ => null,
    };

    private static string? Course(Scene scene, ProposalEvent fact, int most) => fact switch
    {
        Proposed it => scene.Say(Sentence.DidPropose, Name(scene, it.By)),
        Amended it => scene.Say(Sentence.DidChange, Name(scene, it.By), it.Version, RichText.Inline(it.Wording.Title, most)),
        Corrected it => scene.Say(Sentence.DidMend, Name(scene, it.By), RichText.Inline(it.Wording.Title, most)),
        Mended it => scene.Say(Sentence.DidMend, Name(scene, it.By), RichText.Inline(it.Wording.Title, most)),
        MendUndone it => scene.Say(Sentence.DidUnmend, Name(scene, it.By), RichText.Inline(it.Wording.Title, most)),
        Challenged it => scene.Say(Sentence.DidMeaning, Name(scene, it.By), it.Version),
        Reminded it => scene.Say(Sentence.DidRemind, People.List(scene, it.People)),
        Prompted it => scene.Say(Sentence.DidPrompt, Name(scene, it.By), People.List(scene, it.People)),
        Stalled => scene.Say(Sentence.DidStall),
        AnsweredFor it => scene.Say(it.Answer is Answer.Consent ? Sentence.DidConsentFor : Sentence.DidNoOpinionFor, Name(scene, it.By), Name(scene, it.Member)),
        ObjectedFor it => scene.Say(Sentence.DidObjectFor, Name(scene, it.By), it.Objection, Name(scene, it.Member), RichText.Inline(it.Reason, most)),
        Extended it => scene.Say(Sentence.DidExtend, When.Format(it.Due, scene.Unit.Calendar, scene.Words.Culture)),
        KeptOpen it => scene.Say(Sentence.DidKeepOpen, Name(scene, it.By), When.Format(it.Due, scene.Unit.Calendar, scene.Words.Culture), RichText.Inline(it.Reason, most)),
        Conflicted { By: { } other } => scene.Say(Sentence.DidConflict, other),
        Conflicted => scene.Say(Sentence.DidConflictOtherwise),
        Rebased it => scene.Say(Sentence.DidAdapt, Name(scene, it.By), it.Version),
        Adopted it => scene.Say(Sentence.DidAdopt, it.Agreement),
        Lapsed => scene.Say(Sentence.DidLapse),
        Withdrawn it => scene.Say(Sentence.DidWithdraw, Name(scene, it.By)),
        _ => null,
    };

    private static string? Part(Scene scene, ProposalEvent fact, int most) => fact switch
    {
        TimeTaken it => scene.Say(Sentence.DidTakeTime, Name(scene, it.By), When.Format(it.Until, scene.Unit.Calendar, scene.Words.Culture)),
        TimeEnded it => scene.Say(Sentence.DidEndTime, Name(scene, it.Member)),
        WaitWaived it => scene.Say(Sentence.DidWaive, Name(scene, it.By)),
        Recused it => scene.Say(Sentence.DidRecuse, Name(scene, it.Member), RichText.Inline(it.Reason, most)),
        QuestionAsked it => scene.Say(Sentence.DidAsk, Name(scene, it.By), RichText.Inline(it.Text, most)),
        QuestionAnswered { Text: { } text } it => scene.Say(Sentence.DidAnswer, Name(scene, it.By), RichText.Inline(text, most)),
        QuestionAnswered it => scene.Say(Sentence.DidLeaveOpen, Name(scene, it.By)),
        Reacted { Text: { } text } it => scene.Say(Sentence.DidReact, Name(scene, it.By), RichText.Inline(text, most)),
        Reacted it => scene.Say(Sentence.DidPass, Name(scene, it.By)),
        MovedOn { To: Stage.Consent } => scene.Say(Sentence.DidBeginConsent),
        MovedOn it => scene.Say(Sentence.DidMoveOn, Proposals.StepWords.Name(scene, it.To)),
        _ => null,
    };

    private static string? Talk(Scene scene, ProposalEvent fact, int most) => fact switch
    {
        FacilitationTaken it => scene.Say(Sentence.DidFacilitate, Name(scene, it.By)),
        Stopped it => scene.Say(Sentence.DidStop, Name(scene, it.By), RichText.Inline(it.Reason, most)),
        CalledToMeeting { By: { } by } => scene.Say(Sentence.DidCall, Name(scene, by)),
        CalledToMeeting => scene.Say(Sentence.DidGoToMeeting),
        MeetingReminded => scene.Say(Sentence.DidAskMeeting),
        MeetingRecorded it => scene.Say(Sentence.DidRecord, Name(scene, it.By)),
        MeetingConfirmed it => scene.Say(Sentence.DidConfirm, Name(scene, it.By)),
        Referred { By: { } by } it => scene.Say(Sentence.DidRefer, Name(scene, by), RichText.Inline(it.Name, 60), RichText.Inline(it.Reason ?? "", most)),
        Referred it => scene.Say(Sentence.DidGoToParent, RichText.Inline(it.Name, 60)),
        AdviceAsked it => scene.Say(Sentence.DidAskAdvice, Name(scene, it.By), RichText.Inline(it.Name, 60)),
        Advised it => scene.Say(Sentence.LineAdvised, RichText.Inline(it.Name, 60), RichText.Inline(it.Adviser, 60), RichText.Inline(it.Text, most)),
        ReferralTaken it => scene.Say(Sentence.DidOpenThere, it.Slug, it.There),
        AdoptedThere it => scene.Say(Sentence.DidAdoptThere, it.Agreement),
        _ => null,
    };

    private static string? Back(Scene scene, Proposal proposal, ProposalEvent fact) => fact switch
    {
        GivenBack it => scene.Say(Sentence.DidComeBack, it.Version),
        ReferralReturned it => scene.Say(Sentence.DidReturn, RichText.Inline(proposal.ReturnedBy ?? "?", 60), it.Version),
        _ => null,
    };

    private static string Name(Scene scene, PersonId person) => People.Name(scene, person);
}
