using System.Text;
using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;

namespace TeamsBot.Storage.Tests.Units;

/// <summary>Agreements in their rows: the text is written once, how they stand is written beside it.</summary>
public sealed class AgreementRowTests
{
    private readonly MemoryTables tables = new();

    [Fact]
    public async Task After_a_restart_the_agreements_are_what_they_were_and_still_have_their_text()
    {
        var (squad, store) = await AgreedAsync();
        _ = await squad.DoAsync(store, Keep(squad));
        _ = await squad.DoAsync(store, new AgreementCommand.Break(1, "I overslept") { By = Squad.Person(1), Tap = squad.Tap("break"), At = DateTimeOffset.UtcNow, Entropy = squad.Entropy() });
        var another = Squad.Open(tables);
        var unit = (await another.ReadAsync(squad.Key, Squad.Soon))!;
        Assert.Equal(await store.ReadAsync(squad.Key, Squad.Soon), unit);
        Assert.Equal("I overslept", Assert.Single(unit.Agreements.InForce[1].Remarks).Words);
        Assert.NotNull(unit.Agreements.InForce[1].KeptAt);
        Assert.Equal("Because of the trains", Assert.Single((await another.AgreementsAsync(squad.Key, "trains", 5, null, Squad.Soon)).Agreements).Text.Wording.Body);
    }

    [Fact]
    public async Task What_is_no_longer_in_force_leaves_the_range_that_is_loaded()
    {
        var (squad, store) = await AgreedAsync();
        _ = await squad.DoAsync(store, new ProposalCommand.Propose("Move it back", Squad.Thread)
        {
            Occasion = new(new Revision(1, Ends: false)), By = Squad.Person(0), Tap = squad.Tap("propose"), At = DateTimeOffset.UtcNow, Entropy = squad.Entropy(),
        });
        _ = await squad.ConsentAsync(store, 1, proposal: 2);
        _ = await squad.ConsentAsync(store, 2, proposal: 2);
        var another = Squad.Open(tables);
        Assert.Equal([2], (await another.ReadAsync(squad.Key, Squad.Soon))!.Agreements.InForce.Keys);
        Assert.Equal([2], (await another.AgreementsAsync(squad.Key, null, 5, null, Squad.Soon)).Agreements.Select(written => written.Agreement.Number));
        Assert.Equal((1, 2, 2), (await another.EndedAgreementsAsync(squad.Key, 5, null, Squad.Soon)).Agreements.Select(ended => (ended.Number, ended.By, ended.Successor!.Value)).Single());
        Assert.Null(await another.EndedAgreementAsync(squad.Key, 2, Squad.Soon));
        Assert.NotNull(await another.EndedAgreementAsync(squad.Key, 1, Squad.Soon));
    }

    [Fact]
    public async Task An_agreement_that_is_kept_in_the_transaction_which_makes_it_has_its_text()
    {
        var (squad, store) = await AgreedAsync(consents: 1);
        await Task.WhenAll(squad.ConsentAsync(store, 2), squad.DoAsync(store, Keep(squad)), squad.DoAsync(store, Keep(squad)));
        _ = await squad.DoAsync(store, Keep(squad));
        Assert.Equal("Because of the trains", Assert.Single((await Squad.Open(tables).AgreementsAsync(squad.Key, null, 5, null, Squad.Soon)).Agreements).Text.Wording.Body);
    }

    [Fact]
    public void A_merge_after_a_put_in_one_transaction_is_one_put()
    {
        var put = new TableOp.Put(Row.Of("a", ("state", "text"), ("live", "old")));
        var both = Assert.IsType<TableOp.Put>(put.With(new TableOp.Merge(Row.Of("a", ("live", "new")))));
        Assert.Equal(("text", "new"), (both.Row.Text("state"), both.Row.Text("live")));
    }

    [Fact]
    public async Task A_row_of_the_first_version_is_an_agreement_in_force()
    {
        var (squad, store) = await AgreedAsync();
        var row = (await tables.GetAsync(Keys.UnitTable, squad.Key.Value, Keys.Agreement(1), Squad.Soon))!;
        Assert.StartsWith("{\"number\":1,\"proposal\":1,\"at\":", Encoding.UTF8.GetString(row.Bytes("state")!), StringComparison.Ordinal);
        _ = await tables.WriteAsync(Keys.UnitTable, squad.Key.Value, new TableOp.Put(Row.Of(row.Key, ("state", row.Bytes("state")))), Squad.Soon);
        var old = Squad.Open(tables);
        var agreement = Assert.Single((await old.ReadAsync(squad.Key, Squad.Soon))!.Agreements.InForce.Values);
        Assert.Equal(("Move the stand-up to 9:30", 1), (agreement.Title, agreement.List.Day));
        _ = await squad.DoAsync(old, Keep(squad));
        Assert.Equal("Because of the trains", Assert.Single((await Squad.Open(tables).AgreementsAsync(squad.Key, null, 5, null, Squad.Soon)).Agreements).Text.Wording.Body);
    }

    [Fact]
    public async Task What_has_a_last_day_ends_after_a_restart_too_and_is_found_among_those_that_ended()
    {
        var squad = new Squad(3);
        var store = Squad.Open(tables);
        await squad.FoundAsync(store);
        var lastDay = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(20);
        _ = await squad.DoAsync(store, new ProposalCommand.Propose("Tea at four", Squad.Thread)
        {
            Occasion = new(LastDay: lastDay), By = Squad.Person(0), Tap = squad.Tap("propose"), At = DateTimeOffset.UtcNow, Entropy = squad.Entropy(),
        });
        _ = await squad.ConsentAsync(store, 1);
        _ = await squad.ConsentAsync(store, 2);

        var another = Squad.Open(tables);
        Assert.Equal(lastDay, (await another.ReadAsync(squad.Key, Squad.Soon))!.Agreements.InForce[1].LastDay);
        _ = await squad.DoAsync(another, new Domain.Organization.MembershipCommand.Advance { At = DateTimeOffset.UtcNow.AddDays(23), Entropy = squad.Entropy() });

        var third = Squad.Open(tables);
        Assert.Empty((await third.ReadAsync(squad.Key, Squad.Soon))!.Agreements.InForce);
        Assert.Empty((await third.AgreementsAsync(squad.Key, "tea", 5, null, Squad.Soon)).Agreements);
        Assert.Equal((1, null, lastDay), (await third.EndedAgreementsAsync(squad.Key, 5, null, Squad.Soon)).Agreements.Select(ended => (ended.Number, ended.By, ended.LastDay!.Value)).Single());
    }

    private static AgreementCommand.Keep Keep(Squad squad) =>
        new(1, 7) { By = Squad.Person(1), Tap = squad.Tap("keep"), At = DateTimeOffset.UtcNow, Entropy = squad.Entropy() };

    private async Task<(Squad Squad, UnitStore Store)> AgreedAsync(int consents = 2)
    {
        var squad = new Squad(3);
        var store = Squad.Open(tables);
        await squad.FoundAsync(store);
        _ = await squad.ProposeAsync(store, text: "Move the stand-up to 9:30\nBecause of the trains");
        for (var by = 1; by <= consents; by++)
        {
            _ = await squad.ConsentAsync(store, by);
        }

        return (squad, store);
    }
}
