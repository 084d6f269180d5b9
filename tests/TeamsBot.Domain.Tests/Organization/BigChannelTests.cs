using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Organization;

public sealed class BigChannelTests
{
    private static readonly Person Mia = Squad.PersonNamed("Mia");
    private Unit _unit;

    public BigChannelTests() =>
        _unit = Unit.None.Decide(new MembershipCommand.Create("Squad", "Europe/Berlin", Squad.Home, Chosen: true, new(Mia, "Stand-up at 9:30", Squad.Thread)) { At = Squad.Monday, Entropy = Squad.Seeded(1) }).After;

    [Fact]
    public void The_first_proposal_waits_until_the_unit_knows_who_decides()
    {
        Assert.NotNull(_unit.Waiting);
        Assert.Equal(Refusal.MembersNotChosen, Does(new ProposalCommand.Propose("Another", Squad.Thread) { By = "aad-Tom", At = Squad.Monday, Entropy = Squad.Seeded(2), Tap = new("a", "propose", 0) }));
        Assert.Null(Chooses(everyone: false, "Tom", "Sam"));
        Assert.Null(_unit.Waiting);
        Assert.Equal("Stand-up at 9:30", _unit.Open[1].Wording.Title);
        Assert.Equal(2, Tally.Of(_unit, _unit.Open[1], Squad.Monday).Count.Asked);
    }

    [Fact]
    public void Nobody_joins_a_chosen_unit_by_being_in_the_channel()
    {
        Chooses(everyone: false, "Tom");
        Does(new MembershipCommand.Join(Squad.PersonNamed("Ana")) { At = Squad.Monday, Entropy = Squad.Seeded(3) });
        Does(new MembershipCommand.ReadRoster([Mia, Squad.PersonNamed("Tom"), Squad.PersonNamed("Ana")]) { At = Squad.Monday, Entropy = Squad.Seeded(4) });
        Assert.Null(_unit.Person("aad-Ana"));
        Assert.Null(Does(new MembershipCommand.Include("aad-Tom", Squad.PersonNamed("Ana")) { At = Squad.Monday, Entropy = Squad.Seeded(5) }));
        Assert.True(_unit.Person("aad-Ana")!.Asked);
    }

    [Fact]
    public void Everyone_in_the_channel_decides_if_that_is_the_choice()
    {
        Chooses(everyone: true, "Tom", "Sam");
        Assert.False(_unit.Chosen);
        Does(new MembershipCommand.Join(Squad.PersonNamed("Ana")) { At = Squad.Monday, Entropy = Squad.Seeded(3) });
        Assert.True(_unit.Person("aad-Ana")!.Asked);
    }

    [Fact]
    public void A_choice_of_many_people_takes_several_steps_and_opens_the_proposal_once()
    {
        var names = Enumerable.Range(0, 90).Select(index => $"q{index}").ToArray();
        Chooses(everyone: true, names);
        Assert.NotNull(_unit.Waiting);
        for (var step = 0; _unit.Waiting is not null && step < 10; step++)
        {
            Chooses(everyone: true, names);
        }

        Assert.Equal(90, Tally.Of(_unit, _unit.Open[1], Squad.Monday).Count.Asked);
        var size = _unit.Size;
        Assert.Null(Chooses(everyone: true, names));
        Assert.Equal(size, _unit.Size);
    }

    [Fact]
    public void Choosing_nobody_else_is_refused_and_changes_nothing()
    {
        Assert.Equal(Refusal.MembersNotChosen, Chooses(everyone: false));
        Assert.Empty(_unit.Members);
        Assert.NotNull(_unit.Waiting);
    }

    [Fact]
    public void The_proposer_stays_a_guest_if_they_are_one()
    {
        var guest = Unit.None.Decide(new MembershipCommand.Create("Squad", "Etc/UTC", Squad.Home, Chosen: true, new(Mia with { Guest = true }, "Text", Squad.Thread)) { At = Squad.Monday, Entropy = Squad.Seeded(1) }).After;
        Assert.Equal(Refusal.Guest, guest.Decide(Choice(everyone: false, "Tom")).Refusal);
    }

    [Fact]
    public void The_proposal_that_waits_keeps_its_last_day_even_if_that_passes_meanwhile()
    {
        var waiting = Unit.None.Decide(new MembershipCommand.Create("Squad", "Etc/UTC", Squad.Home, Chosen: true, new(Mia, "Text", Squad.Thread) { LastDay = new(2026, 11, 20) }) { At = Squad.Monday, Entropy = Squad.Seeded(1) }).After;
        Assert.Equal(new DateOnly(2026, 11, 20), waiting.Decide(Choice(everyone: false, "Tom")).After.Open[1].Occasion?.LastDay);
    }

    private static MembershipCommand.Choose Choice(bool everyone, params string[] names) =>
        new([.. names.Select(name => Squad.PersonNamed(name))], everyone) { At = Squad.Monday, Entropy = Squad.Seeded(9), Once = "once" };

    private Refusal? Chooses(bool everyone, params string[] names) => Does(Choice(everyone, names));

    private Refusal? Does(UnitCommand command)
    {
        var decision = _unit.Decide(command);
        _unit = decision.After;
        return decision.Refusal;
    }
}
