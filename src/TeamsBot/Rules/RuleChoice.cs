using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Rules;

/// <summary>The question whether other rules or words shall be proposed, with what they change.</summary>
public static class RuleChoice
{
    public const string HideNames = "names.hide";
    public const string ShowNames = "names.show";

    /// <summary>What a button stands for; null for nothing that we know.</summary>
    public static Effect? Read(string? rule) => rule switch
    {
        HideNames => new Effect.SetPolicy(Hidden: true),
        ShowNames => new Effect.SetPolicy(Hidden: false),
        { } name when Presets.Find(name) is { } preset => new Effect.SetPolicy(preset),
        _ => Enum.GetValues<School>().Where(school => Of(school) == rule).Select(school => new Effect.SetVocabulary(school)).FirstOrDefault(),
    };

    /// <summary>What a button for the words of a school says.</summary>
    internal static string Of(School school) => $"words.{school}";

    /// <param name="scene">The unit.</param>
    /// <param name="rule">What the button of the choice said.</param>
    /// <param name="effect">What it means.</param>
    public static AdaptiveCard Render(Scene scene, string rule, Effect effect)
    {
        var buttons = new Buttons(scene);
        var (title, back) = effect is Effect.SetVocabulary ? (scene.Say(Sentence.WordsChoiceTitle), Verbs.Vocabulary) : (scene.Say(Sentence.RulesChoiceTitle), Verbs.Rules);
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                Face.Bold(EffectWords.Title(scene, effect)),
                EffectWords.Block(scene, effect),
                Face.Row(buttons.Tap(Sentence.ButtonProposeRules, Verbs.ProposeRules, (Fields.Rule, rule)), buttons.Returns(back)),
                Face.Fine(scene.Say(Sentence.RulesChoiceHint)),
            ]);
    }
}
