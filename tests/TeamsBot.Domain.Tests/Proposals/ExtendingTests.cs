using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

public sealed class ExtendingTests
{
    private readonly Squad _squad = new("Mia", "Jonas", "Lena", "Priya", "Sam", "Tom");

    public ExtendingTests() => _squad.Proposes("Mia");

    [Fact]
    public void Its_proposer_keeps_it_open_a_working_day_longer_with_a_reason()
    {
        Assert.Equal("Wed 2026-11-25 16:00", _squad.Closes());
        Assert.Equal(Refusal.ReasonMissing, _squad.Extends("Mia", " "));
        Assert.Null(_squad.Extends("Mia"));
        Assert.Equal("Thu 2026-11-26 16:00", _squad.Closes());
        Assert.Equal("Tom is on a train today", Assert.Single(_squad.Facts<ProposalEvent.KeptOpen>()).Reason);
    }

    [Fact]
    public void Nothing_is_adopted_in_it_before_it_ends_unless_everybody_answers()
    {
        _squad.Extends("Mia");
        Array.ForEach(["Jonas", "Lena", "Priya", "Sam"], name => _squad.Consents(name));
        _squad.At("2026-11-26 15:59");
        _squad.State<ProposalState.Open>();
        _squad.At("2026-11-26 16:00");
        Assert.Equal("Thu 2026-11-26 16:00", _squad.Local(_squad.State<ProposalState.Adopted>().At));
    }

    [Fact]
    public void Who_answers_last_ends_it()
    {
        _squad.Extends("Mia");
        Array.ForEach(["Jonas", "Lena", "Priya", "Sam", "Tom"], name => _squad.Consents(name));
        Assert.IsType<ProposalState.Adopted>(_squad.Proposal().State);
    }

    [Fact]
    public void There_is_one_extension_whoever_takes_it()
    {
        _squad.Extends("Mia");
        Assert.Equal(Refusal.CannotExtend, _squad.Extends("Mia", "Once more"));
        _squad.At("2026-11-26 16:00");
        Assert.Empty(_squad.Facts<ProposalEvent.Extended>());
        Assert.Equal(LapseReason.Time, _squad.State<ProposalState.NotDecided>().Reason);
    }

    [Fact]
    public void What_time_has_extended_nobody_extends()
    {
        _squad.At("2026-11-25 17:00");
        Assert.Equal(Refusal.CannotExtend, _squad.Extends("Mia"));
    }

    [Fact]
    public void A_new_version_has_an_extension_of_its_own()
    {
        _squad.Extends("Mia");
        _squad.At("2026-11-24 10:00");
        _squad.Amends("Mia", "Move the stand-up to 9:45");
        var closes = _squad.Closes();
        Assert.Null(_squad.Extends("Mia"));
        Assert.NotEqual(closes, _squad.Closes());
    }

    [Fact]
    public void Whoever_guides_may_and_nobody_else()
    {
        Assert.Equal(Refusal.NotYoursToExtend, _squad.Extends("Sam"));
        _squad.Names(facilitator: "Tom");
        Assert.Equal(Refusal.NotYoursToExtend, _squad.Extends("Sam"));
        Assert.Null(_squad.Extends("Tom"));
    }

    [Fact]
    public void On_hold_and_while_somebody_has_taken_time_its_end_does_not_move()
    {
        _squad.Objects("Sam");
        Assert.Equal(Refusal.CannotExtend, _squad.Extends("Mia"));
        _squad.TakesBack("Sam");
        _squad.At("2026-11-25 10:00");
        _squad.NeedsTime("Tom");
        Assert.Equal(Refusal.CannotExtend, _squad.Extends("Mia"));
    }

    [Fact]
    public void After_a_hold_the_time_that_was_left_is_left_and_not_extended_again()
    {
        _squad.Extends("Mia");
        _squad.Objects("Sam");
        _squad.TakesBack("Sam");
        Assert.Equal("Thu 2026-11-26 16:00", _squad.Closes());
        Assert.Equal(Refusal.CannotExtend, _squad.Extends("Mia"));
    }
}
