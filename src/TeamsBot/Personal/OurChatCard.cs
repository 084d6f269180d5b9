using TeamsBot.AdaptiveCards;
using TeamsBot.Text;
using static TeamsBot.AdaptiveCards.CardAction;

namespace TeamsBot.Personal;

/// <summary>Where others read along: what concerns one person alone is for their own chat with the bot.</summary>
public static class OurChatCard
{
    /// <param name="bot">The bot's account in this channel, as in 28:app-id.</param>
    /// <param name="words">What is to be done there.</param>
    public static AdaptiveCard Render(Scene scene, string? bot, Sentence words = Sentence.OpenOurChat) => Face.Card(
        scene,
        scene.Say(Sentence.OpenOurChatWords),
        [
            Face.Plain(scene.Say(words)),
            bot is { Length: > 0 } ? Face.Row(new OpenUrl { Title = scene.Say(Sentence.ButtonOurChat), Url = Chat(bot) }) : null,
        ]);

    /// <summary>The deep link that Teams documents for a chat with somebody.</summary>
    private static Uri Chat(string bot) => new($"https://teams.microsoft.com/l/chat/0/0?users={Uri.EscapeDataString(bot)}");
}
