using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Rules;

/// <summary>The rarer rules, each a row to tap.</summary>
public static class MoreRulesCard
{
    public const int Rows = 4;

    /// <param name="scene">The unit.</param>
    /// <param name="skip">How many were shown before.</param>
    public static AdaptiveCard Render(Scene scene, int skip = 0)
    {
        var (buttons, present) = (new Buttons(scene), scene.Unit.Policy);
        var title = scene.Say(Sentence.RulesMoreTitle);
        var others = Presets.Table.Skip(3).ToList();
        var from = Math.Clamp(skip, 0, others.Count - 1);
        var next = from + Rows;
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                .. others.Skip(from).Take(Rows).Select((preset, index) => Row(scene, preset, index == 0)),
                Face.Row(next < others.Count ? buttons.Tap(Sentence.ButtonShowMore, Verbs.MoreRules, (Fields.Skip, next)) : null, buttons.Returns(Verbs.Rules)),
                Face.Row(buttons.Tap(present.Hidden ? Sentence.ButtonShowNames : Sentence.ButtonHideNames, Verbs.ChooseRules, (Fields.Rule, present.Hidden ? RuleChoice.ShowNames : RuleChoice.HideNames))),
                Face.Row(buttons.Tap(Sentence.ButtonWords, Verbs.Vocabulary)),
                Face.Fine(scene.Say(Sentence.RulesMoreHint)),
            ]);
    }

    private static CardElement.Container Row(Scene scene, Policy preset, bool first)
    {
        var name = PolicyWords.Name(scene, preset);
        var (steps, others) = (preset.HasRounds, PolicyWords.Of(scene, preset));
        return Face.Tappable(
            new Buttons(scene).Area(name, Verbs.ChooseRules, (Fields.Rule, preset.Name)),
            first,
            Face.Bold(name),
            Face.Fine(string.Join(' ', others.Take(steps ? 3 : 2))));
    }
}
