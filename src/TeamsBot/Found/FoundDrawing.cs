using TeamsBot.Agreements;
using TeamsBot.BotFramework;
using TeamsBot.Domain.Proposals;
using TeamsBot.Proposals;
using TeamsBot.Storage;
using TeamsBot.Storage.Units;
using TeamsBot.Text;

namespace TeamsBot.Found;

/// <summary>One result of a search, not read yet.</summary>
/// <param name="Here">The search is in the unit's own conversation.</param>
/// <param name="Number">n in P-n.</param>
/// <param name="At">When it was proposed.</param>
/// <param name="InTitle">All words are in the title.</param>
public sealed record Hit(Scene Scene, UnitKey Unit, bool Here, int Number, DateTimeOffset At, bool InTitle);

/// <summary>Reads and draws one page of results: what is open from memory, the agreements in force of a unit together, the rest one by one.</summary>
public sealed class FoundDrawing(UnitStore units)
{
    public async Task<IReadOnlyList<FoundCard>> DrawAsync(IReadOnlyList<Hit> page, CancellationToken cancellationToken)
    {
        var agreed = await Task.WhenAll(page.GroupBy(hit => hit.Unit).Select(of => AgreedAsync([.. of], cancellationToken)));
        var inForce = agreed.SelectMany(each => each).ToDictionary(pair => pair.Hit, pair => pair.Written);
        var drawn = await Task.WhenAll(page.Select(async hit =>
            hit.Scene.Unit.Open.Find(hit.Number) is { } open ? Open(hit, open)
            : inForce.TryGetValue(hit, out var written) ? InForce(hit.Scene, written)
            : await ClosedAsync(hit, cancellationToken)));
        return [.. drawn.OfType<FoundCard>()];
    }

    private async Task<IEnumerable<(Hit Hit, WrittenAgreement Written)>> AgreedAsync(IReadOnlyList<Hit> hits, CancellationToken cancellationToken)
    {
        var byNumber = hits.ToDictionary(hit => hit.Number);
        var agreements = hits[0].Scene.Unit.Agreements.InForce.Values.Where(agreement => byNumber.ContainsKey(agreement.Proposal)).Select(agreement => agreement.Number).ToList();
        return (await units.AgreementsAsync(hits[0].Unit, agreements, cancellationToken)).Select(written => (byNumber[written.Agreement.Proposal], written));
    }

    private static FoundCard Open(Hit hit, Proposal proposal)
    {
        var card = hit.Here ? ProposalCard.Render(hit.Scene, proposal) : SharedCard.ToAnswer(hit.Scene, hit.Unit.Value, proposal);
        return Finding.Found(hit.Scene, $"P-{hit.Number} {proposal.Wording.Title}", OpenProposalsCard.Where(hit.Scene, proposal), card);
    }

    private static FoundCard InForce(Scene scene, WrittenAgreement written) => Finding.Found(
        scene,
        $"A-{written.Agreement.Number} {written.Agreement.Title}",
        AgreementParts.Status(scene, written.Agreement),
        SharedCard.ToRead(scene, SharedCard.Agreement(scene, written), live: false));

    /// <summary>An agreement that was ended or changed, or what was not decided or withdrawn; a slip of a minute is in no list.</summary>
    private async Task<FoundCard?> ClosedAsync(Hit hit, CancellationToken cancellationToken)
    {
        var scene = hit.Scene;
        var proposal = scene.Unit.Settled.FirstOrDefault(settled => settled.Number == hit.Number) ?? await units.ClosedProposalAsync(hit.Unit, hit.Number, cancellationToken);
        if (proposal is null || (proposal.State is ProposalState.Withdrawn withdrawn && ClosedCard.WithoutTrace(proposal, withdrawn)))
        {
            return null;
        }

        var ended = proposal.State is ProposalState.Adopted adopted ? await units.EndedAgreementAsync(hit.Unit, adopted.Agreement, cancellationToken) : null;
        return ended?.Proposal == hit.Number
            ? Finding.Found(scene, $"A-{ended.Number} {ended.Title}", AgreementCard.Ended(scene, ended), SharedCard.ToRead(scene, AgreementCard.Render(scene, proposal, ended), live: false))
            : Finding.Found(scene, $"P-{hit.Number} {proposal.Wording.Title}", Summaries.Of(scene, proposal), SharedCard.ToRead(scene, ProposalCard.Render(scene, proposal), live: false));
    }
}
