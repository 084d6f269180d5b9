using TeamsBot.Chat;

namespace TeamsBot.Tests.Chat;

public sealed class DaysTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("24 Dec - 6 Jan", "2026-12-24 2027-01-07")]
    [InlineData("24 Dec – 6 Jan", "2026-12-24 2027-01-07")]
    [InlineData("from 24 Dec to 26 Dec", "2026-12-24 2026-12-27")]
    [InlineData("2026-12-24 until 2026-12-24", "2026-12-24 2026-12-25")]
    [InlineData("2026-12-24", "2026-12-24 2026-12-25")]
    [InlineData("on 1 May", "2027-05-01 2027-05-02")]
    [InlineData("in the sun", "")]
    [InlineData("1 - 2 - 3 May", "")]
    public void A_span_of_days(string typed, string read) =>
        Assert.Equal(read, Days.Span(typed, Today) is var (from, until) && from != default ? $"{from:yyyy-MM-dd} {until:yyyy-MM-dd}" : "");

    [Theory]
    [InlineData("Mon-Thu", 0b0011110)]
    [InlineData("mon to fri", 0b0111110)]
    [InlineData("Monday, Wednesday and Friday", 0b0101010)]
    [InlineData("Sun – Thu", 0b0011111)]
    [InlineData("Sat-Mon", 0b1000011)]
    [InlineData("always", null)]
    [InlineData("Mon-Wed-Fri", null)]
    [InlineData("", null)]
    public void Days_of_the_week(string typed, int? read) => Assert.Equal(read, Days.OfWeek(typed));

    [Theory]
    [InlineData("holidays 24 Dec - 6 Jan", "holiday: 24 Dec - 6 Jan")]
    [InlineData("holiday on 1 May", "holiday: on 1 May")]
    [InlineData("no holiday 1 May", "no holiday: 1 May")]
    [InlineData("working days Mon-Thu", "working days: Mon-Thu")]
    [InlineData("holidays", "whoisasked")]
    [InlineData("holidays are too short", "unknown")]
    [InlineData("no holidays without a plan", "unknown")]
    [InlineData("working days are too long", "unknown")]
    public void What_is_typed_about_working_time(string typed, string meaning) => Assert.Equal(meaning, Meaning.Of(typed));
}
