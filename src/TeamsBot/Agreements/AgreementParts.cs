using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Agreements;
using TeamsBot.Text;

namespace TeamsBot.Agreements;

/// <summary>The parts of an agreement's card.</summary>
internal static class AgreementParts
{
    /// <summary>How it stands, and when it is looked at.</summary>
    public static string Status(Scene scene, Agreement agreement)
    {
        var culture = scene.Words.Culture;
        var day = When.WithYear(agreement.LookBack, culture);
        return agreement.StatusOn(scene.Unit.Calendar.Day(scene.At)) switch
        {
            _ when agreement.LastDay is { } lastDay && agreement.LookBack > lastDay => scene.Say(Sentence.StatusUntil, When.WithYear(lastDay, culture)),
            AgreementStatus.Due => scene.Say(Sentence.StatusDue, day),
            AgreementStatus.Overdue => scene.Say(Sentence.StatusOverdue, day),
            _ when agreement.KeptAt is { } kept => scene.Say(Sentence.StatusKept, When.WithYear(scene.Unit.Calendar.Day(kept), culture), day),
            _ => scene.Say(Sentence.StatusInForce, day),
        };
    }

    /// <summary>Until when it is in force, where that is not how it stands.</summary>
    public static CardElement? LastDay(Scene scene, Agreement agreement) => agreement.LastDay is { } lastDay && agreement.LookBack <= lastDay
        ? Face.Fine(scene.Say(Sentence.HoldsUntil, When.WithYear(lastDay, scene.Words.Culture)))
        : null;

    public static CardElement? Care(Scene scene, Agreement agreement) => agreement.Care is not { } care ? null : Face.Fine(care.Until is { } until
        ? scene.Say(Sentence.CaredUntil, People.Name(scene, care.Who), When.Format(until, scene.Words.Culture))
        : scene.Say(Sentence.Cared, People.Name(scene, care.Who)));

    /// <summary>What was said about it since, the newest first.</summary>
    public static IEnumerable<CardElement> Remarks(Scene scene, Agreement agreement, int scale) => agreement.Remarks.Reverse().SelectMany(remark => new CardElement?[]
    {
        Face.Labelled(
            scene.Say(remark.Broke ? Sentence.RemarkBroke : Sentence.RemarkNotWorking, People.Name(scene, remark.By), When.WithYear(scene.Unit.Calendar.Day(remark.At), scene.Words.Culture)),
            remark.Words,
            300 / scale),
        remark.CleanUp is { } done ? Face.Labelled(scene.Say(Sentence.RemarkCleanUp), done, 300 / scale, subtle: true) : null,
    }.OfType<CardElement>());

    /// <summary>What a member can do with it; to keep it is offered when it is time, or somebody complained.</summary>
    public static IEnumerable<CardElement?> Ways(Scene scene, Buttons buttons, Agreement agreement)
    {
        if (scene.Viewer is { } viewer && scene.Unit.Members.Find(viewer) is not { Asked: true })
        {
            return [];
        }

        (string, FieldValue) about = (Fields.Agreement, agreement.Number);
        var due = agreement.StatusOn(scene.Unit.Calendar.Day(scene.At)) is not AgreementStatus.InForce || agreement.List <= scene.Unit.ListedUntil;
        return
        [
            Face.Row(due ? buttons.Tap(Sentence.ButtonKeepAgreement, Verbs.Keep, about) : null, buttons.Opens(Sentence.ButtonChangeAgreement, Verbs.ChangeAgreement, about)),
            Face.Row(buttons.Opens(Sentence.ButtonNotWorking, Verbs.NotWorking, about), buttons.Opens(Sentence.ButtonEndAgreement, Verbs.EndAgreement, about)),
        ];
    }
}
