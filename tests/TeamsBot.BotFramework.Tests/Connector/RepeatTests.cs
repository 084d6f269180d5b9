using System.Diagnostics;
using TeamsBot.BotFramework.Connector;
using TeamsBot.Fakes;
using static TeamsBot.BotFramework.Tests.Connector.ConnectorRig;

namespace TeamsBot.BotFramework.Tests.Connector;

public sealed class RepeatTests
{
    private const string Always = "always";
    private const string Once = "once";
    private const string Never = "never";

    private static readonly FakeOperation[] Idempotent =
        [FakeOperation.Update, FakeOperation.Delete, FakeOperation.PagedMembers, FakeOperation.Member, FakeOperation.Team];

    private static readonly FakeOperation[] Posts = [FakeOperation.Send, FakeOperation.Reply, FakeOperation.Create];

    public static TheoryData<FakeOperation, int, string, Fault> Statuses()
    {
        (int Status, string Post, Fault PostFault, string Other, Fault OtherFault)[] table =
        [
            (302, Never, Fault.Failed, Never, Fault.Failed),
            (400, Never, Fault.Rejected, Never, Fault.Rejected),
            (401, Once, Fault.Unauthorized, Once, Fault.Unauthorized),
            (403, Never, Fault.Gone, Never, Fault.Gone),
            (404, Never, Fault.Gone, Never, Fault.Gone),
            (405, Never, Fault.Rejected, Never, Fault.Rejected),
            (412, Always, Fault.Unavailable, Always, Fault.Unavailable),
            (413, Never, Fault.TooBig, Never, Fault.TooBig),
            (429, Always, Fault.Throttled, Always, Fault.Throttled),
            (500, Never, Fault.Failed, Never, Fault.Failed),
            (501, Never, Fault.Rejected, Never, Fault.Rejected),
            (502, Once, Fault.Uncertain, Always, Fault.Unavailable),
            (503, Always, Fault.Unavailable, Always, Fault.Unavailable),
            (504, Once, Fault.Uncertain, Always, Fault.Unavailable),
        ];
        var data = new TheoryData<FakeOperation, int, string, Fault>();
        foreach (var row in table)
        {
            foreach (var operation in Posts)
            {
                data.Add(operation, row.Status, row.Post, row.PostFault);
            }

            foreach (var operation in Idempotent.Where(operation => (operation, row.Status)
                is not (FakeOperation.Member, 404) and not (FakeOperation.PagedMembers, 404 or 501)))
            {
                data.Add(operation, row.Status, row.Other, row.OtherFault);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_failed_call_is_repeated_as_often_as_is_safe(FakeOperation operation, int status, string repeats, Fault fault)
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();
        var at = await PostedAsync(rig, fake);
        fake.Fail(operation, Enumerable.Repeat(new FakeFault.Status(status, "Scripted"), 10));

        var failed = await Assert.ThrowsAsync<ConnectorException>(() => CallAsync(rig, fake, at, operation));

        Assert.Equal((fault, status, "Scripted"), (failed.Fault, (int)failed.Status!, failed.Code));
        var attempts = repeats switch { Always => 5, Once => 2, _ => 1 };
        Assert.Equal(attempts, fake.Requests.Count(request => request.Operation == operation));
    }

    [Theory]
    [InlineData(FakeOperation.Send, false, 2)]
    [InlineData(FakeOperation.Send, true, 2)]
    [InlineData(FakeOperation.Update, false, 5)]
    [InlineData(FakeOperation.Update, true, 5)]
    [InlineData(FakeOperation.Member, false, 5)]
    public async Task A_reset_connection_is_repeated_too(FakeOperation operation, bool applied, int attempts)
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();
        var at = await PostedAsync(rig, fake);
        fake.Fail(operation, Enumerable.Repeat(new FakeFault.Reset(applied), 10));

        var failed = await Assert.ThrowsAsync<ConnectorException>(() => CallAsync(rig, fake, at, operation));

        Assert.Equal(operation == FakeOperation.Send ? Fault.Uncertain : Fault.Unavailable, failed.Fault);
        Assert.Null(failed.Status);
        Assert.Equal(attempts, fake.Requests.Count(request => request.Operation == operation));
    }

    [Theory]
    [InlineData(FakeOperation.Send, 2, Fault.Uncertain)]
    [InlineData(FakeOperation.Update, 5, Fault.Unavailable)]
    [InlineData(FakeOperation.PagedMembers, 5, Fault.Unavailable)]
    public async Task Silence_ends_with_the_time_of_an_attempt(FakeOperation operation, int attempts, Fault fault)
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();
        var at = await PostedAsync(rig, fake);
        await using var hasty = new ConnectorRig(settings: Quick(300));
        fake.Fail(operation, Enumerable.Repeat(new FakeFault.Hang(), 10));
        var clock = Stopwatch.StartNew();

        var failed = await Assert.ThrowsAsync<ConnectorException>(() => CallAsync(hasty, fake, at, operation));

        Assert.Equal(fault, failed.Fault);
        Assert.Equal(attempts, fake.Requests.Count(request => request.Operation == operation));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"{clock.Elapsed}");
    }

    [Fact]
    public async Task A_post_whose_end_is_unknown_is_sent_twice_at_most()
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();
        var at = At(fake, fake.World.Squad.Thread("1"));
        fake.Fail(FakeOperation.Send, new FakeFault.Status(504, Applied: true));

        var id = await rig.Client.SendAsync(at, Line(), Token);

        Assert.Equal(2, fake.Thread(at.ConversationId).Messages.Count);
        Assert.Equal(fake.Thread(at.ConversationId).Messages[1].Id, id);
    }

    [Fact]
    public async Task A_post_that_nobody_listened_to_is_repeated_and_then_unavailable()
    {
        var fake = await FakeTeams.StartAsync();
        var at = At(fake, fake.World.Squad);
        await fake.DisposeAsync();
        await using var rig = new ConnectorRig();

        var failed = await Assert.ThrowsAsync<ConnectorException>(() => rig.Client.SendAsync(at, Line(), Token));

        Assert.Equal(Fault.Unavailable, failed.Fault);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_whose_answer_is_cut_stands_without_an_id(bool json)
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();
        fake.Fail(FakeOperation.Send, json ? new FakeFault.TruncatedJson() : new FakeFault.BrokenBody());

        var id = await rig.Client.SendAsync(At(fake, fake.World.Squad), Line(), Token);

        Assert.Null(id);
        Assert.Single(fake.Requests);
    }

    [Fact]
    public async Task A_roster_page_whose_body_breaks_is_read_again()
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();
        fake.Fail(FakeOperation.PagedMembers, new FakeFault.None(), new FakeFault.BrokenBody());

        var names = new List<string?>();
        await foreach (var member in rig.Client.MembersAsync(At(fake, fake.World.Squad), Token))
        {
            names.Add(member.Name);
        }

        Assert.Equal(["Ada", "Ben", "Cleo", "Dan", "Eva"], names);
        Assert.Equal(4, fake.Requests.Count);
    }

    [Fact]
    public async Task A_roster_page_that_is_no_JSON_is_a_failure()
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();
        fake.Fail(FakeOperation.Member, new FakeFault.TruncatedJson());

        var failed = await Assert.ThrowsAsync<ConnectorException>(() =>
            rig.Client.MemberAsync(At(fake, fake.World.Squad), fake.World.Ada.Id, Token));

        Assert.Equal(Fault.Failed, failed.Fault);
    }

    [Fact]
    public async Task The_callers_patience_ends_a_call_and_is_no_fault()
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();
        fake.Fail(FakeOperation.Send, new FakeFault.Hang());
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            rig.Client.SendAsync(At(fake, fake.World.Squad), Line(), patience.Token));
    }

    private static Dictionary<string, string?> Quick(int milliseconds) => new()
    {
        ["Connector:AttemptTimeoutMilliseconds"] = $"{milliseconds}",
    };

    // One message to update, reply to, or delete.
    private static async Task<(ConversationReference At, string Id)> PostedAsync(ConnectorRig rig, FakeTeams fake)
    {
        var at = At(fake, fake.World.General.Thread("1"));
        var id = await rig.Client.CreateThreadAsync(at, fake.World.General.BaseId, Line(), Token);
        fake.Forget();
        return (at, id.ActivityId!);
    }

    private static Task CallAsync(ConnectorRig rig, FakeTeams fake, (ConversationReference At, string Id) to, FakeOperation operation) =>
        operation switch
        {
            FakeOperation.Send => rig.Client.SendAsync(to.At, Line(), Token),
            FakeOperation.Reply => rig.Client.ReplyAsync(to.At, to.Id, Line(), Token),
            FakeOperation.Update => rig.Client.UpdateAsync(to.At, to.Id, Line(), Token),
            FakeOperation.Delete => rig.Client.DeleteAsync(to.At, to.Id, Token),
            FakeOperation.Create => rig.Client.CreatePersonalAsync(to.At, fake.World.Ada.Id, Token),
            FakeOperation.PagedMembers => rig.Client.MembersAsync(to.At, Token).GetAsyncEnumerator(Token).MoveNextAsync().AsTask(),
            FakeOperation.Member => rig.Client.MemberAsync(to.At, fake.World.Ada.Id, Token),
            _ => rig.Client.TeamAsync(to.At, fake.World.Team.Id, Token),
        };
}
