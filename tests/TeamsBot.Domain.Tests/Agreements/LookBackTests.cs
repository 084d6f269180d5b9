using TeamsBot.Domain.Agreements;

namespace TeamsBot.Domain.Tests.Agreements;

public sealed class LookBackTests
{
    private readonly Squad squad = new("Mia", "Tom", "Sam", "Lena");

    [Fact]
    public void What_is_adopted_is_in_force_and_looked_at_after_three_months()
    {
        Assert.Equal(1, squad.Agrees());
        var agreement = squad.Agreement();
        Assert.Equal(("Move the daily stand-up to 9:30", 1), (agreement.Title, agreement.Proposal));
        Assert.Equal(new(2027, 2, 23), agreement.LookBack);
        Assert.Equal(squad.IdOf("Mia"), agreement.Proposer);
        Assert.Equal(AgreementStatus.InForce, agreement.StatusOn(new(2027, 2, 22)));
    }

    [Fact]
    public void The_list_comes_on_the_first_working_day_of_the_month_at_half_past_nine()
    {
        squad.Agrees();
        squad.At("2027-02-01 09:29");
        Assert.Empty(squad.Facts<AgreementEvent.Listed>());
        squad.At("2027-02-01 09:30");
        Assert.Equal("Mon 2027-02-01 09:30", squad.Local(Assert.Single(squad.Facts<AgreementEvent.Listed>()).At));
        Assert.Equal([1], squad.Unit.Agreements.OnList(squad.Unit.ListedUntil!.Value).Select(agreement => agreement.Number));
    }

    [Fact]
    public void A_month_that_begins_on_a_weekend_has_its_list_on_Monday()
    {
        squad.At("2027-02-10 10:00");
        squad.Agrees();
        squad.At("2027-05-04 10:00");
        Assert.Equal("Mon 2027-05-03 09:30", squad.Local(Assert.Single(squad.Facts<AgreementEvent.Listed>()).At));
    }

    [Fact]
    public void All_agreements_of_a_month_are_on_one_list()
    {
        squad.Agrees("One");
        squad.At("2026-11-27 10:00");
        squad.Agrees("Two");
        squad.At("2026-12-10 10:00");
        squad.Agrees("Three");
        squad.At("2027-02-28 10:00");
        Assert.Single(squad.Facts<AgreementEvent.Listed>());
        Assert.Equal([1, 2], squad.Unit.Agreements.OnList(squad.Unit.ListedUntil!.Value).Select(agreement => agreement.Number));
    }

    [Fact]
    public void Keeping_it_doubles_the_time_up_to_a_year()
    {
        squad.Agrees();
        List<DateOnly> days = [];
        foreach (var day in new[] { "2027-02-01 10:00", "2027-08-02 10:00", "2028-08-01 10:00" })
        {
            squad.At(day);
            Assert.Null(squad.Keeps("Tom"));
            days.Add(squad.Agreement().LookBack);
        }

        Assert.Equal([new(2027, 8, 1), new(2028, 8, 2), new(2029, 8, 1)], days);
    }

    [Fact]
    public void Whoever_keeps_it_says_for_how_long_if_they_want()
    {
        squad.Agrees();
        Assert.Null(squad.Keeps("Tom", months: 6));
        Assert.Equal(new(2027, 5, 23), squad.Agreement().LookBack);
        Assert.Equal(Refusal.DateOutOfRange, squad.Keeps("Tom", months: 25));
        Assert.Equal(Refusal.DateOutOfRange, squad.Keeps("Tom", months: 0));
    }

    [Fact]
    public void Two_people_who_keep_it_on_one_day_keep_it_once()
    {
        squad.Agrees();
        squad.At("2027-02-01 10:00");
        var rev = squad.Unit.Size;
        squad.Keeps("Tom", rev: rev);
        squad.Keeps("Sam", rev: rev);
        squad.At("2027-02-09 10:00");
        squad.Keeps("Lena", rev: rev);
        Assert.Single(squad.Facts<AgreementEvent.Kept>());
        squad.Keeps("Lena");
        Assert.Equal(2, squad.Facts<AgreementEvent.Kept>().Length);
    }

    [Fact]
    public void What_was_left_is_on_the_list_of_the_next_month_and_overdue()
    {
        squad.Agrees();
        squad.At("2027-03-01 10:00");
        Assert.Equal(["Mon 2027-02-01 09:30", "Mon 2027-03-01 09:30"], squad.Facts<AgreementEvent.Listed>().Select(listed => squad.Local(listed.At)));
        Assert.Equal(AgreementStatus.Due, squad.Agreement().StatusOn(new(2027, 3, 1)));
        Assert.Equal(AgreementStatus.Overdue, squad.Agreement().StatusOn(new(2027, 3, 3)));
        squad.Keeps("Mia");
        squad.At("2027-07-30 10:00");
        Assert.Equal(2, squad.Facts<AgreementEvent.Listed>().Length);
    }

    [Fact]
    public void The_trial_is_looked_at_on_its_own_day()
    {
        squad.Agrees("We use it until Mon 7 Dec", new(LookBack: new(2026, 12, 7)));
        squad.At("2026-12-08 10:00");
        Assert.Equal("Mon 2026-12-07 09:30", squad.Local(Assert.Single(squad.Facts<AgreementEvent.Listed>()).At));
        squad.Keeps("Tom");
        Assert.Equal(new(2027, 3, 8), squad.Agreement().LookBack);
    }

    [Fact]
    public void Somebody_uneasy_halves_the_first_time()
    {
        squad.Proposes("Mia");
        squad.StandsAside("Tom");
        squad.Consents("Sam", concern: "Only in summer");
        squad.Consents("Lena");
        Assert.Equal((new(2027, 1, 7), 2), (squad.Agreement().LookBack, squad.Agreement().Concerns));
    }

    [Fact]
    public void A_break_of_the_squad_moves_the_list()
    {
        squad.Agrees();
        squad.At("2027-01-29 10:00");
        squad.Pauses("Mia", new(2027, 2, 4));
        squad.At("2027-02-05 10:00");
        Assert.Equal("Thu 2027-02-04 09:30", squad.Local(Assert.Single(squad.Facts<AgreementEvent.Listed>()).At));
    }

    [Fact]
    public void A_bot_that_slept_lists_with_the_times_at_which_it_was_due()
    {
        squad.Agrees();
        squad.At("2027-04-15 10:00");
        Assert.Equal(["Mon 2027-02-01 09:30", "Mon 2027-03-01 09:30", "Thu 2027-04-01 09:30"], squad.Facts<AgreementEvent.Listed>().Select(listed => squad.Local(listed.At)));
    }

    /// <summary>What comes next is found by the days, however many agreements there are.</summary>
    [Fact]
    public void Ten_thousand_agreements_are_looked_at_in_a_few_months()
    {
        var many = Register.Of(Enumerable.Range(1, 10_000).Select(number => new Agreement
        {
            Number = number,
            Proposal = number,
            Title = "x",
            At = Squad.Monday,
            LookBack = new DateOnly(2027, 1, 1).AddDays(number % 360),
            List = new DateOnly(2027, 1 + number % 12, 1),
        }));
        Assert.Equal(new(2027, 1, 1), many.NextListAfter(null));
        Assert.Equal(new(2027, 2, 1), many.NextListAfter(new(2027, 1, 5)));
        Assert.Equal(new(2028, 1, 1), many.NextListAfter(new(2027, 12, 5)));
    }
}
