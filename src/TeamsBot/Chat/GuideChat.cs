using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Guide;
using TeamsBot.Learn;
using TeamsBot.Organization;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>Typed commands that explain: help, how it works, the self-test, and the way on from words that are none.</summary>
public sealed class GuideChat(Desk desk, SelfTester selfTester)
{
    /// <summary>Three are shown, and help beside them, which may be among the nearest.</summary>
    private const int NearestAsked = 4;

    /// <summary>Help and thanks mean the same everywhere; everything else is about some unit.</summary>
    public static bool NeedsAUnit(ChatCommand command) =>
        command is not (ChatCommand.Help or ChatCommand.Commands or ChatCommand.How or ChatCommand.Thanks or ChatCommand.Greeting or ChatCommand.Tour or ChatCommand.Glossary or ChatCommand.Unknown);

    /// <summary>Null if the command is about something else.</summary>
    public async Task<Part?> AnswerAsync(Visit visit, ChatCommand command, CancellationToken cancellationToken)
    {
        if (command is not (ChatCommand.Help or ChatCommand.Greeting or ChatCommand.Commands or ChatCommand.How or ChatCommand.Thanks or ChatCommand.Status or ChatCommand.Tour or ChatCommand.Glossary or ChatCommand.Unknown))
        {
            return null;
        }

        var unit = await desk.ReadAsync(visit, cancellationToken);
        var scene = visit.Look(unit, desk.Now);
        return command is ChatCommand.Status
            ? new Part.Shown(StatusCard.Render(scene, await selfTester.TestAsync(visit.Turn, unit, cancellationToken)))
            : Answer(visit.Turn, scene.MayRead ? scene : scene with { Unit = Unit.None }, command);
    }

    /// <summary>In a personal chat without a unit, or with several.</summary>
    public Part WithoutUnit(Turn turn, ChatCommand command)
    {
        var scene = Scene.Nowhere(turn, desk.Now, Scene.Stranger);
        return NeedsAUnit(command) ? new Part.Said(new Line(scene.Say(Sentence.PersonalNoUnit))) : Answer(turn, scene, command);
    }

    private static Part Answer(Turn turn, Scene scene, ChatCommand command) => command switch
    {
        ChatCommand.Commands => new Part.Shown(CommandsCard.Render(scene)),
        ChatCommand.How => new Part.Shown(HowCard.Render(scene)),
        ChatCommand.Tour => new Part.Shown(TourCard.Render(scene, 0)),
        ChatCommand.Glossary it => new Part.Shown(GlossaryCard.Render(scene, it.Term)),
        ChatCommand.Thanks => new Part.Said(Replies.Thanks(scene)),
        ChatCommand.Unknown it => new Part.Shown(UnknownCommandCard.Render(scene, it.Text, Grammar.Nearest(it.Text, NearestAsked, scene.Words.Language), Visit.AskerOf(turn))),
        _ => new Part.Shown(HelpCard.Render(scene)),
    };
}
