using TeamsBot.AdaptiveCards;
using TeamsBot.Text;

namespace TeamsBot.Organization;

/// <summary>Asks until when somebody is away: the viewer, or a colleague.</summary>
public static class AwayForm
{
    /// <param name="scene">The unit and the viewer.</param>
    /// <param name="colleague">Somebody else than the viewer.</param>
    /// <param name="whom">The directory's object id, chosen before.</param>
    /// <param name="until">Chosen before; the first day back.</param>
    /// <param name="banner">What was wrong with it.</param>
    public static AdaptiveCard Render(Scene scene, bool colleague, string? whom = null, DateOnly? until = null, Banner? banner = null)
    {
        var buttons = new Buttons(scene);
        var title = scene.Say(colleague ? Sentence.OtherAwayTitle : Sentence.AwayTitle);
        return Face.Card(
            scene,
            title,
            [
                .. Face.Above(scene, banner),
                Face.FormHeading(scene, title),
                colleague ? Whom(scene, whom) : null,
                Until(scene, until),
                Face.Fine(scene.Say(colleague ? Sentence.OtherAwayNote : Sentence.AwayNote)),
                Face.Row(buttons.Sends(scene.Say(Sentence.ButtonSend), Verbs.SendAway), buttons.Back(Verbs.WhoIsAsked)),
            ]);
    }

    private static CardElement.InputChoiceSet Whom(Scene scene, string? whom) => Choosing.One(
        scene,
        Fields.WhomInput,
        scene.Unit.Members.Values.Where(member => member.Asked && member.Id != scene.Viewer).Select(member => (member.ObjectId, member.Name)),
        whom);

    private static CardElement.InputDate Until(Scene scene, DateOnly? until)
    {
        var tomorrow = scene.Unit.Calendar.Day(scene.At).AddDays(1);
        return new(Fields.DateInput, scene.Say(Sentence.BackOnLabel))
        {
            Value = until,
            Min = tomorrow,
            IsRequired = true,
            ErrorMessage = scene.Say(Sentence.DateError),
        };
    }
}
