using System.Text.Json.Nodes;
using TeamsBot.Storage;
using TeamsBot.Storage.Tables;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Faults;

/// <summary>Tenants see nothing of each other; every spec on a stage watches that.</summary>
public sealed class TenantSpecs : OnStage
{
    private const string Other = "99999999-0000-4000-8000-000000000099";

    /// <summary>Local clients may say any tenant; with tokens the door lets in only one.</summary>
    protected override bool Signed => false;

    [Fact]
    public async Task The_same_conversation_in_another_tenant_is_another_squad()
    {
        await Ada.Proposes("Tea at four");

        var said = await Ada.Sends(FromElsewhere(Teams.Activities.Message(World.Squad, World.Ada, "proposals")));
        await said.AnsweredAsync();

        Assert.Contains("Nothing is open.", said.Card.Text, StringComparison.Ordinal);
        Assert.Contains("P-1", (await Ben.Says("proposals")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_names_a_unit_of_another_tenant_opens_nothing()
    {
        var proposal = await Ada.Proposes("Tea at four");
        var ids = proposal.Ids();
        ids["u"] = UnitKey.Of(World.TenantId, World.Squad.BaseId).Value;
        foreach (var verb in new[] { Verbs.View, Verbs.Consent, Verbs.WhoIsAsked, Verbs.OpenProposals, Verbs.SendWithdraw, Verbs.SendProposal })
        {
            var tap = Teams.Activities.CardAction(World.Personal(World.Ada), World.Ada, "1", verb, ids);

            var answer = await Theatre.PostAsync(FromElsewhere(tap));

            Assert.DoesNotContain("Tea at four", answer.Body, StringComparison.Ordinal);
        }

        Assert.Contains("P-1 · open", (await Ben.Looks(proposal)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_of_another_tenant_cannot_be_asked_for_advice()
    {
        await Ada.In(World.General).Says("set up guild Accessibility");
        Assert.StartsWith("Nothing has been proposed here yet.", (await Ada.Says("ask Accessibility about P-1")).Line, StringComparison.Ordinal);

        var said = await Ada.Sends(FromElsewhere(Teams.Activities.Message(World.Squad, World.Ada, "ask Accessibility about P-1")));
        await said.AnsweredAsync();

        Assert.StartsWith("I don't know that unit.", said.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Keys.UnitTable)]
    [InlineData(Keys.ViewTable)]
    [InlineData(Keys.DueTable)]
    public async Task A_turn_that_reads_or_writes_what_is_not_its_tenants_is_noticed(string table)
    {
        var watch = new TenantWatch("here");
        var tables = watch.Around(new MemoryTables());
        await tables.CreateAsync(table, TestContext.Current.CancellationToken);
        await TouchAsync(tables, table, "elsewhere");
        Assert.Equal(2, watch.Breaches.Count);

        watch.Speaks("here");
        await TouchAsync(tables, table, "here");
        Assert.Equal(2, watch.Breaches.Count);
        await TouchAsync(tables, table, "elsewhere");

        Assert.Equal(4, watch.Breaches.Count);
    }

    private static async Task TouchAsync(ITables tables, string table, string tenant)
    {
        var unit = UnitKey.Of(tenant, "19:x@thread.tacv2");
        var (partition, key) = table == Keys.DueTable ? (Keys.Shard(unit), unit.Value) : (unit.Value, Keys.Head);
        await tables.GetAsync(table, partition, key, TestContext.Current.CancellationToken);
        await tables.WriteAsync(table, partition, new TableOp.Put(Row.Of(key)), TestContext.Current.CancellationToken);
    }

    private static JsonObject FromElsewhere(JsonObject activity)
    {
        activity["conversation"]!["tenantId"] = Other;
        activity["channelData"]!["tenant"]!["id"] = Other;
        return activity;
    }
}
