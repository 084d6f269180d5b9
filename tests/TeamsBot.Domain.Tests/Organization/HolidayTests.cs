using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Organization;

public sealed class HolidayTests
{
    private const int MonToThu = 0b0011110;
    private readonly Squad _squad = new("Mia", "Tom", "Sam");

    [Fact]
    public void A_holiday_in_the_window_moves_the_closing_time()
    {
        _squad.Proposes("Mia");
        Assert.Equal("Wed 2026-11-25 16:00", _squad.Closes());
        Assert.Null(_squad.Holidays("Tom", new(2026, 11, 24), new(2026, 11, 26)));
        Assert.Equal("Fri 2026-11-27 16:00", _squad.Closes());
    }

    [Fact]
    public void A_day_that_is_no_holiday_after_all_leaves_the_others()
    {
        _squad.Holidays("Tom", new(2026, 12, 24), new(2027, 1, 7));
        Assert.Null(_squad.NoHolidays("Sam", new(2026, 12, 28), new(2026, 12, 29)));
        Assert.Equal([new(new(2026, 12, 24), new(2026, 12, 28)), new(new(2026, 12, 29), new(2027, 1, 7))], _squad.Unit.Calendar.Holidays);
        Assert.Null(_squad.NoHolidays("Sam", new(2026, 12, 28), new(2026, 12, 29)));
        Assert.Single(_squad.Facts<MembershipEvent.HolidayRemoved>());
    }

    [Fact]
    public void The_same_holiday_twice_is_one()
    {
        _squad.Holidays("Tom", new(2026, 12, 24), new(2027, 1, 7));
        _squad.Holidays("Sam", new(2026, 12, 25), new(2026, 12, 26));
        Assert.Single(_squad.Facts<MembershipEvent.HolidayAdded>());
    }

    [Theory]
    [InlineData("2026-11-20", "2026-11-21")]
    [InlineData("2026-12-24", "2026-12-24")]
    [InlineData("2026-12-24", "2027-12-24")]
    [InlineData("2036-12-24", "2036-12-25")]
    public void A_holiday_that_is_over_or_endless_or_far_away_is_refused(string from, string until) =>
        Assert.Equal(Refusal.DateOutOfRange, _squad.Holidays("Tom", DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_squad_that_works_from_Monday_to_Thursday_closes_nothing_on_Friday()
    {
        _squad.At("2026-11-25 10:00");
        _squad.Proposes("Mia");
        Assert.Equal("Fri 2026-11-27 16:00", _squad.Closes());
        Assert.Null(_squad.Works("Tom", MonToThu));
        Assert.Equal("Mon 2026-11-30 16:00", _squad.Closes());
        Assert.Equal(Refusal.DateOutOfRange, _squad.Works("Tom", 0));
    }

    [Fact]
    public void Friday_at_five_and_two_working_days_is_Wednesday_at_four()
    {
        _squad.At("2026-11-27 17:00");
        _squad.Proposes("Mia");
        Assert.Equal("Wed 2026-12-02 16:00", _squad.Closes());
    }

    [Fact]
    public void Over_the_change_of_the_clock_the_local_hour_stays()
    {
        _squad.At("2027-03-26 10:00");
        _squad.Proposes("Mia");
        Assert.Equal("Tue 2027-03-30 16:00", _squad.Closes());
        Assert.Equal(new DateTimeOffset(2027, 3, 30, 14, 0, 0, TimeSpan.Zero), Clock.ClosesAt(_squad.Unit.Calendar, Policy.Consent, _squad.State<ProposalState.Open>()));
    }
}
