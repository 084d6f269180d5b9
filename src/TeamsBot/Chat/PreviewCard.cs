using TeamsBot.AdaptiveCards;
using TeamsBot.Found;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>A card as it would be after a command that was not carried out: said on top, and without buttons.</summary>
public static class PreviewCard
{
    public static AdaptiveCard Of(Sentences words, AdaptiveCard card)
    {
        var bare = SharedCard.WithoutButtons(card);
        var title = words.Of(Sentence.Preview);
        return bare with { Body = [Face.Block(ContainerStyle.Emphasis, Face.Bold(title), Face.Plain(words.Of(Sentence.PreviewHow))), .. bare.Body], FallbackText = title };
    }
}
