using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Organization;

/// <summary>The channel is deleted, or the bot removed: the clocks stand still, people with a chat of their own go on.</summary>
public sealed class HomeTests
{
    private readonly Squad _squad = new("Mia", "Tom", "Sam", "Lena");

    [Fact]
    public void While_the_channel_is_gone_no_other_calendar_lets_a_time_run_out()
    {
        var squad = new Squad("Mia", "Tom", "Lena");
        squad.Works("Mia", 0b0010001);
        squad.Proposes("Mia");
        squad.At("2026-11-26 10:00");
        squad.LosesHome();
        Assert.Equal(Refusal.NoHome, squad.Works("Mia", 0b0011111));
        Assert.Equal(Refusal.NoHome, squad.ChangesZone("Mia", "Asia/Tokyo"));
        squad.At("2026-12-10 10:00");
        Assert.Empty(squad.Facts<Domain.Proposals.ProposalEvent.Extended>());
        squad.FindsHome();
        Assert.Null(squad.Works("Mia", 0b0011111));
    }

    [Fact]
    public void Without_a_home_nothing_closes_by_time()
    {
        _squad.Proposes("Mia");
        _squad.At("2026-11-24 09:00");
        Assert.Equal(1, _squad.LosesHome());
        _squad.At("2027-11-24 09:00");
        Assert.IsType<ProposalState.Open>(_squad.Proposal().State);
    }

    [Fact]
    public void Back_home_the_working_days_that_were_left_are_left()
    {
        _squad.Proposes("Mia");
        _squad.At("2026-11-24 09:00");
        _squad.LosesHome();
        _squad.At("2027-02-01 09:00");
        Assert.Equal(1, _squad.FindsHome());
        Assert.Equal("Tue 2027-02-02 16:00", _squad.Closes());
    }

    [Fact]
    public void A_home_lost_and_found_in_the_morning_costs_no_day()
    {
        _squad.Proposes("Mia");
        _squad.LosesHome();
        _squad.At("2026-11-23 11:30");
        _squad.FindsHome();
        Assert.Equal("Wed 2026-11-25 16:00", _squad.Closes());
        Assert.Empty(_squad.Unit.Calendar.Silences);
    }

    [Fact]
    public void Nothing_closes_on_the_day_of_the_return_if_too_little_of_it_is_left()
    {
        _squad.Proposes("Mia");
        _squad.Consents("Tom");
        _squad.Consents("Sam");
        _squad.At("2026-11-25 09:00");
        _squad.LosesHome();
        _squad.At("2026-11-25 15:59");
        _squad.FindsHome();
        _squad.At("2026-11-25 20:00");
        Assert.IsType<ProposalState.Open>(_squad.Proposal().State);
        Assert.Equal("Thu 2026-11-26 16:00", _squad.Closes());
        Assert.Equal(1, _squad.LosesHome());
        _squad.At("2026-11-27 09:00");
        Assert.IsType<ProposalState.Open>(_squad.Proposal().State);
    }

    [Fact]
    public void Answers_count_and_close_at_once_without_a_home()
    {
        _squad.Proposes("Mia");
        _squad.LosesHome(HomeLoss.Channel);
        _squad.At("2027-11-24 09:00");
        _squad.Consents("Tom");
        _squad.Consents("Sam");
        _squad.Consents("Lena");
        Assert.IsType<ProposalState.Adopted>(_squad.Proposal().State);
    }

    [Fact]
    public void News_that_come_twice_change_nothing()
    {
        Assert.Equal(0, _squad.FindsHome());
        Assert.Equal(0, _squad.FindsHome(null));
        Assert.Equal(1, _squad.LosesHome());
        Assert.Equal(0, _squad.LosesHome());
        Assert.Equal(0, _squad.LosesHome(HomeLoss.Channel));
        Assert.Equal(1, _squad.FindsHome());
        Assert.Equal(0, _squad.FindsHome());
    }

    [Fact]
    public void News_that_come_late_change_nothing()
    {
        var before = _squad.Now;
        _squad.At("2026-11-23 11:00");
        _squad.LosesHome();
        Assert.Equal(0, _squad.FindsHome(null, told: before));
        _squad.At("2026-11-23 12:00");
        _squad.FindsHome();
        Assert.Equal(0, _squad.LosesHome(told: before));
        Assert.False(_squad.Unit.IsHomeless);
    }

    [Fact]
    public void A_clock_that_is_ahead_does_not_keep_a_home_lost()
    {
        _squad.LosesHome(told: _squad.Now.AddDays(3));
        _squad.At("2026-11-23 11:00");
        Assert.Equal(1, _squad.FindsHome());
    }

    [Fact]
    public void A_deleted_channel_does_not_come_back_with_its_team()
    {
        _squad.LosesHome(HomeLoss.Channel);
        Assert.Equal(0, _squad.FindsHome(HomeLoss.Access));
        Assert.True(_squad.Unit.IsHomeless);
        Assert.Equal(1, _squad.FindsHome(HomeLoss.Channel));
    }

    [Fact]
    public void Whoever_speaks_there_shows_that_the_home_is_there()
    {
        _squad.LosesHome(HomeLoss.Channel);
        Assert.Equal(1, _squad.FindsHome(null));
        Assert.False(_squad.Unit.IsHomeless);
    }

    [Fact]
    public void A_pause_of_the_squad_is_its_own_affair()
    {
        _squad.Proposes("Mia");
        _squad.At("2026-11-24 09:00");
        _squad.Pauses("Tom", new(2026, 12, 7));
        _squad.LosesHome();
        Assert.Null(_squad.Resumes("Tom"));
        _squad.At("2026-11-26 09:00");
        Assert.IsType<ProposalState.Open>(_squad.Proposal().State);
        _squad.Pauses("Tom", new(2026, 12, 7));
        _squad.At("2026-11-30 09:00");
        _squad.FindsHome();
        Assert.Equal("Tue 2026-12-08 16:00", _squad.Closes());
    }

    [Fact]
    public void Time_that_somebody_took_does_not_run_out_without_a_home()
    {
        _squad.Proposes("Mia");
        _squad.At("2026-11-25 10:00");
        _squad.NeedsTime("Lena");
        _squad.At("2026-11-26 09:00");
        _squad.LosesHome();
        _squad.At("2026-12-10 09:00");
        Assert.IsType<ProposalState.Open>(_squad.Proposal().State);
        _squad.FindsHome();
        _squad.At("2026-12-10 09:30");
        Assert.IsType<ProposalState.Open>(_squad.Proposal().State);
    }

    [Fact]
    public void A_home_that_never_comes_back_leaves_nothing_open_for_ever()
    {
        _squad.Proposes("Mia");
        _squad.LosesHome();
        _squad.At("2032-06-01 09:00");
        Assert.IsType<ProposalState.NotDecided>(_squad.Proposal().State);
    }
}
