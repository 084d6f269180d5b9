using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Rules;

/// <summary>What applies here, in plain words, and the choices that the unit has.</summary>
public static class RulesCard
{
    /// <param name="scene">The unit; none yet is decided as usual.</param>
    /// <param name="banner">Why a choice was not proposed.</param>
    public static AdaptiveCard Render(Scene scene, Banner? banner = null)
    {
        var (buttons, policy) = (new Buttons(scene), scene.Unit.Policy);
        var title = scene.Say(Sentence.RulesTitle);
        return Face.Card(
            scene,
            title,
            [
                .. Face.Above(scene, banner),
                Face.Heading(title),
                Face.Bold(scene.Say(Sentence.RulesNow, PolicyWords.Name(scene, policy))),
                .. PolicyWords.Of(scene, policy).Select(Face.Plain),
                Face.Plain(scene.Say(Sentence.RulesProblem)),
                Face.WithName(Offices(scene)),
                Face.Fine(NoteLines.Rule(scene)),
                Face.Fine(scene.Say(Sentence.RulesByConsent)),
                Face.Row(Choice(buttons, policy, Presets.All)),
                Face.Row(Choice(buttons, policy, Policy.Consent), Choice(buttons, policy, Presets.Lazy)),
                Face.Row(buttons.Tap(Sentence.ButtonMoreRules, Verbs.MoreRules), buttons.ReturnsOrHelps()),
            ]);
    }

    /// <summary>Who is named for what.</summary>
    internal static string Offices(Scene scene) => scene.Unit is { Facilitator: null, Secretary: null }
        ? scene.Say(Sentence.RulesNoOffices)
        : scene.Say(
            Sentence.RulesOffices,
            scene.Unit.Facilitator is { } facilitator ? People.Name(scene, facilitator) : scene.Say(Sentence.RulesNobody),
            scene.Unit.Secretary is { } secretary ? People.Name(scene, secretary) : scene.Say(Sentence.RulesNobody));

    /// <summary>What applies already is no choice.</summary>
    private static CardAction.Execute? Choice(Buttons buttons, Policy present, Policy preset) => new Effect.SetPolicy(preset).On(present) == present
        ? null
        : new CardAction.Execute(PolicyWords.Name(buttons.Scene, preset), Verbs.ChooseRules) { Data = buttons.Tap(Sentence.ButtonMoreRules, Verbs.ChooseRules, (Fields.Rule, preset.Name)).Data };
}
