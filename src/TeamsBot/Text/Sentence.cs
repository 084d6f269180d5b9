namespace TeamsBot.Text;

/// <summary>Every sentence, label and title that people see, by name. The words are in Sentences.resx, one file a language; a count picks .zero, .one, .two or .other.</summary>
public enum Sentence
{
    // buttons
    ButtonConsent, ButtonProblem, ButtonProblemToo, ButtonNoOpinion, ButtonMore, ButtonStillFine, ButtonChangeMyAnswer, ButtonUseIdea, ButtonChangeIt, ButtonSuggest, ButtonChangeText, ButtonWithdraw, ButtonWithdrawIt, ButtonKeepIt,
    ButtonEdit, ButtonTakeBack, ButtonAllRight, ButtonUneasy, ButtonStandAside, ButtonDetails, ButtonBack, ButtonSend, ButtonAskAgain, ButtonPropose, ButtonSendProposal, ButtonProposeThis, ButtonTryMe, ButtonHow, ButtonWho,
    ButtonOpenProposals, ButtonMyOpen, ButtonAgreements, ButtonHelp, ButtonCommands, ButtonShowMore, ButtonImAway, ButtonOtherAway, ButtonInclude, ButtonIncludeThem, ButtonChoose, ButtonThesePeople, ButtonEveryone,

    // a proposal's card: what it is and where it stands
    HeadingOpen, HeadingOpenVersion, HeadingYours, HeadingYoursVersion, HeadingOnHold, HeadingYoursOnHold, HeadingNotDecided, HeadingWithdrawn, ProposesCloses, Closes, ProposesStopped, Stopped, Stub, StubChat,

    // a proposal's card: open
    Question, QuestionNow, ConsentMeans, Consents, AllAnswer, ClosesSooner, AdoptedWithNext, EveryoneAnswered, ConsentsPlenty, YoursIncluded, WordOf, WordOfYou, WordOfAll, OnlyWordMissing, OwnerLeft, WaitingFor, ConsentedAndWaiting,
    ConsentedOnly, AwayNotWaitedFor, ConcernsNoted, IdeasNoted, OnlyButtonsCount, OnlyButtonsCountChat, YouConsented, YouNoOpinion, YouConcern, YouStandAside, JoinedLater, NotAsked, NotAskedChat,

    // a proposal's card: what changed
    WhatChanged, OnlyThisChanged, Before, Now, Added, Gone, Why,

    // a proposal's card: on hold
    SeesProblem, YouSeeProblem, Quoted, Idea, YourIdea, MoreProblems, WhatWouldSolve, ChangesText, YouChangeText, ThankYouTold, ThankYouChat,

    // a proposal's card: closed
    Adopted, Consented, HadNoOpinion, Disagreed, DidNotAnswer, Improved, NotedWord, NotedByName, AdoptedFrom, AdoptedUntil, AdoptedTrial, RanOut, NobodySawProblem, NothingChanges, StayedOnHold, TooLong, ClosedAt, WithdrewIt, Withdrawn,

    // views behind More
    MoreTitle, DetailsTitle, AskedAndNeeded, OpenedBy, VersionSince, ReplacedText, AnsweredConsent, AnsweredNoOpinion, AnsweredAside, AnsweredWaiting, AnsweredAway, ProblemBy, ProblemOpen, ProblemWord, ProblemSolved, ProblemTakenBack,
    ProblemUneasy, ProblemNoted, ConcernBy, IdeaBy, MoreBelow,

    // forms about a proposal
    ProblemTitle, ProblemLabel, ProblemError, IdeaLabel, UntilLabel, UntilStop, UntilNote, UntilError, EveryoneSees, AsideTitle, AsideLabel, AsideGoesAhead, SuggestTitle, SuggestLabel, SuggestNote, ChangeTitle, TextLabel, TextError,
    WhyLabel, WhySolved, ChangeAsks, ChangeMends, TakeBackTitle, TakeBackQuestion, TakeBackUneasy, WithdrawTitle, WithdrawQuestion, ProposeTitle, TitleLabel, TitleError, BodyLabel, PeopleAsked, ItCloses,

    // lists
    OpenTitle, OpenRow, OnHoldRow, NothingOpen, WaitingTitle, NothingWaits, AgreementsTitle, AgreementRow, AgreementRowUntil, AgreementRowTrial, AgreementsHint, AgreementsEndedHint, AgreementsFound, NothingAgreed, NothingFound,
    NothingEnded, TryHint,

    // who is asked
    WhoTitle, NobodyAsked, AwayLabel, AwayUntil, GuestsLabel, WorkingTime, PausedUntil, AwayTitle, OtherAwayTitle, WhomLabel, WhomError, BackOnLabel, DateError, AwayNote, OtherAwayNote, IncludeTitle, IncludeNote, NobodyToInclude,
    ChooseTitle, ChooseBody, ChooseBodyChat, ChooseBodyMany, ChooseWaits, ChooseForm, PeopleLabel, PeopleError, PeopleCut,

    // guide
    WelcomeTitle, WelcomeBody, AddedBy, IAsk, IDontAsk, IAskLater, IAskLaterChat, IRead, PersonalTitle, PersonalBody, PersonalWaiting, HelpTitle, HelpPropose, HelpProposeHow, HelpAnswer, HelpAnswerHow, HelpLookUp, HelpLookUpHow, OpenHere,
    HowTitle, HowOne, HowTwo, HowThree, HowFour, HowFive, HowNobody, UnknownTitle, DidYouMean, CommandsTitle, CommandsMention, PickTitle, PickAgain, StatusTitle, StatusWorks, StatusFails, StatusVersion, StatusStorage, StatusMembers,
    StatusZone, StatusChannel,

    // commands
    CommandPropose, CommandConsent, CommandNoOpinion, CommandObject, CommandStandAside, CommandSuggest, CommandAmend, CommandResolved, CommandStillObject, CommandTakeBack, CommandWithdraw, CommandShow, CommandProposals, CommandAgreements,
    CommandWho, CommandAway, CommandBack, CommandInclude, CommandPause, CommandResume, CommandZone, CommandStatus, CommandHelp,

    // summaries
    SummaryProposes, SummaryChanged, SummaryOnHold, SummaryAdopted, SummaryNotDecided, SummaryWithdrawn, SummaryWelcome, SummaryPersonal,

    // lines in the thread
    LineProblem, LineIdea, LineTakenBack, LineTakenBackTo, LineReminder, LineWordReminder, LineProblemNoted, LineAdopted, LineNotDecidedTime, LineNotDecidedHold, LineNotDecidedAge, LineWithdrawn,

    // answers to typed commands
    NotedConsent, NotedConcern, NotedNoOpinion, NotedAside, NotedProblem, NotedProblemChat, NotedSolved, NotedStill, NotedStillChat, NotedTakenBack, NotedIdea, NotedIdeaChat, NotedVersion, NotedMended, NotedWithdrawn, NotedAway, NotedBack,
    NotedIncluded, NotedPaused, NotedResumed, NotedZone, ZoneNow, YoureWelcome, NoRoster,

    // the language
    NotedLanguage, OwnLanguage, LanguageHow, LanguageNow, SpokenHere, CommandLanguage, UnnamedChat, UnnamedChannel,

    // refusals: the block above the card, then the reply to a typed command
    RefusalNoUnit, RefusalNoUnitBody, RefusalNoUnitReply, RefusalReadOnly, RefusalReadOnlyBody, RefusalReadOnlyReply, RefusalNotAMember, RefusalNotAMemberBody, RefusalNotAMemberReply, RefusalGuest, RefusalGuestBody, RefusalGuestReply,
    RefusalUnknownPerson, RefusalUnknownPersonBody, RefusalUnknownPersonReply, RefusalNobodyElse, RefusalNobodyElseBody, RefusalNobodyElseReply, RefusalMembersNotChosen, RefusalMembersNotChosenBody, RefusalMembersNotChosenReply,
    RefusalTooManyAway, RefusalTooManyAwayBody, RefusalTooManyAwayReply, RefusalDateOutOfRange, RefusalDateOutOfRangeBody, RefusalDateOutOfRangeReply, RefusalLastDayTooSoon, RefusalLastDayTooSoonBody, RefusalLastDayTooSoonReply,
    RefusalUnknownZone, RefusalUnknownZoneBody, RefusalUnknownZoneReply, RefusalNotPaused, RefusalNotPausedBody, RefusalNotPausedReply, RefusalUnknownProposal, RefusalUnknownProposalBody, RefusalUnknownProposalReply, RefusalClosed,
    RefusalClosedBody, RefusalClosedReply, RefusalStale, RefusalStaleBody, RefusalStaleReply, RefusalUnknownRevision, RefusalUnknownRevisionBody, RefusalUnknownRevisionReply, RefusalJoinedLater, RefusalJoinedLaterBody,
    RefusalJoinedLaterReply, RefusalOwnProposal, RefusalOwnProposalBody, RefusalOwnProposalReply, RefusalOwnProblem, RefusalOwnProblemBody, RefusalOwnProblemReply, RefusalOnlyProposer, RefusalOnlyProposerBody, RefusalOnlyProposerReply,
    RefusalTooManyOpen, RefusalTooManyOpenBody, RefusalTooManyOpenReply, RefusalTextMissing, RefusalTextMissingBody, RefusalTextMissingReply, RefusalTextTooLong, RefusalTextTooLongBody, RefusalTextTooLongReply, RefusalSameText,
    RefusalSameTextBody, RefusalSameTextReply, RefusalReasonMissing, RefusalReasonMissingBody, RefusalReasonMissingReply, RefusalReasonTooLong, RefusalReasonTooLongBody, RefusalReasonTooLongReply, RefusalTooManyVersions,
    RefusalTooManyVersionsBody, RefusalTooManyVersionsReply, RefusalTooMany, RefusalTooManyBody, RefusalTooManyReply, RefusalUnknownObjection, RefusalUnknownObjectionBody, RefusalUnknownObjectionReply, RefusalNotYourObjection,
    RefusalNotYourObjectionBody, RefusalNotYourObjectionReply, RefusalNotChangedYet, RefusalNotChangedYetBody, RefusalNotChangedYetReply, KeptHere, WasAdopted, WasNotDecided, WasWithdrawn, ClosedSome,

    // taps and typed commands that can't be understood, and the answers of forms
    TapNobody, TapMalformed, FormSent, ProposePostedElsewhere, PersonalNoUnit, DateUnread, PersonUnnamed, ZoneUnknown, TrialTitle, TrialBody, YourWords, AsideMissing, SuggestMissing, AmendMissing, AgreementUnknown, Preview, PreviewHow,
    PreviewFine, PreviewNothing, WhichTitle, WhichAgain, WhichOnlyAsker, WhichInWords, OpenInWords, AgreementsInWords, CommandsLeft, OnlyTheAsker,

    // refusals where there are no threads
    RefusalNotAMemberBodyChat, RefusalGuestBodyChat,

    // words that are no command
    ButtonWritten,
    // whom the unit waits for
    WaitTitle, WaitBody, WaitBodyAlone, WaitUntil, WaitYes, WaitNo, StillObject, ButtonYes, ButtonDontWait, BackAgain, UnwaitedFor, UnwaitedLabel, ClosesToday, AnswerStillOpen,

    // somebody's part in a proposal
    RefusalRecused, RefusalRecusedBody, RefusalRecusedReply, RefusalTimeTaken, RefusalTimeTakenBody, RefusalTimeTakenReply, RefusalNoTimeNeeded, RefusalNoTimeNeededBody, RefusalNoTimeNeededReply, ButtonNeedTime, StaysOpenFor,
    StaysOpenForYou, YouAreRecused, YouAreNotCounted, TakeNoPart, TooFewTakePart, NotDecidedRecused, LineNotDecidedRecused, RecusedBecause, NotedTime, NotedWaived, NotedRecused, RecuseMissing, CommandNeedTime, CommandDontWait, CommandWait,
    CommandRecuse,

    // working time
    WorkingTimeOn, HolidaysLine, NotedHoliday, NotedNoHoliday, NotedWorkingDays, CommandHoliday, CommandNoHoliday, CommandWorkingDays,

    // a unit without a home
    HomeLostAlone, HomeLostAloneChat, HomeFoundLine, HomeNote, HomeNoteChat, HomelessCloses, HomelessClosesChat,

    // the first poll of a big channel
    ChooseWaitsPoll, ChooseWaitsSetUp,

    // what was decided in a week
    NoteTitle, NoteAdopted, NoteChanged, NoteEnded, NoteNotDecided, NoteRow, NoteRowChanged, NoteRowEnded, NoteRowNotDecided, NoteMore, NoteRuleOn, NoteRuleOff, NotedNoteOn, NotedNoteOff, CommandNote,

    // times
    DaysLong, HoursLong, MinutesLong, And, LessThanMinute, Names,

    // rules
    RulesTitle, RulesNow, RulesOwn, RulesByConsent, RulesHalf, RulesAll, RulesAllBut, RulesPercent, RulesFixed, RulesMost, RulesShare, RulesDays, RulesSteps, RulesNoSteps, RulesProblem, RulesNames, RulesHidden, RulesOffices, RulesNobody,
    RulesNoOffices, RulesMoreTitle, RulesMoreHint, RulesChoiceTitle, RulesChoiceHint, PresetConsent, PresetAll, PresetLazy, PresetRounds, PresetCircle, PresetCircleTime, PresetRust, PresetRfcbot, PresetStandard, PresetSignificant,
    PresetQuorum, TitleRules, TitleCloses, TitleHidden, TitleNames, TitleFacilitator, TitleSecretary, EffectTitle, OfficeNobody, OfficeFacilitator, OfficeSecretary, ButtonRules, ButtonMoreRules, ButtonProposeRules, ButtonHideNames,
    ButtonShowNames, CommandRules, CommandFacilitator, CommandHow,

    // the words of a school
    ButtonWords, WordsTitle, WordsName, WordsExample, WordsHint, WordsChoiceTitle, TitleWords, CommandVocabulary,

    // how one proposal is decided
    HowLabel, HowUsual, HowEverybody, HowQuick, HowRounds, HowToday, HiddenCount, AskedLabel, AskedNames, HiddenRow, NotedHidden,

    // steps before consent
    HeadingStep, HeadingStepVersion, HeadingYourStep, HeadingYourStepVersion, StepClarify, StepReact, StepAmend, ProposesClarify, ProposesReact, ProposesAmend, AskClarify, AskReact, AskAmend, NoteClarify, NoteReact, NoteAmend, YouReacted,
    YouNothing, AskedBy, AnsweredBy, LeftOpen, ReactedBy, ReactedProblem, MoreQuestions, MoreReactions, OpenQuestions, SeenEarly, YouSawEarly, ButtonAsk, ButtonAnswer, ButtonReact, ButtonNothing, ButtonReady, ButtonNext, AskTitle, AskLabel,
    AnswerTitle, AnswerLabel, NothingAsked, ReactTitle, ReactLabel, WordsError, StepRow, SummaryClarify, SummaryReact, SummaryAmend, LineQuestion, LineAnswer, LineReactBegins, LineAmendBegins, LineConsentBegins, LineConsentBeginsAll,
    NotedQuestion, NotedAnswer, NotedReaction, NotedNothing, NotedEarly, NotedStep, ItIsClarify, ItIsReact, ItIsAmend, ItIsOpen, ItIsHeld, ItIsClosed, SomebodyElse, CommandAsk, CommandReact, CommandStep, CommandSecretary, CommandAnswer,
    CommandNext, AskMissing, AnswerMissing, ReactMissing,

    // refusals of rules and steps
    RefusalSameRules, RefusalSameRulesBody, RefusalSameRulesReply, RefusalHourOutOfRange, RefusalHourOutOfRangeBody, RefusalHourOutOfRangeReply, RefusalRulesAskMore, RefusalRulesAskMoreBody, RefusalRulesAskMoreReply, RefusalOtherStep,
    RefusalOtherStepBody, RefusalOtherStepReply, RefusalNotFacilitating, RefusalNotFacilitatingBody, RefusalNotFacilitatingReply, RefusalUnknownQuestion, RefusalUnknownQuestionBody, RefusalUnknownQuestionReply,
    // why is it open?
    ButtonWhyOpen, WhyOpenTitle, MissingClock, MissingTalk, MissingSteps, MissingSolution, MissingWord, MissingHeir, MissingConsents, MissingAnswers, MissingNames, MissingNobody, MissingTime, CommandWhy,

    // how it works: two more lines
    HowRecipe, HowWhoSees, HowWhoSeesChat,

    // a person's own chat
    InboxMine, InboxOthers, InboxAnswer, InboxWord, InboxChange, InboxOthersAnswer, InboxOthersChange, InboxNothing, OpenOurChat, OpenOurChatWords, ButtonOurChat, CommandInbox,

    // digests, quiet hours and a zone of one's own
    DigestDaily, DigestWeekly, DigestOff, DigestHow, DigestIsDaily, DigestIsWeekly, DigestIsOff, QuietSet, QuietOff, QuietHow, QuietIs, QuietIsOff, OwnZone, OwnZoneNow, CommandDigest, CommandQuiet,
    // checks, problems given up, ideas taken or not, slips
    ButtonAskCheck, ButtonCheck, ButtonArgue, ButtonTakeOver, ButtonTypo, ButtonMeaning, ButtonHistory, ButtonDiff, ButtonStands, CheckWaits, CheckWaitsAny, CheckKept, NotedReason, OwnerGone, GivenUp, GivenUpUntil, ArgumentHarm,
    ArgumentRole, ArgumentCaused, ArgumentUnnoticed, ArgumentRule, IdeaSolves, IdeaDeclined, IdeaTaken, WhyIdea, WhyIdeaFor, MendedBefore, ArgueTitle, ArgueHint, AskHarm, AskRole, AskCaused, AskUnnoticed, AskRule, CheckTitle, CheckHint,
    CheckWords, CheckOne, CheckYes, CheckNo, CheckError, CheckReason, TypoHint,

    // what changed, and what happened
    DiffTitle, DiffNone, DiffUnknown, HistoryTitle, HistoryRow, DidPropose, DidConsent, DidConcern, DidNoOpinion, DidAside, DidObject, DidTakeBack, DidTakeBackUneasy, DidSolve, DidStill, DidNote, DidSuggest, DidChange, DidMend, DidUnmend,
    DidMeaning, DidRemind, DidExtend, DidAdopt, DidLapse, DidWithdraw, DidAskCheck, DidArgue, DidWaitCheck, DidKeep, DidFind, DidTakeOver, DidGiveUp, DidAppeal, DidDecline, DidUndo, DidOther,

    // lines and answers about checks, ideas and slips
    LineCheckAsked, LineCheckAskedAny, LineCheckReminder, LineKept, LineNotedByCheck, LineTakenOver, LineGivenUp, LineAppealed, LineDeclined, LineMended, LineUnmended, LineMeaning, NotedCheckAsked, NotedKept, NotedFound, NotedTakenOver,
    NotedGivenUp, NotedStands, NotedDeclined, NotedUnmended, NotedUndone, NotedMissing, DeclineMissing, AbandonMissing,

    // commands about problems, ideas and slips
    CommandCheck, CommandKept, CommandTakeOver, CommandAccept, CommandDecline, CommandTypo, CommandMeaning, CommandUndo, CommandDiff, CommandHistory,

    // refusals about problems, ideas and slips
    RefusalOwnObjection, RefusalOwnObjectionBody, RefusalOwnObjectionReply, RefusalNoCheckAsked, RefusalNoCheckAskedBody, RefusalNoCheckAskedReply, RefusalInvolved, RefusalInvolvedBody, RefusalInvolvedReply, RefusalArgumentTooLong,
    RefusalArgumentTooLongBody, RefusalArgumentTooLongReply, RefusalOwnerIsHere, RefusalOwnerIsHereBody, RefusalOwnerIsHereReply, RefusalHasProblem, RefusalHasProblemBody, RefusalHasProblemReply, RefusalOnlyFacilitator,
    RefusalOnlyFacilitatorBody, RefusalOnlyFacilitatorReply, RefusalNotSilent, RefusalNotSilentBody, RefusalNotSilentReply, RefusalUnknownSuggestion, RefusalUnknownSuggestionBody, RefusalUnknownSuggestionReply, RefusalTooLateToMend,
    RefusalTooLateToMendBody, RefusalTooLateToMendReply, RefusalNothingMended, RefusalNothingMendedBody, RefusalNothingMendedReply, RefusalNothingToUndo, RefusalNothingToUndoBody, RefusalNothingToUndoReply,

    // practice
    ButtonPractice, ButtonTakeReady, ButtonWriteOwn, ButtonOnlyAnswer, ButtonStopPractice, ButtonStartOver, ButtonJustWait, ButtonLetThemAnswer, ButtonLetTimePass, ButtonTryAgain, ButtonNowAnswer, ButtonTomsTurn, ButtonStillProblem,
    ButtonWhatLearned, PracticeTitle, PracticeYou, PracticeIntro, PracticeNothingReal, PracticeYouPropose, PracticeReady, PracticeReadyWhy, PracticeProblem, PracticeIdea, PracticeDoubt, PracticeDoubtIdea, PracticeSolves, PracticeTheirs,
    PracticeTheirsWhy, PracticeTrial, PracticeTheySolve, PracticeHoldYours, PracticeOpenYours, PracticeHoldTheirs, PracticeOpenTheirs, PracticeAdopted, PracticeWithdrawn, PracticeNotDecided, PracticeNobodySees, PracticeChangeTitle,
    PracticeProblemTitle, PracticeStopped, PracticeNothingKept, PracticeLost, PracticeLostBody, PracticeEnd, PracticeWaitsForYou, PracticeLearnedProblem, PracticeLearnedReaction, PracticeLearnedSilence,
    PracticeLearnedSolved, PracticeLearnedNobody, CommandPractice, LessonHold, LessonHoldWhy, LessonAskedAgain, LessonAskedAgainWhy, LessonSolved, LessonSolvedWhy, LessonSolvedOwnWhy, LessonAdopted, LessonAdoptedWhy, LessonWithdrawn,
    LessonWithdrawnWhy, LessonWaited, LessonWaitedWhy, LessonReaction, LessonReactionWhy, LessonConsented, LessonConsentedWhy, LessonNoted, LessonNotedWhy, LessonNoOpinion, LessonNoOpinionWhy, LessonStopped, LessonStoppedWhy,
    LessonYourWord, LessonYourWordWhy, LessonYouSolved, LessonYouSolvedWhy, LessonStill, LessonStillWhy, LessonTakenBack, LessonTakenBackWhy, LessonTheyWithdrew, LessonTheyWithdrewWhy,
    // reminders, mentions and delegates
    LineReminders, LineReminderCount, LineRemindersCount, LinePrompted, LinePromptedCount, PromptedAlone, LineStalled, ButtonRemind, NotedPrompted, DidPrompt, DidStall, CommandRemind, ButtonNoMentions, ButtonMentionMe, NotedMuted,
    NotedUnmuted, CommandMute, CommandUnmute, NotedDelegate, NotedDelegateOpen, NotedNoDelegate, NotedConsentFor, NotedNoOpinionFor, NotedProblemFor, LineConsentFor, LineNoOpinionFor, LineProblemFor, ConsentedForYou, NoOpinionForYou,
    SpokeFor, DidTakeTime, DidEndTime, DidWaive, DidRecuse, DidAsk, DidAnswer, DidLeaveOpen, DidReact, DidPass, DidBeginConsent, DidMoveOn, DidStop, DidFacilitate, DidCall, DidGoToMeeting, DidAskMeeting, DidRecord, DidConfirm, DidComeBack,
    DidConsentFor, DidNoOpinionFor, DidObjectFor, AnswerForTitle, AnswerForLabel, AnswerForProblem, AnswerForWords, OwnWordWins, ButtonAnswerFor, ButtonAnswerForOthers, CommandDelegate, CommandNoDelegate, CommandFor, RefusalNobodyToRemind,
    RefusalNobodyToRemindBody, RefusalNobodyToRemindReply, RefusalTooEarlyToRemind, RefusalTooEarlyToRemindBody, RefusalTooEarlyToRemindReply, RefusalRemindedToday, RefusalRemindedTodayBody, RefusalRemindedTodayReply, RefusalNotDelegate,
    RefusalNotDelegateBody, RefusalNotDelegateReply, RefusalSpokeThemselves, RefusalSpokeThemselvesBody, RefusalSpokeThemselvesReply,
    // agreements, and proposals that people talk about
    ButtonKeepAgreement, ButtonLetItEnd, ButtonGoOn, ButtonChangeAgreement, ButtonNotWorking, ButtonEndAgreement, ButtonCare, ButtonTakeUp, ButtonAppeal, ButtonConfirm, AdoptedEnd, StatusInForce, StatusKept, StatusDue, StatusOverdue,
    StatusUntil, AgreementChanged, AgreementEnded, AgreementOver, AgreementRowDue, AgreementRowOverdue, AgreementsEndedTitle, AgreementsBy, Cared, CaredUntil, RemarkNotWorking, RemarkBroke, RemarkCleanUp, LookBackTitle, LookBackNone,
    LookBackHint, ComplaintsCount, BreachesCount, NotWorkingTitle, NotWorkingLabel, NotWorkingNote, ChangeAgreementTitle, ChangeAgreementNote, EndAgreementTitle, EndAgreementLabel, EndAgreementNote, CareTitle, CareUntilLabel, LastDayLabel,
    EndsTitle, OriginEnds, OriginChanges, OriginAfter, HoldsUntil, OriginTwin, HeadingStopped, HeadingMeeting, StoppedBy, AppealUntil, MeetingAsked, MeetingAppeal, MeetingRecused, MeetingAge, MeetingOwned, MeetingOpen, RecordedAdopted,
    RecordedNotDecided, RecordedBack, WasStopped, MeetingDidNotAdopt, TalkRow, SummaryMeeting, SummaryStopped, LineQuestioned, LineQuestionedTo, LineBrokenOften, LineCare, LineCareAsked, LineExpired, LineStopped, LineMeeting,
    LineFacilitates, LineMeetingTo, LineMeetingReminder, LineMeetingReminderTo, LineRecorded, LineNotDecidedStopped, LineNotDecidedMeeting, NotedAgreementKept, NotedLetEnd, NotedQuestioned, NotedBroke, NotedCare, NotedCareUntil,
    NotedStopped, NotedAppeal, NotedMeeting, NotedFacilitates, NotedRecord, NotedConfirm, QuestionMissing, BrokeMissing, AgreementTextMissing, CommandKeep, CommandChangeAgreement, CommandRepeal, CommandQuestion, CommandBroke, CommandCare,
    CommandAgreementLists, CommandTakeUp, CommandReview, CommandMeeting, CommandRecord, CommandConfirm, CommandDrop, CommandFacilitate, CommandAskAgain, RefusalNotInForce, RefusalNotInForceBody, RefusalNotInForceReply,
    RefusalRevisedAlready, RefusalRevisedAlreadyBody, RefusalRevisedAlreadyReply, RefusalCannotTakeUp, RefusalCannotTakeUpBody, RefusalCannotTakeUpReply, RefusalWaitsForTalk, RefusalWaitsForTalkBody, RefusalWaitsForTalkReply,
    RefusalNotInMeeting, RefusalNotInMeetingBody, RefusalNotInMeetingReply, RefusalCannotExtend, RefusalCannotExtendBody, RefusalCannotExtendReply, RefusalNotYoursToExtend, RefusalNotYoursToExtendBody, RefusalNotYoursToExtendReply,
    LineKeptOpen, NotedKeptOpen, DidKeepOpen, CommandExtend, ButtonLonger, LongerTitle, LongerLabel, LongerNote, ExtendMissing, DropMissing, MeetingMissing, RefusalNothingToAppeal, RefusalNothingToAppealBody, RefusalNothingToAppealReply,
    RefusalNoMeetings, RefusalNoMeetingsBody, RefusalNoMeetingsReply, RefusalOnlySecretary, RefusalOnlySecretaryBody, RefusalOnlySecretaryReply, RefusalOtherConfirms, RefusalOtherConfirmsBody, RefusalOtherConfirmsReply,
    RefusalMeetingCannotAdopt, RefusalMeetingCannotAdoptBody, RefusalMeetingCannotAdoptReply,

    // polls
    PollOpenUntil, PollEnded, PollWhich, PollPeople, PollYours, PollDecidesNothing, PollNoFavourite, PollWeChoose, PollPostedElsewhere, ButtonClosePoll, ButtonProposeFavourite, LinePollClosed, NotedPollClosed, CommandPoll, CommandPreview,
    ButtonCheckText, WouldChange, CommandClosePoll, RefusalPollOptions, RefusalPollOptionsBody, RefusalPollOptionsReply, RefusalPollTooLong, RefusalPollTooLongBody, RefusalPollTooLongReply, RefusalSamePollOption, RefusalSamePollOptionBody,
    RefusalSamePollOptionReply, RefusalTooManyPolls, RefusalTooManyPollsBody, RefusalTooManyPollsReply, RefusalUnknownPoll, RefusalUnknownPollBody, RefusalUnknownPollReply, RefusalPollIsClosed, RefusalPollIsClosedBody,
    RefusalPollIsClosedReply, RefusalNotYourPoll, RefusalNotYourPollBody, RefusalNotYourPollReply,
    // health checks
    HealthOpenUntil, HealthEnded, HealthTitle, HealthAlone, HealthFewAsked, HealthAnswers, HealthOwn, ButtonHealthAnswer, HealthHowTitle, HealthHowOne, HealthHowTwo, HealthHowThree, HealthHowFour, HealthFormTitle, HealthBest,
    HealthWorst, HealthMarkLabel, HealthNoteLabel, HealthChoose, HealthLeftOut, HealthGreen, HealthGreenBetter, HealthGreenWorse, HealthYellow, HealthYellowBetter, HealthYellowWorse, HealthRed, HealthRedBetter, HealthRedWorse,
    HealthPrivate, HealthColourMissing, HealthResultTitle, HealthAnswered, HealthCountGreen, HealthCountYellow, HealthCountRed, HealthCountBetter, HealthCountWorse, HealthTooFew, HealthSame, HealthMoreGreen, HealthLessGreen,
    HealthMoreRed, HealthLessRed, HealthApart, HealthCloser, HealthNotesTitle, ButtonHealthNotes, ButtonHealthPropose, HealthTalkTitle, HealthTalk, LineHealthClosed, NotedHealthClosed, HealthPostedElsewhere, HealthNone,
    CommandHealthCheck, CommandCloseHealth, CommandHealth, TermHealthCheck, RefusalNoHealthCheck, RefusalNoHealthCheckBody, RefusalNoHealthCheckReply, RefusalHealthIsClosed, RefusalHealthIsClosedBody, RefusalHealthIsClosedReply,
    RefusalNoteTooLong, RefusalNoteTooLongBody, RefusalNoteTooLongReply,
    HealthShownTo, LineHealthReminder, HealthSquadsTitle, HealthSquadsCount, HealthSquadsNone, HealthSquadsTap, HealthSquadsAtHome, HealthSquadNone, HealthSquadClosed, HealthSquadTitle, HealthSquadNoScore, HealthSquadGone, ButtonHealthOwn, HealthForAll, HealthForMost,
    HealthForSome, HealthSignGreen, HealthSignYellow, HealthSignRed, HealthSignBetter, HealthSignWorse, TitleShareHealth, TitleKeepHealth, EffectHealthShown, EffectHealthKept, CommandShareHealth, CommandKeepHealth, RefusalNotOfThatTribe, RefusalNotOfThatTribeBody, RefusalNotOfThatTribeReply,
    TopicRelease, TopicProcess, TopicQuality, TopicValue, TopicSpeed, TopicMission, TopicFun, TopicLearning, TopicSupport, TopicSay, TopicTeamwork,
    // lists of proposals, and a card shared elsewhere
    OpenByTitle, ClosedTitle, NothingClosed, ClosedInWords, ClosedAdopted, ClosedEnded, ClosedNotDecided, ClosedWithdrawn, ButtonAnswerHere, CommandProposalLists,

    // learning: the tour, the glossary, states in plain words, what a facilitator says, hints
    TourStop, TourPropose, TourProposeWords, TourAnswer, TourAnswerWords, TourProblem, TourProblemWords, TourFind, TourFindWords, TourPractice, ButtonNextStop, ButtonAllWords, ButtonExplain, GlossaryTitle, GlossaryHow, GlossaryUnknown,
    CommandTour, CommandGlossary, CommandExplain, CommandScript, CommandCoach, ExplainTitle, ExplainOpen, NextOpen, ExplainHeld, NextHeld, NextAfterStep, ExplainMeeting, NextMeeting, ExplainStopped, NextStopped, ExplainAdopted, NextAdopted,
    ExplainNotDecided, NextNotDecided, ExplainWithdrawn, NextWithdrawn, AskedOutsider, AskedToChange, AskedProposer, AskedLater, AskedInStep, AskedForIdeas, AskedForWord, AskedToAnswer, AskedNothing, AskedAnybody, ScriptTitle,
    ScriptClarify, ScriptReact, ScriptAmend, ScriptConsent, ScriptProblem, ScriptMeeting, ScriptNothing, HintFrame, HintProblem, HintReaction, HintStandAside, HintNoOpinion, HintChange, CoachHow, CoachOn, CoachOff,
    TermProposal, TermConsent, TermProblem, TermReaction, TermConcern, TermVeto, TermIdea, TermChange, TermVersion, TermAdopted, TermAgreement, TermNotDecided, TermWithdrawn, TermOpen, TermOnHold, TermNoOpinion, TermStandAside, TermAsked,
    TermAway, TermNumber, TermSilence, TermSteps, TermLookBack, TermTypo, TermRecuse, TermDelegate, TermRules, TermFacilitator, TermSecretary, TermLead, TermPoll, TermSquad, TermTribe, TermChapter, TermGuild, TermCircle, TermTension,

    // search and addresses
    SearchFoundNothing, SearchNothingOpen, Shared, SharedLive, AddressToCopy,

    // the network of units
    KindSquad, KindTribe, KindChapter, KindGuild, KindCircle, LinePlaced, LineParentAsked, LineParentAwaited, LineTribePeople, LinePartWaits, LinePartOf, LinePartArrived, LinePartDeparted, TitleTakeIn, TitleBePartOf, UnitsTitle, UnitsNone, UnitsMore,
    UnitsHow, UnitPeople, UnitOpen, CommandSetUp, CommandUnits, CommandTakeIn, CommandBePartOf, RefusalAlreadySetUp, RefusalAlreadySetUpBody, RefusalAlreadySetUpReply, RefusalUnitNameMissing, RefusalUnitNameMissingBody,
    RefusalUnitNameMissingReply, RefusalUnitNameTooLong, RefusalUnitNameTooLongBody, RefusalUnitNameTooLongReply, RefusalPurposeTooLong, RefusalPurposeTooLongBody, RefusalPurposeTooLongReply, RefusalNameTaken, RefusalNameTakenBody,
    RefusalNameTakenReply, RefusalUnknownUnit, RefusalUnknownUnitBody, RefusalUnknownUnitReply, RefusalWrongParent, RefusalWrongParentBody, RefusalWrongParentReply, RefusalChapterNeedsTribe, RefusalChapterNeedsTribeBody,
    RefusalChapterNeedsTribeReply, RefusalUnitCycle, RefusalUnitCycleBody, RefusalUnitCycleReply, RefusalTribeNeedsFreshPlace, RefusalTribeNeedsFreshPlaceBody, RefusalTribeNeedsFreshPlaceReply, RefusalNotWanted, RefusalNotWantedBody,
    RefusalNotWantedReply, RefusalNotSetUp, RefusalNotSetUpBody, RefusalNotSetUpReply, RefusalPeopleOfParts, RefusalPeopleOfPartsBody, RefusalPeopleOfPartsReply,
    ButtonAsText, ButtonAsPicture, ButtonAllUnits, UnitsGuilds, UnitsAlone, MapPeople, MapOpen, MapWaitsFor, RefusalNoHome, RefusalNoHomeBody, RefusalNoHomeReply, OriginReferred, HeadingReferred, ReferredAsked, ReferredRecused,
    ReferredVersions, ReferredSoon, ReferredThere, HeadingAdoptedThere, AdoptedThere, SummaryReferred, ExplainReferred, NextReferred, MissingParent, DidRefer, DidGoToParent, DidOpenThere, DidAdoptThere, LineReferred, LineAdoptedThere,
    LineReturnedNotTaken, LineReturnedNotDecided, LineReturnedWithdrawn, NotedReferred, ReferredRow, ClosedAdoptedThere, CommandRefer, ReferMissing, RefusalNoParent, RefusalNoParentBody, RefusalNoParentReply, RefusalReferredBefore,
    RefusalReferredBeforeBody, RefusalReferredBeforeReply, RefusalOwnAffair, RefusalOwnAffairBody, RefusalOwnAffairReply, RefusalIsReferred, RefusalIsReferredBody, RefusalIsReferredReply, RefusalIsReferredSoonReply, ReferredUntil, MissingParentThere, DidReturn, RefusalNothingChanges, RefusalNothingChangesBody, RefusalNothingChangesReply,
    GroupPropose, GroupAnswer, GroupTalk, GroupLook, GroupAgreements, GroupPeople, GroupNetwork, GroupPolls, GroupAlone, ButtonRefer, ReferTitle, ReferLabel, ReferNote, HelpNetwork, HelpNetworkHow, RefusalBriefReasonTooLong, RefusalBriefReasonTooLongBody, RefusalBriefReasonTooLongReply, RefusalTakesNoPart, RefusalTakesNoPartBody, RefusalTakesNoPartReply, DependenciesTitle, DependentsTitle,
    DependenciesNone, DependenciesHow, LevelBlocked, LevelSlowed, LevelFine, NotedBlocked, NotedSlowed, NotedFine, NotedIndependent, LineDependentBlocked, LineDependentSlowed, LineDependentFine, LineDependenciesAsked, LineBlockStands,
    UnitsBlock, CommandDepends, CommandDependencies, RefusalNoDependency, RefusalNoDependencyBody, RefusalNoDependencyReply, RefusalTooManyDependencies, RefusalTooManyDependenciesBody, RefusalTooManyDependenciesReply,
    RefusalDependsOnItself, RefusalDependsOnItselfBody, RefusalDependsOnItselfReply,

    // advice between units
    NotedAdviceAsked, LineAdviceWanted, LineAdviceClosed, NotedAdvised, AdviceWhich, LineAdvised, AdvisedBy, DidAskAdvice, CommandAdvice, CommandAdvise, RefusalTooManyAdvisers, RefusalTooManyAdvisersBody, RefusalTooManyAdvisersReply,

    // the network as files
    ImportTitle, ImportCounts, ImportNothingNew, ImportFaults, ImportWarnings, ImportPage, ImportApart, ImportNote, ButtonImport, ButtonNoImport, ButtonHowFar, ImportGoing, ImportDone, ImportLeft, ImportStopped, ImportGone, ImportTooLong, ImportRow, ImportWhere, ImportRoles, ImportWhichFiles, ImportFileTooLarge, ImportFileUnread, UnitRemoved, CommandRemove,
    ImportCell, ImportFile, ExportTitle, ExportCounts, ExportHow, ExportParts, ExportLines, OwnPeopleOnly, CommandImport, CommandExport, FaultEmptyFile, FaultFileTooLarge, FaultTooManyRows, FaultNotUtf8, FaultControlCharacter, FaultBadQuotes, FaultMissingColumn,
    FaultUnknownColumn, FaultWrongFieldCount, FaultEmptyField, FaultBadSlug, FaultNameTooLong, FaultPurposeTooLong, FaultPersonTooLong, FaultUnknownKind, FaultUnknownParent, FaultWrongParentKind, FaultParentRequired, FaultParentCycle,
    FaultDuplicateSlug, FaultNamesCollide, FaultChangesUnit, FaultPartsDontFit, FaultUnknownUnit, FaultPersonTwice, FaultTwoHomes, FaultCorrects, FaultBigSquad, FaultBigTribe, FaultParentIsAsked, FaultPeopleOfChannel, RefusalParentVacant, RefusalParentVacantBody, RefusalParentVacantReply,
    RefusalImportRunning, RefusalImportRunningBody, RefusalImportRunningReply, RefusalHasChannel, RefusalHasChannelBody, RefusalHasChannelReply, RefusalHasParts, RefusalHasPartsBody, RefusalHasPartsReply,

    // people in the network of units
    RefusalObserver, RefusalObserverBody, RefusalObserverReply, RefusalNotOfTribe, RefusalNotOfTribeBody, RefusalNotOfTribeReply, RefusalChapterWaits, RefusalChapterWaitsBody, RefusalChapterWaitsReply, RefusalChapterAlone, RefusalChapterAloneBody, RefusalChapterAloneReply, RefusalPeopleJoin, RefusalPeopleJoinBody, RefusalPeopleJoinReply, JoinedUnit, LeftUnit, LeftSquad,
    JoinThere, JoinedSecond, ObserversLabel, CommandJoin, CommandLeave, CommandMySquads, CommandMembersOf, CommandWhoIs, CommandHome, MySquadsTitle, MySquadsHome, MySquadsObserving, MySquadsChooseHome, HomeChosen, HomeNotYours, MembersHidden, WhoIsTitle,
    LeaveTogether, SetUpWhere, ReferAbove,
    SetUpTitle, ButtonSetUp, SetUpKindLabel, SetUpNameLabel, SetUpUnderLabel, SetUpUnderNothing, SetUpPurposeLabel, SetUpNote, UnitsAsked,
    WhoIsNobody, WhoIsMember, WhoIsObserver, WhoIsUnknown, WhoIsMore, SquadIsBig, TribeIsBig,

    // people in their units
    MySquadsFacilitator, MySquadsSecretary,

    // changes of a unit, and conflicts between them
    TitleTurnAway, TitleLeave, TitleRename, TitlePurpose, TitleEverybody, TitleChosen, TitleZone, TitleWorkingDays, TitleHoliday, TitleNoHoliday, EffectNoPurpose, EffectPartOf, EffectPartOfNothing, EffectAsks, EffectEverybody, EffectChosen,
    EffectZone, EffectHolidays, EffectNoHolidays, EffectPartWaits, EffectPartTaken, EffectPartNot, EffectByConsent, HeadingConflict, HeadingYoursConflict, ConflictBecause, ConflictOtherwise, ConflictPresent, ConflictYours, ConflictOthers,
    ConflictNothingLeft, ConflictRow, SummaryConflict, ButtonAdapt, WasConflict, LineNotDecidedConflict, WasGivenBack, WasRecalled, LineNotDecidedDeparted, LineNotDecidedRecalled, LineConflict, MissingAdapting, MissingHome, ItConflicts, ExplainConflict, NextConflict, DidConflict, DidConflictOtherwise, DidAdapt,
    InboxAdapt, LineNamed, LineNameKept, LinePartOfNothing, LineNotTakenIn, CommandRename, CommandPurpose, CommandMembership, CommandLeaveParent, CommandTurnAway, CommandAdapt, RefusalByConsent, RefusalByConsentBody, RefusalByConsentReply,
    RefusalInConflict, RefusalInConflictBody, RefusalInConflictReply, RefusalNoConflict, RefusalNoConflictBody, RefusalNoConflictReply, RefusalNothingLeft, RefusalNothingLeftBody, RefusalNothingLeftReply, RefusalNotTakenIn,
    RefusalNotTakenInBody, RefusalNotTakenInReply,

    // a unit that moves to another conversation
    TitleMoveHome, EffectHome, LineHomeMoved, LineHomeKeeps, LineHomeLeft, StubMoved, BindWhere, CommandBind, RefusalPlaceTaken, RefusalPlaceTakenBody, RefusalPlaceTakenReply, RefusalTooFewAround, RefusalTooFewAroundBody, RefusalTooFewAroundReply,
}
