using System.Text;
using TeamsBot.BotFramework.Connector;
using TeamsBot.Fakes;
using static TeamsBot.BotFramework.Tests.Connector.ConnectorRig;

namespace TeamsBot.BotFramework.Tests.Connector;

public sealed class ConnectorWireTests
{
    private static readonly OutboundActivity Card =
        OutboundActivity.Card(new RawJson(Encoding.UTF8.GetBytes("""{"type":"AdaptiveCard","version":"1.5","body":[]}""")), "P-1");

    [Fact]
    public async Task A_message_is_posted_to_its_thread_and_its_id_returned()
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();
        var thread = fake.World.Squad.Thread("1700000000000");

        var id = await rig.Client.SendAsync(At(fake, thread), Line(), Token);

        var request = Assert.Single(fake.Requests);
        Assert.Equal("POST", request.Method);
        Assert.Equal($"/amer/{fake.World.TenantId}/v3/conversations/19%3Achannel6%40thread.tacv2%3Bmessageid%3D1700000000000/activities", request.Target);
        Assert.Equal("""{"type":"message","text":"Good morning","textFormat":"plain"}""", request.Body);
        Assert.Equal("application/json; charset=utf-8", request.ContentType);
        Assert.Equal("Squadbot", request.UserAgent);
        Assert.Equal(id, Assert.Single(fake.Thread(thread).Messages).Id);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task No_trace_ids_of_ours_go_to_the_connector()
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();
        using var request = new System.Diagnostics.Activity("request").Start();

        await rig.Client.SendAsync(At(fake, fake.World.Squad), Line(), Token);

        Assert.Null(Assert.Single(fake.Requests).TraceParent);
    }

    [Fact]
    public async Task A_reply_names_the_message_that_it_answers()
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();

        await rig.Client.ReplyAsync(At(fake, fake.World.Squad), "17/0", Line("Yes"), Token);

        var request = Assert.Single(fake.Requests);
        Assert.Equal((FakeOperation.Reply, "17/0"), (request.Operation, request.ActivityId));
        Assert.EndsWith("/activities/17%2F0", request.Target, StringComparison.Ordinal);
        Assert.Equal("""{"type":"message","replyToId":"17/0","text":"Yes","textFormat":"plain"}""", request.Body);
    }

    [Fact]
    public async Task An_update_replaces_the_card_as_a_whole()
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();
        var at = At(fake, fake.World.Squad.Thread("1"));
        var id = (await rig.Client.SendAsync(at, Card, Token))!;

        await rig.Client.UpdateAsync(at, id, Line("Adopted"), Token);

        Assert.Equal($$"""{"type":"message","id":"{{id}}","text":"Adopted","textFormat":"plain"}""", fake.Requests[^1].Body);
        Assert.Equal("PUT", fake.Requests[^1].Method);
        Assert.Equal(["Adopted"], fake.Thread(at.ConversationId).Lines);
        Assert.Empty(fake.Thread(at.ConversationId).Cards);
    }

    [Fact]
    public async Task A_deleted_message_is_gone()
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();
        var at = At(fake, fake.World.Squad.Thread("1"));
        var id = (await rig.Client.SendAsync(at, Line(), Token))!;

        await rig.Client.DeleteAsync(at, id, Token);

        Assert.Empty(fake.Thread(at.ConversationId).Lines);
        var gone = await Assert.ThrowsAsync<ConnectorException>(() => rig.Client.UpdateAsync(at, id, Line(), Token));
        Assert.Equal((Fault.Gone, true), (gone.Fault, gone.ActivityGone));
    }

    [Fact]
    public async Task A_personal_chat_is_opened_by_the_persons_address_and_is_the_same_each_time()
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();
        var squad = At(fake, fake.World.Squad);

        var first = await rig.Client.CreatePersonalAsync(squad, fake.World.Ben.Id, Token);
        var again = await rig.Client.CreatePersonalAsync(squad, fake.World.Ben.Id, Token);

        Assert.Equal(
            $$"""{"isGroup":false,"members":[{"id":"29:1Ben/2\u002Bx_-="}],"tenantId":"{{fake.World.TenantId}}"}""", fake.Requests[0].Body);
        Assert.Equal(squad with { ConversationId = fake.World.Personal(fake.World.Ben).Id }, first);
        Assert.Equal(first, again);
    }

    [Fact]
    public async Task A_thread_is_started_with_its_first_message()
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();

        var thread = await rig.Client.CreateThreadAsync(At(fake, fake.World.General), fake.World.Squad.Thread("5").Id, Line("Hello"), Token);

        Assert.Equal(
            $$$"""{"isGroup":true,"activity":{"type":"message","text":"Hello","textFormat":"plain"},"channelData":{"channel":{"id":"19:channel6@thread.tacv2"}},"tenantId":"{{{fake.World.TenantId}}}"}""",
            fake.Requests[0].Body);
        Assert.Equal($"{fake.World.Squad.BaseId};messageid={thread.ActivityId}", thread.Conversation.ConversationId);
        Assert.Equal(["Hello"], fake.Thread(thread.Conversation.ConversationId).Lines);
    }

    [Fact]
    public async Task A_roster_is_read_to_its_last_page_from_the_base_conversation()
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();
        var guest = fake.World.AddPerson("Gus", "guest", withAadObjectId: false);
        fake.World.Join(fake.World.Squad, guest);

        var members = await All(rig.Client.MembersAsync(At(fake, fake.World.Squad.Thread("9")), Token));

        Assert.Equal(["Ada", "Ben", "Cleo", "Dan", "Eva", "Gus"], members.Select(member => member.Name));
        Assert.Equal(fake.World.Ada.AadObjectId, members[0].AadObjectId);
        Assert.Equal((null, "guest"), (members[5].AadObjectId, members[5].UserRole));
        Assert.EndsWith("/19%3Achannel6%40thread.tacv2/pagedmembers?pageSize=200", fake.Requests[0].Target, StringComparison.Ordinal);
        Assert.EndsWith("?pageSize=200&continuationToken=%2B%2F2%3D%3D", fake.Requests[1].Target, StringComparison.Ordinal);
        Assert.Equal(3, fake.Requests.Count);
    }

    [Fact]
    public async Task Where_there_are_no_pages_the_whole_roster_is_read()
    {
        await using var fake = await FakeTeams.StartAsync(new FakeTeamsOptions { PagedRosters = false });
        await using var rig = new ConnectorRig();

        var members = await All(rig.Client.MembersAsync(At(fake, fake.World.Squad), Token));

        Assert.Equal(5, members.Count);
        Assert.Equal([FakeOperation.PagedMembers, FakeOperation.Members], fake.Requests.Select(request => request.Operation));
    }

    [Fact]
    public async Task A_member_is_found_by_address_or_object_id_and_a_stranger_is_nobody()
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();
        var at = At(fake, fake.World.Squad.Thread("9"));
        var ada = fake.World.Ada;

        Assert.Equal(ada.AadObjectId, (await rig.Client.MemberAsync(at, ada.Id, Token))?.AadObjectId);
        Assert.Equal(ada.Id, (await rig.Client.MemberAsync(at, ada.AadObjectId!, Token))?.Id);
        Assert.Null(await rig.Client.MemberAsync(at, "29:stranger", Token));
        Assert.EndsWith("/19%3Achannel6%40thread.tacv2/members/29%3A1Ada%2F1%2Bx_-%3D", fake.Requests[0].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_tells_its_name_and_its_channels()
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();
        var at = At(fake, fake.World.Squad);

        var team = await rig.Client.TeamAsync(at, fake.World.Team.Id, Token);
        var channels = await rig.Client.ChannelsAsync(at, fake.World.Team.Id, Token);

        Assert.Equal(("Orchard", 5, 2), (team.Name, team.MemberCount, team.ChannelCount));
        Assert.Equal([null, "Squad"], channels.Select(channel => channel.Name));
    }

    [Fact]
    public async Task A_service_url_may_lack_its_trailing_slash()
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();

        await rig.Client.SendAsync(At(fake, fake.World.Squad) with { ServiceUrl = fake.ServiceUrl.TrimEnd('/') }, Line(), Token);

        Assert.StartsWith($"/amer/{fake.World.TenantId}/v3/", fake.Requests[0].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_Teams_splits_has_no_id()
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();

        var id = await rig.Client.SendAsync(At(fake, fake.World.Squad), Card with { Text = "and a card" }, Token);

        Assert.Null(id);
        Assert.Single(fake.Violations);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_would_climb_out_of_its_path_is_refused(string id)
    {
        await using var rig = new ConnectorRig();

        await Assert.ThrowsAsync<ArgumentException>(() => rig.Client.DeleteAsync(At("http://127.0.0.1:9/"), id, Token));
    }

    private static async Task<List<RosterMember>> All(IAsyncEnumerable<RosterMember> members)
    {
        var list = new List<RosterMember>();
        await foreach (var member in members)
        {
            list.Add(member);
        }

        return list;
    }
}
