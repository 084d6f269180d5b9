using TeamsBot.Text;

namespace TeamsBot.Guide;

/// <summary>Commands that are about the same.</summary>
/// <param name="Name">What they are about.</param>
/// <param name="Commands">In the order in which people meet them. Each sentence holds the words, a bar, and the meaning.</param>
internal sealed record CommandGroup(Sentence Name, IReadOnlyList<Sentence> Commands)
{
    /// <summary>Everything that can be typed.</summary>
    public static readonly IReadOnlyList<CommandGroup> All =
    [
        new(Sentence.GroupPropose,
        [
            Sentence.CommandPropose, Sentence.CommandHow, Sentence.CommandAmend, Sentence.CommandTypo, Sentence.CommandWithdraw, Sentence.CommandRemind,
            Sentence.CommandExtend, Sentence.CommandAdapt, Sentence.CommandTakeUp, Sentence.CommandAskAgain, Sentence.CommandPreview,
        ]),
        new(Sentence.GroupAnswer,
        [
            Sentence.CommandConsent, Sentence.CommandNoOpinion, Sentence.CommandObject, Sentence.CommandStandAside, Sentence.CommandSuggest,
            Sentence.CommandResolved, Sentence.CommandStillObject, Sentence.CommandTakeBack, Sentence.CommandUndo, Sentence.CommandMeaning,
            Sentence.CommandNeedTime, Sentence.CommandDontWait, Sentence.CommandWait, Sentence.CommandRecuse, Sentence.CommandDelegate, Sentence.CommandNoDelegate,
            Sentence.CommandFor,
        ]),
        new(Sentence.GroupTalk,
        [
            Sentence.CommandAsk, Sentence.CommandAnswer, Sentence.CommandReact, Sentence.CommandStep, Sentence.CommandNext, Sentence.CommandCheck,
            Sentence.CommandKept, Sentence.CommandTakeOver, Sentence.CommandAccept, Sentence.CommandDecline, Sentence.CommandMeeting, Sentence.CommandRecord,
            Sentence.CommandConfirm, Sentence.CommandFacilitate, Sentence.CommandDrop, Sentence.CommandScript,
        ]),
        new(Sentence.GroupLook,
        [
            Sentence.CommandShow, Sentence.CommandProposals, Sentence.CommandProposalLists, Sentence.CommandWhy, Sentence.CommandExplain, Sentence.CommandDiff,
            Sentence.CommandHistory,
        ]),
        new(Sentence.GroupAgreements,
        [
            Sentence.CommandAgreements, Sentence.CommandAgreementLists, Sentence.CommandReview, Sentence.CommandKeep, Sentence.CommandQuestion,
            Sentence.CommandChangeAgreement, Sentence.CommandRepeal, Sentence.CommandBroke, Sentence.CommandCare, Sentence.CommandNote,
        ]),
        new(Sentence.GroupPeople,
        [
            Sentence.CommandWho, Sentence.CommandInclude, Sentence.CommandAway, Sentence.CommandBack, Sentence.CommandPause, Sentence.CommandResume,
            Sentence.CommandHoliday, Sentence.CommandNoHoliday, Sentence.CommandWorkingDays, Sentence.CommandZone, Sentence.CommandLanguage, Sentence.CommandMute,
            Sentence.CommandUnmute, Sentence.CommandRules, Sentence.CommandVocabulary, Sentence.CommandFacilitator, Sentence.CommandSecretary,
        ]),
        new(Sentence.GroupNetwork,
        [
            Sentence.CommandSetUp, Sentence.CommandUnits, Sentence.CommandRefer, Sentence.CommandDepends, Sentence.CommandDependencies, Sentence.CommandAdvice,
            Sentence.CommandAdvise, Sentence.CommandJoin, Sentence.CommandLeave, Sentence.CommandMembersOf, Sentence.CommandWhoIs, Sentence.CommandTakeIn,
            Sentence.CommandBePartOf, Sentence.CommandTurnAway, Sentence.CommandLeaveParent, Sentence.CommandRename, Sentence.CommandPurpose,
            Sentence.CommandMembership, Sentence.CommandBind, Sentence.CommandImport, Sentence.CommandRemove, Sentence.CommandExport,
        ]),
        new(Sentence.GroupPolls,
        [
            Sentence.CommandPoll, Sentence.CommandClosePoll, Sentence.CommandHealthCheck, Sentence.CommandCloseHealth, Sentence.CommandHealth,
            Sentence.CommandShareHealth, Sentence.CommandKeepHealth,
        ]),
        new(Sentence.GroupAlone,
        [
            Sentence.CommandInbox, Sentence.CommandMySquads, Sentence.CommandHome, Sentence.CommandDigest, Sentence.CommandQuiet, Sentence.CommandPractice,
            Sentence.CommandCoach, Sentence.CommandTour, Sentence.CommandGlossary, Sentence.CommandStatus, Sentence.CommandHelp,
        ]),
    ];

    /// <summary>One after the other.</summary>
    public static readonly IReadOnlyList<(CommandGroup Group, Sentence Command)> Listed = [.. All.SelectMany(group => group.Commands.Select(command => (group, command)))];
}
