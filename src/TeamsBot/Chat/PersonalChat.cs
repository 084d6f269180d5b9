using TeamsBot.BotFramework;
using TeamsBot.Learn;
using TeamsBot.Organization;
using TeamsBot.Personal;
using TeamsBot.Practice;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>Typed commands about one person and all of their units. They are answered in that person's own chat only.</summary>
public sealed class PersonalChat(InboxFeature inbox, OwnWishes wishes, Coach coach, Desk desk)
{
    /// <summary>Null if the command is about something else.</summary>
    /// <param name="alone">It may be answered by a message of its own.</param>
    public async Task<Part?> AnswerAsync(Turn turn, ChatCommand command, bool alone, CancellationToken cancellationToken) => command switch
    {
        ChatCommand.TimeZone it when turn.Scope == Scope.Personal => Says(await wishes.ZoneAsync(turn, it.Zone, cancellationToken)),
        ChatCommand.Speak { Language: { } language } when turn.Scope == Scope.Personal => Says(await wishes.LanguageAsync(turn, language, cancellationToken)),
        ChatCommand.Speak when turn.Scope == Scope.Personal => Says(Languages.Now(Sentences.Of(turn))),
        _ when !IsPersonal(command) => null,
        _ when turn.Scope != Scope.Personal => Elsewhere(turn, alone),
        ChatCommand.Inbox => new Part.Shown(await inbox.RenderAsync(turn, 0, cancellationToken)),
        ChatCommand.Digest it => Says(await wishes.DigestAsync(turn, it.Rhythm, cancellationToken)),
        ChatCommand.Quiet { Asks: true } => Says(await wishes.QuietNowAsync(turn, cancellationToken)),
        ChatCommand.Quiet { Read: false } => Says(Sentences.Of(turn).Of(Sentence.QuietHow)),
        ChatCommand.Quiet it => Says(await wishes.QuietAsync(turn, it.Hours, cancellationToken)),
        ChatCommand.Coach it => Says(await coach.SetAsync(turn, it.On, cancellationToken)),
        ChatCommand.Practice => new Part.Shown(PracticeFeature.Begin(turn)),
        _ => null,
    };

    private static bool IsPersonal(ChatCommand command) => command is ChatCommand.Inbox or ChatCommand.Digest or ChatCommand.Quiet or ChatCommand.Practice or ChatCommand.Coach;

    private static Part.Said Says(string words) => new(new Line(words));

    /// <summary>Nothing of it in public.</summary>
    private Part Elsewhere(Turn turn, bool alone)
    {
        var scene = Scene.Nowhere(turn, desk.Now);
        return alone ? new Part.Shown(OurChatCard.Render(scene, turn)) : new Part.Said(new Line(scene.Say(Sentence.OpenOurChatWords)));
    }
}
