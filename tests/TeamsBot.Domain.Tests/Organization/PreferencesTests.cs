using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Tests.Organization;

/// <summary>When the bot writes to a person alone.</summary>
public sealed class PreferencesTests
{
    private static readonly Preferences Berlin = new() { Zone = "Europe/Berlin" };

    [Theory]
    [InlineData(Rhythm.Daily, "2026-11-23 08:00", "2026-11-23 09:00")]
    [InlineData(Rhythm.Daily, "2026-11-23 09:00", "2026-11-24 09:00")]
    [InlineData(Rhythm.Daily, "2026-11-27 12:00", "2026-11-30 09:00")]
    [InlineData(Rhythm.Weekly, "2026-11-23 08:59", "2026-11-23 09:00")]
    [InlineData(Rhythm.Weekly, "2026-11-23 09:00", "2026-11-30 09:00")]
    [InlineData(Rhythm.Daily, "2026-10-23 12:00", "2026-10-26 09:00")]
    public void A_digest_comes_at_nine_local_time(Rhythm rhythm, string at, string next) =>
        Assert.Equal(At(next), Berlin.With(rhythm, At(at)).NextDigest);

    [Fact]
    public void Off_is_the_default_and_never_wakes_anybody()
    {
        Assert.Null(Berlin.Wake);
        Assert.Null(Berlin.With(Rhythm.Daily, At("2026-11-23 08:00")).With(Rhythm.Off, At("2026-11-23 08:01")).Wake);
    }

    [Theory]
    [InlineData(18, 8, "2026-11-23 17:59", null)]
    [InlineData(18, 8, "2026-11-23 18:00", "2026-11-24 08:00")]
    [InlineData(18, 8, "2026-11-24 07:59", "2026-11-24 08:00")]
    [InlineData(18, 8, "2026-11-24 08:00", null)]
    [InlineData(12, 14, "2026-11-24 12:30", "2026-11-24 14:00")]
    [InlineData(0, 3, "2026-10-25 01:30", "2026-10-25 03:00")]
    public void Quiet_hours_end_at_their_hour(int from, int to, string at, string? until) =>
        Assert.Equal(until is null ? null : At(until), Berlin.With(new QuietHours(from, to), At(at)).QuietUntil(At(at)));

    [Fact]
    public void Whoever_wakes_twice_tells_once()
    {
        var daily = Berlin.With(Rhythm.Daily, At("2026-11-23 08:00"));

        var (tell, after) = daily.Woken(At("2026-11-23 09:00"));

        Assert.True(tell);
        Assert.False(after.Woken(At("2026-11-23 09:00")).Tell);
        Assert.Equal(At("2026-11-24 09:00"), after.Wake);
    }

    [Fact]
    public void After_a_week_of_sleep_it_is_told_once() =>
        Assert.Equal(At("2026-11-30 09:00"), Berlin.With(Rhythm.Daily, At("2026-11-20 08:00")).Woken(At("2026-11-27 20:00")).After.Wake);

    [Fact]
    public void What_falls_into_quiet_hours_is_told_when_they_end()
    {
        var late = Berlin.With(Rhythm.Daily, At("2026-11-23 08:00")).With(new QuietHours(18, 10), At("2026-11-23 08:00"));

        var (tell, after) = late.Woken(At("2026-11-23 09:00"));

        Assert.False(tell);
        Assert.Equal(At("2026-11-23 10:00"), after.Wake);
        Assert.True(after.Woken(At("2026-11-23 10:00")).Tell);
        Assert.False(after.Woken(At("2026-11-23 10:00")).After.Woken(At("2026-11-23 10:00")).Tell);
    }

    [Fact]
    public void What_is_held_back_is_told_at_once_when_the_quiet_hours_are_given_up()
    {
        var held = Berlin.With(new QuietHours(18, 8), At("2026-11-23 12:00")).Holding(At("2026-11-23 20:00"));

        Assert.Equal(At("2026-11-24 08:00"), held.Wake);
        Assert.True(held.With((QuietHours?)null, At("2026-11-23 21:00")).Woken(At("2026-11-23 21:00")).Tell);
        Assert.Null(Berlin.Holding(At("2026-11-23 20:00")).Wake);
    }

    [Fact]
    public void Another_zone_moves_the_next_digest()
    {
        var daily = Berlin.With(Rhythm.Daily, At("2026-11-23 08:00"));

        Assert.Equal(new DateTimeOffset(2026, 11, 23, 14, 0, 0, TimeSpan.Zero), daily.In("America/New_York", At("2026-11-23 08:00")).NextDigest);
    }

    private static DateTimeOffset At(string local)
    {
        var time = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        return new Calendar("Europe/Berlin").Instant(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));
    }
}
