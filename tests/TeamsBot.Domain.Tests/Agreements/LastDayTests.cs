using TeamsBot.Domain.Agreements;

namespace TeamsBot.Domain.Tests.Agreements;

public sealed class LastDayTests
{
    private static readonly DateOnly ChristmasEve = new(2026, 12, 24);

    private readonly Squad squad = new("Mia", "Tom", "Sam", "Lena");

    [Fact]
    public void An_agreement_with_a_last_day_is_in_force_through_that_day_and_ends_the_morning_after()
    {
        squad.Agrees("Work from home", new(LastDay: ChristmasEve));
        Assert.Equal(ChristmasEve, squad.Agreement().LastDay);
        squad.At("2026-12-25 09:29");
        Assert.NotNull(squad.Unit.Agreements.Find(1));
        squad.At("2026-12-25 09:30");
        Assert.Null(squad.Unit.Agreements.Find(1));
        Assert.Equal("Fri 2026-12-25 09:30", squad.Local(Assert.Single(squad.Facts<AgreementEvent.Expired>()).At));
        var ended = Assert.Single(squad.Unit.Ended);
        Assert.Equal((1, "Work from home", null, null, ChristmasEve), (ended.Number, ended.Title, ended.By, ended.Successor, ended.LastDay));
    }

    [Fact]
    public void It_ends_on_the_calendars_day_also_in_a_break_and_on_a_weekend()
    {
        squad.Agrees("Work from home", new(LastDay: new(2026, 12, 25)));
        squad.At("2026-12-21 10:00");
        squad.Pauses("Mia", new(2027, 1, 7));
        squad.At("2027-01-08 10:00");
        Assert.Equal("Sat 2026-12-26 09:30", squad.Local(Assert.Single(squad.Facts<AgreementEvent.Expired>()).At));
    }

    [Fact]
    public void The_squad_is_asked_a_week_before_it_ends()
    {
        squad.Agrees("Work from home", new(LastDay: new(2026, 12, 22)));
        Assert.Equal(new(2026, 12, 15), squad.Agreement().LookBack);
        squad.At("2026-12-15 09:30");
        Assert.Equal("Tue 2026-12-15 09:30", squad.Local(Assert.Single(squad.Facts<AgreementEvent.Listed>()).At));
        Assert.Equal([1], squad.Unit.Agreements.OnList(squad.Unit.ListedUntil!.Value).Select(agreement => agreement.Number));
    }

    [Fact]
    public void Whoever_lets_it_end_is_not_asked_again_and_it_ends_on_its_day()
    {
        squad.Agrees("Work from home", new(LastDay: new(2026, 12, 22)));
        squad.At("2026-12-15 10:00");
        Assert.Null(squad.Keeps("Tom"));
        Assert.Equal(new(2026, 12, 22), squad.Agreement().LastDay);
        squad.At("2027-12-31 10:00");
        Assert.Single(squad.Facts<AgreementEvent.Listed>());
        Assert.Single(squad.Facts<AgreementEvent.Expired>());
        Assert.Null(squad.Unit.Wake);
    }

    [Fact]
    public void What_ends_within_a_week_is_not_asked_about_before()
    {
        squad.Agrees("Work from home", new(LastDay: new(2026, 11, 28)));
        squad.At("2027-12-31 10:00");
        Assert.Empty(squad.Facts<AgreementEvent.Listed>());
        Assert.Single(squad.Facts<AgreementEvent.Expired>());
    }

    [Fact]
    public void What_lasts_longer_than_to_its_look_back_has_both()
    {
        squad.Agrees("Work from home", new(LastDay: new(2027, 4, 30)));
        Assert.Equal(new(2027, 2, 23), squad.Agreement().LookBack);
        squad.At("2027-02-01 10:00");
        squad.Keeps("Tom");
        Assert.Equal(new(2027, 4, 23), squad.Agreement().LookBack);
        squad.At("2027-05-02 10:00");
        Assert.Equal(["Mon 2027-02-01 09:30", "Fri 2027-04-23 09:30"], squad.Facts<AgreementEvent.Listed>().Select(listed => squad.Local(listed.At)));
        Assert.Equal("Sat 2027-05-01 09:30", squad.Local(Assert.Single(squad.Facts<AgreementEvent.Expired>()).At));
    }

    [Fact]
    public void A_last_day_before_the_closing_time_or_years_away_is_refused()
    {
        Assert.Equal(Refusal.LastDayTooSoon, squad.Proposes("Mia", "Work from home", new Occasion(LastDay: new(2026, 11, 24))));
        Assert.Equal(Refusal.LastDayTooSoon, squad.Proposes("Mia", "Work from home", new Occasion(LastDay: new(2026, 1, 1))));
        Assert.Equal(Refusal.DateOutOfRange, squad.Proposes("Mia", "Work from home", new Occasion(LastDay: new(2029, 11, 24))));
        Assert.Null(squad.Proposes("Mia", "Work from home", new Occasion(LastDay: new(2026, 11, 25))));
    }

    /// <summary>A problem held it for longer than anybody thought; it is agreed, and over.</summary>
    [Fact]
    public void What_is_adopted_after_its_last_day_ends_at_once()
    {
        squad.Proposes("Mia", "Work from home", new Occasion(LastDay: new(2026, 11, 25)));
        squad.Objects("Tom");
        squad.At("2026-11-27 10:00");
        squad.TakesBack("Tom");
        squad.AllConsent();
        squad.At("2026-11-27 10:01");
        Assert.Equal("Fri 2026-11-27 10:00", squad.Local(Assert.Single(squad.Facts<AgreementEvent.Expired>()).At));
    }

    [Fact]
    public void A_change_of_it_that_is_adopted_later_still_becomes_an_agreement()
    {
        squad.Agrees("Work from home", new(LastDay: new(2026, 11, 30)));
        squad.At("2026-11-30 10:00");
        squad.Proposes("Mia", "Work from home for good", new Occasion(Revises: new(1, Ends: false)));
        squad.At("2026-12-01 10:00");
        squad.AllConsent(2);
        Assert.Equal([2], squad.Unit.Agreements.InForce.Keys);
        Assert.Equal([1], squad.Unit.Ended.Select(ended => ended.Number));
    }

    [Fact]
    public void The_note_of_the_week_says_that_it_ended()
    {
        squad.Agrees("Work from home", new(LastDay: new(2026, 12, 1)));
        squad.At("2026-12-02 10:00");
        Assert.Equal([new(OutcomeKind.Ended, 1, "Work from home")], squad.Unit.Week.Outcomes);
    }
}
