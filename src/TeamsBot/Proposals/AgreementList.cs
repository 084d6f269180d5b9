using TeamsBot.AdaptiveCards;
using TeamsBot.Chat;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Organization;
using TeamsBot.Storage.Units;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>The register of what a unit has agreed, a page at a time.</summary>
public sealed class AgreementList(UnitStore units, Desk desk)
{
    private const int Rows = 6;

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
        var rows = page.Agreements.Select(a => new AgreementRow(a.Number, a.Wording.Title, a.At, Guide.Trial.IsOne(scene, a.Wording) ? null : a.LookBack, a.Proposal)).ToList();
        return AgreementsCard.Render(scene, rows, words, (page.Before ?? 0) - AgreementsCard.Rows, page.Before is not null);
    }

    /// <summary>The newest in a line of text.</summary>
    public async Task<Line> SayAsync(Visit visit, string search, CancellationToken cancellationToken)
    {
        var scene = visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now);
        var words = search.Length > 0 ? search : null;
        var page = scene.MayRead ? await units.AgreementsAsync(visit.Key, words, InWords.Rows, null, cancellationToken) : new([], null);
        return new(page.Agreements.Count > 0
            ? scene.Say(Sentence.AgreementsInWords, InWords.List([.. page.Agreements.Select(a => ($"A-{a.Number}", a.Wording))]))
            : scene.Say(words is null ? Sentence.NothingAgreed : Sentence.NothingFound));
    }

    /// <summary>The proposal that became this agreement; null if there is none of that number.</summary>
    public async Task<Proposal?> FindAsync(Visit visit, Unit unit, int number, CancellationToken cancellationToken) =>
        number <= unit.LastAgreement
        && (await units.AgreementsAsync(visit.Key, null, 1, number + 1, cancellationToken)).Agreements is [{ } agreement] && agreement.Number == number
            ? await desk.FindAsync(visit, unit, agreement.Proposal, cancellationToken)
            : null;
}
