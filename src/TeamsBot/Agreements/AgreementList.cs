using TeamsBot.AdaptiveCards;
using TeamsBot.Chat;
using TeamsBot.Domain;
using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Organization;
using TeamsBot.Organization;
using TeamsBot.Storage.Units;
using TeamsBot.Text;

namespace TeamsBot.Agreements;

/// <summary>The register of what a unit has agreed, a page at a time.</summary>
public sealed class AgreementList(UnitStore units, Desk desk)
{
    private const int Rows = 6;

    /// <summary>Agreements that are written out as text; a register of more is no page of a wiki any more.</summary>
    private const int MostAsText = 500;

    /// <param name="from">The proposal from whose card the list was opened.</param>
    /// <param name="before">Only those with a smaller number; 0 for the newest.</param>
    public async Task<AdaptiveCard> RenderAsync(Visit visit, string search, int before, CancellationToken cancellationToken, CameFrom? from = null)
    {
        var scene = visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now) with { From = from };
        if (!scene.MayRead)
        {
            return AgreementsCard.Render(scene with { Unit = Unit.None }, [], null);
        }

        var words = search.Trim() is { Length: > 0 } typed ? typed : null;
        var page = await units.AgreementsAsync(visit.Key, words, Rows, before > 0 ? before : null, cancellationToken);
        // The card adds its rows to what it is told; what travels with "Show more" is the number that the next page stays below
        var rows = page.Agreements.Select(a => Row(scene, a.Agreement, Guide.Trial.IsOne(scene, a.Text.Wording))).ToList();
        return AgreementsCard.Render(scene, rows, words, (page.Before ?? 0) - AgreementsCard.Rows, page.Before is not null);
    }

    /// <summary>Those no longer in force.</summary>
    public async Task<AdaptiveCard> RenderEndedAsync(Visit visit, int before, CancellationToken cancellationToken)
    {
        var scene = visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now);
        var page = scene.MayRead ? await units.EndedAgreementsAsync(visit.Key, Rows, before > 0 ? before : null, cancellationToken) : new([], null);
        var rows = page.Agreements.Select(a => new AgreementRow(a.Number, a.Title, a.At, null, a.Proposal) { Ended = a }).ToList();
        return AgreementsCard.Render(scene, rows, null, (page.Before ?? 0) - AgreementsCard.Rows, page.Before is not null, Shelf.Ended);
    }

    /// <summary>Those that somebody proposed.</summary>
    internal static AdaptiveCard RenderBy(Scene scene, Member member, int skip)
    {
        var rows = scene.Unit.Agreements.InForce.Values.Where(agreement => agreement.Proposer == member.Id).OrderByDescending(agreement => agreement.Number)
            .Skip(skip).Select(agreement => Row(scene, agreement, isTrial: false)).ToList();
        return AgreementsCard.Render(scene, rows, member.Name, skip, more: false, Shelf.By);
    }

    /// <summary>The newest in a line of text.</summary>
    public async Task<Line> SayAsync(Visit visit, string search, CancellationToken cancellationToken)
    {
        var scene = visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now);
        var words = search.Length > 0 ? search : null;
        var page = scene.MayRead ? await units.AgreementsAsync(visit.Key, words, InWords.Rows, null, cancellationToken) : new([], null);
        return new(page.Agreements.Count > 0
            ? scene.Say(Sentence.AgreementsInWords, InWords.List([.. page.Agreements.Select(a => ($"A-{a.Agreement.Number}", a.Text.Wording))]))
            : scene.Say(words is null ? Sentence.NothingAgreed : Sentence.NothingFound));
    }

    /// <summary>The whole register as Markdown, in pieces that fit into a message each.</summary>
    public async Task<IReadOnlyList<string>> AsTextAsync(Visit visit, CancellationToken cancellationToken)
    {
        var scene = visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now);
        var page = scene.MayRead ? await units.AgreementsAsync(visit.Key, null, MostAsText, null, cancellationToken) : new([], null);
        return AgreementText.Pages(scene, page.Agreements);
    }

    /// <summary>The card of an agreement, in force or ended; null if there is none of that number.</summary>
    public async Task<AdaptiveCard?> ShowAsync(Visit visit, Scene scene, int number, CancellationToken cancellationToken)
    {
        var ended = number <= scene.Unit.LastAgreement && scene.Unit.Agreements.Find(number) is null ? await units.EndedAgreementAsync(visit.Key, number, cancellationToken) : null;
        var from = scene.Unit.Agreements.Find(number)?.Proposal ?? ended?.Proposal;
        return from is { } proposal && scene.MayRead && await desk.FindAsync(visit, scene.Unit, proposal, cancellationToken) is { } adopted
            ? AgreementCard.Render(scene, adopted, ended)
            : null;
    }

    private static AgreementRow Row(Scene scene, Agreement agreement, bool isTrial) =>
        new(agreement.Number, agreement.Title, agreement.At, isTrial && agreement.KeptAt is null ? null : agreement.LookBack, agreement.Proposal)
        {
            Status = agreement.StatusOn(scene.Unit.Calendar.Day(scene.At)),
            LastDay = agreement.LastDay,
        };
}
