using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage.Tables;

namespace TeamsBot.Storage.Tests.Units;

/// <summary>A decision from beginning to end, on any tables.</summary>
public abstract class UnitStoreContract
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

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

    /// <summary>Most proposals close at the same hour of the day, and the bot may have been down over several of those.</summary>
    [Fact]
    public async Task Whatever_falls_due_at_the_same_hour_is_decided_however_many_there_are()
    {
        const int people = 6;
        var squad = new Squad(people);
        var store = Squad.Open(Tables);
        await squad.FoundAsync(store);
        for (var number = 1; number <= 3 * people; number++)
        {
            _ = await squad.ProposeAsync(store, by: number % people, text: $"Change number {number}\nwith words of its own: {number}");
            for (var other = 1; other <= 3; other++)
            {
                _ = await squad.ConsentAsync(store, (number + other) % people, number);
            }
        }

        var before = await store.ReadAsync(squad.Key, Squad.Soon);
        Assert.Equal(3 * people, before!.Open.Count);
        var alone = before.Decide(new MembershipCommand.Advance { At = DateTimeOffset.UtcNow.AddDays(30), Entropy = squad.Entropy() });
        var late = await squad.DoAsync(store, new MembershipCommand.Advance { At = DateTimeOffset.UtcNow.AddDays(30), Entropy = squad.Entropy() });
        Assert.Equal(alone.After with { Settled = [] }, late.After with { Settled = [] });
        Assert.Empty(late.After.Open);
        Assert.Equal(3 * people, late.After.LastAgreement);
        Assert.Equal(late.After with { Settled = [] }, await Squad.Open(Tables).ReadAsync(squad.Key, Squad.Soon));
    }

    [Fact]
    public async Task After_a_restart_an_organisation_is_what_was_imported_corrected_and_removed()
    {
        var (key, store, commands) = (UnitKey.OfOrganization($"{Guid.NewGuid()}"), Squad.Open(Tables), 0);
        await store.PrepareAsync(Squad.Soon);
        static ImportedUnit Imported(string slug, string name, UnitKind kind, string? parent) => new(new("entry-" + slug), slug, name, kind, parent, "");
        async Task DoAsync(Func<DateTimeOffset, Entropy, NetworkCommand> make) => Assert.Null((await store.TransactAsync(key, make(Monday, new(BitConverter.GetBytes(++commands))), Squad.Soon)).Refusal);
        Task StepAsync(int step, params ImportedUnit[] units) => DoAsync((at, entropy) => new NetworkCommand.ImportStep("one", step, units) { At = at, Entropy = entropy });
        Task RemoveAsync(string slug) => DoAsync((at, entropy) => new NetworkCommand.Remove(slug, "aad-ada") { At = at, Entropy = entropy });

        await DoAsync((at, entropy) => new NetworkCommand.AskImport("one", "", 3, Card: null) { At = at, Entropy = entropy });
        await StepAsync(1, Imported("commerce", "Commerce", UnitKind.Tribe, null), Imported("payments", "Paymnets", UnitKind.Squad, "commerce"), Imported("baking", "Baking", UnitKind.Guild, null));
        await StepAsync(2, Imported("payments", "Payments", UnitKind.Circle, null), Imported("tea", "Tea", UnitKind.Guild, null));
        await RemoveAsync("commerce");
        await Task.WhenAll(RemoveAsync("baking"), RemoveAsync("tea"), StepAsync(3, Imported("baking", "Bread", UnitKind.Tribe, null)));
        var known = (await store.ReadAsync(key, Squad.Soon))!.Network;
        Assert.Equal(["Bread", "Payments"], known.Entries.Values.Select(entry => entry.Position.Name).Order(StringComparer.Ordinal));
        Assert.Equal(known, (await Squad.Open(Tables).ReadAsync(key, Squad.Soon))!.Network);
    }

    [Fact]
    public async Task What_is_to_be_imported_is_kept_to_the_last_byte_and_forgotten_as_a_whole()
    {
        var (imports, organization) = (new Imports(Tables), UnitKey.OfOrganization($"{Guid.NewGuid()}"));
        await Squad.Open(Tables).PrepareAsync(Squad.Soon);
        var units = new byte[200_001];
        Random.Shared.NextBytes(units);
        await imports.KeepAsync(organization, "import", new([1], [[2], [3]], units, []), Monday, Squad.Soon);
        var (keptUnits, keptPeople) = await imports.FilesAsync(organization, "import", Squad.Soon);
        Assert.Equal(units, keptUnits);
        Assert.Empty(keptPeople!);
        Assert.Equal([3], await imports.StepAsync(organization, "import", 2, Squad.Soon));
        await imports.ForgetAsync(organization, "import", Squad.Soon);
        Assert.Equal((null, null), await imports.FilesAsync(organization, "import", Squad.Soon));
        Assert.Null(await imports.AboutAsync(organization, "import", Squad.Soon));
    }

    /// <summary>All of them wait for one person alone, who leaves.</summary>
    [Fact]
    public async Task Whatever_becomes_adoptable_by_one_fact_is_adopted_however_much_it_is()
    {
        const int people = 8;
        var squad = new Squad(people);
        var store = Squad.Open(Tables);
        await squad.FoundAsync(store);
        for (var number = 1; number <= 3 * (people - 1); number++)
        {
            _ = await squad.ProposeAsync(store, by: number % (people - 1), text: $"Change number {number}");
            for (var other = 0; other < people - 1; other++)
            {
                _ = other == number % (people - 1) ? null : await squad.ConsentAsync(store, other, number);
            }
        }

        Assert.Equal(3 * (people - 1), (await store.ReadAsync(squad.Key, Squad.Soon))!.Open.Count);
        _ = await squad.DoAsync(store, new MembershipCommand.Leave(Squad.Person(people - 1)) { At = DateTimeOffset.UtcNow, Entropy = squad.Entropy() });
        var after = (await squad.DoAsync(store, new MembershipCommand.Advance { At = DateTimeOffset.UtcNow, Entropy = squad.Entropy() })).After;
        Assert.Empty(after.Open);
        Assert.Equal(3 * (people - 1), after.LastAgreement);
        Assert.Equal(after with { Settled = [] }, await Squad.Open(Tables).ReadAsync(squad.Key, Squad.Soon));
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
    public async Task After_a_restart_rules_and_steps_are_what_they_were()
    {
        var squad = new Squad(3);
        var store = Squad.Open(Tables);
        await squad.FoundAsync(store);
        foreach (var effect in new Effect[] { new Effect.Name(Office.Facilitator, (await store.ReadAsync(squad.Key, Squad.Soon))!.Person(Squad.Person(2))!.Id), new Effect.SetVocabulary(School.S3), new Effect.SetPolicy(Presets.Rounds, 15, true) })
        {
            var opened = await squad.DoAsync(store, squad.Proposing(effect));
            Assert.Equal(opened.After, await Squad.Open(Tables).ReadAsync(squad.Key, Squad.Soon));
            _ = await squad.ConsentAsync(store, 1, opened.After.LastProposal);
            _ = await squad.ConsentAsync(store, 2, opened.After.LastProposal);
        }

        _ = await squad.ProposeAsync(store);
        _ = await squad.DoAsync(store, new ProposalCommand.AskQuestion(4, "Why?") { By = Squad.Person(1), Tap = squad.Tap("ask"), At = DateTimeOffset.UtcNow, Entropy = squad.Entropy() });
        _ = await squad.DoAsync(store, new ProposalCommand.MoveOn(4, null) { By = Squad.Person(2), Tap = squad.Tap("next"), At = DateTimeOffset.UtcNow, Entropy = squad.Entropy() });
        _ = await squad.DoAsync(store, new ProposalCommand.React(4, "Good") { By = Squad.Person(1), Tap = squad.Tap("react"), At = DateTimeOffset.UtcNow, Entropy = squad.Entropy() });
        var before = await store.ReadAsync(squad.Key, Squad.Soon);
        var after = await Squad.Open(Tables).ReadAsync(squad.Key, Squad.Soon);
        Assert.Equal(before, after);
        Assert.Equal((15, "rounds", true, School.S3), (after!.Policy.ClosingHour, after.Policy.Name, after.Facilitator is not null, after.School));
        Assert.Equal(Stage.React, Assert.IsType<ProposalState.Step>(after.Open[4].State).Stage);
    }

    /// <summary>Of each kind of change one that is open and one that was changed meanwhile.</summary>
    [Fact]
    public async Task What_proposals_would_change_and_what_they_conflict_with_is_the_same_after_a_restart()
    {
        var squad = new Squad(4);
        var store = Squad.Open(Tables);
        await squad.FoundAsync(store);
        Effect[] changes = [new Effect.SetPolicy(ClosingHour: 14), new Effect.SetHoliday(new(2026, 12, 24), new(2026, 12, 27), Off: true), new Effect.SetMembership(Chosen: true), new Effect.SetPolicy(Presets.All), new Effect.SetZone("Europe/Lisbon"), new Effect.SetWorkingDays(30)];
        foreach (var (index, effect) in changes.Index())
        {
            _ = await squad.DoAsync(store, squad.Proposing(effect, by: index % 2) with { Text = $"Change {index}" });
        }

        _ = await squad.DoAsync(store, squad.Proposing(new Effect.SetPolicy(ClosingHour: 15), by: 2));
        _ = await squad.ConsentAsync(store, 0, 7);
        _ = await squad.ConsentAsync(store, 1, 7);
        _ = await squad.ConsentAsync(store, 3, 7);
        var before = await store.ReadAsync(squad.Key, Squad.Soon);
        Assert.Equal(before, await Squad.Open(Tables).ReadAsync(squad.Key, Squad.Soon));
        Assert.Equal(7, Assert.IsType<ProposalState.Conflicted>(before!.Open[1].State).By);
        Assert.Equal(16, before.Open[1].Base!.ClosingHour);
        Assert.Equal(5, before.Open.Count(entry => entry.Value is { State: ProposalState.Open, Base: not null }));
    }

    [Fact]
    public async Task What_waits_for_the_choice_of_who_decides_is_the_same_after_a_restart()
    {
        var (mia, home) = (new Person("mia", "Mia", "29:mia"), new Home("tenant", "19:channel", "https://smba.example/", "19:team"));
        Draft[] drafts =
        [
            new(mia, "Tea at four", Squad.Thread) { How = Manner.Today, LastDay = new(2026, 12, 24) },
            new(mia, "Tea when?", Squad.Thread) { Options = ["at four", "at five"] },
            new(mia, "Payments", Squad.Thread) { Seat = new(UnitKind.Circle, "Take money safely", new("commerce")) },
            new(mia, "Payments", Squad.Thread) { Seat = new(UnitKind.Squad, "", Under: null) },
        ];
        foreach (var draft in drafts)
        {
            var squad = new Squad(0);
            var store = Squad.Open(Tables);
            await store.PrepareAsync(Squad.Soon);
            _ = await squad.DoAsync(store, new MembershipCommand.Create("Payments", "Europe/Berlin", home, Chosen: true, draft) { At = DateTimeOffset.UtcNow, Entropy = squad.Entropy() });
            Assert.Equal(draft, (await Squad.Open(Tables).ReadAsync(squad.Key, Squad.Soon))!.Waiting);
        }
    }

    [Fact]
    public async Task Where_a_unit_has_asked_to_live_and_with_whom_is_the_same_after_a_restart()
    {
        var squad = new Squad(3);
        var store = Squad.Open(Tables);
        await squad.FoundAsync(store);
        var moving = new Moving(new("tenant", "19:new", "https://smba.example/", "19:team"), new UnitId("new"), "The new room", Squad.Thread, Keeps: true);
        _ = await squad.DoAsync(store, squad.Proposing(new Effect.MoveHome(moving.To, moving.There, moving.Named) { Keeps = true }));
        _ = await squad.DoAsync(store, new MembershipCommand.LoseHome(HomeLoss.Channel, DateTimeOffset.UtcNow) { At = DateTimeOffset.UtcNow, Entropy = squad.Entropy() });
        _ = await squad.DoAsync(store, new NetworkCommand.Bind(Squad.Person(1), moving, [Squad.Person(0), Squad.Person(1), Squad.Person(2)]) { At = DateTimeOffset.UtcNow, Entropy = squad.Entropy() });
        var after = await Squad.Open(Tables).ReadAsync(squad.Key, Squad.Soon);
        Assert.Equal(await store.ReadAsync(squad.Key, Squad.Soon), after);
        Assert.Equal(moving, after!.Network.Moving);
        Assert.True(Assert.IsType<Effect.MoveHome>(after.Open[1].Effect).Keeps);
    }

    [Fact]
    public async Task Checks_ideas_slips_and_problems_taken_over_are_what_they_were_after_a_restart()
    {
        var squad = new Squad(6);
        var store = Squad.Open(Tables);
        await squad.FoundAsync(store);
        _ = await squad.ProposeAsync(store);
        _ = await squad.ConsentAsync(store, 1);
        await Does((by, tap, at, salt) => new ProposalCommand.Mend(1, "Move the standup to 9:30") { By = by, Tap = tap, At = at, Entropy = salt }, 0);
        _ = await squad.ObjectAsync(store, 3);
        await Does((by, tap, at, salt) => new ProposalCommand.Argue(1, null, new Argument(Harm: "The trains", Rule: "A-1")) { By = by, Tap = tap, At = at, Entropy = salt }, 3);
        await Does((by, tap, at, salt) => new ProposalCommand.AskCheck(1, null) { By = by, Tap = tap, At = at, Entropy = salt }, 1);
        await Does((by, tap, at, salt) => new ProposalCommand.GiveCheck(1, null, Criteria.Rule, "No such rule") { By = by, Tap = tap, At = at, Entropy = salt }, 2);
        _ = await squad.ObjectAsync(store, 4);
        await Does((by, tap, at, salt) => new ProposalCommand.AskCheck(1, null) { By = by, Tap = tap, At = at, Entropy = salt }, 1);
        await Does((by, tap, at, salt) => new ProposalCommand.Suggest(1, "10:00") { By = by, Tap = tap, At = at, Entropy = salt }, 2);
        await Does((by, tap, at, salt) => new ProposalCommand.Decline(1, null, "The trains") { By = by, Tap = tap, At = at, Entropy = salt }, 0);
        await Does((by, tap, at, salt) => new ProposalCommand.Suggest(1, "10:15") { By = by, Tap = tap, At = at, Entropy = salt }, 2);
        _ = await squad.DoAsync(store, new MembershipCommand.Leave(Squad.Person(4)) { At = DateTimeOffset.UtcNow, Entropy = squad.Entropy() });
        await Does((by, tap, at, salt) => new ProposalCommand.TakeOver(1, null) { By = by, Tap = tap, At = at, Entropy = salt }, 1);
        Assert.Equal(await store.ReadAsync(squad.Key, Squad.Soon), await Squad.Open(Tables).ReadAsync(squad.Key, Squad.Soon));
        await Does((by, tap, at, salt) => new ProposalCommand.Accept(1, null, null) { By = by, Tap = tap, At = at, Entropy = salt }, 0);
        var before = await store.ReadAsync(squad.Key, Squad.Soon);
        Assert.Equal(before, await Squad.Open(Tables).ReadAsync(squad.Key, Squad.Soon));
        Assert.Equal(2, before!.Open[1].Version);

        async Task Does(Func<string, Tap, DateTimeOffset, Entropy, UnitCommand> command, int by)
        {
            var outcome = await squad.DoAsync(store, command(Squad.Person(by), squad.Tap("test"), DateTimeOffset.UtcNow, squad.Entropy()));
            Assert.Null(outcome.Refusal);
            Assert.NotEmpty(outcome.Events);
        }
    }

    [Fact]
    public async Task The_facts_about_one_proposal_are_read_from_the_log_in_pages()
    {
        var squad = new Squad(5);
        var store = Squad.Open(Tables);
        await squad.FoundAsync(store);
        _ = await squad.ProposeAsync(store);
        _ = await squad.ProposeAsync(store, by: 1, text: "Second");
        _ = await squad.ObjectAsync(store, 3);
        _ = await squad.ObjectAsync(store, 3, proposal: 2);
        var proposal = (await squad.AmendAsync(store, "Move the stand-up to 9:45")).After.Open[1];

        var another = Squad.Open(Tables);
        var first = await another.HistoryAsync(squad.Key, 1, proposal.Electorate, proposal.Rev, 2, Squad.Soon);
        Assert.Equal(["Proposed", "Objected"], first.Facts.Select(happened => happened.Fact.GetType().Name));
        Assert.Equal(proposal.Electorate, first.Facts[0].Number);
        var last = await another.HistoryAsync(squad.Key, 1, first.Next!.Value, proposal.Rev, 2, Squad.Soon);
        Assert.Equal("the trains", Assert.IsType<ProposalEvent.Amended>(Assert.Single(last.Facts).Fact).Why);
        Assert.Null(last.Next);
        Assert.Empty((await another.HistoryAsync(squad.Key, 9, 1, proposal.Rev, 2, Squad.Soon)).Facts);
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
