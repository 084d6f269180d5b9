using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

public sealed class AnsweringTests
{
    private readonly Squad _squad = new("Mia", "Jonas", "Lena", "Priya", "Sam", "Tom");

    public AnsweringTests() => _squad.Proposes("Mia");

    [Fact]
    public void An_answer_can_be_changed_as_long_as_it_is_open()
    {
        _squad.Consents("Tom");
        _squad.StandsAside("Tom");
        _squad.HasNoOpinion("Tom");
        Assert.Equal(new Count(5, 2, 0, 1, 0, 4), _squad.Tally().Count);
    }

    [Fact]
    public void Whoever_consented_and_then_sees_a_problem_consents_no_more()
    {
        _squad.Consents("Tom");
        _squad.Objects("Tom");
        Assert.Equal(0, _squad.Tally().Count.Consents);
        _squad.TakesBack("Tom");
        Assert.Equal(0, _squad.Tally().Count.Consents);
        Assert.Contains(_squad.IdOf("Tom"), _squad.Tally().Waiting);
    }

    [Fact]
    public void The_same_answer_again_writes_nothing()
    {
        _squad.Consents("Tom", concern: "Try it for a month");
        var facts = _squad.Log.Count;
        Assert.Null(_squad.Consents("Tom", concern: " Try it for a month "));
        Assert.Equal(facts, _squad.Log.Count);
    }

    [Fact]
    public void A_concern_goes_with_the_consent_and_can_be_dropped_again()
    {
        _squad.Consents("Tom", concern: "Try it for a month");
        Assert.Equal(new Answer.Consent("Try it for a month"), _squad.Proposal().ResponseOf(_squad.IdOf("Tom")).Answer);
        _squad.Consents("Tom");
        Assert.Equal(new Answer.Consent(), _squad.Proposal().ResponseOf(_squad.IdOf("Tom")).Answer);
    }

    [Fact]
    public void The_proposers_consent_is_included_and_not_counted()
    {
        Assert.Equal(Refusal.OwnProposal, _squad.Consents("Mia"));
        Assert.Equal(5, _squad.Tally().Count.Asked);
        Assert.DoesNotContain(_squad.IdOf("Mia"), _squad.Tally().Asked);
    }

    [Fact]
    public void Disagreeing_without_blocking_needs_a_reason_and_is_looked_back_at_in_half_the_time()
    {
        Assert.Equal(Refusal.ReasonMissing, _squad.StandsAside("Tom", " \u200b "));
        Assert.Null(_squad.StandsAside("Tom"));
        foreach (var name in new[] { "Jonas", "Lena", "Priya", "Sam" })
        {
            _squad.Consents(name);
        }

        Assert.Equal(new DateOnly(2027, 1, 7), _squad.Facts<ProposalEvent.Adopted>().Single().LookBack);
    }

    [Fact]
    public void A_click_on_an_old_version_is_not_counted()
    {
        _squad.Consents("Sam");
        _squad.Amends("Mia");
        Assert.Equal(Refusal.Stale, _squad.Consents("Tom", version: 1));
        Assert.Equal(0, _squad.Tally().Count.Consents);
        Assert.Null(_squad.Consents("Tom", version: 2));
    }

    [Fact]
    public void A_version_or_revision_that_has_never_been_is_refused()
    {
        Assert.Equal(Refusal.UnknownRevision, _squad.Consents("Tom", version: 2));
        Assert.Equal(Refusal.UnknownRevision, _squad.Consents("Tom", version: 0));
        Assert.Equal(Refusal.UnknownRevision, _squad.Clicks("Tom", new Answer.Consent(), _squad.Unit.Size + 1));
        Assert.Equal(Refusal.UnknownRevision, _squad.Clicks("Tom", new Answer.Consent(), -1));
        Assert.Equal(Refusal.Stale, _squad.Clicks("Tom", new Answer.Consent(), 1));
        Assert.Null(_squad.Clicks("Tom", new Answer.Consent(), _squad.Proposal().Rev, version: 1));
    }

    [Fact]
    public void A_card_from_before_a_correction_shows_another_text()
    {
        var drawn = _squad.Proposal().Rev;
        _squad.Amends("Mia", "Move the daily stand-up to half past nine");
        Assert.Equal(1, _squad.Proposal().Version);
        Assert.Equal(Refusal.Stale, _squad.Clicks("Tom", new Answer.Consent(), drawn, version: 1));
    }

    [Fact]
    public void A_card_from_before_other_answers_still_counts()
    {
        var drawn = _squad.Proposal().Rev;
        _squad.Consents("Sam");
        Assert.Null(_squad.Clicks("Tom", new Answer.Consent(), drawn, version: 1));
        Assert.Equal(2, _squad.Tally().Count.Consents);
    }

    [Fact]
    public void The_same_activity_within_a_week_is_counted_once()
    {
        _squad.Clicks("Tom", new Answer.Consent(), 0, "a1");
        _squad.Clicks("Tom", new Answer.NoOpinion(), 0, "a2");
        _squad.Objects("Sam");
        _squad.At("2026-11-30 09:59");
        Assert.Null(_squad.Clicks("Tom", new Answer.Consent(), 0, "a1"));
        Assert.Equal(new Answer.NoOpinion(), _squad.Proposal().ResponseOf(_squad.IdOf("Tom")).Answer);
        _squad.At("2026-11-30 10:00");
        _squad.Clicks("Tom", new Answer.Consent(), 0, "a1");
        Assert.Equal(new Answer.Consent(), _squad.Proposal().ResponseOf(_squad.IdOf("Tom")).Answer);
    }

    [Fact]
    public void The_same_button_of_the_same_card_within_five_minutes_is_one_tap()
    {
        var drawn = _squad.Proposal().Rev;
        _squad.Clicks("Tom", new Answer.Consent(), drawn);
        _squad.HasNoOpinion("Tom");
        _squad.At("2026-11-23 10:04");
        Assert.Null(_squad.Clicks("Tom", new Answer.Consent(), drawn));
        Assert.IsType<Answer.NoOpinion>(_squad.Proposal().ResponseOf(_squad.IdOf("Tom")).Answer);
        _squad.At("2026-11-23 10:05");
        _squad.Clicks("Tom", new Answer.Consent(), drawn);
        Assert.IsType<Answer.Consent>(_squad.Proposal().ResponseOf(_squad.IdOf("Tom")).Answer);
    }

    [Fact]
    public void A_change_of_mind_on_the_new_card_is_no_second_tap()
    {
        _squad.Clicks("Tom", new Answer.Consent(), _squad.Proposal().Rev);
        _squad.Clicks("Tom", new Answer.NoOpinion(), _squad.Proposal().Rev);
        _squad.Clicks("Tom", new Answer.Consent(), _squad.Proposal().Rev);
        Assert.IsType<Answer.Consent>(_squad.Proposal().ResponseOf(_squad.IdOf("Tom")).Answer);
    }

    [Fact]
    public void The_tap_that_closed_it_may_arrive_again()
    {
        foreach (var name in new[] { "Jonas", "Lena", "Priya", "Sam" })
        {
            _squad.Consents(name);
        }

        _squad.Clicks("Tom", new Answer.Consent(), 0, "last");
        _squad.State<ProposalState.Adopted>();
        var facts = _squad.Log.Count;
        Assert.Null(_squad.Clicks("Tom", new Answer.Consent(), 0, "last"));
        Assert.Equal(facts, _squad.Log.Count);
        Assert.Equal(Refusal.Closed, _squad.Clicks("Tom", new Answer.Consent(), 0, "another"));
    }

    [Fact]
    public void Only_the_proposer_withdraws_and_the_answers_are_kept()
    {
        _squad.Consents("Tom");
        Assert.Equal(Refusal.OnlyProposer, _squad.Withdraws("Tom"));
        Assert.Null(_squad.Withdraws("Mia"));
        _squad.State<ProposalState.Withdrawn>();
        Assert.IsType<Answer.Consent>(_squad.Proposal().ResponseOf(_squad.IdOf("Tom")).Answer);
        Assert.Equal(Refusal.Closed, _squad.Consents("Sam"));
        Assert.Equal(Refusal.UnknownProposal, _squad.Consents("Sam", proposal: 2));
        Assert.Equal(Refusal.UnknownProposal, _squad.Consents("Sam", proposal: 0));
    }

    [Fact]
    public void Everybody_may_suggest_and_the_newest_three_ideas_of_a_person_are_kept()
    {
        foreach (var idea in new[] { "9:40", "9:45", "9:45", "9:50", "10:00" })
        {
            Assert.Null(_squad.Suggests("Tom", idea));
        }

        Assert.Equal(["9:45", "9:50", "10:00"], _squad.Proposal().ResponseOf(_squad.IdOf("Tom")).Suggestions.Select(idea => idea.Text));
        Assert.Equal(4, _squad.Proposal().LastSuggestion);
        Assert.Equal(Refusal.ReasonMissing, _squad.Suggests("Tom", "\t"));
    }

    [Fact]
    public void Two_people_at_the_same_instant_are_both_counted()
    {
        _squad.Consents("Tom");
        _squad.Consents("Sam");
        Assert.Equal(_squad.Facts<ProposalEvent.Consented>()[0].At, _squad.Facts<ProposalEvent.Consented>()[1].At);
        Assert.Equal(2, _squad.Tally().Count.Consents);
    }
}
