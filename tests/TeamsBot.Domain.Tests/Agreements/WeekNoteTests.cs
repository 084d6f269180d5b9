using TeamsBot.Domain.Agreements;

namespace TeamsBot.Domain.Tests.Agreements;

/// <summary>At the end of a week the squad is told what it decided, if it decided anything.</summary>
public sealed class WeekNoteTests
{
    private readonly Squad _squad = new("Mia", "Tom", "Sam", "Lena");

    [Fact]
    public void On_Friday_afternoon_the_squad_is_told_once()
    {
        _squad.Agrees();
        _squad.At("2026-12-31 12:00");
        Assert.Equal(["Fri 2026-11-27 16:30"], _squad.Told());
        Assert.Equal(WeekNote.None, _squad.Unit.Week);
    }

    [Fact]
    public void Where_nothing_was_decided_nothing_is_told()
    {
        _squad.Proposes("Mia");
        _squad.Withdraws("Mia");
        _squad.At("2026-12-31 12:00");
        Assert.Empty(_squad.Told());
    }

    [Fact]
    public void It_counts_what_was_adopted_changed_ended_and_not_decided()
    {
        _squad.Agrees();
        _squad.Agrees("Tea at four");
        _squad.Agrees("Move the daily stand-up to 9:45", new(new Revision(1, Ends: false)));
        _squad.Agrees("No tea", new(new Revision(2, Ends: true)));
        Assert.Equal([2, 1, 1, 0], _squad.Unit.Week.Counts);
        Assert.Equal([(OutcomeKind.Adopted, 1), (OutcomeKind.Adopted, 2), (OutcomeKind.Changed, 3), (OutcomeKind.Ended, 2)], _squad.Unit.Week.Outcomes.Select(outcome => (outcome.Kind, outcome.Number)));
        _squad.Proposes("Tom", "Cake");
        _squad.At("2026-11-26 16:30");
        Assert.Equal(new Decided(OutcomeKind.NotDecided, 5, "Cake"), _squad.Unit.Week.Outcomes[^1]);
    }

    [Fact]
    public void Six_are_named_and_the_others_counted()
    {
        for (var number = 1; number <= 8; number++)
        {
            _squad.Agrees($"Rule {number}");
        }

        Assert.Equal(6, _squad.Unit.Week.Outcomes.Count);
        Assert.Equal(2, _squad.Unit.Week.More);
    }

    [Fact]
    public void What_is_decided_after_the_note_is_told_a_week_later()
    {
        _squad.At("2026-11-27 17:00");
        _squad.Agrees();
        _squad.At("2026-12-31 12:00");
        Assert.Equal(["Fri 2026-12-04 16:30"], _squad.Told());
    }

    [Fact]
    public void What_closes_on_Friday_at_four_is_told_half_an_hour_later()
    {
        _squad.At("2026-11-25 09:00");
        _squad.Proposes("Mia");
        _squad.Consents("Tom");
        _squad.Consents("Sam");
        _squad.At("2026-12-31 12:00");
        Assert.Equal(["Fri 2026-11-27 16:30"], _squad.Told());
    }

    [Fact]
    public void A_holiday_on_Friday_brings_it_forward_and_a_week_without_work_has_none()
    {
        _squad.Holidays("Mia", new(2026, 11, 27), new(2026, 11, 28));
        _squad.Agrees();
        _squad.At("2026-11-26 17:00");
        Assert.Equal(["Thu 2026-11-26 16:30"], _squad.Told());
        _squad.Agrees("Tea at four");
        _squad.Pauses("Tom", new(2026, 12, 9));
        _squad.At("2027-01-31 12:00");
        Assert.Equal(["Thu 2026-11-26 16:30", "Fri 2026-12-11 16:30"], _squad.Told());
    }

    [Fact]
    public void A_holiday_entered_when_the_moment_has_passed_moves_it_to_the_next_week()
    {
        _squad.Agrees();
        _squad.At("2026-11-27 09:00");
        _squad.Holidays("Mia", new(2026, 11, 27), new(2026, 11, 28));
        _squad.At("2026-12-31 12:00");
        Assert.Equal(["Fri 2026-12-04 16:30"], _squad.Told());
    }

    [Fact]
    public void Without_a_home_it_waits()
    {
        _squad.Agrees();
        _squad.LosesHome();
        _squad.At("2026-12-16 09:00");
        Assert.Empty(_squad.Told());
        _squad.FindsHome();
        _squad.At("2026-12-31 12:00");
        Assert.Equal(["Fri 2026-12-18 16:30"], _squad.Told());
    }

    [Fact]
    public void It_comes_at_the_local_hour_in_the_week_of_a_clock_change()
    {
        _squad.Works("Mia", 0b1111111);
        _squad.At("2027-03-22 09:00");
        _squad.Agrees();
        _squad.At("2027-04-04 12:00");
        Assert.Equal(["Sun 2027-03-28 16:30"], _squad.Told());
    }

    [Fact]
    public void Whoever_does_not_want_it_says_so_for_all()
    {
        _squad.Agrees();
        Assert.Null(_squad.WantsNote("Tom", wanted: false));
        var facts = _squad.Log.Count;
        Assert.Null(_squad.WantsNote("Sam", wanted: false));
        Assert.Equal(facts, _squad.Log.Count);
        _squad.Agrees("Tea at four");
        _squad.At("2026-12-12 12:00");
        Assert.Empty(_squad.Told());
        Assert.Null(_squad.WantsNote("Sam", wanted: true));
        _squad.At("2026-12-19 12:00");
        Assert.Empty(_squad.Told());
    }
}
