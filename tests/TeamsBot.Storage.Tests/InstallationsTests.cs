using TeamsBot.Storage.Tables;

namespace TeamsBot.Storage.Tests;

public sealed class InstallationsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan LongGone = TimeSpan.FromDays(30);
    private readonly Installations _installations;
    private readonly MemoryTables _tables = new();

    public InstallationsTests() => _installations = new(_tables);

    [Fact]
    public async Task The_bot_introduces_itself_once_however_often_it_is_told_of_the_installation()
    {
        Assert.True(await IsFirstAsync(Now));
        Assert.False(await IsFirstAsync(Now.AddSeconds(1)));
        await _installations.IntroducedAsync("tenant", "team", Now, TestContext.Current.CancellationToken);
        Assert.False(await IsFirstAsync(Now.AddDays(400)));
    }

    [Fact]
    public async Task An_introduction_that_was_never_finished_is_made_by_a_later_event()
    {
        Assert.True(await IsFirstAsync(Now));

        Assert.True(await IsFirstAsync(Now.AddMinutes(2)));
        Assert.False(await IsFirstAsync(Now.AddMinutes(2).AddSeconds(1)));
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(31, true)]
    public async Task After_a_removal_it_introduces_itself_again_only_if_that_was_long_ago(int days, bool again)
    {
        Assert.True(await IsFirstAsync(Now));
        await _installations.IntroducedAsync("tenant", "team", Now, TestContext.Current.CancellationToken);
        await _installations.RemovedAsync("tenant", "team", Now, TestContext.Current.CancellationToken);

        Assert.Equal(again, await IsFirstAsync(Now.AddDays(days)));
        Assert.False(await IsFirstAsync(Now.AddDays(days).AddSeconds(1)));
    }

    private async Task<bool> IsFirstAsync(DateTimeOffset at)
    {
        await _tables.CreateAsync(Keys.ViewTable, TestContext.Current.CancellationToken);
        return await _installations.IsFirstAsync("tenant", "team", at, LongGone, TestContext.Current.CancellationToken);
    }
}
