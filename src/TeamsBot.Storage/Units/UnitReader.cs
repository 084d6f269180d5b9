using TeamsBot.Domain;
using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage.Events;
using TeamsBot.Storage.Tables;

namespace TeamsBot.Storage.Units;

/// <summary>Reads a unit: whole when it is not known here, or only the facts that came since.</summary>
internal sealed partial class UnitReader(ITables tables)
{
    /// <summary>With more new facts than this, reading the state is cheaper.</summary>
    private const int FarBehind = 500;

    /// <summary>Rows of one page while looking for the facts about a proposal.</summary>
    private const int HistoryRows = 200;

    public Task<Row?> HeadAsync(UnitKey unit, CancellationToken cancellation) =>
        tables.GetAsync(Keys.UnitTable, unit.Value, Keys.Head, cancellation);

    public Task<Row?> OnceAsync(UnitKey unit, string once, CancellationToken cancellation) =>
        tables.GetAsync(Keys.UnitTable, unit.Value, Keys.Once(once), cancellation);

    /// <summary>
    /// The unit with its members, open proposals and their answers. The reads are not one snapshot, so the head is read
    /// before and after them; if it changed, they are done again, until the caller's time is up.
    /// </summary>
    public async Task<Standing> LoadAsync(UnitKey unit, CancellationToken cancellation)
    {
        while (true)
        {
            if (await HeadAsync(unit, cancellation) is not { } head)
            {
                return Standing.Nothing;
            }

            var standing = UnitRows.ReadHead(head);
            var members = ReadAsync(unit, Keys.Members, cancellation);
            var agreements = ReadAsync(unit, Keys.Agreements, cancellation);
            var open = ReadAsync(unit, Keys.OpenProposals, cancellation);
            var proposals = await Task.WhenAll((await open).Select(row => WithResponsesAsync(unit, UnitRows.ReadProposal(row), cancellation)));
            var people = (await members).Select(UnitRows.ReadMember).Aggregate(ValueMap<PersonId, Member>.Empty, (all, member) => all.With(member.Id, member));
            var register = Register.Of((await agreements).Select(row => UnitRows.ReadAgreement(row).Agreement));
            var polls = await PollsAsync(unit, cancellation);
            var health = await OpenCheckAsync(unit, cancellation);
            var network = UnitRows.HasEntries(head) ? standing.Unit.Network.Listed(await EntriesAsync(unit, cancellation)) : standing.Unit.Network;
            network = UnitRows.HasSharedHealth(head) ? network with { Health = await SharedHealthAsync(unit, cancellation) } : network;
            if ((await HeadAsync(unit, cancellation))?.ETag == standing.ETag)
            {
                return standing with { Unit = standing.Unit.Loaded(people, proposals, register) with { Polls = polls, Health = health, Network = network } };
            }
        }
    }

    /// <summary>The newest standing, from what is known of an older one, and the leaves of the facts that came since.</summary>
    /// <exception cref="UnknownEventException">A newer version of this program wrote one of them.</exception>
    public async Task<(Standing Standing, IReadOnlyList<byte[]> Leaves)> CatchUpAsync(UnitKey unit, Standing known, CancellationToken cancellation)
    {
        while (true)
        {
            // The keys of events end right before the head's, so one query answers with both.
            var range = new RowRange(Keys.Event(known.Unit.Size + 1), Keys.Head + "!");
            var page = await tables.QueryAsync(Keys.UnitTable, unit.Value, range, cancellation);
            if (page.Next is not null || page.Rows.Count > FarBehind)
            {
                return (await LoadAsync(unit, cancellation), []);
            }

            var head = page.Rows.Count > 0 && page.Rows[^1].Key == Keys.Head ? UnitRows.ReadHead(page.Rows[^1]) : Standing.Nothing;
            var events = page.Rows.Where(row => row.Key != Keys.Head).Select(UnitRows.ReadEvent).ToList();
            if (known.Unit.Size + events.Count == head.Unit.Size)
            {
                return (Evolve(known, events, head), [.. events.Select(stored => stored.Leaf)]);
            }
        }
    }

    public async Task<Proposal?> ClosedAsync(UnitKey unit, int number, CancellationToken cancellation) =>
        await tables.GetAsync(Keys.UnitTable, unit.Value, Keys.ClosedProposal(number), cancellation) is { } row
            ? await WithResponsesAsync(unit, UnitRows.ReadProposal(row), cancellation)
            : null;

    public async Task<string?> CardAsync(UnitKey unit, int number, CancellationToken cancellation)
    {
        var open = await tables.GetAsync(Keys.UnitTable, unit.Value, Keys.Card(number), cancellation);
        var row = open ?? await tables.GetAsync(Keys.UnitTable, unit.Value, Keys.Closed(number), cancellation);
        return row?.Text(CardRows.Memory);
    }

    /// <param name="count">How many at most.</param>
    /// <param name="before">Only agreements with a smaller number; null for the newest.</param>
    public async Task<AgreementPage> AgreementsAsync(UnitKey unit, int count, int? before, CancellationToken cancellation)
    {
        var range = RowRange.Prefix(Keys.Agreements) with { PageSize = count + 1 };
        var found = new List<WrittenAgreement>();
        await foreach (var row in tables.AllAsync(Keys.UnitTable, unit.Value, before is { } end ? range with { From = Keys.Agreement(end - 1) } : range, cancellation))
        {
            if (found.Count == count)
            {
                return new AgreementPage(found, found[^1].Agreement.Number);
            }

            found.Add(UnitRows.ReadAgreement(row));
        }

        return new AgreementPage(found, null);
    }

    /// <summary>The facts about one proposal, read from the log alone; what is of a kind that this program does not know is left out.</summary>
    /// <param name="proposal">n in P-n.</param>
    /// <param name="from">The number of the first fact looked at.</param>
    /// <param name="until">The number of the last.</param>
    /// <param name="count">How many at most.</param>
    public async Task<HistoryPage> HistoryAsync(UnitKey unit, int proposal, long from, long until, int count, CancellationToken cancellation)
    {
        var found = new List<Happened>();
        var range = new RowRange(Keys.Event(from), Keys.Event(until + 1)) { PageSize = HistoryRows };
        await foreach (var row in tables.AllAsync(Keys.UnitTable, unit.Value, range, cancellation))
        {
            var stored = UnitRows.ReadEvent(row);
            if (!EventJson.IsAbout(stored, proposal))
            {
                continue;
            }

            var number = Keys.EventIndex(row.Key);
            if (found.Count == count)
            {
                return new(found, number);
            }

            if (Known(stored) is { } fact)
            {
                found.Add(new(number, fact));
            }
        }

        return new(found, null);
    }

    private static ProposalEvent? Known(StoredEvent stored)
    {
        try
        {
            return EventJson.Read(stored) as ProposalEvent;
        }
        catch (UnknownEventException)
        {
            return null;
        }
    }

    /// <param name="count">How many at most.</param>
    /// <param name="before">Only agreements with a smaller number; null for the newest.</param>
    public async Task<EndedPage> EndedAsync(UnitKey unit, int count, int? before, CancellationToken cancellation)
    {
        var range = RowRange.Prefix(Keys.EndedAgreements) with { PageSize = count + 1 };
        var found = new List<EndedAgreement>();
        await foreach (var row in tables.AllAsync(Keys.UnitTable, unit.Value, before is { } end ? range with { From = Keys.EndedAgreement(end - 1) } : range, cancellation))
        {
            if (found.Count == count)
            {
                return new EndedPage(found, found[^1].Number);
            }

            found.Add(UnitRows.ReadEnded(row));
        }

        return new EndedPage(found, null);
    }

    /// <summary>The agreement of this number that is no longer in force; null if there is none.</summary>
    public async Task<EndedAgreement?> EndedAsync(UnitKey unit, int number, CancellationToken cancellation) =>
        await tables.GetAsync(Keys.UnitTable, unit.Value, Keys.EndedAgreement(number), cancellation) is { } row ? UnitRows.ReadEnded(row) : null;

    private static Standing Evolve(Standing known, List<StoredEvent> events, Standing head)
    {
        var unit = known.Unit;
        var frontier = known.Frontier;
        foreach (var stored in events)
        {
            unit = unit.Evolve(EventJson.Read(stored));
            frontier = frontier.Append(stored.Leaf);
        }

        return frontier.Root().AsSpan().SequenceEqual(head.Frontier.Root())
            ? new Standing(unit with { Settled = [], Ended = [], ClosedPolls = [], ClosedHealth = [] }, frontier, head.Wake, head.ETag)
            : throw new InvalidDataException("The unit's facts do not give the root that its head names");
    }

    private async Task<List<Entry>> EntriesAsync(UnitKey unit, CancellationToken cancellation) => (await ReadAsync(unit, Keys.Entries, cancellation)).ConvertAll(UnitRows.ReadEntry);

    private async Task<Proposal> WithResponsesAsync(UnitKey unit, Proposal proposal, CancellationToken cancellation)
    {
        var prefix = Keys.ResponsesTo(proposal.Number);
        var responses = ValueMap<PersonId, Response>.Empty;
        foreach (var row in await ReadAsync(unit, prefix, cancellation))
        {
            responses = responses.With(new PersonId(row.Key[prefix.Length..]), UnitRows.ReadResponse(row));
        }

        return proposal.Loaded(responses);
    }

    private async Task<List<Row>> ReadAsync(UnitKey unit, string prefix, CancellationToken cancellation)
    {
        var rows = new List<Row>();
        await foreach (var row in tables.AllAsync(Keys.UnitTable, unit.Value, RowRange.Prefix(prefix), cancellation))
        {
            rows.Add(row);
        }

        return rows;
    }
}
