using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

public sealed class ClosingTests
{
    [Theory]
    [InlineData("2026-11-23 10:00", "Wed 2026-11-25 16:00")]
    [InlineData("2026-11-23 16:00", "Wed 2026-11-25 16:00")]
    [InlineData("2026-11-23 16:01", "Thu 2026-11-26 16:00")]
    [InlineData("2026-11-24 09:00", "Thu 2026-11-26 16:00")]
    [InlineData("2026-11-25 09:00", "Fri 2026-11-27 16:00")]
    [InlineData("2026-11-25 17:00", "Mon 2026-11-30 16:00")]
    [InlineData("2026-11-26 09:00", "Mon 2026-11-30 16:00")]
    [InlineData("2026-11-27 09:00", "Tue 2026-12-01 16:00")]
    [InlineData("2026-11-27 17:00", "Wed 2026-12-02 16:00")]
    [InlineData("2026-11-28 10:00", "Tue 2026-12-01 16:00")]
    [InlineData("2026-11-29 23:00", "Wed 2026-12-02 16:00")]
    public void Proposals_close_at_four_on_the_first_working_day_after_two_full_ones(string proposed, string closes)
    {
        var squad = new Squad("Mia", "Tom", "Sam");
        squad.At(proposed);
        squad.Proposes("Mia");
        Assert.Equal(closes, squad.Closes());
        Assert.Equal(closes, squad.Local(squad.Facts<ProposalEvent.Proposed>().Single().Due));
    }

    [Theory]
    [InlineData("2026-11-23 11:00", "Tue 2026-11-24 16:00")]
    [InlineData("2026-11-24 16:01", "Thu 2026-11-26 16:00")]
    [InlineData("2026-11-25 15:59", "Thu 2026-11-26 16:00")]
    public void A_change_gives_at_least_one_full_working_day(string changed, string closes)
    {
        var squad = new Squad("Mia", "Tom", "Sam");
        squad.Proposes("Mia");
        squad.Consents("Tom");
        squad.At(changed);
        Assert.Null(squad.Amends("Mia"));
        Assert.Equal(closes, squad.Closes());
        Assert.Equal(closes, squad.Local(squad.Facts<ProposalEvent.Amended>().Single().Due));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2027-03-26 10:00", "2027-03-30T14:00:00Z")]
    [InlineData("Europe/Berlin", "2027-10-29 10:00", "2027-11-02T15:00:00Z")]
    [InlineData("America/New_York", "2027-03-12 10:00", "2027-03-16T20:00:00Z")]
    [InlineData("America/New_York", "2027-11-05 10:00", "2027-11-09T21:00:00Z")]
    [InlineData("Asia/Kolkata", "2026-11-23 10:00", "2026-11-25T10:30:00Z")]
    [InlineData("Australia/Lord_Howe", "2027-04-02 10:00", "2027-04-06T05:30:00Z")]
    [InlineData("W. Europe Standard Time", "2026-11-23 10:00", "2026-11-25T15:00:00Z")]
    [InlineData("no such zone", "2026-11-23 10:00", "2026-11-25T16:00:00Z")]
    public void Four_in_the_afternoon_is_four_on_the_clocks_of_the_squad(string zone, string proposed, string closes)
    {
        var squad = Squad.In(zone, "Mia", "Tom");
        squad.At(proposed);
        squad.Proposes("Mia");
        Assert.Equal(DateTimeOffset.Parse(closes, System.Globalization.CultureInfo.InvariantCulture), squad.Facts<ProposalEvent.Proposed>().Single().Due);
    }

    [Fact]
    public void Everybody_answered_closes_at_once()
    {
        var squad = new Squad("Mia", "Tom", "Sam");
        squad.Proposes("Mia");
        squad.Consents("Tom");
        squad.State<ProposalState.Open>();
        squad.HasNoOpinion("Sam");
        Assert.Equal(squad.Now, squad.State<ProposalState.Adopted>().At);
    }

    [Fact]
    public void What_somebody_who_leaves_lets_close_goes_on_step_by_step_although_the_clock_is_behind()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena", "Ida");
        var names = new[] { "Mia", "Tom", "Sam", "Lena" };
        for (var number = 1; number <= 12; number++)
        {
            squad.Proposes(names[number % 4], $"Tea {number}");
            foreach (var name in names)
            {
                squad.Consents(name, proposal: number);
            }
        }

        squad.Leaves("Ida");
        Assert.Equal(4, squad.Unit.Open.Count);
        Assert.Equal(3, squad.Unit.Step(squad.Now.AddMinutes(-1)).After.Open.Count);
    }

    [Fact]
    public void A_click_after_the_end_is_refused_even_if_no_timer_ran()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena");
        squad.Proposes("Mia");
        squad.Consents("Tom");
        squad.Consents("Sam");
        Assert.Equal(Refusal.Closed, Late(squad, "2026-11-25 16:00:01"));
        Assert.Equal("Wed 2026-11-25 16:00", squad.Local(squad.State<ProposalState.Adopted>().At));

        static Refusal? Late(Squad squad, string at) => squad.Do(new ProposalCommand.Respond(1, new Answer.NoOpinion())
        {
            By = "aad-Lena",
            At = squad.InstantOf(at),
            Entropy = Squad.Seeded(1),
            Tap = new("late", "respond", 0),
        });
    }

    [Fact]
    public void With_too_few_consents_it_is_extended_once_by_a_working_day()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena");
        squad.Proposes("Mia");
        squad.Consents("Tom");
        squad.At("2026-11-25 16:00");
        var extended = squad.Facts<ProposalEvent.Extended>().Single();
        Assert.Equal("Thu 2026-11-26 16:00", squad.Local(extended.Due));
        Assert.Equal(new Count(3, 2, 1, 0, 0, 2), extended.Count);
        squad.At("2026-11-26 15:59");
        squad.State<ProposalState.Open>();
        squad.At("2026-11-26 16:00");
        Assert.Equal(LapseReason.Time, squad.State<ProposalState.NotDecided>().Reason);
        Assert.Single(squad.Facts<ProposalEvent.Extended>());
    }

    [Fact]
    public void In_the_extension_the_next_consent_adopts()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena");
        squad.Proposes("Mia");
        squad.Consents("Tom");
        squad.At("2026-11-26 09:00");
        squad.Consents("Sam");
        Assert.Equal("Thu 2026-11-26 09:00", squad.Local(squad.State<ProposalState.Adopted>().At));
    }

    [Fact]
    public void A_change_in_the_extension_gives_a_new_window_which_can_be_extended_again()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena");
        squad.Proposes("Mia");
        squad.At("2026-11-26 09:00");
        squad.Amends("Mia");
        Assert.Equal("Fri 2026-11-27 16:00", squad.Closes());
        squad.At("2026-11-27 16:00");
        Assert.True(squad.State<ProposalState.Open>().Extended);
    }

    [Fact]
    public void Silence_is_not_decided_after_the_extension()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena");
        squad.Proposes("Mia");
        squad.At("2027-03-01 12:00");
        var rest = squad.State<ProposalState.NotDecided>();
        Assert.Equal("Thu 2026-11-26 16:00", squad.Local(rest.At));
        Assert.Equal(new Count(3, 2, 0, 0, 0, 3), rest.Count);
        Assert.Null(squad.Unit.Wake);
    }

    [Fact]
    public void Agreements_are_numbered_in_the_order_of_adoption_and_looked_back_at_after_three_months()
    {
        var squad = new Squad("Mia", "Tom");
        squad.Proposes("Mia");
        squad.Proposes("Mia", "Retrospectives on Fridays");
        squad.Consents("Tom", proposal: 2);
        squad.Consents("Tom", proposal: 1);
        Assert.Equal([(2, 1), (1, 2)], squad.Facts<ProposalEvent.Adopted>().Select(adopted => (adopted.Proposal, adopted.Agreement)));
        Assert.All(squad.Facts<ProposalEvent.Adopted>(), adopted => Assert.Equal(new DateOnly(2027, 2, 23), adopted.LookBack));
        Assert.All(squad.Facts<ProposalEvent.Adopted>(), adopted => Assert.Equal(Policy.Consent.Hash(), adopted.PolicyHash));
    }

    [Fact]
    public void Whatever_happens_it_rests_after_thirty_working_days()
    {
        var squad = new Squad("Mia", "Tom", "Sam");
        squad.Proposes("Mia");
        squad.Objects("Tom");
        for (var day = new DateOnly(2026, 11, 24); day < new DateOnly(2027, 1, 4); day = day.AddDays(1))
        {
            squad.At($"{day:yyyy-MM-dd} 09:00");
            squad.Suggests("Sam", $"Think again on {day.DayNumber}");
        }

        squad.At("2027-01-04 10:00");
        Assert.Equal(LapseReason.Age, squad.State<ProposalState.NotDecided>().Reason);
    }

    [Fact]
    public void At_most_three_proposals_of_one_person_are_open()
    {
        var squad = new Squad("Mia", "Tom");
        Assert.Null(squad.Proposes("Mia", "One"));
        Assert.Null(squad.Proposes("Mia", "Two"));
        Assert.Null(squad.Proposes("Mia", "Three"));
        Assert.Equal(Refusal.TooManyOpen, squad.Proposes("Mia", "Four"));
        Assert.Null(squad.Proposes("Tom", "Another's"));
        Assert.Null(squad.Withdraws("Mia", 2));
        Assert.Null(squad.Proposes("Mia", "Four"));
    }
}
