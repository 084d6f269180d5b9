using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Organization;

/// <summary>Asks once who decides in a big channel; what was asked first waits behind it.</summary>
public static class BigChannelCard
{
    /// <summary>The posted question. The list stands behind a button: what is typed into a posted card is lost with its next edit.</summary>
    /// <param name="scene">The unit with what waits.</param>
    /// <param name="count">People in the channel; 0 if that could not be read.</param>
    /// <param name="banner">Why a choice was not taken.</param>
    public static AdaptiveCard Render(Scene scene, int count, Banner? banner = null)
    {
        var buttons = new Buttons(scene);
        var title = scene.Say(Sentence.ChooseTitle);
        var waiting = Waiting(scene);
        return Fit.Into(scale => Face.Card(
            scene,
            title,
            [
                .. Face.Above(scene, banner, scale),
                Face.Heading(title),
                Face.Plain(Body(scene, count)),
                waiting is null ? null : Face.Fine(waiting),
                Face.Row(buttons.Opens(Sentence.ButtonChoose, Verbs.Choose), buttons.Tap(Sentence.ButtonEveryone, Verbs.ChooseEveryone)),
            ]));
    }

    /// <summary>The question to somebody who comes second: what they asked is not kept, so its words come back.</summary>
    public static AdaptiveCard Render(Scene scene, Proposed.WaitsForChoice waits) => Render(
        scene,
        waits.People,
        waits.NotKept is { } words ? Refusals.Banner(scene, Refusal.MembersNotChosen, kept: words) : null);

    private static string? Waiting(Scene scene) => scene.Unit.Waiting switch
    {
        { Seat: { } seat } draft => scene.Say(Sentence.ChooseWaitsSetUp, RichText.Inline(draft.Text, Structure.NameLength), NetworkLines.Kind(scene, seat.Kind)),
        { Options.Count: > 0 } poll => scene.Say(Sentence.ChooseWaitsPoll, RichText.Inline(poll.Words, Wording.MaxTitle)),
        { } draft when Wording.Parse(draft.Text, out _) is { } wording => scene.Say(Sentence.ChooseWaits, RichText.Inline(wording.Title, Wording.MaxTitle)),
        _ => null,
    };

    private static string Body(Scene scene, int count) => count == 0
        ? scene.Say(Sentence.ChooseBodyMany)
        : scene.Say(scene.IsChat ? Sentence.ChooseBodyChat : Sentence.ChooseBody, count);

    /// <summary>The form behind it.</summary>
    /// <param name="scene">The unit.</param>
    /// <param name="people">The people of the channel without bots; shown as a list up to 60 where the client has no people picker.</param>
    /// <param name="banner">What was wrong with it.</param>
    public static AdaptiveCard Form(Scene scene, IReadOnlyList<Person> people, Banner? banner = null)
    {
        var buttons = new Buttons(scene);
        var title = scene.Say(Sentence.ChooseTitle);
        return Face.Card(
            scene,
            title,
            [
                .. Face.Above(scene, banner),
                Face.FormHeading(scene, title),
                Face.Plain(scene.Say(Sentence.ChooseForm)),
                Choosing.Several(scene, Fields.PeopleInput, [.. people.Select(person => (person.ObjectId, person.Name))]),
                !scene.Dialogs && people.Count > Choosing.Listed ? Face.Fine(scene.Say(Sentence.PeopleCut, Choosing.Listed)) : null,
                Face.Row(buttons.Sends(scene.Say(Sentence.ButtonThesePeople), Verbs.ChooseThese), buttons.Back(Verbs.ChooseQuestion)),
            ]);
    }
}
