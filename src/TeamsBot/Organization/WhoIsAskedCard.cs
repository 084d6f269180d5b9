using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Organization;
using TeamsBot.Rules;
using TeamsBot.Text;

namespace TeamsBot.Organization;

/// <summary>Who decides here, who is away, who is not asked.</summary>
public static class WhoIsAskedCard
{
    private const int NamesShown = 250;
    private const int HolidaysShown = 5;

    public static AdaptiveCard Render(Scene scene, Banner? banner = null) => Fit.Into(scale => Whole(scene, banner, scale));

    private static AdaptiveCard Whole(Scene scene, Banner? banner, int scale)
    {
        var buttons = new Buttons(scene);
        var title = scene.Say(Sentence.WhoTitle);
        var asked = scene.Unit.Members.Values.Where(member => member.Asked).ToList();
        var guests = scene.Unit.Members.Values.Where(member => member is { Present: true, Asked: false, ObservesSince: null }).Select(member => member.Name).ToList();
        var observers = scene.Unit.Members.Values.Where(member => member is { Belongs: true, ObservesSince: not null }).Select(member => member.Name).ToList();
        return Face.Card(
            scene,
            title,
            [
                .. Face.Above(scene, banner, scale),
                Face.Heading(title),
                asked.Count == 0
                    ? Face.Plain(scene.Say(Sentence.NobodyAsked))
                    : Face.WithName(People.List(scene, asked.Select(member => member.Name), NamesShown / scale)),
                Away(scene, asked, NamesShown / 5 / scale),
                Unwaited(scene, asked, NamesShown / 5 / scale),
                guests.Count == 0 ? null : Labelled(scene, Sentence.GuestsLabel, People.List(scene, guests, NamesShown / 5 / scale)),
                observers.Count == 0 ? null : Labelled(scene, Sentence.ObserversLabel, People.List(scene, observers, NamesShown / 5 / scale)),
                Face.Row(buttons.Opens(Sentence.ButtonImAway, Verbs.Away), buttons.Opens(Sentence.ButtonOtherAway, Verbs.AwayOther)),
                Face.Row(buttons.Opens(Sentence.ButtonInclude, Verbs.Include), buttons.Tap(Sentence.ButtonRules, Verbs.Rules)),
                Face.Row(Mentions(scene, buttons), buttons.ReturnsOrHelps()),
                Works(scene),
                Holidays(scene),
                scene.Unit is { Facilitator: null, Secretary: null } ? null : Face.Fine(RulesCard.Offices(scene)),
                Paused(scene),
                NetworkLines.IsBig(scene.Unit) is { } big ? Face.Fine(scene.Say(big, People.Name(scene.Unit.Name))) : null,
                scene.Unit.Language is Language.English ? null : Face.Fine(scene.Say(Sentence.SpokenHere, Languages.Name(scene.Unit.Language))),
                scene.Unit.IsHomeless ? Face.Fine(HomeLines.Note(scene)) : null,
            ]);
    }

    private static CardAction? Mentions(Scene scene, Buttons buttons) => scene.Viewer is { } viewer && scene.Unit.Members.Find(viewer) is { Asked: true } member
        ? member.Muted ? buttons.Tap(Sentence.ButtonMentionMe, Verbs.Unmute) : buttons.Tap(Sentence.ButtonNoMentions, Verbs.Mute)
        : null;

    private static CardElement? Away(Scene scene, List<Member> asked, int most)
    {
        var away = asked.Where(member => member.IsAway(scene.At)).OrderBy(member => member.Name, StringComparer.Ordinal).ToList();
        var lines = away.Take(most).Select(member => scene.Say(
            Sentence.AwayUntil,
            People.Name(member),
            When.Format(scene.Unit.Calendar.Day(member.AwayUntil!.Value), scene.Words.Culture)));
        return away.Count == 0 ? null : Labelled(scene, Sentence.AwayLabel, string.Join(", ", lines));
    }

    private static CardElement.RichTextBlock Works(Scene scene)
    {
        var (city, policy) = (When.City(scene.Unit.Calendar), scene.Unit.Policy);
        var (closes, need) = (policy.Closing.ToString("HH':'mm", scene.Words.Culture), PolicyWords.Need(scene, policy));
        return Face.Fine(scene.Unit.Calendar.WorkingDays == Calendar.MonToFri
            ? scene.Say(Sentence.WorkingTime, city, closes, need)
            : scene.Say(Sentence.WorkingTimeOn, city, closes, When.WorkingDays(scene.Unit.Calendar, scene.Words.Culture), need));
    }

    private static CardElement.RichTextBlock? Holidays(Scene scene)
    {
        var today = scene.Unit.Calendar.Day(scene.At);
        var coming = scene.Unit.Calendar.Holidays.Where(days => days.Until > today).Take(HolidaysShown).Select(days => When.Span(days.From, days.Until, scene.Words.Culture)).ToList();
        return coming.Count == 0 ? null : Face.Fine(scene.Say(Sentence.HolidaysLine, string.Join(", ", coming)));
    }

    private static CardElement? Unwaited(Scene scene, List<Member> asked, int most) => asked.Where(member => member.Unwaited).Select(member => member.Name).ToList() is { Count: > 0 } names
        ? Labelled(scene, Sentence.UnwaitedLabel, People.List(scene, names, most))
        : null;

    private static CardElement.RichTextBlock? Paused(Scene scene)
    {
        var today = scene.Unit.Calendar.Day(scene.At);
        return scene.Unit.Calendar.Pauses.LastOrDefault(pause => pause.From <= today && today < pause.Until) is { } pause
            ? Face.Fine(scene.Say(Sentence.PausedUntil, When.Format(pause.Until, scene.Words.Culture)))
            : null;
    }

    private static CardElement.RichTextBlock Labelled(Scene scene, Sentence label, string names) =>
        new([new TextRun(scene.Say(label) + " ") { Weight = TextWeight.Bolder }, new TextRun(names)]);
}
