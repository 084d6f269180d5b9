using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Rules;

/// <summary>What adopting a proposal changes in the unit, in words.</summary>
internal static class EffectWords
{
    /// <summary>The sentence that is proposed and agreed.</summary>
    public static string Title(Scene scene, Effect effect) => effect switch
    {
        Effect.SetPolicy { Preset: { } preset } => scene.Say(Sentence.TitleRules, PolicyWords.Name(scene, preset)),
        Effect.SetPolicy { ClosingHour: { } hour } => scene.Say(Sentence.TitleCloses, Hour(scene, hour)),
        Effect.SetPolicy it => scene.Say(it.Hidden == true ? Sentence.TitleHidden : Sentence.TitleNames),
        Effect.Name { Office: Office.Facilitator } it => scene.Say(Sentence.TitleFacilitator, Holder(scene, it.Person)),
        Effect.TakeIn it => scene.Say(Sentence.TitleTakeIn, it.Named),
        Effect.BePartOf it => scene.Say(Sentence.TitleBePartOf, it.Named),
        Effect.Name it => scene.Say(Sentence.TitleSecretary, Holder(scene, it.Person)),
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect.GetType().Name, "unknown effect"),
    };

    /// <summary>The grey block with before and now, drawn from the unit's present; null if it changes nothing (any more).</summary>
    public static CardElement.Container? Block(Scene scene, Effect? effect)
    {
        var (before, now) = effect switch
        {
            Effect.SetPolicy it => PolicyWords.Between(scene, scene.Unit.Policy, it.On(scene.Unit.Policy)),
            Effect.Name it => (Held(scene, it.Office, it.Office.HeldIn(scene.Unit)), Held(scene, it.Office, it.Person)),
            _ => ("", ""),
        };
        return before == now ? null : Face.Block(
            ContainerStyle.Emphasis,
            Face.Bold(scene.Say(Sentence.EffectTitle)),
            Line(scene, Sentence.Before, before, subtle: true),
            Line(scene, Sentence.Now, now, subtle: false));
    }

    public static string Hour(Scene scene, int hour) => new TimeOnly(Math.Clamp(hour, 0, 23), 0).ToString("HH':'mm", scene.Words.Culture);

    private static CardElement.RichTextBlock Line(Scene scene, Sentence label, string text, bool subtle) =>
        new([new TextRun(scene.Say(label) + " ") { IsSubtle = true }, new TextRun(text) { IsSubtle = subtle, Weight = subtle ? null : TextWeight.Bolder }]);

    private static string Held(Scene scene, Office office, PersonId? person) =>
        person is null ? scene.Say(Sentence.OfficeNobody) : scene.Say(office == Office.Facilitator ? Sentence.OfficeFacilitator : Sentence.OfficeSecretary, Holder(scene, person));

    private static string Holder(Scene scene, PersonId? person) => person is { } id ? People.Name(scene, id) : scene.Say(Sentence.RulesNobody);
}
