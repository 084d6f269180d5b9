using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage.Tables;

namespace TeamsBot.Storage.Tests.Units;

/// <summary>A decision from beginning to end, on any tables.</summary>
public abstract class UnitStoreContract
{
    protected abstract ITables Tables { get; }

    [Fact]
    public async Task A_decision_is_stored_and_remembered()
    {
        var squad = new Squad(3);
        var store = Squad.Open(Tables);
        await squad.FoundAsync(store);
        Assert.Equal(1, (await squad.ProposeAsync(store)).After.LastProposal);
        Assert.Null((await squad.ConsentAsync(store, 1, concern: "mind the trains")).Refusal);
        var outcome = await squad.ConsentAsync(store, 2);
        Assert.Equal(["Consented", "Adopted"], outcome.Events.Select(happened => happened.GetType().Name));
        Assert.Equal(1, Assert.Single(outcome.After.Settled).Number);

        var another = Squad.Open(Tables);
        var page = await another.AgreementsAsync(squad.Key, "STAND-UP", 10, null, Squad.Soon);
        Assert.Equal((1, 1), (Assert.Single(page.Agreements).Agreement.Number, page.Agreements[0].Text.Proposal));
        Assert.Empty((await another.AgreementsAsync(squad.Key, "nothing of this", 10, null, Squad.Soon)).Agreements);
        var closed = await another.ClosedProposalAsync(squad.Key, 1, Squad.Soon);
        Assert.Equal(outcome.After.Settled[0], closed);
        Assert.Empty((await another.ReadAsync(squad.Key, Squad.Soon))!.Open);
    }

    [Fact]
    public async Task After_a_restart_the_unit_is_what_it_was()
    {
        var squad = new Squad(5);
        var store = Squad.Open(Tables);
        await squad.FoundAsync(store);
        _ = await squad.ProposeAsync(store);
        _ = await squad.ProposeAsync(store, by: 1, text: "Second\nwith a body – 日本 👋");
        _ = await squad.ConsentAsync(store, 2, concern: "mind the trains");
        _ = await squad.ObjectAsync(store, 3);
        _ = await squad.AmendAsync(store, "Move the stand-up to 9:45");
        _ = await squad.ObjectAsync(store, 4, proposal: 2);
        var before = await store.ReadAsync(squad.Key, Squad.Soon);
        var after = await Squad.Open(Tables).ReadAsync(squad.Key, Squad.Soon);
        Assert.Equal(before, after);
        Assert.Equal(2, after!.Open.Count);
    }

    [Fact]
    public async Task Two_processes_see_what_the_other_wrote()
    {
        var squad = new Squad(5);
        var (one, two) = (Squad.Open(Tables), Squad.Open(Tables));
        await squad.FoundAsync(one);
        Assert.NotNull(await two.ReadAsync(squad.Key, Squad.Soon));
        _ = await squad.ProposeAsync(one);
        Assert.Equal(1, (await squad.ConsentAsync(two, 1)).After.Open[1].Responses.Values.Count(response => response.Answer is Answer.Consent));
        Assert.Equal(2, (await squad.ConsentAsync(one, 2)).After.Open[1].Responses.Values.Count(response => response.Answer is Answer.Consent));
        Assert.Equal(await one.ReadAsync(squad.Key, Squad.Soon), await two.ReadAsync(squad.Key, Squad.Soon));
        var again = await squad.ConsentAsync(two, 2);
        Assert.Equal((0, null), (again.Events.Count, again.Refusal));
    }

    [Fact]
    public async Task A_refusal_is_decided_on_the_unit_as_it_is_and_not_as_it_was_known()
    {
        var squad = new Squad(5);
        var (one, two) = (Squad.Open(Tables), Squad.Open(Tables));
        await squad.FoundAsync(one);
        Assert.Equal(Refusal.UnknownProposal, (await squad.ConsentAsync(two, 1)).Refusal);
        _ = await squad.ProposeAsync(one);
        Assert.Null((await squad.ConsentAsync(two, 1)).Refusal);
        _ = await squad.WithdrawAsync(two);
        Assert.Equal(Refusal.Closed, (await squad.ConsentAsync(one, 2)).Refusal);
    }

    [Fact]
    public async Task The_same_propose_delivered_again_makes_no_second_proposal()
    {
        var squad = new Squad(5);
        var (one, two) = (Squad.Open(Tables), Squad.Open(Tables));
        await squad.FoundAsync(one);
        _ = await squad.ProposeAsync(one, once: "activity-1");
        Assert.Equal(1, (await squad.ProposeAsync(one, once: "activity-1")).Repeated?.Proposal);
        Assert.Equal(1, (await squad.ProposeAsync(two, once: "activity-1")).Repeated?.Proposal);
        Assert.Equal(1, (await Squad.Open(Tables).ReadAsync(squad.Key, Squad.Soon))!.LastProposal);
    }

    [Fact]
    public async Task A_redelivery_that_would_be_refused_by_now_is_still_recognised()
    {
        var squad = new Squad(5);
        var store = Squad.Open(Tables);
        await squad.FoundAsync(store);
        _ = await squad.ProposeAsync(store, once: "activity-1");
        _ = await squad.ProposeAsync(store, text: "second");
        _ = await squad.ProposeAsync(store, text: "third");
        Assert.Equal(Refusal.TooManyOpen, (await squad.ProposeAsync(store, text: "fourth")).Refusal);
        Assert.Equal(1, (await squad.ProposeAsync(store, once: "activity-1")).Repeated?.Proposal);
    }

    [Fact]
    public async Task A_propose_delivered_three_times_at_once_is_one_proposal()
    {
        var squad = new Squad(5);
        var (one, two) = (Squad.Open(Tables), Squad.Open(Tables));
        await squad.FoundAsync(one);
        var outcomes = await Task.WhenAll(squad.ProposeAsync(one, once: "a"), squad.ProposeAsync(one, once: "a"), squad.ProposeAsync(two, once: "a"));
        Assert.Equal(1, (await one.ReadAsync(squad.Key, Squad.Soon))!.LastProposal);
        Assert.Equal(2, outcomes.Count(outcome => outcome.Repeated?.Proposal == 1));
    }

    [Fact]
    public async Task Forty_people_at_once_lose_nothing_and_double_nothing()
    {
        var squad = new Squad(41);
        var (one, two) = (Squad.Open(Tables), Squad.Open(Tables));
        await squad.FoundAsync(one);
        _ = await squad.ProposeAsync(one);
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 40).Select(i => squad.ConsentAsync(i % 2 == 0 ? one : two, i)));
        Assert.All(outcomes, outcome => Assert.Null(outcome.Refusal));
        var closed = await Squad.Open(Tables).ClosedProposalAsync(squad.Key, 1, Squad.Soon);
        Assert.Equal(40, closed!.Responses.Values.Count(response => response.Answer is Answer.Consent));
        Assert.Equal(40, ((ProposalState.Adopted)closed.State).Count.Consents);
    }
}
