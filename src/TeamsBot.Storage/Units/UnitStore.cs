using System.Collections.Concurrent;
using System.Threading.Channels;
using TeamsBot.Domain;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Domain.Polls;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage.Tables;

namespace TeamsBot.Storage.Units;

/// <summary>
/// The one way to read and to write a unit. A command is answered when its facts are stored, all of them in one transaction
/// with the state and the messages that follow from them; commands that come together share the transaction.
/// Nothing is kept here that a restart may not lose.
/// </summary>
/// <param name="tables">The store.</param>
/// <param name="time">The clock of deadlines and alarms.</param>
/// <param name="react">Which messages follow from a change; pure, called before the commit, and again if that has to be repeated.</param>
public sealed class UnitStore(ITables tables, TimeProvider time, Func<Change, IReadOnlyList<OutboxEntry>> react)
{
    /// <summary>More than this is no search.</summary>
    private const int LongestSearch = 200;

    /// <summary>Words that are looked up; nobody types more.</summary>
    private const int MostWords = 8;

    private readonly ConcurrentDictionary<UnitKey, UnitTurn> turns = new();
    private readonly UnitReader reader = new(tables);
    private readonly Channel<UnitKey> written = Channel.CreateBounded<UnitKey>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>How long a command may take before its giver is told that nothing was saved.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>Commands that may wait for one unit.</summary>
    public int QueueLimit { get; init; } = 2000;

    /// <summary>Units that are remembered; the longest unused are forgotten first.</summary>
    public int CacheLimit { get; init; } = 1000;

    /// <summary>Units for which this process has just stored something to be sent.</summary>
    internal ChannelReader<UnitKey> Written => written.Reader;

    /// <summary>Makes the tables if they are not there.</summary>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        await tables.CreateAsync(Keys.UnitTable, cancellation);
        await tables.CreateAsync(Keys.DueTable, cancellation);
        await tables.CreateAsync(Keys.ViewTable, cancellation);
    }

    /// <summary>Decides the command on the unit as it stands, and stores what follows.</summary>
    /// <exception cref="NotSavedException">Not within the time, or too many wait.</exception>
    public async Task<Outcome> TransactAsync(UnitKey unit, UnitCommand command, CancellationToken cancellation) =>
        await (await AskAsync(unit, new Ask(command, Deadline()), cancellation)).Done;

    /// <summary>The unit as it stands in the store now; null if there is none.</summary>
    /// <exception cref="NotSavedException">Not within the time, or too many wait.</exception>
    public async Task<Unit?> ReadAsync(UnitKey unit, CancellationToken cancellation) =>
        (await StandAsync(unit, cancellation)).Unit is { Exists: true } found ? found : null;

    /// <summary>A closed proposal with all that was said to it; null if there is none of this number.</summary>
    public Task<Proposal?> ClosedProposalAsync(UnitKey unit, int number, CancellationToken cancellation) => reader.ClosedAsync(unit, number, cancellation);

    /// <summary>A closed poll with what people chose; null if there is none of this number.</summary>
    public Task<Poll?> ClosedPollAsync(UnitKey unit, int number, CancellationToken cancellation) => reader.ClosedPollAsync(unit, number, cancellation);

    /// <summary>A closed health check with its ballots, of which nobody knows whose they are; null if there is none of this number.</summary>
    public Task<HealthCheck?> ClosedCheckAsync(UnitKey unit, int number, CancellationToken cancellation) => reader.ClosedCheckAsync(unit, number, cancellation);

    /// <summary>What the sender remembers of a proposal's card, of an open proposal or a closed one; null if there is no card.</summary>
    public Task<string?> CardAsync(UnitKey unit, int number, CancellationToken cancellation) => reader.CardAsync(unit, number, cancellation);

    /// <summary>Closed proposals, the newest first; those withdrawn at once as a slip are left out.</summary>
    /// <param name="unit">Whose.</param>
    /// <param name="before">Only those with a smaller number.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<ClosedPage> ClosedProposalsAsync(UnitKey unit, int before, int count, CancellationToken cancellation) => reader.ClosedAsync(unit, before, count, cancellation);

    /// <summary>Agreements in force, the newest first. Words are looked up in the index, so that a search costs the same however many there are.</summary>
    /// <param name="unit">Whose.</param>
    /// <param name="search">The beginnings of words of the text, in any case, all of them; null for all agreements.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="before">Only those with a smaller number; null for the newest.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<AgreementPage> AgreementsAsync(UnitKey unit, string? search, int count, int? before, CancellationToken cancellation)
    {
        if (search is null)
        {
            return await reader.AgreementsAsync(unit, count, before, cancellation);
        }

        var words = FoldedWords.Of(search.Length > LongestSearch ? search[..LongestSearch] : search).Take(MostWords).ToList();
        if (words.Count == 0 || await ReadAsync(unit, cancellation) is not { } known)
        {
            return new([], null);
        }

        var proposals = (await reader.FindAsync(unit, words, cancellation)).Select(hit => hit.Proposal).ToHashSet();
        var numbers = known.Agreements.InForce.Values.Where(agreement => proposals.Contains(agreement.Proposal) && agreement.Number < (before ?? int.MaxValue))
            .Select(agreement => agreement.Number).OrderDescending().Take(count + 1).ToList();
        var page = numbers.Take(count).ToList();
        var found = await reader.AgreementsAsync(unit, page, cancellation);
        return new([.. found.OrderByDescending(written => written.Agreement.Number)], numbers.Count > count ? page[^1] : null);
    }

    /// <summary>The proposals, open or closed, that have words beginning so, each of them: by one read for each first letter, whatever the size of the unit.</summary>
    /// <param name="unit">Whose.</param>
    /// <param name="words">Folded, at least one.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<IReadOnlyList<WordHit>> FindAsync(UnitKey unit, IReadOnlyList<string> words, CancellationToken cancellation) => reader.FindAsync(unit, words, cancellation);

    /// <summary>These agreements in force with their texts.</summary>
    public Task<IReadOnlyList<WrittenAgreement>> AgreementsAsync(UnitKey unit, IReadOnlyList<int> numbers, CancellationToken cancellation) => reader.AgreementsAsync(unit, numbers, cancellation);

    /// <summary>The facts about one proposal in their order, without loading the unit.</summary>
    /// <param name="unit">Whose.</param>
    /// <param name="proposal">n in P-n.</param>
    /// <param name="from">The number of the first fact looked at: the one that opened it, or where the page before ended.</param>
    /// <param name="until">The number of the newest fact about it.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<HistoryPage> HistoryAsync(UnitKey unit, int proposal, long from, long until, int count, CancellationToken cancellation) =>
        reader.HistoryAsync(unit, proposal, from, until, count, cancellation);

    /// <summary>Agreements no longer in force, the newest first.</summary>
    public Task<EndedPage> EndedAgreementsAsync(UnitKey unit, int count, int? before, CancellationToken cancellation) => reader.EndedAsync(unit, count, before, cancellation);

    /// <summary>The agreement of this number that is no longer in force; null if there is none.</summary>
    public Task<Domain.Agreements.EndedAgreement?> EndedAgreementAsync(UnitKey unit, int number, CancellationToken cancellation) => reader.EndedAsync(unit, number, cancellation);

    /// <summary>The unit as this process last knew it, without asking the store.</summary>
    public Unit Known(UnitKey unit) => turns.TryGetValue(unit, out var turn) ? turn.Known : Unit.None;

    /// <summary>The unit, the ETag of its head, and the alarm set there.</summary>
    internal async ValueTask<(Unit Unit, string ETag, long? Wake)> StandAsync(UnitKey unit, CancellationToken cancellation)
    {
        var ask = await AskAsync(unit, new Ask(null, Deadline()), cancellation);
        return ((await ask.Done).After, ask.StandsAt, ask.Wake);
    }

    /// <summary>Sets the alarm in the head, if the head is still this one. Answers whether it did.</summary>
    internal async Task<bool> SetWakeAsync(UnitKey unit, string etag, long? wake, CancellationToken cancellation) =>
        (await AskAsync(unit, new Ask(null, Deadline()) { Alarm = (etag, wake) }, cancellation)).StandsAt.Length > 0;

    /// <summary>Says that a unit has something to be sent: after a commit, or when what held a delivery back is over.</summary>
    public void Deliver(UnitKey unit) => written.Writer.TryWrite(unit);

    private async ValueTask<Ask> AskAsync(UnitKey unit, Ask ask, CancellationToken cancellation)
    {
        Turn(unit).Enter(ask, QueueLimit);
        _ = await ask.Done.WaitAsync(cancellation);
        return ask;
    }

    private DateTimeOffset Deadline() => time.GetUtcNow() + Patience;

    private UnitTurn Turn(UnitKey unit)
    {
        var turn = turns.GetOrAdd(unit, key => new UnitTurn(new UnitDesk(key, reader, new Committer(tables, time, Deliver), react), time));
        if (turns.Count > CacheLimit)
        {
            Forget();
        }

        return turn;
    }

    /// <summary>Forgets a tenth of the units, those unused for longest. A turn that somebody still holds goes on: the head's ETag keeps two of them apart.</summary>
    private void Forget()
    {
        foreach (var (unit, _) in turns.Where(entry => entry.Value.IsIdle).OrderBy(entry => entry.Value.LastUsed).Take(1 + (CacheLimit / 10)).ToList())
        {
            _ = turns.TryRemove(unit, out _);
        }
    }
}
