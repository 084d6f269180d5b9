using System.Globalization;
using TeamsBot.Chat;

namespace TeamsBot.Tests.Chat;

/// <summary>Days as people write them. Today is Monday 23 November 2026.</summary>
public sealed class DatesTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-11-30", "2026-11-30")]
    [InlineData("30.11.2026", "2026-11-30")]
    [InlineData("30.11.", "2026-11-30")]
    [InlineData("30 Nov", "2026-11-30")]
    [InlineData("30 November", "2026-11-30")]
    [InlineData("Nov 30", "2026-11-30")]
    [InlineData("November 30", "2026-11-30")]
    [InlineData("30 Nov 2026", "2026-11-30")]
    [InlineData("Mon 30 Nov", "2026-11-30")]
    [InlineData("Monday 30 Nov", "2026-11-30")]
    [InlineData("the 30 Nov!", "2026-11-30")]
    [InlineData("5 Jan", "2027-01-05")]
    [InlineData("tomorrow", "2026-11-24")]
    [InlineData("Tomorrow", "2026-11-24")]
    [InlineData("Fri", "2026-11-27")]
    [InlineData("friday", "2026-11-27")]
    [InlineData("next Friday", "2026-11-27")]
    [InlineData("on Monday", "2026-11-30")]
    [InlineData("next week", "2026-11-30")]
    [InlineData("for 3 days", "2026-11-26")]
    [InlineData("3 days", "2026-11-26")]
    [InlineData("a week", "2026-11-30")]
    [InlineData("for 2 weeks", "2026-12-07")]
    public void A_day_is_read(string typed, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), Dates.Parse(typed, Today));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("never")]
    [InlineData("31 Feb")]
    [InlineData("2026-13-40")]
    [InlineData("0 days")]
    [InlineData("99999999999 days")]
    [InlineData("-3 days")]
    [InlineData("😀")]
    [InlineData("31.12.9999")]
    public void What_is_no_day_is_not_guessed(string typed) => Assert.Null(Dates.Parse(typed, Today));

    [Theory]
    [InlineData("2027-12-31", "29 Feb")]
    [InlineData("2028-12-31", "29 Feb")]
    [InlineData("2028-02-29", "29.2.")]
    public void A_leap_day_breaks_nothing(string today, string typed) =>
        _ = Dates.Parse(typed, DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public void A_megabyte_is_no_day() => Assert.Null(Dates.Parse(new string('x', 1_000_000), Today));
}
