using TeamsBot.AdaptiveCards;
using TeamsBot.Text;
using static TeamsBot.AdaptiveCards.CardAction;

namespace TeamsBot.Personal;

/// <summary>Where others read along: what concerns one person alone is for their own chat with the bot.</summary>
public static class OurChatCard
{
    private const int TypedShown = 100;

    /// <summary>The answer to a command that is for that chat.</summary>
    public static AdaptiveCard Render(Scene scene, BotFramework.Turn turn) => Render(scene, turn.Activity.Recipient?.Id, turn.TextWithoutMention);

    /// <param name="bot">The bot's account in this channel, as in 28:app-id.</param>
    /// <param name="typed">What is to be written there: what was typed here.</param>
    public static AdaptiveCard Render(Scene scene, string? bot, string typed) => Face.Card(
        scene,
        scene.Say(Sentence.OpenOurChatWords),
        [
            Face.WithName(scene.Say(Sentence.OpenOurChat, RichText.Inline(typed, TypedShown))),
            bot is { Length: > 0 } ? Face.Row(new OpenUrl { Title = scene.Say(Sentence.ButtonOurChat), Url = Chat(bot) }) : null,
        ]);

    /// <summary>The deep link that Teams documents for a chat with somebody.</summary>
    private static Uri Chat(string bot) => new($"https://teams.microsoft.com/l/chat/0/0?users={Uri.EscapeDataString(bot)}");
}
