using TeamsBot.AdaptiveCards;
using TeamsBot.Agreements;
using TeamsBot.Proposals;
using TeamsBot.Storage.Units;
using TeamsBot.Text;
using static TeamsBot.AdaptiveCards.CardElement;

namespace TeamsBot.Found;

/// <summary>
/// A card that somebody puts into a message of their own. A button on it would be tapped in the conversation where it lands, and mean
/// the proposal of the same number there: so outside the unit's own conversation it is for reading, and says from where and when it is.
/// </summary>
public static class SharedCard
{
    /// <summary>Microsoft's page on link unfurling names this as the newest version that is drawn below an address.</summary>
    private const string VersionBelowAddresses = "1.3";

    /// <summary>Without any button, as of now.</summary>
    /// <param name="scene">The unit.</param>
    /// <param name="card">As everybody sees it.</param>
    /// <param name="live">There is something to answer.</param>
    public static AdaptiveCard ToRead(Scene scene, AdaptiveCard card, bool live)
    {
        var at = When.Format(scene.At, scene.Unit.Calendar, scene.Words.Culture);
        var origin = Face.Fine(scene.Say(live ? Sentence.SharedLive : Sentence.Shared, RichText.Inline(scene.Unit.Name), at));
        return WithoutButtons(card) with { Body = [.. WithoutButtons(card).Body, origin], Declares = VersionBelowAddresses };
    }

    /// <summary>All that is to be read, and nothing to tap.</summary>
    internal static AdaptiveCard WithoutButtons(AdaptiveCard card) => card with { Body = Without(card.Body), Actions = [] };

    /// <summary>An agreement as the register has it.</summary>
    public static AdaptiveCard Agreement(Scene scene, WrittenAgreement written) => Fit.Into(scale => Face.Card(
        scene,
        scene.Say(Sentence.Adopted, written.Agreement.Number),
        [
            Face.Block(
                ContainerStyle.Good,
                Face.Bold(scene.Say(Sentence.Adopted, written.Agreement.Number)) with { Style = TextStyle.Heading, Size = TextSize.Medium },
                RichText.Of(written.Agreement.Title, look: new("") { Weight = TextWeight.Bolder })),
            Face.WithName(AgreementParts.Status(scene, written.Agreement)),
            AgreementParts.Care(scene, written.Agreement),
            Face.Words(written.Text.Wording.Body, ProposalParts.TextShown / scale),
            .. AgreementParts.Remarks(scene, written.Agreement, scale),
        ]));

    private static Parts<CardElement> Without(Parts<CardElement> elements) => elements.Select(Without).OfType<CardElement>().ToParts();

    private static CardElement? Without(CardElement element) => element switch
    {
        ActionSet or Input => null,
        Container container => container with { Items = Without(container.Items), SelectAction = null },
        Image image => image with { SelectAction = null },
        ColumnSet set => set with { Columns = set.Columns.Select(column => column with { Items = Without(column.Items), SelectAction = null }).ToParts() },
        _ => element,
    };
}
