using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Organization;
using TeamsBot.Text;
using static TeamsBot.AdaptiveCards.CardElement;

namespace TeamsBot.Proposals;

/// <summary>Mentions those who are asked, where the card names them: that is their notification.</summary>
internal static class Mentioning
{
    public const string NamesId = "names";

    public static AdaptiveCard Replace(Scene scene, AdaptiveCard card, Tally tally)
    {
        var waiting = tally.Waiting.Select(id => scene.Unit.Members[id]).ToLookup(member => member.Muted);
        var mentions = waiting[false]
            .Select(member => new Mention(member.Address.Length > 0 ? member.Address : member.ObjectId, member.Name))
            .OrderBy(mention => mention.Name, StringComparer.Create(scene.Words.Culture, ignoreCase: true))
            .ToParts();
        var names = string.Join(", ", mentions.Select(mention => mention.Text).Concat(waiting[true].Select(member => Choosing.Tame(People.Name(member))).Order(StringComparer.Create(scene.Words.Culture, ignoreCase: true))));
        var line = new TextBlock(scene.Say(Sentence.WaitingFor, names)) { Id = NamesId, Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.Small };
        return card with { Body = card.Body.Select(element => element.Id == NamesId ? line : element).ToParts(), Mentions = mentions };
    }
}
