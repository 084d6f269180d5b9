using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Organization;

public sealed class PauseTests
{
    private readonly Squad _squad = new("Mia", "Tom", "Sam", "Lena");

    [Fact]
    public void A_pause_stops_the_clocks_for_its_days()
    {
        _squad.Proposes("Mia");
        _squad.At("2026-11-24 09:00");
        Assert.Null(_squad.Pauses("Tom", new(2026, 11, 30)));
        Assert.Equal("Tue 2026-12-01 16:00", _squad.Closes());
    }

    [Fact]
    public void A_pause_moves_the_end_of_the_time_that_somebody_took()
    {
        _squad.Proposes("Mia");
        _squad.At("2026-11-24 17:00");
        _squad.NeedsTime("Lena");
        Assert.Equal("Fri 2026-11-27 16:00", _squad.Closes());
        _squad.At("2026-11-25 09:00");
        _squad.Pauses("Tom", new(2026, 12, 7));
        Assert.Equal("Wed 2026-12-09 16:00", _squad.Closes());
        Assert.Equal("Wed 2026-12-09 16:00", _squad.Local(Assert.Single(Holds.Of(_squad.Unit, _squad.Proposal(), _squad.Now)).Until));
        _squad.At("2026-12-09 15:59");
        Assert.Empty(_squad.Facts<ProposalEvent.TimeEnded>());
        _squad.Consents("Tom");
        _squad.Consents("Sam");
        _squad.At("2026-12-09 16:00");
        Assert.Equal("Wed 2026-12-09 16:00", _squad.Local(Assert.Single(_squad.Facts<ProposalEvent.TimeEnded>()).At));
        _squad.State<ProposalState.Adopted>();
    }

    [Fact]
    public void Resuming_moves_it_back()
    {
        _squad.Proposes("Mia");
        _squad.At("2026-11-24 17:00");
        _squad.NeedsTime("Lena");
        _squad.Pauses("Tom", new(2027, 1, 7));
        _squad.At("2026-11-30 09:00");
        _squad.Resumes("Tom");
        Assert.Equal("Wed 2026-12-02 16:00", _squad.Closes());
    }

    [Fact]
    public void In_a_pause_people_answer_and_everybody_answered_closes_at_once()
    {
        _squad.Proposes("Mia");
        _squad.Pauses("Tom", new(2027, 1, 7));
        _squad.Consents("Tom");
        _squad.Consents("Sam");
        _squad.At("2026-12-24 20:00");
        _squad.State<ProposalState.Open>();
        _squad.Consents("Lena");
        _squad.State<ProposalState.Adopted>();
    }

    [Fact]
    public void Resuming_starts_the_clocks_on_the_same_day()
    {
        _squad.Proposes("Mia");
        _squad.At("2026-11-24 09:00");
        _squad.Pauses("Tom", new(2027, 1, 7));
        _squad.At("2026-11-30 09:00");
        Assert.Null(_squad.Resumes("Lena"));
        Assert.Equal("Tue 2026-12-01 16:00", _squad.Closes());
    }

    [Fact]
    public void A_pause_taken_back_on_its_first_day_has_never_been()
    {
        _squad.Proposes("Mia");
        _squad.Pauses("Tom", new(2027, 1, 7));
        _squad.Resumes("Tom");
        Assert.Equal("Wed 2026-11-25 16:00", _squad.Closes());
        Assert.Empty(_squad.Unit.Calendar.Pauses);
        Assert.Equal(Refusal.NotPaused, _squad.Resumes("Tom"));
    }

    [Fact]
    public void The_newest_word_about_a_pause_counts()
    {
        _squad.Pauses("Tom", new(2027, 1, 7));
        _squad.Pauses("Sam", new(2026, 12, 1));
        Assert.Equal([new Pause(new(2026, 11, 23), new(2026, 12, 1))], _squad.Unit.Calendar.Pauses);
        var facts = _squad.Log.Count;
        Assert.Null(_squad.Pauses("Sam", new(2026, 12, 1)));
        Assert.Equal(facts, _squad.Log.Count);
    }

    [Fact]
    public void A_pause_ends_within_ninety_days()
    {
        Assert.Equal(Refusal.DateOutOfRange, _squad.Pauses("Tom", new(2026, 11, 23)));
        Assert.Equal(Refusal.DateOutOfRange, _squad.Pauses("Tom", new(2027, 2, 22)));
        Assert.Null(_squad.Pauses("Tom", new(2027, 2, 21)));
    }

    [Fact]
    public void A_pause_called_off_after_the_closing_time_closes_then_and_not_before()
    {
        _squad.Proposes("Mia");
        _squad.At("2026-11-25 09:00");
        _squad.Pauses("Tom", new(2026, 12, 1));
        _squad.At("2026-11-25 17:00");
        _squad.Consents("Tom");
        _squad.Consents("Sam");
        _squad.Resumes("Tom");
        Assert.Equal("Wed 2026-11-25 17:00", _squad.Local(_squad.State<ProposalState.Adopted>().At));
    }

    [Fact]
    public void The_zone_can_be_changed_to_one_that_exists()
    {
        _squad.Proposes("Mia");
        Assert.Equal(Refusal.UnknownZone, _squad.ChangesZone("Tom", "Europe/Atlantis"));
        Assert.Null(_squad.ChangesZone("Tom", "America/New_York"));
        Assert.Equal("Wed 2026-11-25 16:00", _squad.Closes());
        var facts = _squad.Log.Count;
        Assert.Null(_squad.ChangesZone("Sam", "America/New_York"));
        Assert.Equal(facts, _squad.Log.Count);
    }
}
