using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

/// <summary>A unit changes its rules, and names people, only by consent.</summary>
public sealed class RulesTests
{
    [Fact]
    public void Adopting_a_proposal_about_the_rules_changes_them_in_the_same_step()
    {
        var squad = new Squad("Mia", "Tom", "Sam");
        squad.ProposesRules("Mia", Presets.All);
        Assert.Equal(Policy.Consent, squad.Unit.Policy);
        squad.AllConsent();
        Assert.Equal(Presets.All, squad.Unit.Policy);
        var adopted = squad.Log.FindIndex(happened => happened is ProposalEvent.Adopted);
        var changed = Assert.IsType<MembershipEvent.PolicyChanged>(squad.Log[adopted + 1]);
        Assert.Equal(squad.Log[adopted].At, changed.At);
        Assert.Equal(1, changed.Proposal);
    }

    [Fact]
    public void The_clock_adopts_rules_too()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena");
        squad.ProposesRules("Mia", closing: 15);
        squad.Consents("Tom");
        squad.Consents("Sam");
        squad.At("2026-11-26 09:00");
        Assert.Equal(15, squad.Unit.Policy.ClosingHour);
        Assert.Equal("Wed 2026-11-25 16:00", squad.Local(squad.Facts<MembershipEvent.PolicyChanged>().Single().At));
    }

    [Fact]
    public void What_people_adopt_in_a_meeting_changes_the_rules_too()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena").Meeting();
        squad.ProposesRules("Mia", closing: 15);
        squad.CallsMeeting("Tom");
        squad.Records("Tom", MeetingOutcome.Adopted, "Mia", "Sam", "Lena");
        Assert.Equal(16, squad.Unit.Policy.ClosingHour);
        Assert.Null(squad.Confirms("Sam"));
        Assert.Equal(15, squad.Unit.Policy.ClosingHour);
        Assert.Equal(squad.Facts<ProposalEvent.Adopted>().Single().At, squad.Facts<MembershipEvent.PolicyChanged>().Single().At);
    }

    [Fact]
    public void Whom_people_name_in_a_meeting_guides_from_then_on()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena").Meeting();
        squad.ProposesOffice("Mia", Office.Facilitator, "Lena");
        squad.CallsMeeting("Tom");
        squad.Records("Tom", MeetingOutcome.Adopted, "Mia", "Sam", "Lena");
        squad.Confirms("Sam");
        Assert.Equal(squad.IdOf("Lena"), squad.Unit.Facilitator);
    }

    [Fact]
    public void A_unit_speaks_the_words_of_a_school_by_consent_and_no_rule_changes()
    {
        var squad = new Squad("Mia", "Tom", "Sam");
        Assert.Null(squad.Changes("Mia", new Effect.SetVocabulary(School.Circle)));
        Assert.Equal(School.Plain, squad.Unit.School);
        squad.AllConsent();
        Assert.Equal((School.Circle, Policy.Consent), (squad.Unit.School, squad.Unit.Policy));
        Assert.Equal(1, squad.Facts<MembershipEvent.VocabularyChanged>().Single().Proposal);
        Assert.Equal(Refusal.SameRules, squad.Changes("Tom", new Effect.SetVocabulary(School.Circle)));
        Assert.Null(squad.Changes("Tom", new Effect.SetVocabulary(School.Plain)));
        squad.AllConsent(2);
        Assert.Equal(School.Plain, squad.Unit.School);
    }

    [Fact]
    public void What_is_not_adopted_changes_nothing()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena");
        squad.ProposesRules("Mia", Presets.Lazy);
        squad.Objects("Tom");
        squad.At("2026-12-20 09:00");
        Assert.Equal(Policy.Consent, squad.Unit.Policy);
        Assert.Empty(squad.Facts<MembershipEvent.PolicyChanged>());
    }

    [Fact]
    public void A_proposal_that_is_open_keeps_the_rules_it_was_opened_with()
    {
        var squad = new Squad("Mia", "Tom", "Sam");
        squad.Proposes("Tom");
        squad.ProposesRules("Mia", Presets.All);
        squad.AllConsent(2);
        Assert.Equal(Policy.Consent, squad.Proposal(1).Policy);
        squad.Proposes("Sam", "Another");
        Assert.Equal(Presets.All, squad.Proposal(3).Policy);
    }

    [Fact]
    public void Of_two_proposals_about_the_rules_the_second_applies_what_it_says_to_what_the_first_left()
    {
        var squad = new Squad("Mia", "Tom", "Sam");
        squad.ProposesRules("Mia", closing: 15);
        squad.ProposesRules("Tom", Presets.All);
        squad.ProposesRules("Sam", hidden: true);
        squad.AllConsent(1);
        squad.AllConsent(2);
        squad.AllConsent(3);
        Assert.Equal(Presets.All with { ClosingHour = 15, Hidden = true }, squad.Unit.Policy);
    }

    [Fact]
    public void Of_two_that_say_the_same_the_first_changes_the_rules_and_the_second_has_nothing_left_to_change()
    {
        var squad = new Squad("Mia", "Tom", "Sam");
        squad.ProposesRules("Mia", Presets.All);
        squad.ProposesRules("Tom", Presets.All);
        squad.AllConsent(1);
        squad.AllConsent(2);
        Assert.Single(squad.Facts<MembershipEvent.PolicyChanged>());
        Assert.Equal(new ProposalState.Conflicted(squad.Now, By: 1), squad.Proposal(2).State);
        Assert.Equal(Refusal.NothingLeft, squad.Rebases("Tom"));
        Assert.Equal(1, squad.Unit.LastAgreement);
    }

    [Fact]
    public void Naming_a_facilitator_takes_consent_and_counts_from_then_on()
    {
        var squad = new Squad("Mia", "Tom", "Sam");
        squad.ProposesOffice("Mia", Office.Facilitator, "Tom");
        Assert.Null(squad.Unit.Facilitator);
        squad.AllConsent();
        Assert.Equal(squad.IdOf("Tom"), squad.Unit.Facilitator);
        Assert.Equal(squad.IdOf("Tom"), Facilitation.Acting(squad.Unit, null, squad.Now));
        squad.ProposesOffice("Mia", Office.Facilitator, null);
        squad.AllConsent(2);
        Assert.Null(squad.Unit.Facilitator);
    }

    [Fact]
    public void Whoever_leaves_holds_no_office_any_more()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena");
        squad.ProposesOffice("Mia", Office.Facilitator, "Tom");
        squad.ProposesOffice("Mia", Office.Secretary, "Sam");
        squad.AllConsent(1);
        squad.AllConsent(2);
        squad.Leaves("Tom");
        Assert.Null(squad.Unit.Facilitator);
        Assert.Equal(squad.IdOf("Sam"), squad.Unit.Secretary);
        squad.Do(new MembershipCommand.Join(Squad.PersonNamed("Sam", guest: true)) { At = squad.Now, Entropy = Squad.Seeded(1) });
        Assert.Null(squad.Unit.Secretary);
    }

    [Fact]
    public void Whoever_has_left_before_the_adoption_is_not_named()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena");
        squad.ProposesOffice("Mia", Office.Secretary, "Tom");
        squad.Leaves("Tom");
        squad.AllConsent();
        Assert.Equal(1, squad.Unit.LastAgreement);
        Assert.Null(squad.Unit.Secretary);
        Assert.Empty(squad.Facts<MembershipEvent.OfficeNamed>());
    }

    [Fact]
    public void Only_members_can_be_named()
    {
        var squad = new Squad("Mia", "Tom", "Sam");
        squad.Joins("Ana", guest: true);
        Assert.Equal(Refusal.UnknownPerson, squad.ProposesOffice("Mia", Office.Secretary, "Ana"));
    }
}
