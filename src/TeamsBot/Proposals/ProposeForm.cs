using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>Asks what to propose.</summary>
public static class ProposeForm
{
    /// <param name="scene">The unit, or none yet.</param>
    /// <param name="title">What was typed before.</param>
    /// <param name="body">What was typed before.</param>
    /// <param name="banner">What was wrong with it.</param>
    public static AdaptiveCard Render(Scene scene, string? title = null, string? body = null, Banner? banner = null)
    {
        var heading = scene.Say(Sentence.ProposeTitle);
        var buttons = new Buttons(scene);
        return Face.Card(
            scene,
            heading,
            [
                .. Face.Above(scene, banner),
                Face.FormHeading(scene, heading),
                Forms.Short(Fields.TitleInput, scene.Say(Sentence.TitleLabel), title, Wording.MaxTitle, scene.Say(Sentence.TitleError)),
                Forms.Long(Fields.BodyInput, scene.Say(Sentence.BodyLabel), Cut(body), Wording.MaxText),
                Face.Fine(Asked(scene)),
                Face.Row(buttons.Sends(scene.Say(Sentence.ButtonSendProposal), Verbs.SendProposal), buttons.Back(Verbs.Help)),
            ]);
    }

    private static string Asked(Scene scene)
    {
        var asked = scene.Unit.Members.Values.Count(member => member.Asked && member.Id != scene.Viewer);
        var policy = Policy.Consent;
        var closes = scene.Unit.Calendar.Closing(scene.At, policy.Days, policy.Closing);
        var people = scene.Count(Sentence.PeopleAsked, asked);
        return asked == 0 ? people : $"{people} {scene.Say(Sentence.ItCloses, When.Format(closes, scene.Unit.Calendar, scene.Words.Culture))}";
    }

    /// <summary>A field takes no more than may be sent.</summary>
    private static string? Cut(string? body) => body is { Length: > Wording.MaxText } ? body[..Wording.MaxText] : body;
}
