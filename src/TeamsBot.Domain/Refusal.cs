namespace TeamsBot.Domain;

/// <summary>Why a command changes nothing. The names are stable: texts in every language hang on them.</summary>
public enum Refusal
{
    /// <summary>The conversation has not become a unit yet.</summary>
    NoUnit,

    /// <summary>The unit's log holds a fact that this version of the program does not know; it can be read, not written.</summary>
    ReadOnly,

    /// <summary>The person is not in this unit.</summary>
    NotAMember,

    /// <summary>The person is a guest whom nobody has included.</summary>
    Guest,

    /// <summary>The person named is not known here.</summary>
    UnknownPerson,

    /// <summary>Nobody else is here to consent.</summary>
    NobodyElse,

    /// <summary>The unit still has to be told who decides in it.</summary>
    MembersNotChosen,

    /// <summary>At most half of the others can be away by another's word.</summary>
    TooManyAway,

    /// <summary>The date is not in the future, or too far.</summary>
    DateOutOfRange,

    /// <summary>No such time zone.</summary>
    UnknownZone,

    /// <summary>There is no pause to end.</summary>
    NotPaused,

    /// <summary>No such proposal here.</summary>
    UnknownProposal,

    /// <summary>The proposal is closed.</summary>
    Closed,

    /// <summary>The text has changed since the card that was answered.</summary>
    Stale,

    /// <summary>The card claims a revision that has never been.</summary>
    UnknownRevision,

    /// <summary>The person joined after the proposal was opened: may object, is not counted.</summary>
    JoinedLater,

    /// <summary>The proposer's consent is included.</summary>
    OwnProposal,

    /// <summary>The proposer changes the text instead of objecting to it.</summary>
    OwnProblem,

    /// <summary>Only the proposer may do this.</summary>
    OnlyProposer,

    /// <summary>The proposer has as many open proposals as the policy allows.</summary>
    TooManyOpen,

    /// <summary>There is no text.</summary>
    TextMissing,

    /// <summary>The text is longer than 4,000 characters.</summary>
    TextTooLong,

    /// <summary>The new text is the present one.</summary>
    SameText,

    /// <summary>A reason is needed.</summary>
    ReasonMissing,

    /// <summary>The reason, idea or note is longer than 1,000 characters.</summary>
    ReasonTooLong,

    /// <summary>The proposal has had as many versions as the policy allows.</summary>
    TooManyVersions,

    /// <summary>The person has raised as many problems, or made as many suggestions, as one proposal carries.</summary>
    TooMany,

    /// <summary>No such open objection.</summary>
    UnknownObjection,

    /// <summary>The objection is somebody else's.</summary>
    NotYourObjection,

    /// <summary>The text has not changed since the objection, so that it can't be solved yet.</summary>
    NotChangedYet,

    /// <summary>The person takes no part in this decision.</summary>
    Recused,

    /// <summary>More time is taken once a version.</summary>
    TimeTaken,

    /// <summary>There is nothing to take time for: it is on hold, or the person has spoken.</summary>
    NoTimeNeeded,

    /// <summary>It takes somebody who facilitates and is not involved.</summary>
    NotFacilitating,
    /// <summary>These rules apply already, or this person holds the office already.</summary>
    SameRules,

    /// <summary>Proposals close at a full hour of the day.</summary>
    HourOutOfRange,

    /// <summary>The unit has agreed on rules that ask for more than this.</summary>
    RulesAskMore,

    /// <summary>The proposal is at another step: questions, reactions, changes, or consent.</summary>
    OtherStep,

    /// <summary>No such question, or it is answered.</summary>
    UnknownQuestion,
    /// <summary>The person's own problem: somebody else asks for a check.</summary>
    OwnObjection,

    /// <summary>Nobody has asked whether an argument is given for it.</summary>
    NoCheckAsked,

    /// <summary>It takes somebody who has no part in it, or whoever guides.</summary>
    Involved,

    /// <summary>An answer to one of the questions is longer than 300 characters.</summary>
    ArgumentTooLong,

    /// <summary>The owner of the problem is still in the unit.</summary>
    OwnerIsHere,

    /// <summary>The person has an open problem of their own.</summary>
    HasProblem,

    /// <summary>Only whoever guides, uninvolved, may give a problem up.</summary>
    OnlyFacilitator,

    /// <summary>It isn't on hold, or its owner has said something not long ago.</summary>
    NotSilent,

    /// <summary>No such idea that is neither taken nor declined.</summary>
    UnknownSuggestion,

    /// <summary>Less than a working day is left in which others could see what was mended.</summary>
    TooLateToMend,

    /// <summary>Nothing was mended in this version, or too long ago.</summary>
    NothingMended,

    /// <summary>The person has not answered, or their minutes for taking back are over.</summary>
    NothingToUndo,

    /// <summary>Nobody who is waited for is silent, or it isn't consent that is waited for.</summary>
    NobodyToRemind,

    /// <summary>The text is less than four hours old.</summary>
    TooEarlyToRemind,

    /// <summary>The silent were reminded by the proposer on this working day.</summary>
    RemindedToday,

    /// <summary>The person has not named the speaker as their delegate, or only until an earlier day.</summary>
    NotDelegate,

    /// <summary>The person has answered this version themselves.</summary>
    SpokeThemselves,
    /// <summary>No such agreement is in force here.</summary>
    NotInForce,

    /// <summary>The last day of what is proposed comes before it could be adopted.</summary>
    LastDayTooSoon,

    /// <summary>An open proposal changes or ends this agreement already.</summary>
    RevisedAlready,

    /// <summary>A withdrawn proposal can be taken up by somebody else, within some days, and once at a time.</summary>
    CannotTakeUp,

    /// <summary>The proposal waits for people to talk about it: nothing else can be done with it.</summary>
    WaitsForTalk,

    /// <summary>The proposal does not wait for people to talk about it.</summary>
    NotInMeeting,

    /// <summary>There is nothing to appeal against.</summary>
    NothingToAppeal,

    /// <summary>The rules of this proposal know no meetings.</summary>
    NoMeetings,

    /// <summary>Only who keeps the records may say what a meeting decided.</summary>
    OnlySecretary,

    /// <summary>Somebody else who was there confirms what a meeting decided.</summary>
    OtherConfirms,

    /// <summary>Too few of those who were there consented, or a problem is open.</summary>
    MeetingCannotAdopt,

    /// <summary>It stays open longer once a version, while consent is asked and its clock runs.</summary>
    CannotExtend,

    /// <summary>Only the proposer, or whoever guides, keeps a proposal open longer.</summary>
    NotYoursToExtend,

    /// <summary>A poll has two to four options.</summary>
    PollOptions,

    /// <summary>The question or an option of a poll is too long.</summary>
    PollTooLong,

    /// <summary>Two options of a poll are the same.</summary>
    SamePollOption,

    /// <summary>The person has as many open polls as one may have.</summary>
    TooManyPolls,

    /// <summary>No such poll, or no such option in it.</summary>
    UnknownPoll,

    /// <summary>The poll is closed.</summary>
    PollIsClosed,

    /// <summary>Only who asked a poll closes it.</summary>
    NotYourPoll,

    /// <summary>No health check is open, or there is none of this number.</summary>
    NoHealthCheck,

    /// <summary>The health check is closed.</summary>
    HealthIsClosed,

    /// <summary>Only a squad of a tribe shows that its health checks.</summary>
    NotOfThatTribe,

    /// <summary>A note of a health check is too long.</summary>
    NoteTooLong,

    /// <summary>Its channel is gone, and its clocks stand still: its calendar stays as it is.</summary>
    NoHome,

    /// <summary>The unit has a place in the network, or has asked for one.</summary>
    AlreadySetUp,

    /// <summary>A unit needs a name.</summary>
    UnitNameMissing,

    /// <summary>The name of a unit is too long.</summary>
    UnitNameTooLong,

    /// <summary>What a unit is there for is too long.</summary>
    PurposeTooLong,

    /// <summary>Another unit has this name, or one that looks the same.</summary>
    NameTaken,

    /// <summary>There is no such unit in the network.</summary>
    UnknownUnit,

    /// <summary>A unit of this kind can't be part of one of that kind.</summary>
    WrongParent,

    /// <summary>A chapter is part of a tribe.</summary>
    ChapterNeedsTribe,

    /// <summary>A unit can't be part of itself, by whatever way round.</summary>
    UnitCycle,

    /// <summary>People decide here already, and would lose their say: a tribe's people are those of its squads, and only they join its chapters.</summary>
    TribeNeedsFreshPlace,

    /// <summary>The unit does not want to be part of this one, or no longer.</summary>
    NotWanted,

    /// <summary>The unit has no place in the network yet.</summary>
    NotSetUp,

    /// <summary>The people of a tribe are those of its squads: nobody comes or goes otherwise.</summary>
    PeopleOfParts,

    /// <summary>The unit is part of no other, to which it could refer something.</summary>
    NoParent,

    /// <summary>The unit that this one is part of has given it back already.</summary>
    ReferredBefore,

    /// <summary>It changes the unit itself, or one of its agreements: nobody else decides that.</summary>
    OwnAffair,

    /// <summary>The unit that this one is part of decides about it.</summary>
    IsReferred,

    /// <summary>Nobody said that this unit needs that one.</summary>
    NoDependency,

    /// <summary>Of so many units nobody can say how it goes with each.</summary>
    TooManyDependencies,

    /// <summary>As many units as one proposal carries are asked for advice on it.</summary>
    TooManyAdvisers,

    /// <summary>The unit itself is not one that it needs.</summary>
    DependsOnItself,

    /// <summary>What it wants to be part of was imported, and has no conversation that could take it in.</summary>
    ParentVacant,

    /// <summary>Another import is going on.</summary>
    ImportRunning,

    /// <summary>The unit has a conversation: it is its own people's.</summary>
    HasChannel,

    /// <summary>Other units are part of it.</summary>
    HasParts,

    /// <summary>The person is here and takes no part until they join.</summary>
    Observer,

    /// <summary>Only people of its tribe's squads join a chapter.</summary>
    NotOfTribe,

    /// <summary>No tribe has taken the chapter in yet, so nobody can join it.</summary>
    ChapterWaits,

    /// <summary>A chapter without a tribe decides about nothing but which tribe it wants to be part of.</summary>
    ChapterAlone,

    /// <summary>People join it by their own word: there is no rule that could ask others.</summary>
    PeopleJoin,

    /// <summary>The unit was set up: such a change is proposed.</summary>
    ByConsent,

    /// <summary>What the proposal would change was changed meanwhile: it waits for its proposer.</summary>
    InConflict,

    /// <summary>Nothing that the proposal would change was changed meanwhile.</summary>
    NoConflict,

    /// <summary>What the proposal would change is so already.</summary>
    NothingLeft,

    /// <summary>The other unit did not agree to take it in.</summary>
    NotTakenIn,

    /// <summary>The conversation has a unit of its own, so no other can move there.</summary>
    PlaceTaken,

    /// <summary>Fewer than half of the unit's people are in the conversation to which one of them would move it.</summary>
    TooFewAround,

    /// <summary>What was asked for is so already.</summary>
    NothingChanges,

    /// <summary>The reason why one unit needs another is too long.</summary>
    BriefReasonTooLong,

    /// <summary>Whoever would leave takes no part there.</summary>
    TakesNoPart,
}
