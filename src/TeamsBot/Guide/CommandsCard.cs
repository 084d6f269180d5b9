using TeamsBot.AdaptiveCards;
using TeamsBot.Text;
using static TeamsBot.AdaptiveCards.CardElement;

namespace TeamsBot.Guide;

/// <summary>Everything that can be typed, in pages.</summary>
public static class CommandsCard
{
    public const int PerPage = 8;

    /// <summary>In the order in which a squad meets them. Each sentence holds the words, a bar, and the meaning.</summary>
    private static readonly Sentence[] Commands =
    [
        Sentence.CommandPropose, Sentence.CommandConsent, Sentence.CommandNoOpinion, Sentence.CommandObject, Sentence.CommandStandAside,
        Sentence.CommandSuggest, Sentence.CommandAmend, Sentence.CommandResolved, Sentence.CommandStillObject, Sentence.CommandTakeBack,
        Sentence.CommandWithdraw, Sentence.CommandShow, Sentence.CommandProposals, Sentence.CommandAgreements, Sentence.CommandWho,
        Sentence.CommandNeedTime, Sentence.CommandDontWait, Sentence.CommandWait, Sentence.CommandRecuse, Sentence.CommandAway, Sentence.CommandBack, Sentence.CommandInclude, Sentence.CommandPause, Sentence.CommandResume,
        Sentence.CommandHoliday, Sentence.CommandNoHoliday, Sentence.CommandWorkingDays, Sentence.CommandZone, Sentence.CommandLanguage, Sentence.CommandWhy, Sentence.CommandInbox, Sentence.CommandDigest, Sentence.CommandQuiet, Sentence.CommandStatus, Sentence.CommandHelp,
        Sentence.CommandHow, Sentence.CommandRules, Sentence.CommandVocabulary, Sentence.CommandFacilitator, Sentence.CommandSecretary, Sentence.CommandAsk,
        Sentence.CommandAnswer, Sentence.CommandReact, Sentence.CommandStep, Sentence.CommandNext,
        Sentence.CommandCheck, Sentence.CommandKept, Sentence.CommandTakeOver, Sentence.CommandAccept, Sentence.CommandDecline, Sentence.CommandTypo,
        Sentence.CommandMeaning, Sentence.CommandUndo, Sentence.CommandDiff, Sentence.CommandHistory,
        Sentence.CommandPractice,
        Sentence.CommandRemind, Sentence.CommandMute, Sentence.CommandUnmute, Sentence.CommandDelegate, Sentence.CommandNoDelegate, Sentence.CommandFor,
        Sentence.CommandAgreementLists, Sentence.CommandKeep, Sentence.CommandQuestion, Sentence.CommandChangeAgreement, Sentence.CommandRepeal,
        Sentence.CommandBroke, Sentence.CommandCare, Sentence.CommandTakeUp, Sentence.CommandAskAgain, Sentence.CommandReview,
        Sentence.CommandMeeting, Sentence.CommandRefer, Sentence.CommandRecord, Sentence.CommandConfirm, Sentence.CommandFacilitate, Sentence.CommandExtend, Sentence.CommandDrop,
        Sentence.CommandPoll, Sentence.CommandClosePoll, Sentence.CommandHealthCheck, Sentence.CommandCloseHealth, Sentence.CommandHealth, Sentence.CommandShareHealth, Sentence.CommandKeepHealth,
        Sentence.CommandSetUp, Sentence.CommandUnits, Sentence.CommandTakeIn, Sentence.CommandBePartOf, Sentence.CommandDepends, Sentence.CommandDependencies, Sentence.CommandAdvice, Sentence.CommandAdvise, Sentence.CommandImport, Sentence.CommandRemove, Sentence.CommandExport,
        Sentence.CommandJoin, Sentence.CommandLeave, Sentence.CommandMySquads, Sentence.CommandHome, Sentence.CommandMembersOf, Sentence.CommandWhoIs,
        Sentence.CommandRename, Sentence.CommandPurpose, Sentence.CommandMembership, Sentence.CommandLeaveParent, Sentence.CommandTurnAway, Sentence.CommandBind, Sentence.CommandAdapt,
        Sentence.CommandPreview,
        Sentence.CommandProposalLists, Sentence.CommandTour, Sentence.CommandGlossary, Sentence.CommandExplain, Sentence.CommandScript, Sentence.CommandCoach,
        Sentence.CommandNote,
    ];

    /// <summary>How one command is written; all of them if there is none of that name.</summary>
    /// <param name="form">What opens a form that does the same.</param>
    public static AdaptiveCard Of(Scene scene, string name, AdaptiveCards.CardAction? form = null)
    {
        var lines = WrittenAs(scene, name).ToList();
        if (lines.Count == 0)
        {
            return Render(scene);
        }

        var buttons = new Buttons(scene);
        var title = scene.Say(Sentence.CommandsTitle);
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                Face.Fine(scene.Say(Sentence.CommandsMention)),
                .. lines.Select(Line),
                Face.Row(form),
                Face.Row(buttons.Tap(Sentence.ButtonCommands, Verbs.AllCommands), buttons.Tap(Sentence.ButtonHelp, Verbs.Help)),
            ]);
    }

    /// <summary>The words and the meaning of each form of a command.</summary>
    internal static IEnumerable<string[]> WrittenAs(Scene scene, string name) => Commands
        .Where(command => Sentences.English.Of(command).Split(" | ")[0] is var english && (english == name || english.StartsWith(name + " ", StringComparison.Ordinal)))
        .Select(command => scene.Say(command).Split(" | "));

    /// <param name="scene">The unit.</param>
    /// <param name="skip">How many were shown before.</param>
    public static AdaptiveCard Render(Scene scene, int skip = 0)
    {
        var buttons = new Buttons(scene);
        var title = scene.Say(Sentence.CommandsTitle);
        var from = Math.Clamp(skip, 0, Commands.Length - 1);
        var next = from + PerPage;
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                Face.Fine(scene.Say(Sentence.CommandsMention)),
                .. Commands.Skip(from).Take(PerPage).Select(command => Line(scene.Say(command).Split(" | "))),
                Face.Row(
                    next < Commands.Length ? buttons.Tap(Sentence.ButtonShowMore, Verbs.AllCommands, (Fields.Skip, next)) : null,
                    buttons.Returns(Verbs.Help)),
            ]);
    }

    private static RichTextBlock Line(string[] parts) =>
        new([new TextRun(parts[0]) { Weight = TextWeight.Bolder }, new TextRun("\n" + parts[1]) { IsSubtle = true, Size = TextSize.Small }]) { Spacing = Spacing.Small };
}
