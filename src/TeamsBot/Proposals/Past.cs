using TeamsBot.AdaptiveCards;
using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Organization;
using TeamsBot.Storage.Units;

namespace TeamsBot.Proposals;

/// <summary>Looks back at a proposal: what changed between its versions, and all that happened. Read from the log, page by page.</summary>
public sealed class Past(Desk desk, EditsOnHold edits)
{
    /// <summary>Facts read at once while the texts of old versions are looked for.</summary>
    private const int Many = 500;

    private delegate Task<AdaptiveCard> Look(Visit visit, Scene scene, Proposal proposal, TapFields tap, CancellationToken cancellationToken);

    public void Map(BotRoutes routes)
    {
        MapLook(routes, Verbs.History, (visit, scene, proposal, tap, token) => HistoryAsync(visit, scene, proposal, tap.Number(Fields.Skip), token));
        MapLook(routes, Verbs.Diff, async (visit, scene, proposal, _, token) =>
            await DiffAsync(visit, scene, proposal, null, null, token) ?? ProposalCard.Render(scene, proposal));
    }

    public async Task<AdaptiveCard> HistoryAsync(Visit visit, Scene scene, Proposal proposal, long? from, CancellationToken cancellationToken) =>
        HistoryCard.Render(scene, proposal, await PageAsync(visit, proposal, from, HistoryCard.PerPage, cancellationToken));

    /// <summary>What changed from one version to another, by default with the last change; null if there are no such versions.</summary>
    public async Task<AdaptiveCard?> DiffAsync(Visit visit, Scene scene, Proposal proposal, int? from, int? to, CancellationToken cancellationToken)
    {
        var (older, newer) = (from ?? proposal.Version - 1, to ?? proposal.Version);
        (older, newer) = (Math.Min(older, newer), Math.Max(older, newer));
        if (older < 1 || newer > proposal.Version || older == newer)
        {
            return null;
        }

        if (newer == proposal.Version && older == newer - 1 && proposal.Before is { } before)
        {
            return DiffCard.Render(scene, proposal, older, before, newer, proposal.Wording);
        }

        var texts = await TextsAsync(visit, proposal, cancellationToken);
        return texts.TryGetValue(older, out var then) && texts.TryGetValue(newer, out var now)
            ? DiffCard.Render(scene, proposal, older, then, newer, now)
            : null;
    }

    private async Task<IReadOnlyDictionary<int, Wording>> TextsAsync(Visit visit, Proposal proposal, CancellationToken cancellationToken)
    {
        var facts = new List<ProposalEvent>();
        for (long? next = proposal.Electorate; next is not null;)
        {
            var page = await PageAsync(visit, proposal, next, Many, cancellationToken);
            facts.AddRange(page.Facts.Select(happened => happened.Fact));
            next = page.Next;
        }

        return Versions.Of(facts);
    }

    private Task<HistoryPage> PageAsync(Visit visit, Proposal proposal, long? from, int count, CancellationToken cancellationToken) =>
        desk.HistoryAsync(visit, proposal, from, count, cancellationToken);

    private void MapLook(BotRoutes routes, string verb, Look look) => routes.CardAction(verb, async (turn, action, cancellationToken) =>
    {
        var tap = new TapFields(action.Data);
        if (Taps.VisitOf(turn, tap) is not { } visit || tap.Proposal is not > 0)
        {
            return Taps.Malformed(turn);
        }

        edits.Release(visit.Key, tap.Proposal.Value, visit.By);
        var unit = await desk.ReadAsync(visit, cancellationToken);
        var scene = visit.Look(unit, desk.Now);
        var proposal = scene.MayRead ? await desk.FindAsync(visit, unit, tap.Proposal.Value, cancellationToken) : null;
        return Taps.Answer(proposal is null
            ? RefusedCard.Render(scene, Refusal.UnknownProposal, null)
            : await look(visit, scene, proposal, tap, cancellationToken));
    });
}
