using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Agreements;
using TeamsBot.Text;

namespace TeamsBot.Agreements;

/// <summary>The list of the month: the agreements that it is time to look at, each with a button that keeps it.</summary>
public static class LookBackCard
{
    /// <summary>Rows with a button each; one more button shows more.</summary>
    public const int Rows = 5;

    /// <param name="scene">The unit.</param>
    /// <param name="skip">How many were shown before.</param>
    /// <param name="due">Also those whose day has come since the list; else those on the list.</param>
    /// <param name="banner">Why the viewer's tap was not counted.</param>
    public static AdaptiveCard Render(Scene scene, int skip = 0, bool due = false, Banner? banner = null)
    {
        var today = scene.Unit.Calendar.Day(scene.At);
        var all = scene.Unit.Agreements.OnList(scene.Unit.ListedUntil ?? DateOnly.MinValue)
            .Concat(due ? scene.Unit.Agreements.InForce.Values.Where(agreement => agreement.LookBack <= today) : [])
            .DistinctBy(agreement => agreement.Number).ToList();
        var title = all.Count == 0 ? scene.Say(Sentence.LookBackNone) : scene.Count(Sentence.LookBackTitle, all.Count);
        var buttons = new Buttons(scene);
        return Fit.Into(scale => Face.Card(
            scene,
            title,
            [
                .. Face.Above(scene, banner, scale),
                Face.Heading(title),
                all.Count == 0 ? null : Face.Fine(scene.Say(Sentence.LookBackHint)),
                .. all.Skip(skip).Take(Rows).SelectMany((agreement, index) => Row(scene, buttons, agreement, index == 0, scale)),
                all.Count > skip + Rows ? Face.Row(buttons.Tap(Sentence.ButtonShowMore, Verbs.LookBacks, (Fields.Skip, skip + Rows))) : null,
                all.Count == 0 ? Face.Row(buttons.Tap(Sentence.ButtonAgreements, Verbs.Agreements)) : null,
            ]));
    }

    private static IEnumerable<CardElement?> Row(Scene scene, Buttons buttons, Agreement agreement, bool first, int scale) =>
    [
        AgreementsCard.Row(scene, new(agreement.Number, agreement.Title, agreement.At, agreement.LookBack, agreement.Proposal) { Status = agreement.StatusOn(scene.Unit.Calendar.Day(scene.At)), LastDay = agreement.LastDay }, first, scale),
        agreement.Concerns + agreement.Remarks.Count == 0 ? null : Face.Fine(Notes(scene, agreement)),
        Face.Row(
            buttons.Tap(IsAboutToEnd(agreement) ? Sentence.ButtonLetItEnd : Sentence.ButtonKeepAgreement, Verbs.Keep, (Fields.Agreement, agreement.Number), (Fields.Rev, scene.Unit.Size), (Fields.Item, 1)),
            IsAboutToEnd(agreement) ? buttons.Opens(Sentence.ButtonGoOn, Verbs.ChangeAgreement, (Fields.Agreement, agreement.Number), (Fields.Proposal, agreement.Proposal)) : null),
    ];

    /// <summary>The last look before its last day: to go on with it takes a proposal.</summary>
    private static bool IsAboutToEnd(Agreement agreement) => agreement.LastDay?.AddDays(-LookBacks.DaysBeforeEnd) <= agreement.LookBack;

    private static string Notes(Scene scene, Agreement agreement) => string.Join(' ', new[]
    {
        agreement.Concerns == 0 ? null : scene.Count(Sentence.ConcernsNoted, agreement.Concerns),
        agreement.Remarks.Count(remark => !remark.Broke) is > 0 and var complaints ? scene.Count(Sentence.ComplaintsCount, complaints) : null,
        agreement.Remarks.Count(remark => remark.Broke) is > 0 and var breaches ? scene.Count(Sentence.BreachesCount, breaches) : null,
    }.OfType<string>());
}
