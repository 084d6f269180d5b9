using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

/// <summary>Slips mended behind people's answers, and what can be taken back.</summary>
public sealed class MendingTests
{
    private readonly Squad _squad = new("Mia", "Jonas", "Lena", "Priya", "Sam", "Tom");

    public MendingTests()
    {
        _squad.Proposes("Mia");
        _squad.Consents("Tom");
    }

    [Fact]
    public void A_slip_is_mended_and_version_and_answers_stay()
    {
        Assert.Equal(Refusal.OnlyProposer, _squad.Mends("Tom"));
        Assert.Null(_squad.Mends("Mia"));
        Assert.Equal((1, "Move the daily standup to 9:30", 1), (_squad.Proposal().Version, _squad.Proposal().Wording.Title, _squad.Tally().Count.Consents));
        Assert.Equal(Refusal.SameText, _squad.Mends("Mia"));
    }

    [Fact]
    public void Whoever_took_more_time_and_answers_sooner_leaves_everybody_the_day_to_see_a_mended_slip()
    {
        _squad.At("2026-11-25 09:00");
        Assert.Null(_squad.NeedsTime("Lena"));
        Assert.Null(_squad.Mends("Mia"));
        _squad.Consents("Lena");
        _squad.Consents("Sam");
        _squad.At("2026-11-25 16:00");
        _squad.State<ProposalState.Open>();
        Assert.Equal("Thu 2026-11-26 16:00", _squad.Closes());
        _squad.At("2026-11-26 16:00");
        _squad.State<ProposalState.Adopted>();
    }

    [Fact]
    public void A_break_called_off_after_a_slip_was_mended_in_it_leaves_everybody_the_day_to_see_it()
    {
        _squad.At("2026-11-24 17:00");
        Assert.Equal(Refusal.TooLateToMend, _squad.Mends("Mia"));
        _squad.Pauses("Tom", new(2027, 1, 7));
        Assert.Null(_squad.Mends("Mia"));
        _squad.Consents("Lena");
        _squad.Consents("Sam");
        _squad.Resumes("Tom");
        Assert.Equal("Thu 2026-11-26 16:00", _squad.Closes());
        _squad.At("2026-11-26 15:59");
        _squad.State<ProposalState.Open>();
        _squad.At("2026-11-26 16:00");
        _squad.State<ProposalState.Adopted>();
    }

    [Fact]
    public void Who_relied_on_a_break_has_the_day_to_see_a_mended_slip_from_when_it_is_called_off()
    {
        _squad.Consents("Lena");
        _squad.Consents("Sam");
        _squad.At("2026-11-24 10:00");
        _squad.Pauses("Tom", new(2027, 1, 7));
        _squad.At("2026-11-25 10:00");
        Assert.Null(_squad.Mends("Mia"));
        _squad.At("2026-11-26 17:00");
        _squad.Resumes("Tom");
        Assert.Equal("Mon 2026-11-30 16:00", _squad.Closes());
    }

    [Fact]
    public void A_holiday_taken_back_after_a_slip_was_mended_leaves_everybody_the_day_to_see_it()
    {
        _squad.Holidays("Tom", new(2026, 11, 24), new(2026, 11, 25));
        _squad.At("2026-11-24 17:00");
        Assert.Null(_squad.Mends("Mia"));
        _squad.NoHolidays("Tom", new(2026, 11, 24), new(2026, 11, 25));
        Assert.Equal("Thu 2026-11-26 16:00", _squad.Closes());
    }

    [Fact]
    public void What_is_kept_open_longer_stays_open_longer_than_the_day_to_see_a_mended_slip()
    {
        _squad.At("2026-11-24 17:00");
        _squad.Pauses("Tom", new(2027, 1, 7));
        _squad.Mends("Mia");
        _squad.Resumes("Tom");
        Assert.Null(_squad.Extends("Mia"));
        Assert.Equal("Fri 2026-11-27 16:00", _squad.Closes());
    }

    [Fact]
    public void A_slip_mended_on_hold_at_the_weekend_can_be_seen_for_a_day_though_the_problem_is_solved_the_next_morning()
    {
        _squad.At("2026-11-24 17:00");
        _squad.Objects("Lena");
        _squad.At("2026-11-28 18:00");
        _squad.Mends("Mia");
        _squad.At("2026-11-29 10:00");
        _squad.TakesBack("Lena");
        _squad.Consents("Lena");
        _squad.At("2026-11-30 18:00");
        _squad.State<ProposalState.Open>();
    }

    [Fact]
    public void Before_anybody_answered_it_is_a_correction_that_nobody_needs_to_challenge()
    {
        _squad.Undoes("Tom");
        _squad.Mends("Mia");
        Assert.Single(_squad.Facts<ProposalEvent.Corrected>());
        Assert.Equal(Refusal.NothingMended, _squad.SeesAnotherMeaning("Tom"));
    }

    [Fact]
    public void Any_member_may_say_that_it_changes_the_meaning_and_everybody_is_asked_again()
    {
        _squad.Objects("Lena");
        _squad.Mends("Mia", "Move the stand-up");
        _squad.Mends("Mia", "Cancel the stand-up");
        Assert.Null(_squad.SeesAnotherMeaning("Sam"));
        Assert.Equal((2, "Move the daily stand-up to 9:30", "Cancel the stand-up"), (_squad.Proposal().Version, _squad.Proposal().Before!.Title, _squad.Proposal().Wording.Title));
        Assert.Equal(0, _squad.Tally().Count.Consents);
        Assert.IsType<ObjectionState.AwaitsWord>(_squad.Objection().State);
        Assert.Equal("Tue 2026-11-24 16:00", _squad.Closes());
        Assert.Equal(Refusal.NothingMended, _squad.SeesAnotherMeaning("Tom"));
    }

    [Fact]
    public void A_mended_text_can_be_challenged_for_five_working_days()
    {
        _squad.Objects("Lena");
        _squad.Mends("Mia");
        _squad.At("2026-11-30 10:00");
        Assert.Equal(Refusal.NothingMended, _squad.SeesAnotherMeaning("Sam"));
    }

    [Fact]
    public void Where_there_may_be_no_more_versions_the_text_goes_back()
    {
        for (var version = 2; version <= 6; version++)
        {
            _squad.HasNoOpinion("Jonas");
            _squad.Amends("Mia", $"Text {version}");
        }

        _squad.HasNoOpinion("Jonas");
        _squad.Mends("Mia", "Another text");
        Assert.Null(_squad.SeesAnotherMeaning("Sam"));
        Assert.Equal((6, "Text 6"), (_squad.Proposal().Version, _squad.Proposal().Wording.Title));
        Assert.Equal(Refusal.NothingMended, _squad.SeesAnotherMeaning("Sam"));
    }

    [Fact]
    public void A_mended_text_is_not_adopted_before_its_time_even_if_everybody_answers()
    {
        _squad.Mends("Mia", "Cancel the stand-up");
        foreach (var name in new[] { "Jonas", "Lena", "Priya", "Sam" })
        {
            _squad.Consents(name);
        }

        _squad.State<ProposalState.Open>();
        _squad.At("2026-11-25 16:00");
        _squad.State<ProposalState.Adopted>();
    }

    [Fact]
    public void Nothing_is_mended_when_nobody_would_have_a_day_to_see_it()
    {
        _squad.At("2026-11-24 16:00");
        Assert.Null(_squad.Mends("Mia"));
        _squad.At("2026-11-24 16:01");
        Assert.Equal(Refusal.TooLateToMend, _squad.Mends("Mia", "Cancel the stand-up"));
        _squad.At("2026-11-25 16:00");
        Assert.Equal(Refusal.TooLateToMend, _squad.Mends("Mia", "Cancel the stand-up"));
    }

    [Fact]
    public void What_was_mended_can_be_undone_for_ten_minutes()
    {
        _squad.Mends("Mia", "Move the stand-up");
        _squad.Mends("Mia", "Cancel the stand-up");
        Assert.Null(_squad.Undoes("Mia"));
        Assert.Equal("Move the stand-up", _squad.Proposal().Wording.Title);
        _squad.At("2026-11-23 10:10");
        Assert.Equal(Refusal.NothingToUndo, _squad.Undoes("Mia"));
    }

    [Fact]
    public void Who_answered_what_was_mended_has_a_day_to_see_that_it_was_undone()
    {
        _squad.Mends("Mia", "Cancel the stand-up");
        Array.ForEach(["Jonas", "Lena", "Priya", "Sam"], name => _squad.Consents(name));
        Assert.Null(_squad.Undoes("Mia"));
        Assert.Equal(("Move the daily stand-up to 9:30", "Cancel the stand-up"), (_squad.Proposal().Wording.Title, _squad.Proposal().Mend!.Before.Title));
        _squad.State<ProposalState.Open>();
        Assert.Null(_squad.SeesAnotherMeaning("Sam"));
        Assert.Equal(2, _squad.Proposal().Version);
    }

    [Fact]
    public void Where_there_may_be_no_more_versions_who_answered_the_mended_text_has_a_day_to_see_that_it_went_back()
    {
        for (var version = 2; version <= 6; version++)
        {
            _squad.HasNoOpinion("Jonas");
            _squad.Amends("Mia", $"Text {version}");
        }

        _squad.HasNoOpinion("Jonas");
        _squad.Mends("Mia", "Another text");
        _squad.At("2026-11-24 15:00");
        Array.ForEach(["Jonas", "Lena", "Priya", "Sam", "Tom"], name => _squad.Consents(name));
        Assert.Null(_squad.SeesAnotherMeaning("Sam"));
        Assert.Equal("Text 6", _squad.Proposal().Wording.Title);
        Assert.Equal("Wed 2026-11-25 16:00", _squad.Closes());
    }

    [Fact]
    public void An_answer_can_be_taken_back_until_the_end_and_its_owner_is_waited_for_again()
    {
        Assert.Null(_squad.Undoes("Tom"));
        Assert.Equal((0, 5), (_squad.Tally().Count.Consents, _squad.Tally().Waiting.Count));
        Assert.Equal(Refusal.NothingToUndo, _squad.Undoes("Tom"));
        _squad.Objects("Lena");
        _squad.Consents("Sam");
        Assert.Null(_squad.Undoes("Sam"));
        _squad.Amends("Mia");
        Assert.Equal(Refusal.NothingToUndo, _squad.Undoes("Sam"));
    }

    [Fact]
    public void A_proposal_posted_by_mistake_is_undone_within_a_minute_unless_somebody_answered()
    {
        Assert.Equal(Refusal.NothingToUndo, _squad.Undoes("Mia"));
        _squad.Undoes("Tom");
        Assert.Null(_squad.Undoes("Mia"));
        _squad.State<ProposalState.Withdrawn>();
    }

    [Fact]
    public void What_somebody_has_asked_about_or_reacted_to_was_no_mistake()
    {
        _squad.Undoes("Tom");
        _squad.Asks("Tom");
        Assert.Equal(Refusal.NothingToUndo, _squad.Undoes("Mia"));
        var other = new Squad("Mia", "Jonas", "Lena").Names(facilitator: "Jonas");
        other.ProposesAs("Mia", Manner.Rounds);
        other.MovesOn("Jonas");
        other.Reacts("Lena");
        Assert.Equal(Refusal.NothingToUndo, other.Undoes("Mia"));
    }
}
