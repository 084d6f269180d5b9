using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Rules;

/// <summary>What adopting a proposal changes in the unit, in words.</summary>
internal static class EffectWords
{
    /// <summary>Of a text that changes.</summary>
    private const int Shown = 300;

    /// <summary>The sentence that is proposed and agreed.</summary>
    public static string Title(Scene scene, Effect effect) => effect switch
    {
        Effect.SetPolicy { Preset: { } preset } => scene.Say(Sentence.TitleRules, PolicyWords.Name(scene, preset)),
        Effect.SetPolicy { ClosingHour: { } hour } => scene.Say(Sentence.TitleCloses, Hour(scene, hour)),
        Effect.SetPolicy it => scene.Say(it.Hidden == true ? Sentence.TitleHidden : Sentence.TitleNames),
        Effect.Name { Office: Office.Facilitator } it => scene.Say(Sentence.TitleFacilitator, Holder(scene, it.Person)),
        Effect.Name it => scene.Say(Sentence.TitleSecretary, Holder(scene, it.Person)),
        Effect.TakeIn it => scene.Say(Sentence.TitleTakeIn, it.Named),
        Effect.TurnAway it => scene.Say(Sentence.TitleTurnAway, it.Named),
        Effect.BePartOf it => scene.Say(Sentence.TitleBePartOf, it.Named),
        Effect.Leave => scene.Say(Sentence.TitleLeave, scene.Unit.Network.Parent?.Name ?? scene.Unit.Network.Awaited?.Name ?? scene.Unit.Network.Wanted?.Name ?? scene.Unit.Name),
        Effect.Rename it => scene.Say(Sentence.TitleRename, it.To),
        Effect.SetPurpose it => scene.Say(Sentence.TitlePurpose, it.Purpose),
        Effect.SetMembership it => scene.Say(it.Chosen ? Sentence.TitleChosen : Sentence.TitleEverybody),
        Effect.SetZone it => scene.Say(Sentence.TitleZone, When.City(new(it.Zone))),
        Effect.SetWorkingDays it => scene.Say(Sentence.TitleWorkingDays, WorkingDays(scene, it.Days)),
        Effect.SetHoliday it => scene.Say(it.Off ? Sentence.TitleHoliday : Sentence.TitleNoHoliday, When.Span(it.From, it.Until, scene.Words.Culture)),
        Effect.SetVocabulary it => scene.Say(Sentence.TitleWords, VocabularyCard.Name(scene, it.School)),
        Effect.ShareHealth it => it.On ? scene.Say(Sentence.TitleShareHealth, it.Named) : scene.Say(Sentence.TitleKeepHealth),
        Effect.MoveHome it => scene.Say(Sentence.TitleMoveHome, it.Named),
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect.GetType().Name, "unknown effect"),
    };

    /// <summary>The grey block with before and now, as it was put to everybody; null if the proposal changes nothing.</summary>
    public static CardElement.Container? Block(Scene scene, Proposal proposal, int scale = 1) =>
        proposal.Effect is { } effect && Conflicts.Step(scene.Unit, proposal) is { } step ? Block(scene, effect, step.Before, step.Now, scale) : null;

    /// <summary>The same for what nobody has proposed yet: from what is now.</summary>
    public static CardElement.Container? Block(Scene scene, Effect effect) => Touched.Of(scene.Unit, effect) is var present ? Block(scene, effect, present, present.With(effect), 1) : null;

    /// <summary>What is there now of what a proposal would change, in words.</summary>
    public static string Present(Scene scene, Effect effect) => effect is Effect.SetPolicy
        ? Between(scene, effect, Touched.Of(scene.Unit, effect), Touched.Of(scene.Unit, effect).With(effect)).Before
        : Words(scene, effect, Touched.Of(scene.Unit, effect));

    public static string Hour(Scene scene, int hour) => new TimeOnly(Math.Clamp(hour, 0, 23), 0).ToString("HH':'mm", scene.Words.Culture);

    private static CardElement.Container? Block(Scene scene, Effect effect, Touched was, Touched will, int scale)
    {
        var (before, now) = Between(scene, effect, was, will);
        return before == now ? null : Face.Block(
            ContainerStyle.Emphasis,
            Face.Bold(scene.Say(Sentence.EffectTitle)),
            Line(scene, Sentence.Before, before, new("") { IsSubtle = true }, scale),
            Line(scene, Sentence.Now, now, new("") { Weight = TextWeight.Bolder }, scale));
    }

    /// <summary>Of rules only the sentences that differ.</summary>
    private static (string Before, string Now) Between(Scene scene, Effect effect, Touched was, Touched will) => effect is Effect.SetPolicy
        ? PolicyWords.Between(scene, Rules(scene, was), Rules(scene, will))
        : (Words(scene, effect, was), Words(scene, effect, will));

    private static Policy Rules(Scene scene, Touched touched) => (touched.Rules ?? scene.Unit.Policy) with
    {
        ClosingHour = touched.ClosingHour ?? scene.Unit.Policy.ClosingHour,
        Hidden = touched.Hidden ?? scene.Unit.Policy.Hidden,
    };

    private static string Words(Scene scene, Effect effect, Touched touched) => effect switch
    {
        Effect.Name it => Held(scene, it.Office, touched.Holder),
        Effect.TakeIn it => Part(scene, it.Named, touched),
        Effect.TurnAway it => Part(scene, it.Named, touched),
        Effect.BePartOf or Effect.Leave => Whole(scene, touched),
        Effect.Rename => touched.Name!,
        Effect.SetPurpose => touched.Purpose is { Length: > 0 } purpose ? purpose : scene.Say(Sentence.EffectNoPurpose),
        Effect.SetMembership => scene.Say(touched.Chosen == true ? Sentence.EffectChosen : Sentence.EffectEverybody),
        Effect.SetZone => scene.Say(Sentence.EffectZone, When.City(new(touched.Zone!))),
        Effect.SetWorkingDays => WorkingDays(scene, touched.WorkingDays!.Value),
        Effect.SetHoliday it => touched.Holidays.Count == 0
            ? scene.Say(Sentence.EffectNoHolidays, When.Span(it.From, it.Until, scene.Words.Culture))
            : scene.Say(Sentence.EffectHolidays, string.Join(", ", touched.Holidays.Select(days => When.Span(days.From, days.Until, scene.Words.Culture)))),
        Effect.SetVocabulary => VocabularyCard.Example(scene, touched.School!.Value),
        Effect.ShareHealth it => touched.Shared == true ? scene.Say(Sentence.EffectHealthShown, People.Name(touched.Parent?.Name ?? it.Named)) : scene.Say(Sentence.EffectHealthKept),
        Effect.MoveHome it => touched.Home != it.To.Conversation ? scene.Say(Sentence.EffectHome)
            : it.Keeps ? $"{People.Name(it.Named)}. {scene.Say(Sentence.LineHomeKeeps)}"
            : People.Name(it.Named),
        _ => "",
    };

    private static string Part(Scene scene, string named, Touched touched) => scene.Say(
        touched.Part switch { null => Sentence.EffectPartNot, { Taken: true } => Sentence.EffectPartTaken, _ => Sentence.EffectPartWaits },
        People.Name(named));

    private static string Whole(Scene scene, Touched touched)
    {
        var parent = touched.Parent is { } whole ? scene.Say(Sentence.EffectPartOf, People.Name(whole.Name)) : scene.Say(Sentence.EffectPartOfNothing);
        return touched.Asked is { } asked ? $"{parent} {scene.Say(Sentence.EffectAsks, People.Name(asked.Name))}" : parent;
    }

    private static CardElement.RichTextBlock Line(Scene scene, Sentence label, string text, TextRun look, int scale) =>
        new([new TextRun(scene.Say(label) + " ") { IsSubtle = true }, .. RichText.Runs(text, Math.Max(8, Shown / scale), look)]);

    private static string WorkingDays(Scene scene, int days) => When.WorkingDays(new Calendar("Etc/UTC") { Weekdays = days }, scene.Words.Culture);

    private static string Held(Scene scene, Office office, PersonId? person) =>
        person is null ? scene.Say(Sentence.OfficeNobody) : scene.Say(office == Office.Facilitator ? Sentence.OfficeFacilitator : Sentence.OfficeSecretary, Holder(scene, person));

    private static string Holder(Scene scene, PersonId? person) => person is { } id ? People.Name(scene, id) : scene.Say(Sentence.RulesNobody);
}
