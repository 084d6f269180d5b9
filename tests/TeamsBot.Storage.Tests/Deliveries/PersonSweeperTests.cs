using Microsoft.Extensions.Time.Testing;
using TeamsBot.Domain.Organization;
using TeamsBot.Storage.Deliveries;
using TeamsBot.Storage.Tables;
using TeamsBot.TestTables;

namespace TeamsBot.Storage.Tests.Deliveries;

/// <summary>A person is told once for each time that is due: whoever wakes, however often, and whatever breaks in between.</summary>
public sealed class PersonSweeperTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
    private readonly MemoryTables _tables = new();
    private readonly List<string> _told = [];
    private readonly List<string> _faults = [];

    private static CancellationToken Soon => TestContext.Current.CancellationToken;

    private PersonStore People => new(_tables);

    public async ValueTask InitializeAsync()
    {
        await _tables.CreateAsync(Keys.ViewTable, Soon);
        await _tables.CreateAsync(Keys.DueTable, Soon);
        await People.ChangeAsync("tenant", "Ada", it => it.With(Rhythm.Daily, _time.GetUtcNow()), Soon);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_digest_is_told_when_it_is_due_and_again_on_the_next_day()
    {
        await SweepAsync();
        Assert.Empty(_told);

        _time.Advance(TimeSpan.FromHours(1));
        await SweepAsync();
        await SweepAsync();
        Assert.Equal(["tenant/Ada"], _told);

        _time.Advance(TimeSpan.FromDays(1));
        await SweepAsync();
        Assert.Equal(2, _told.Count);
    }

    [Fact]
    public async Task Two_processes_tell_once()
    {
        _time.Advance(TimeSpan.FromHours(1));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SweepAsync()));

        Assert.Single(_told);
    }

    [Fact]
    public async Task What_could_not_be_told_is_told_later()
    {
        _time.Advance(TimeSpan.FromHours(1));
        await SweepAsync((_, _, _) => throw new InvalidOperationException("away"));
        Assert.Equal(["away"], _faults);

        await SweepAsync();
        Assert.Empty(_told);
        _time.Advance(TimeSpan.FromMinutes(2));
        await SweepAsync();
        Assert.Single(_told);
    }

    [Fact]
    public async Task A_process_that_dies_before_it_has_told_leaves_it_to_another()
    {
        _time.Advance(TimeSpan.FromHours(1));
        using var dies = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Sweeper((_, _, cancellation) =>
        {
            dies.Cancel();
            cancellation.ThrowIfCancellationRequested();
            return Task.FromResult<DateTimeOffset?>(null);
        }).SweepAsync(dies.Token));

        await SweepAsync();
        Assert.Empty(_told);
        _time.Advance(TimeSpan.FromSeconds(10));
        await SweepAsync();
        Assert.Single(_told);
    }

    [Fact]
    public async Task A_change_while_it_is_told_neither_doubles_it_nor_is_lost()
    {
        _time.Advance(TimeSpan.FromHours(1));
        await SweepAsync(async (_, person, _) =>
        {
            _told.Add(person);
            await People.ChangeAsync("tenant", "Ada", it => it.With(Rhythm.Weekly, _time.GetUtcNow()), Soon);
            await People.ChangeAsync("tenant", "Ada", it => it.With(new QuietHours(18, 8), _time.GetUtcNow()), Soon);
            return null;
        });
        await SweepAsync();

        Assert.Single(_told);
        var stored = await People.ReadAsync("tenant", "Ada", Soon);
        Assert.Equal((Rhythm.Weekly, new QuietHours(18, 8)), (stored.Digest, stored.Quiet!));
        _time.Advance(TimeSpan.FromDays(7));
        await SweepAsync();
        Assert.Equal(2, _told.Count);
    }

    [Fact]
    public async Task An_alarm_that_is_set_before_the_wish_is_stored_survives_a_sweep_in_between()
    {
        var slow = new PersonStore(new SweepsBeforeWrites(_tables, () => SweepAsync()));

        await slow.ChangeAsync("tenant", "Ben", it => it.Holding(_time.GetUtcNow()) with { Held = _time.GetUtcNow() }, Soon);
        await SweepAsync();

        Assert.Equal(["tenant/Ben"], _told);
    }

    [Fact]
    public async Task Whoever_wants_nothing_has_no_alarm()
    {
        await People.ChangeAsync("tenant", "Ada", it => it.With(Rhythm.Off, _time.GetUtcNow()), Soon);
        _time.Advance(TimeSpan.FromDays(3));
        await SweepAsync();

        Assert.Empty(_told);
        Assert.Empty((await _tables.QueryAsync(Keys.DueTable, Keys.PersonShard, RowRange.All, Soon)).Rows);
    }

    [Fact]
    public async Task The_wishes_of_a_person_are_not_among_their_units()
    {
        await new Views(_tables).NoteAsync("tenant", "Ada", UnitKey.Of("tenant", "19:x"), present: true, Soon);

        Assert.Equal([UnitKey.Of("tenant", "19:x")], await new Views(_tables).OfPersonAsync("tenant", "Ada", Soon));
    }

    private Task SweepAsync(Tell? tell = null) => Sweeper(tell).SweepAsync(Soon);

    private PersonSweeper Sweeper(Tell? tell) => new(_tables, _time, tell ?? TellAsync, fault => _faults.Add(fault.Message));

    private Task<DateTimeOffset?> TellAsync(string tenant, string person, CancellationToken cancellation)
    {
        lock (_told)
        {
            _told.Add($"{tenant}/{person}");
        }

        return Task.FromResult<DateTimeOffset?>(null);
    }

    /// <summary>Somebody sweeps between the setting of an alarm and the write of what it is for.</summary>
    private sealed class SweepsBeforeWrites(ITables inner, Func<Task> sweep) : WrappedTables(inner)
    {
        private bool swept;

        protected override async Task<T> AroundAsync<T>(TableCall call, Func<Task<T>> forward)
        {
            if (!swept && call is { Kind: "write", Table: Keys.ViewTable })
            {
                swept = true;
                await sweep();
            }

            return await forward();
        }
    }
}
