using TeamsBot.Domain.Proposals;

namespace TeamsBot.Storage.Units;

/// <content>Closed proposals as a list.</content>
internal sealed partial class UnitReader
{
    /// <summary>Numbers that are looked at in one read; most of them are closed.</summary>
    private const int Window = 40;

    /// <summary>Reads for one page, also where nearly all of them are open or slips.</summary>
    private const int MostReads = 3;

    public async Task<ClosedPage> ClosedAsync(UnitKey unit, int before, int count, CancellationToken cancellation)
    {
        var found = new List<Proposal>();
        var end = Math.Max(before, 1);
        for (var reads = 0; end > 1 && found.Count <= count && reads < MostReads; reads++)
        {
            var from = Math.Max(1, end - Window);
            var page = await tables.QueryAsync(Keys.UnitTable, unit.Value, new(Keys.ClosedProposal(from), Keys.ClosedProposal(end)), cancellation);
            found.AddRange(page.Rows.Reverse().Select(UnitRows.ReadProposal).Where(proposal => proposal.State is not ProposalState.Withdrawn withdrawn || !proposal.IsSlip(withdrawn.At)));
            end = from;
        }

        return found.Count > count ? new([.. found.Take(count)], found[count - 1].Number) : new(found, end > 1 ? end : null);
    }
}
