using TeamsBot.BotFramework.Connector;
using TeamsBot.Fakes;
using static TeamsBot.BotFramework.Tests.Connector.ConnectorRig;

namespace TeamsBot.BotFramework.Tests.Connector;

public sealed class ConnectorErrorTests
{
    [Theory]
    [InlineData("""{"error":{"code":"BotNotInConversationRoster","message":"Not there."}}""", "BotNotInConversationRoster", "Not there.")]
    [InlineData("""{"error":{"code":"X","message":"M","innerHttpError":{"statusCode":0,"body":{}}}}""", "X", "M")]
    [InlineData("""{"message":"Authorization has been denied for this request."}""", null, "Authorization has been denied for this request.")]
    [InlineData("""{"error":"invalid"}""", "invalid", null)]
    [InlineData("""{"error":{"code":7,"message":[]}}""", null, null)]
    [InlineData("""{"error":null}""", null, null)]
    [InlineData("""["x"]""", null, null)]
    [InlineData("\"text\"", "text", null)]
    [InlineData("null", null, null)]
    [InlineData("<html>Bad Gateway</html>", null, null)]
    [InlineData("{\"error\":{\"code\":\"X\"", null, null)]
    [InlineData(" ", null, null)]
    public async Task An_error_body_of_any_kind_is_read_as_far_as_it_goes(string body, string? code, string? message)
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();
        fake.Fail(FakeOperation.Send, new FakeFault.Status(400, Body: body));

        var failed = await Assert.ThrowsAsync<ConnectorException>(() =>
            rig.Client.SendAsync(At(fake, fake.World.Squad), Line(), Token));

        Assert.Equal(code, failed.Code);
        Assert.Equal(message ?? "The connector answered 400.", failed.Message);
    }

    [Theory]
    [InlineData("BotDisabledByAdmin", 403, false)]
    [InlineData("ConversationBlockedByUser", 403, false)]
    [InlineData("ConversationNotFound", 404, false)]
    [InlineData("ActivityNotFoundInConversation", 404, true)]
    public async Task A_lost_message_is_told_from_a_lost_conversation(string code, int status, bool activityOnly)
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();
        fake.Fail(FakeOperation.Update, new FakeFault.Status(status, code));

        var failed = await Assert.ThrowsAsync<ConnectorException>(() =>
            rig.Client.UpdateAsync(At(fake, fake.World.Squad), "1", Line(), Token));

        Assert.Equal((Fault.Gone, activityOnly), (failed.Fault, failed.ActivityGone));
    }

    [Fact]
    public async Task A_message_that_is_too_big_says_so()
    {
        await using var fake = await FakeTeams.StartAsync();
        await using var rig = new ConnectorRig();

        var failed = await Assert.ThrowsAsync<ConnectorException>(() =>
            rig.Client.SendAsync(At(fake, fake.World.Squad), Line(new string('x', 60_000)), Token));

        Assert.Equal((Fault.TooBig, "MessageSizeTooBig"), (failed.Fault, failed.Code));
    }
}
