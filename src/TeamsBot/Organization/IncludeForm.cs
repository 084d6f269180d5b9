using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Organization;
using TeamsBot.Text;

namespace TeamsBot.Organization;

/// <summary>Asks which guest (or other person of the channel) is asked from now on.</summary>
public static class IncludeForm
{
    /// <param name="scene">The unit.</param>
    /// <param name="people">Those of the channel who are not asked.</param>
    /// <param name="banner">What was wrong with it.</param>
    public static AdaptiveCard Render(Scene scene, IReadOnlyList<Person> people, Banner? banner = null)
    {
        var buttons = new Buttons(scene);
        var title = scene.Say(Sentence.IncludeTitle);
        var any = people.Count > 0;
        return Face.Card(
            scene,
            title,
            [
                .. Face.Above(scene, banner),
                Face.FormHeading(scene, title),
                any ? Choosing.One(scene, Fields.WhomInput, people.Select(person => (person.ObjectId, person.Name))) : Face.Plain(scene.Say(Sentence.NobodyToInclude)),
                any ? Face.Fine(scene.Say(Sentence.IncludeNote)) : null,
                Face.Row(any ? buttons.Sends(scene.Say(Sentence.ButtonIncludeThem), Verbs.SendInclude) : null, buttons.Back(Verbs.WhoIsAsked)),
            ]);
    }
}
