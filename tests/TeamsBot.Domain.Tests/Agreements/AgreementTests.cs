using TeamsBot.Domain.Agreements;

namespace TeamsBot.Domain.Tests.Agreements;

public sealed class AgreementTests
{
    private readonly Squad squad = new("Mia", "Tom", "Sam", "Lena");

    [Fact]
    public void A_change_takes_the_place_of_the_old_agreement_in_one_step()
    {
        squad.Agrees();
        Assert.Equal(2, squad.Agrees("Move the daily stand-up to 9:45", new(new Revision(1, Ends: false))));
        Assert.Equal([2], squad.Unit.Agreements.InForce.Keys);
        Assert.Equal((1, 2, 2), squad.Unit.Ended.Select(ended => (ended.Number, ended.By, ended.Successor!.Value)).Single());
    }

    [Fact]
    public void What_is_ended_by_consent_is_gone_and_nothing_takes_its_place()
    {
        squad.Agrees();
        Assert.Equal(1, squad.Agrees("End A-1", new(new Revision(1, Ends: true))));
        Assert.Empty(squad.Unit.Agreements.InForce);
        Assert.Null(Assert.Single(squad.Unit.Ended).Successor);
        Assert.Equal(1, squad.Unit.LastAgreement);
        Assert.Equal(2, squad.Agrees("Something else"));
    }

    [Fact]
    public void A_change_that_is_not_decided_leaves_the_agreement_as_it_is()
    {
        squad.Agrees();
        squad.Proposes("Tom", "Other", new(new Revision(1, Ends: false)));
        squad.Withdraws("Tom", 2);
        Assert.Equal([1], squad.Unit.Agreements.InForce.Keys);
        Assert.Null(squad.Proposes("Sam", "Once more", new(new Revision(1, Ends: true))));
    }

    [Fact]
    public void One_proposal_at_a_time_changes_an_agreement()
    {
        squad.Agrees();
        squad.Proposes("Tom", "Other", new(new Revision(1, Ends: false)));
        Assert.Equal(Refusal.RevisedAlready, squad.Proposes("Sam", "End it", new(new Revision(1, Ends: true))));
        Assert.Equal(Refusal.NotInForce, squad.Proposes("Sam", "End it", new(new Revision(2, Ends: true))));
    }

    [Fact]
    public void Objecting_to_an_agreement_never_ends_it_and_brings_the_look_back_forward()
    {
        squad.Agrees();
        squad.At("2026-12-03 10:00");
        Assert.Null(squad.Questions("Lena", reason: "Nobody comes"));
        var agreement = squad.Agreement();
        Assert.Equal(new(2026, 12, 3), agreement.LookBack);
        Assert.Equal(AgreementStatus.Due, agreement.StatusOn(new(2026, 12, 3)));
        Assert.Equal((squad.IdOf("Lena"), "Nobody comes", false), agreement.Remarks.Select(remark => (remark.By, remark.Words, remark.Broke)).Single());
        squad.At("2027-01-05 10:00");
        Assert.Equal("Fri 2027-01-01 09:30", squad.Local(Assert.Single(squad.Facts<AgreementEvent.Listed>()).At));
        Assert.Equal(Refusal.ReasonMissing, squad.Questions("Lena", reason: " "));
    }

    [Fact]
    public void The_same_complaint_of_the_same_person_is_one()
    {
        squad.Agrees();
        squad.Questions("Lena");
        squad.Questions("Lena");
        Assert.Single(squad.Facts<AgreementEvent.Questioned>());
    }

    [Fact]
    public void A_breach_is_kept_with_what_was_done_about_it()
    {
        squad.Agrees();
        Assert.Null(squad.Breaks("Tom", reason: "I overslept", cleanUp: "I told everybody"));
        Assert.Equal((true, "I overslept", "I told everybody"), squad.Agreement().Remarks.Select(remark => (remark.Broke, remark.Words, remark.CleanUp)).Single());
    }

    [Fact]
    public void Breaches_of_the_last_ninety_days_are_counted()
    {
        squad.Agrees();
        squad.Breaks("Tom");
        squad.At("2027-02-20 10:00");
        squad.Breaks("Tom");
        Assert.Equal(2, squad.Agreement().BreachesUntil(squad.Now));
        squad.At("2027-02-22 10:00");
        squad.Breaks("Sam");
        Assert.Equal(2, squad.Agreement().BreachesUntil(squad.Now));
        squad.Breaks("Lena", reason: "Again");
        Assert.Equal(3, squad.Agreement().BreachesUntil(squad.Now));
    }

    [Fact]
    public void Somebody_takes_care_of_it_and_is_asked_once_when_the_day_is_over()
    {
        squad.Agrees();
        Assert.Equal(Refusal.UnknownPerson, squad.TakesCare("Mia", "Nobody"));
        Assert.Equal(Refusal.DateOutOfRange, squad.TakesCare("Mia", "Lena", new(2026, 11, 23)));
        Assert.Null(squad.TakesCare("Mia", "Lena", new(2026, 11, 27)));
        squad.At("2026-11-30 09:29");
        Assert.Empty(squad.Facts<AgreementEvent.CareAsked>());
        squad.At("2026-12-20 10:00");
        Assert.Equal("Mon 2026-11-30 09:30", squad.Local(Assert.Single(squad.Facts<AgreementEvent.CareAsked>()).At));
    }

    [Fact]
    public void Guests_and_strangers_leave_agreements_alone()
    {
        squad.Agrees();
        squad.Joins("Ana", guest: true);
        Assert.Equal(Refusal.Guest, squad.Keeps("Ana"));
        Assert.Equal(Refusal.NotAMember, squad.Questions("Nobody"));
    }

    [Fact]
    public void What_was_withdrawn_may_be_taken_up_by_somebody_else_within_five_working_days()
    {
        squad.Proposes("Mia");
        squad.Objects("Lena");
        squad.Withdraws("Mia");
        var closed = squad.Proposal();
        Assert.Null(Occasions.RefuseTakingUp(squad.Unit, closed, squad.IdOf("Tom"), squad.InstantOf("2026-11-30 09:59")));
        Assert.Equal(Refusal.CannotTakeUp, Occasions.RefuseTakingUp(squad.Unit, closed, squad.IdOf("Tom"), squad.InstantOf("2026-11-30 10:00")));
        Assert.Equal(Refusal.CannotTakeUp, Occasions.RefuseTakingUp(squad.Unit, closed, squad.IdOf("Mia"), squad.Now));
        Assert.Null(squad.Proposes("Tom", closed.Wording.Text, new(After: 1)));
        Assert.Equal(Refusal.CannotTakeUp, squad.Proposes("Sam", closed.Wording.Text, new(After: 1)));
        Assert.Equal(1, squad.Proposal(2).Occasion!.After);
    }
}
