using TeamsBot.Domain.Network;
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

    [Fact]
    public void A_set_up_waits_like_a_proposal_and_is_asked_of_the_organisation_once_people_are_chosen()
    {
        _unit = SettingUp("Payments", new(UnitKind.Squad, "Take money safely", new("Commerce")));
        Assert.Equal(Refusal.MembersNotChosen, Does(new NetworkCommand.SetUp("aad-Tom", UnitKind.Guild, "Baking", "", null, Squad.Thread) { At = Squad.Monday, Entropy = Squad.Seeded(2) }));
        var decision = _unit.Decide(Choice(everyone: false, "Tom", "Sam"));
        var asked = Assert.Single(decision.Events.OfType<NetworkEvent.SetUpAsked>());
        Assert.Equal((UnitKind.Squad, "Payments", "Take money safely", new UnitId("Commerce"), Squad.Thread), (asked.Kind, asked.Name, asked.Purpose, asked.Under!.Value, asked.Place));
        Assert.Equal((true, null, 0), (decision.After.Chosen, decision.After.Waiting, decision.After.LastProposal));
        Assert.Equal(["Mia", "Sam", "Tom"], decision.After.Members.Values.Where(member => member.Asked).Select(member => member.Name).Order());
    }

    [Fact]
    public void A_set_up_of_many_people_is_asked_once_when_all_of_them_are_in()
    {
        _unit = SettingUp("Payments", new(UnitKind.Circle, "", null));
        var names = Enumerable.Range(0, 45).Select(index => $"q{index}").ToArray();
        var asked = 0;
        for (var step = 0; step < 6; step++)
        {
            asked += _unit.Decide(Choice(everyone: true, names)).Events.OfType<NetworkEvent.SetUpAsked>().Count();
            Chooses(everyone: true, names);
        }

        Assert.Equal((1, 46, false), (asked, _unit.Members.Values.Count(member => member.Asked), _unit.Chosen));
    }

    [Fact]
    public void What_waits_is_the_same_only_if_all_of_it_is()
    {
        var draft = new Draft(Mia, "Payments", Squad.Thread) { Seat = new(UnitKind.Squad, "Take money safely", null) };
        Assert.True(draft.IsSame(new(Mia with { Name = "" }, "Payments", Squad.Thread with { Conversation = "other" }) { Seat = new(UnitKind.Squad, "Take money safely", null) }));
        Assert.False(draft.IsSame(draft with { Seat = new(UnitKind.Circle, "Take money safely", null) }));
        Assert.False(draft.IsSame(draft with { Text = "Checkout" }));
        Assert.False(draft.IsSame(draft with { By = Squad.PersonNamed("Tom") }));
        Assert.False((draft with { Seat = null, Options = ["a", "b"] }).IsSame(draft with { Seat = null, Options = ["a", "c"] }));
        Assert.Equal("Payments\nTake money safely", draft.Words);
        Assert.Equal("Payments a / b", (draft with { Seat = null, Options = ["a", "b"] }).Words);
    }

    private static Unit SettingUp(string name, Seat seat) =>
        Unit.None.Decide(new MembershipCommand.Create("Squad", "Etc/UTC", Squad.Home, Chosen: true, new(Mia, name, Squad.Thread) { Seat = seat }) { At = Squad.Monday, Entropy = Squad.Seeded(1) }).After;

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
