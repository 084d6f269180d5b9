using TeamsBot.AdaptiveCards;
using TeamsBot.Agreements;
using TeamsBot.Domain.Proposals;
using TeamsBot.Proposals;
using TeamsBot.Storage.Units;
using TeamsBot.Text;
using static TeamsBot.AdaptiveCards.CardElement;

namespace TeamsBot.Found;

/// <summary>
/// A card that somebody puts into a message of their own: for reading, and it says from where and when it is. A button of the card itself would
/// be tapped in the conversation where it lands, and mean the proposal of the same number there: the one button that it may have names the unit,
/// and is answered with the tapper's own card of now, if they belong to it.
/// </summary>
public static class SharedCard
{
    /// <summary>Microsoft's page on link unfurling names this as the newest version that is drawn below an address.</summary>
    private const string VersionBelowAddresses = "1.3";

    /// <summary>As of now, with the one button that leads each member to a card of their own.</summary>
    /// <param name="scene">The unit.</param>
    /// <param name="unit">Its key: it opens nothing, whoever taps has to belong to the unit.</param>
    /// <param name="proposal">Open or on hold.</param>
    public static AdaptiveCard ToAnswer(Scene scene, string unit, Proposal proposal)
    {
        var buttons = new Buttons(scene with { UnitKey = unit, Elsewhere = true }, proposal);
        var card = ToRead(scene, ProposalCard.Render(scene, proposal), live: false);
        return card with { Body = [.. card.Body, Face.Row(buttons.Tap(Sentence.ButtonAnswerHere, Verbs.View))!], Declares = AdaptiveCard.Version };
    }

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
            AgreementParts.LastDay(scene, written.Agreement),
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
