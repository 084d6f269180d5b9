using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Agreements;

/// <summary>Which agreements a list shows.</summary>
public enum Shelf
{
    InForce,
    Ended,

    /// <summary>Of one person.</summary>
    By,
}

/// <summary>One agreement in a list.</summary>
/// <param name="Number">n in A-n.</param>
/// <param name="Title">The sentence that was agreed.</param>
/// <param name="At">Since when.</param>
/// <param name="LookBack">When it is looked at again; null if its own words say so.</param>
/// <param name="Proposal">n in P-n, from which it came.</param>
public sealed record AgreementRow(int Number, string Title, DateTimeOffset At, DateOnly? LookBack, int Proposal)
{
    public AgreementStatus Status { get; init; }

    /// <summary>The last day on which it is in force; null if it has no end of its own.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Set if it is no longer in force.</summary>
    public EndedAgreement? Ended { get; init; }
}

/// <summary>What was agreed, each a row to tap.</summary>
public static class AgreementsCard
{
    public const int Rows = 6;

    /// <param name="scene">The unit.</param>
    /// <param name="rows">The newest first, at most <see cref="Rows"/> of them are shown.</param>
    /// <param name="search">The words searched for, or whose they are.</param>
    /// <param name="skip">How many were shown before.</param>
    /// <param name="more">There are more than these.</param>
    /// <param name="shelf">Which agreements they are.</param>
    public static AdaptiveCard Render(Scene scene, IReadOnlyList<AgreementRow> rows, string? search = null, int skip = 0, bool more = false, Shelf shelf = Shelf.InForce)
    {
        var buttons = new Buttons(scene);
        var title = scene.Say(shelf is Shelf.Ended ? Sentence.AgreementsEndedTitle : Sentence.AgreementsTitle);
        return Fit.Into(scale => Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                search is null ? null : Face.Fine(scene.Say(shelf is Shelf.By ? Sentence.AgreementsBy : Sentence.AgreementsFound, RichText.Inline(search))),
                .. rows.Count == 0 ? Nothing(scene, buttons, shelf, search is null && shelf is Shelf.InForce) : [],
                .. rows.Take(Rows).Select((row, index) => Row(scene, row, index == 0, scale)),
                (more || rows.Count > Rows) && shelf is not Shelf.By ? Face.Row(More(buttons, search, skip + Rows, shelf)) : null,
                rows.Count > Rows && shelf is Shelf.By ? Face.Fine(scene.Count(Sentence.MoreBelow, rows.Count - Rows)) : null,
                rows.Count == 0 ? null : Face.Fine(scene.Say(shelf is Shelf.Ended ? Sentence.AgreementsEndedHint : Sentence.AgreementsHint)),
                Face.Row(new Buttons(scene with { From = null }).Opens(Sentence.ButtonPropose, Verbs.Propose), buttons.ReturnsOrHelps()),
            ]));
    }

    private static IEnumerable<CardElement?> Nothing(Scene scene, Buttons buttons, Shelf shelf, bool none) => none
        ?
        [
            Face.Plain(scene.Say(Sentence.NothingAgreed)),
            Face.Fine(scene.Say(Sentence.TryHint)),
            Face.Row(buttons.Tap(Sentence.ButtonTryMe, Verbs.TryMe)),
        ]
        : [Face.Plain(scene.Say(shelf switch
        {
            Shelf.Ended => Sentence.NothingEnded,
            Shelf.By => Sentence.NothingAgreed,
            _ => Sentence.NothingFound,
        }))];

    private static CardAction More(Buttons buttons, string? search, int skip, Shelf shelf) => (search, shelf) switch
    {
        (_, Shelf.Ended) => buttons.Tap(Sentence.ButtonShowMore, Verbs.Agreements, (Fields.Skip, skip), (Fields.Sought, "ended"), (Fields.Item, 1)),
        (null, _) => buttons.Tap(Sentence.ButtonShowMore, Verbs.Agreements, (Fields.Skip, skip)),
        _ => buttons.Tap(Sentence.ButtonShowMore, Verbs.Agreements, (Fields.Skip, skip), (Fields.Sought, RichText.Inline(search))),
    };

    internal static CardElement Row(Scene scene, AgreementRow row, bool first, int scale)
    {
        var id = $"A-{row.Number}";
        return Face.Tappable(
            new Buttons(scene with { From = null }).Area(id, Verbs.ShowAgreement, (Fields.Agreement, row.Number), (Fields.Proposal, row.Proposal)),
            first,
            new CardElement.RichTextBlock([new TextRun(id + "  ") { IsSubtle = true }, .. RichText.Runs(row.Title, Math.Max(8, Wording.MaxTitle / scale))]),
            Face.Fine(Line(scene, row)));
    }

    private static string Line(Scene scene, AgreementRow row)
    {
        var culture = scene.Words.Culture;
        var since = When.WithYear(scene.Unit.Calendar.Day(row.At), culture);
        return row switch
        {
            { Ended: { } ended } => AgreementCard.Ended(scene, ended),
            { LastDay: { } last } => scene.Say(Sentence.AgreementRowUntil, since, When.WithYear(last, culture)),
            { LookBack: null } => scene.Say(Sentence.AgreementRowTrial, since),
            { LookBack: { } day, Status: AgreementStatus.Overdue } => scene.Say(Sentence.AgreementRowOverdue, since, When.WithYear(day, culture)),
            { LookBack: { } day, Status: AgreementStatus.Due } => scene.Say(Sentence.AgreementRowDue, since, When.WithYear(day, culture)),
            { LookBack: { } day } => scene.Say(Sentence.AgreementRow, since, When.WithYear(day, culture)),
        };
    }
}
