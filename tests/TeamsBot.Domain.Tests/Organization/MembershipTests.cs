using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using Limits = TeamsBot.Domain.Organization.Limits;

namespace TeamsBot.Domain.Tests.Organization;

public sealed class MembershipTests
{
    private readonly Squad _squad = new("Mia", "Tom", "Sam");

    [Fact]
    public void The_first_proposal_makes_the_conversation_a_unit_and_a_second_changes_nothing()
    {
        Assert.Equal("Squad", _squad.Unit.Name);
        Assert.Null(_squad.Do(Creation("Another")));
        Assert.Equal("Squad", _squad.Unit.Name);
        Assert.Single(_squad.Facts<MembershipEvent.UnitCreated>());
    }

    [Fact]
    public void Without_a_unit_there_is_nothing_to_decide()
    {
        var nobody = new ProposalCommand.Propose("Text", Squad.Thread) { By = "aad-Mia", At = Squad.Monday, Entropy = Squad.Seeded(1), Tap = new("a", "propose", 0) };
        Assert.Equal(Refusal.NoUnit, Unit.None.Decide(nobody).Refusal);
        Assert.Equal(Refusal.NoUnit, Unit.None.Decide(new MembershipCommand.Rename("x") { At = Squad.Monday, Entropy = Squad.Seeded(1) }).Refusal);
        Assert.Empty(Unit.None.Decide(new MembershipCommand.Advance { At = Squad.Monday, Entropy = Squad.Seeded(1) }).Events);
    }

    [Fact]
    public void Only_members_decide()
    {
        Assert.Equal(Refusal.NotAMember, _squad.Proposes("Nobody"));
        _squad.Proposes("Mia");
        Assert.Equal(Refusal.NotAMember, _squad.Consents("Nobody"));
        _squad.Leaves("Tom");
        Assert.Equal(Refusal.NotAMember, _squad.Consents("Tom"));
        Assert.Equal(Refusal.NotAMember, _squad.Pauses("Tom", new(2026, 12, 1)));
    }

    [Fact]
    public void Alone_nobody_can_propose()
    {
        var alone = new Squad("Mia");
        Assert.Equal(Refusal.NobodyElse, alone.Proposes("Mia"));
        alone.Joins("Guest", guest: true);
        Assert.Equal(Refusal.NobodyElse, alone.Proposes("Mia"));
        alone.Joins("Tom");
        Assert.Null(alone.Proposes("Mia"));
    }

    [Fact]
    public void Guests_are_not_asked_until_a_member_includes_them()
    {
        _squad.Joins("Ana", guest: true);
        _squad.Proposes("Mia");
        Assert.Equal(2, _squad.Tally().Count.Asked);
        Assert.Equal(Refusal.Guest, _squad.Consents("Ana"));
        Assert.Equal(Refusal.Guest, _squad.Proposes("Ana"));
        Assert.Equal(Refusal.Guest, _squad.Includes("Ana", "Ana"));
        Assert.Null(_squad.Includes("Tom", "Ana"));
        Assert.Equal(2, _squad.Tally().Count.Asked);
        Assert.Equal(Refusal.JoinedLater, _squad.Consents("Ana"));
        _squad.Proposes("Tom", "Another");
        Assert.Equal(3, _squad.Tally(2).Count.Asked);
        var facts = _squad.Log.Count;
        Assert.Null(_squad.Includes("Sam", "Ana"));
        Assert.Equal(facts, _squad.Log.Count);
    }

    [Fact]
    public void A_guest_who_becomes_a_member_is_asked_from_the_next_proposal_on()
    {
        _squad.Joins("Ana", guest: true);
        _squad.Proposes("Mia");
        _squad.Joins("Ana");
        Assert.Equal(2, _squad.Tally().Count.Asked);
        Assert.Equal(Refusal.JoinedLater, _squad.Consents("Ana"));
    }

    [Fact]
    public void A_member_who_becomes_a_guest_no_longer_counts()
    {
        _squad.Proposes("Mia");
        _squad.Joins("Sam", guest: true);
        Assert.Equal(1, _squad.Tally().Count.Asked);
        _squad.Consents("Tom");
        _squad.State<ProposalState.Adopted>();
    }

    [Fact]
    public void Whoever_comes_back_keeps_their_pseudonym_and_is_not_asked_about_what_was_opened_before()
    {
        var sam = _squad.IdOf("Sam");
        _squad.Proposes("Mia");
        _squad.Leaves("Sam");
        _squad.Joins("Sam");
        Assert.Equal(sam, _squad.IdOf("Sam"));
        Assert.Equal([_squad.IdOf("Tom")], _squad.Tally().Asked);
    }

    [Fact]
    public void A_roster_brings_joins_leaves_and_changes_and_again_nothing()
    {
        var people = new[] { Squad.PersonNamed("Mia") with { Name = "Mia M." }, Squad.PersonNamed("Tom"), Squad.PersonNamed("Ben"), Squad.PersonNamed("Ben") };
        _squad.ReadsRoster(people);
        Assert.Equal(["Ben", "Mia M.", "Tom"], _squad.Unit.Members.Values.Where(member => member.Present).Select(member => member.Name).Order(StringComparer.Ordinal));
        var facts = _squad.Log.Count;
        _squad.ReadsRoster(people);
        Assert.Equal(facts, _squad.Log.Count);
    }

    [Fact]
    public void A_big_roster_takes_several_steps_and_nobody_is_lost_even_with_the_same_entropy()
    {
        var roster = new MembershipCommand.ReadRoster([.. Enumerable.Range(0, 100).Select(index => Squad.PersonNamed($"q{index}"))]) { At = _squad.Now, Entropy = Squad.Seeded(77) };
        var steps = 0;
        for (var before = -1L; before != _squad.Unit.Size; steps++)
        {
            before = _squad.Unit.Size;
            _squad.Do(roster);
            Assert.InRange(_squad.Unit.Size - before, 0, Limits.RosterStep);
        }

        Assert.Equal(7, steps);
        Assert.Equal(100, _squad.Unit.Members.Values.Count(member => member.Present));
    }

    [Fact]
    public void Names_and_addresses_that_an_event_lacks_stay_known()
    {
        _squad.Do(new MembershipCommand.Join(new("AAD-TOM", "", "")) { At = _squad.Now, Entropy = Squad.Seeded(5) });
        Assert.Equal("Tom", _squad.Unit.Person("aad-tom")!.Name);
        Assert.Equal(3, _squad.Unit.Members.Count);
    }

    [Fact]
    public void A_unit_follows_the_name_of_its_channel()
    {
        _squad.Do(new MembershipCommand.Rename(" Payments ") { At = _squad.Now, Entropy = Squad.Seeded(5) });
        Assert.Equal("Payments", _squad.Unit.Name);
        _squad.Do(new MembershipCommand.Rename($"{new string('x', 199)}😀") { At = _squad.Now, Entropy = Squad.Seeded(5) });
        Assert.Equal(new string('x', 199), _squad.Unit.Name);
        var facts = _squad.Log.Count;
        _squad.Do(new MembershipCommand.Rename(" ") { At = _squad.Now, Entropy = Squad.Seeded(5) });
        Assert.Equal(facts, _squad.Log.Count);
    }

    [Fact]
    public void A_proposal_keeps_its_electorate_whoever_joins()
    {
        _squad.Proposes("Mia");
        _squad.Joins("Ana");
        _squad.Joins("Ben");
        _squad.Consents("Tom");
        _squad.Consents("Sam");
        Assert.Equal(2, _squad.State<ProposalState.Adopted>().Count.Asked);
    }

    private static MembershipCommand.Create Creation(string name) =>
        new(name, "Etc/UTC", Squad.Home, Chosen: false, Waiting: null) { At = Squad.Monday, Entropy = Squad.Seeded(1) };
}
