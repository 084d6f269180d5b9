using System.Globalization;
using Calendar = TeamsBot.Domain.Organization.Calendar;

namespace TeamsBot.Domain.Tests.Organization;

public sealed class CalendarTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2027-03-28", "02:30", "2027-03-28T01:00:00Z")]
    [InlineData("America/New_York", "2027-03-14", "02:15", "2027-03-14T07:00:00Z")]
    [InlineData("Australia/Lord_Howe", "2027-10-03", "02:10", "2027-10-02T15:30:00Z")]
    public void A_time_that_the_clocks_skip_becomes_the_next_valid_one(string zone, string day, string time, string instant) =>
        Assert.Equal(Utc(instant), new Calendar(zone).Instant(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("Europe/Berlin", "2027-10-31", "02:30", "2027-10-31T01:30:00Z")]
    [InlineData("America/New_York", "2027-11-07", "01:30", "2027-11-07T06:30:00Z")]
    [InlineData("Australia/Lord_Howe", "2027-04-04", "01:45", "2027-04-03T15:15:00Z")]
    public void A_time_that_comes_twice_is_the_later_one(string zone, string day, string time, string instant) =>
        Assert.Equal(Utc(instant), new Calendar(zone).Instant(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2027-03-26T09:00:00Z", 1, "2027-03-29T08:00:00Z")]
    [InlineData("2027-10-29T08:00:00Z", 1, "2027-11-01T09:00:00Z")]
    [InlineData("2026-11-27T16:00:00Z", 2, "2026-12-01T16:00:00Z")]
    [InlineData("2026-11-28T09:00:00Z", 1, "2026-11-30T09:00:00Z")]
    [InlineData("2026-11-28T09:00:00Z", 0, "2026-11-28T09:00:00Z")]
    public void A_working_day_later_is_the_same_local_time(string from, int days, string to)
    {
        var calendar = new Calendar("Europe/Berlin");
        Assert.Equal(Utc(to), calendar.AddWorkingDays(Utc(from), days));
    }

    [Theory]
    [InlineData("2026-11-23T09:00:00Z", "2026-11-25T15:00:00Z", 2)]
    [InlineData("2026-11-23T16:00:00Z", "2026-11-25T15:00:00Z", 1)]
    [InlineData("2026-11-27T09:00:00Z", "2026-11-30T08:59:00Z", 0)]
    [InlineData("2026-11-27T09:00:00Z", "2026-11-30T09:00:00Z", 1)]
    [InlineData("2026-11-27T09:00:00Z", "2026-11-20T09:00:00Z", 0)]
    public void Full_working_days_are_counted_down(string from, string to, int days) =>
        Assert.Equal(days, new Calendar("Europe/Berlin").FullWorkingDays(Utc(from), Utc(to)));

    [Theory]
    [InlineData("Europe/Berlin", true)]
    [InlineData("W. Europe Standard Time", true)]
    [InlineData("Etc/UTC", true)]
    [InlineData("", false)]
    [InlineData("Mars/Olympus", false)]
    [InlineData("../../etc/passwd", false)]
    public void Zones_are_known_by_either_name(string zone, bool known) => Assert.Equal(known, Calendar.Knows(zone));

    private static DateTimeOffset Utc(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
