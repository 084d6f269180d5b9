using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

public sealed class MeetingTests
{
    private readonly Squad squad = new("Mia", "Tom", "Sam", "Lena", "Jonas");

    [Fact]
    public void Where_the_rules_know_meetings_anybody_takes_a_proposal_there_with_a_reason()
    {
        squad.Proposes("Mia");
        Assert.Equal(Refusal.NoMeetings, squad.CallsMeeting("Tom"));
        squad.Withdraws("Mia");
        var other = new Squad("Mia", "Tom", "Sam", "Lena").Meeting();
        other.Proposes("Mia");
        Assert.Equal(Refusal.ReasonMissing, other.CallsMeeting("Tom", ""));
        Assert.Null(other.CallsMeeting("Tom"));
        Assert.Equal(MeetingCause.Asked, other.State<ProposalState.Meeting>().Cause);
    }

    [Fact]
    public void Nothing_happens_in_chat_while_people_talk()
    {
        In();
        Assert.Equal(Refusal.WaitsForTalk, squad.Consents("Tom"));
        Assert.Equal(Refusal.WaitsForTalk, squad.Objects("Tom"));
        Assert.Equal(Refusal.WaitsForTalk, squad.Amends("Mia"));
        Assert.Equal(Refusal.WaitsForTalk, squad.CallsMeeting("Tom"));
        squad.At("2027-01-20 10:00");
        squad.State<ProposalState.Meeting>();
        Assert.Null(squad.Withdraws("Mia"));
    }

    [Fact]
    public void Whoever_is_too_close_to_it_keeps_out_even_while_people_talk()
    {
        In();
        squad.Records("Tom", MeetingOutcome.Adopted, "Sam", "Lena");
        Assert.Null(squad.Recuses("Sam"));
        squad.State<ProposalState.Meeting>();
        Assert.Null(squad.Confirms("Lena"));
        Assert.Equal(new Count(3, 2, 2, 0, 0, 1), squad.State<ProposalState.Adopted>().Count);
    }

    [Fact]
    public void After_three_working_days_the_meeting_is_reminded_of_once()
    {
        In();
        squad.At("2027-01-20 10:00");
        Assert.Equal("Thu 2026-11-26 10:00", squad.Local(Assert.Single(squad.Facts<ProposalEvent.MeetingReminded>()).At));
    }

    [Fact]
    public void What_one_records_another_who_was_there_confirms()
    {
        In();
        Assert.Null(squad.Records("Tom", MeetingOutcome.Adopted, "Mia", "Sam", "Lena"));
        squad.State<ProposalState.Meeting>();
        Assert.Equal(Refusal.OtherConfirms, squad.Confirms("Tom"));
        Assert.Equal(Refusal.OtherConfirms, squad.Confirms("Jonas"));
        Assert.Null(squad.Confirms("Sam"));
        Assert.Equal(new Count(4, 2, 3, 0, 0, 1), squad.State<ProposalState.Adopted>().Count);
        Assert.Equal([1], squad.Unit.Agreements.InForce.Keys);
    }

    [Fact]
    public void A_meeting_adopts_nothing_over_an_open_problem()
    {
        squad.Meeting().Proposes("Mia");
        squad.Objects("Lena");
        squad.CallsMeeting("Tom");
        Assert.Equal(Refusal.MeetingCannotAdopt, squad.Records("Tom", MeetingOutcome.Adopted, "Mia", "Sam", "Lena", "Jonas"));
        Assert.Null(squad.TakesBack("Lena"));
        Assert.Null(squad.Records("Tom", MeetingOutcome.Adopted, "Mia", "Sam", "Lena", "Jonas"));
    }

    [Fact]
    public void A_meeting_of_too_few_adopts_nothing()
    {
        In();
        Assert.Equal(Refusal.MeetingCannotAdopt, squad.Records("Tom", MeetingOutcome.Adopted, "Mia"));
        Assert.Null(squad.Records("Tom", MeetingOutcome.NotDecided, "Mia"));
        Assert.Equal(Refusal.UnknownPerson, squad.Records("Tom", MeetingOutcome.NotDecided, "Nobody"));
    }

    [Fact]
    public void A_meeting_that_drops_it_leaves_it_not_decided()
    {
        In();
        squad.Records("Tom", MeetingOutcome.NotDecided, "Sam");
        Assert.Null(squad.Confirms("Sam"));
        Assert.Equal(LapseReason.Meeting, squad.State<ProposalState.NotDecided>().Reason);
    }

    [Fact]
    public void What_comes_back_is_asked_anew_of_everybody()
    {
        squad.Meeting().Proposes("Mia");
        squad.Consents("Tom");
        squad.Objects("Lena");
        squad.CallsMeeting("Sam");
        squad.Records("Tom", MeetingOutcome.Back, "Sam");
        Assert.Null(squad.Confirms("Sam"));
        Assert.Equal((2, 0), (squad.Proposal().Version, squad.Tally().Count.Consents));
        Assert.IsType<ObjectionState.AwaitsWord>(squad.Proposal().OpenObjections().Single().Objection.State);
        Assert.Equal("Tue 2026-11-24 16:00", squad.Closes());
    }

    [Fact]
    public void The_secretary_records_and_the_facilitator_confirms_where_there_are_such()
    {
        squad.Meeting().Proposes("Mia");
        squad.CallsMeeting("Tom");
        squad.Names(facilitator: "Lena", secretary: "Sam");
        Assert.Equal(Refusal.OnlySecretary, squad.Records("Tom", MeetingOutcome.NotDecided, "Lena"));
        Assert.Null(squad.Records("Sam", MeetingOutcome.NotDecided, "Tom", "Lena"));
        Assert.Equal(Refusal.OnlyFacilitator, squad.Confirms("Tom"));
        Assert.Null(squad.Confirms("Lena"));
    }

    [Fact]
    public void What_is_too_old_goes_to_a_meeting_and_a_new_age_begins_when_it_comes_back()
    {
        squad.Meeting().Proposes("Mia");
        squad.Objects("Tom");
        for (var week = 1; week <= 6; week++)
        {
            squad.At(squad.Unit.Calendar.Local(squad.Now.AddDays(7)).ToString("yyyy-MM-dd 10:00", System.Globalization.CultureInfo.InvariantCulture));
            squad.Suggests("Sam", $"Idea {week}");
        }

        Assert.Equal(MeetingCause.Age, squad.State<ProposalState.Meeting>().Cause);
        squad.Records("Tom", MeetingOutcome.Back, "Sam");
        squad.Confirms("Sam");
        squad.State<ProposalState.Open>();
    }

    [Fact]
    public void Only_a_facilitator_who_is_not_involved_stops_a_proposal()
    {
        squad.Proposes("Mia");
        Assert.Equal(Refusal.OnlyFacilitator, squad.Drops("Tom"));
        squad.Names(facilitator: "Mia");
        Assert.Equal(Refusal.OnlyFacilitator, squad.Drops("Mia"));
        squad.Names(facilitator: "Tom");
        Assert.Equal(Refusal.ReasonMissing, squad.Drops("Tom", ""));
        Assert.Null(squad.Drops("Tom"));
        squad.At("2026-11-24 09:59");
        squad.State<ProposalState.Stopped>();
        squad.At("2026-11-24 10:00");
        var closed = squad.State<ProposalState.NotDecided>();
        Assert.Equal((LapseReason.Stopped, "It names nobody whom it helps"), (closed.Reason, closed.Words));
    }

    [Fact]
    public void Whoever_guides_stops_it_also_while_people_are_to_talk_about_it()
    {
        squad.Meeting(facilitator: "Tom").Proposes("Mia");
        squad.CallsMeeting("Sam");
        Assert.Equal(Refusal.OnlyFacilitator, squad.Drops("Lena"));
        Assert.Null(squad.Drops("Tom"));
        Assert.Null(squad.Appeals("Mia"));
        squad.State<ProposalState.Meeting>();
    }

    [Fact]
    public void What_an_appeal_brought_to_a_meeting_or_a_meeting_has_decided_is_not_stopped_again()
    {
        squad.Names(facilitator: "Tom", secretary: "Sam").Proposes("Mia");
        squad.Drops("Tom");
        Assert.Equal(Refusal.WaitsForTalk, squad.Drops("Tom", "Once more"));
        squad.Appeals("Mia");
        Assert.Equal(Refusal.WaitsForTalk, squad.Drops("Tom", "Once more"));

        var other = new Squad("Mia", "Tom", "Sam", "Lena").Meeting(facilitator: "Tom");
        other.Proposes("Mia");
        other.CallsMeeting("Sam");
        other.Records("Sam", MeetingOutcome.Adopted, "Lena", "Tom");
        Assert.Equal(Refusal.WaitsForTalk, other.Drops("Tom"));
    }

    [Fact]
    public void An_appeal_within_a_working_day_brings_it_to_the_secretary()
    {
        squad.Names(facilitator: "Tom", secretary: "Sam").Proposes("Mia");
        Assert.Equal(Refusal.NothingToAppeal, squad.Appeals("Mia"));
        squad.Drops("Tom");
        Assert.Equal(Refusal.NothingToAppeal, squad.Appeals("Tom"));
        Assert.Null(squad.Appeals("Mia"));
        Assert.Equal(MeetingCause.Appeal, squad.State<ProposalState.Meeting>().Cause);
        squad.Names(secretary: "Sam");
        Assert.Null(squad.Records("Sam", MeetingOutcome.Back, "Lena"));
        Assert.Null(squad.Confirms("Lena"));
        squad.State<ProposalState.Open>();
    }

    [Fact]
    public void The_same_confirmation_once_more_changes_nothing()
    {
        In();
        squad.Records("Tom", MeetingOutcome.Back, "Sam");
        var confirm = new ProposalCommand.Confirm(1) { By = "aad-Sam", At = squad.Now, Entropy = Squad.Seeded(1), Tap = new("same", "confirm", 0) };
        Assert.Null(squad.Do(confirm));
        var size = squad.Unit.Size;
        Assert.Null(squad.Do(confirm));
        Assert.Equal(size, squad.Unit.Size);
    }

    private void In()
    {
        squad.Meeting().Proposes("Mia");
        squad.CallsMeeting("Tom");
    }

    [Fact]
    public void With_more_than_a_third_recused_it_is_talked_about_where_the_rules_know_meetings()
    {
        var five = new Squad("Mia", "Tom", "Sam", "Lena", "Priya").Meeting();
        five.Proposes("Mia");
        five.Recuses("Tom");
        five.Recuses("Sam");

        five.At("2026-11-30 12:00");

        Assert.Equal(MeetingCause.Recused, five.State<ProposalState.Meeting>().Cause);
    }

    [Fact]
    public void What_was_mended_before_the_meeting_is_past_when_it_comes_back()
    {
        var four = new Squad("Mia", "Tom", "Sam", "Lena").Meeting();
        four.Proposes("Mia");
        four.Consents("Tom");
        four.Mends("Mia");
        four.CallsMeeting("Sam");
        four.Records("Sam", MeetingOutcome.Back, "Lena");
        four.Confirms("Lena");

        Assert.Null(four.Proposal().Mend);
        four.Consents("Tom");
        four.Consents("Sam");
        four.Consents("Lena");
        Assert.IsType<ProposalState.Adopted>(four.Proposal().State);
    }
}
