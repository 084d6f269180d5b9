using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Organization;
using TeamsBot.Text;

namespace TeamsBot.Rules;

/// <summary>Whose words are used here, and the others, each a row to tap, with some of what it says.</summary>
public static class VocabularyCard
{
    /// <param name="scene">The unit; none yet speaks plain words.</param>
    /// <param name="banner">Why a choice was not proposed.</param>
    public static AdaptiveCard Render(Scene scene, Banner? banner = null)
    {
        var (buttons, present) = (new Buttons(scene), scene.Unit.School);
        var title = scene.Say(Sentence.WordsTitle);
        return Face.Card(
            scene,
            title,
            [
                .. Face.Above(scene, banner),
                Face.Heading(title),
                Face.Bold(scene.Say(Sentence.RulesNow, Name(scene, present))),
                Face.Fine(Example(scene, present)),
                .. Enum.GetValues<School>().Where(school => school != present).Select(school => Row(buttons, school)),
                Face.Row(buttons.Returns(Verbs.MoreRules), buttons.Tap(Sentence.ButtonHelp, Verbs.Help)),
                Face.Fine(scene.Say(Sentence.WordsHint)),
            ]);
    }

    /// <summary>What a school is called.</summary>
    internal static string Name(Scene scene, School school) => Of(scene, school).Of(Sentence.WordsName);

    /// <summary>Some of its words.</summary>
    internal static string Example(Scene scene, School school) => Of(scene, school).Of(Sentence.WordsExample);

    /// <summary>The school itself in the language of the scene.</summary>
    private static Sentences Of(Scene scene, School school) => Sentences.In(scene.Words.Language, school);

    private static CardElement.Container Row(Buttons buttons, School school) => Face.Tappable(
        buttons.Area(Name(buttons.Scene, school), Verbs.ChooseRules, (Fields.Rule, RuleChoice.Of(school))),
        first: false,
        Face.Bold(Name(buttons.Scene, school)),
        Face.Fine(Example(buttons.Scene, school)));
}
