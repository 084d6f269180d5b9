using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

/// <summary>Two proposals that would change the same thing: once one of them did, the other waits for its proposer.</summary>
public sealed class ConflictTests
{
    private static readonly UnitId Checkout = new("checkout");
    private static readonly UnitId Commerce = new("commerce");

    /// <summary>Pairs that touch the same, or not.</summary>
    public static TheoryData<string, bool> Pairs => new()
    {
        { "names", true }, { "purposes", true }, { "parents", true }, { "membership rules", true }, { "words", true }, { "sharing health checks", true }, { "sharing health checks and leaving", true }, { "sharing health checks and another parent", false }, { "zones", true },
        { "working days", true }, { "the same holiday", true }, { "other holidays", false }, { "rules", true }, { "closing hours", true }, { "rules and a closing hour", false },
        { "facilitators", true }, { "facilitator and secretary", false }, { "a name and a purpose", false }, { "taking in and turning away", true }, { "a zone and working days", false },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Of_two_that_would_change_the_same_the_second_conflicts_when_the_first_is_adopted(string pair, bool conflicts)
    {
        var squad = Squad();
        var (first, second) = Effects(squad, pair);
        Assert.Null(squad.Changes("Mia", first));
        Assert.Null(squad.Changes("Tom", second));
        squad.AllConsent(1);
        Assert.IsType<ProposalState.Adopted>(squad.Proposal(1).State);
        Assert.Equal(conflicts ? new ProposalState.Conflicted(squad.Now, By: 1) : null, squad.Proposal(2).State as ProposalState.Conflicted);
        Assert.Equal(conflicts, squad.Facts<ProposalEvent.Conflicted>().Any(it => it.Proposal == 2 && it.At == squad.Facts<ProposalEvent.Adopted>()[0].At));
        Assert.Equal(Touched.Of(squad.Unit, first), squad.Proposal(1).Base!.With(first));
    }

    [Fact]
    public void What_conflicts_is_not_adopted_and_its_clock_stands_still_until_the_limit_of_a_hold()
    {
        var squad = Conflicting();
        Assert.Equal(Refusal.InConflict, squad.Consents("Sam", proposal: 2));
        Assert.Equal(Refusal.InConflict, squad.Do(new ProposalCommand.Raise(2, "no", null) { By = "aad-Sam", At = squad.Now, Entropy = Domain.Tests.Squad.Seeded(1), Tap = new("r", "object", 0) }));
        squad.At("2026-12-04 09:00");
        Assert.IsType<ProposalState.Conflicted>(squad.Proposal(2).State);
        squad.At("2026-12-08 09:00");
        Assert.Equal(LapseReason.Conflict, squad.State<ProposalState.NotDecided>(2).Reason);
        Assert.Equal("Mon 2026-12-07 10:00", squad.Local(squad.Facts<ProposalEvent.Lapsed>().Single().At));
        Assert.Equal("Money in", squad.Unit.Network.NameAsked);
    }

    [Fact]
    public void Adapted_it_is_a_version_from_what_is_now_and_everybody_is_asked_again()
    {
        var squad = Conflicting();
        Assert.Equal("Payments", squad.Proposal(2).Base!.Name);
        Assert.Null(squad.Rebases("Tom"));
        var adapted = squad.Proposal(2);
        Assert.Equal((2, "Money in", adapted.VersionAt), (adapted.Version, adapted.Base!.Name!, squad.Now));
        Assert.Equal(("Money in", "Till"), (Conflicts.Step(squad.Unit, adapted)!.Value.Before.Name, Conflicts.Step(squad.Unit, adapted)!.Value.Now.Name));
        Assert.Equal(2, squad.Tally(2).Waiting.Count);
        squad.AllConsent(2);
        Assert.Equal("Till", squad.Unit.Network.NameAsked);
    }

    [Fact]
    public void Only_its_proposer_adapts_it_and_only_when_something_was_changed()
    {
        var squad = Squad();
        squad.Changes("Mia", new Effect.Rename("Money in"));
        Assert.Equal(Refusal.NoConflict, squad.Rebases("Mia", 1));
        Assert.Equal(Refusal.OnlyProposer, Conflicting().Rebases("Mia"));
    }

    [Fact]
    public void Who_would_change_nothing_any_more_is_told_and_withdraws()
    {
        var squad = Squad();
        squad.Changes("Mia", new Effect.Rename("Till"));
        squad.Changes("Tom", new Effect.Rename("Till"));
        squad.AllConsent(1);
        Assert.Equal(Refusal.NothingLeft, squad.Rebases("Tom"));
        Assert.Null(squad.Withdraws("Tom", 2));
    }

    [Fact]
    public void A_problem_that_is_open_waits_for_its_owners_word_after_it_was_adapted()
    {
        var squad = Squad();
        squad.Changes("Tom", new Effect.Rename("Till"));
        squad.Objects("Sam");
        squad.Changes("Mia", new Effect.Rename("Money in"));
        squad.AllConsent(2);
        Assert.IsType<ProposalState.Conflicted>(squad.Proposal(1).State);
        squad.Rebases("Tom", 1);
        Assert.IsType<ObjectionState.AwaitsWord>(squad.Objection().State);
        Assert.IsType<ProposalState.Open>(squad.Proposal(1).State);
    }

    [Fact]
    public void Adapted_in_a_step_before_consent_that_step_begins_anew()
    {
        var squad = Squad();
        squad.Do(new ProposalCommand.Propose("Till", Domain.Tests.Squad.Thread) { How = Manner.Rounds, Effect = new Effect.Rename("Till"), By = "aad-Tom", At = squad.Now, Entropy = Domain.Tests.Squad.Seeded(1), Tap = new("t", "propose", 0) });
        squad.Changes("Mia", new Effect.Rename("Money in"));
        squad.AllConsent(2);
        Assert.Equal(Stage.Clarify, squad.State<ProposalState.Conflicted>().Stage);
        squad.Rebases("Tom", 1);
        Assert.Equal(new ProposalState.Step(Stage.Clarify, squad.Now), squad.Proposal().State);
    }

    [Fact]
    public void A_change_that_comes_without_a_proposal_counts_too()
    {
        var squad = Squad();
        squad.Changes("Tom", new Effect.Rename("Till"));
        squad.Do(new MembershipCommand.Rename("Channel") { At = squad.Now, Entropy = Domain.Tests.Squad.Seeded(1) });
        Assert.Null(squad.State<ProposalState.Conflicted>().By);
        squad.Names(facilitator: "Sam");
        squad.Changes("Mia", new Effect.Name(Office.Facilitator, squad.IdOf("Tom")));
        squad.Leaves("Sam");
        Assert.IsType<ProposalState.Conflicted>(squad.Proposal(2).State);
    }

    [Fact]
    public void Of_two_that_would_be_adopted_at_the_same_moment_one_is()
    {
        var squad = Squad();
        squad.Changes("Mia", new Effect.Rename("Money in"));
        squad.Changes("Tom", new Effect.Rename("Till"));
        squad.Consents("Sam", proposal: 1);
        squad.Consents("Sam", proposal: 2);
        squad.At("2026-11-30 09:00");
        Assert.Equal("Money in", squad.Unit.Network.NameAsked);
        Assert.IsType<ProposalState.Conflicted>(squad.Proposal(2).State);
    }

    [Fact]
    public void One_that_was_stopped_waits_for_an_appeal_first_and_is_not_adopted_by_a_meeting_either()
    {
        var squad = Squad().Names(facilitator: "Sam");
        squad.Changes("Tom", new Effect.Rename("Till"));
        squad.Drops("Sam");
        squad.Changes("Mia", new Effect.Rename("Money in"));
        squad.AllConsent(2);
        Assert.IsType<ProposalState.Stopped>(squad.Proposal().State);
        squad.Do(new ProposalCommand.Appeal(1, null) { By = "aad-Tom", At = squad.Now, Entropy = Domain.Tests.Squad.Seeded(1), Tap = new("p", "appeal", 0) });
        Assert.IsType<ProposalState.Conflicted>(squad.Proposal().State);
    }

    [Fact]
    public void Nobody_is_taken_for_silent_who_could_not_answer()
    {
        var squad = Conflicting();
        squad.At("2026-12-08 09:00");
        Assert.IsType<ProposalState.NotDecided>(squad.Proposal(2).State);
        Assert.Empty(squad.Unit.Silence.Once);
    }

    [Fact]
    public void What_was_stored_before_there_were_conflicts_takes_part_from_then_on()
    {
        var squad = Squad();
        squad.Changes("Tom", new Effect.Rename("Till"));
        var stored = squad.Proposal() with { Base = null };
        Assert.Equal("Payments", squad.Unit.Loaded(squad.Unit.Members, [stored]).Open[1].Base!.Name);
    }

    private static Squad Squad()
    {
        var squad = new Squad("Mia", "Tom", "Sam").InTheNetwork();
        squad.Hears(new Letter.Moved(Commerce, "Commerce", UnitKind.Tribe));
        squad.Hears(new Letter.WantsIn(Checkout, "Checkout", UnitKind.Squad));
        return squad;
    }

    /// <summary>P-2 of Tom, whose name Mia's P-1 has changed.</summary>
    private static Squad Conflicting()
    {
        var squad = Squad();
        squad.Changes("Mia", new Effect.Rename("Money in"));
        squad.Changes("Tom", new Effect.Rename("Till"));
        squad.AllConsent(1);
        return squad;
    }

    private static (Effect First, Effect Second) Effects(Squad squad, string pair) => pair switch
    {
        "names" => (new Effect.Rename("Money in"), new Effect.Rename("Till")),
        "purposes" => (new Effect.SetPurpose("One"), new Effect.SetPurpose("Two")),
        "parents" => (new Effect.BePartOf(new("a"), "A"), new Effect.BePartOf(new("b"), "B")),
        "membership rules" => (new Effect.SetMembership(Chosen: true), new Effect.SetMembership(Chosen: true)),
        "words" => (new Effect.SetVocabulary(School.S3), new Effect.SetVocabulary(School.Circle)),
        "sharing health checks" => (new Effect.ShareHealth(Commerce, "Commerce", On: true), new Effect.ShareHealth(Commerce, "Commerce", On: true)),
        "sharing health checks and leaving" => (new Effect.Leave(), new Effect.ShareHealth(Commerce, "Commerce", On: true)),
        "sharing health checks and another parent" => (new Effect.BePartOf(new("a"), "A"), new Effect.ShareHealth(Commerce, "Commerce", On: true)),
        "zones" => (new Effect.SetZone("Europe/Paris"), new Effect.SetZone("Europe/Lisbon")),
        "working days" => (new Effect.SetWorkingDays(0b0011110), new Effect.SetWorkingDays(0b0111100)),
        "the same holiday" => (new Effect.SetHoliday(new(2026, 12, 24), new(2026, 12, 27), Off: true), new Effect.SetHoliday(new(2026, 12, 26), new(2026, 12, 29), Off: true)),
        "other holidays" => (new Effect.SetHoliday(new(2026, 12, 24), new(2026, 12, 27), Off: true), new Effect.SetHoliday(new(2026, 12, 31), new(2027, 1, 2), Off: true)),
        "rules" => (new Effect.SetPolicy(Presets.All), new Effect.SetPolicy(Presets.Lazy)),
        "closing hours" => (new Effect.SetPolicy(ClosingHour: 15), new Effect.SetPolicy(ClosingHour: 14)),
        "rules and a closing hour" => (new Effect.SetPolicy(Presets.All), new Effect.SetPolicy(ClosingHour: 14)),
        "facilitators" => (new Effect.Name(Office.Facilitator, squad.IdOf("Tom")), new Effect.Name(Office.Facilitator, squad.IdOf("Sam"))),
        "facilitator and secretary" => (new Effect.Name(Office.Facilitator, squad.IdOf("Tom")), new Effect.Name(Office.Secretary, squad.IdOf("Sam"))),
        "a name and a purpose" => (new Effect.Rename("Money in"), new Effect.SetPurpose("One")),
        "taking in and turning away" => (new Effect.TakeIn(Checkout, "Checkout", UnitKind.Squad), new Effect.TurnAway(Checkout, "Checkout", UnitKind.Squad)),
        "a zone and working days" => (new Effect.SetZone("Europe/Paris"), new Effect.SetWorkingDays(0b0011110)),
        _ => throw new ArgumentOutOfRangeException(nameof(pair)),
    };
}
