using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Rules;

/// <summary>The question whether other rules shall be proposed, with what they change.</summary>
public static class RuleChoice
{
    public const string HideNames = "names.hide";
    public const string ShowNames = "names.show";

    /// <summary>What a button stands for; null for nothing that we know.</summary>
    public static Effect.SetPolicy? Read(string? rule) => rule switch
    {
        HideNames => new Effect.SetPolicy(Hidden: true),
        ShowNames => new Effect.SetPolicy(Hidden: false),
        { } name when Presets.Find(name) is { } preset => new Effect.SetPolicy(preset),
        _ => null,
    };

    /// <param name="scene">The unit.</param>
    /// <param name="rule">What the button of the choice said.</param>
    /// <param name="effect">What it means.</param>
    public static AdaptiveCard Render(Scene scene, string rule, Effect effect)
    {
        var buttons = new Buttons(scene);
        var title = scene.Say(Sentence.RulesChoiceTitle);
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                Face.Bold(EffectWords.Title(scene, effect)),
                EffectWords.Block(scene, effect),
                Face.Row(buttons.Tap(Sentence.ButtonProposeRules, Verbs.ProposeRules, (Fields.Rule, rule)), buttons.Returns(Verbs.Rules)),
                Face.Fine(scene.Say(Sentence.RulesChoiceHint)),
            ]);
    }
}
