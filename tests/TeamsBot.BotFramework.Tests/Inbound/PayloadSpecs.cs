using System.Text;
using System.Text.Json;
using TeamsBot.BotFramework.Tests.Support;

namespace TeamsBot.BotFramework.Tests.Inbound;

/// <summary>Activities as Microsoft's test client sends them, through the endpoint: what this layer reads in each stands beside it.</summary>
public sealed class PayloadSpecs : IAsyncLifetime
{
    private readonly StringBuilder seen = new();
    private Bot bot = null!;

    public static TheoryData<string> Payloads => [.. Directory.GetFiles(Golden.Folder(), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    public async ValueTask InitializeAsync() => bot = await Bot.StartLocalAsync(new BotRoutes()
        .Message((turn, _) => See(turn, "message"))
        .ConversationUpdate((turn, _) => See(turn, "conversation update"))
        .InstallationUpdate((turn, _) => See(turn, "installation update"))
        .CardAction("vote", (turn, action, _) => Answer<CardActionAnswer>(turn, action, new CardActionAnswer.Message("seen")))
        .CardAction("consent", (turn, action, _) => Answer<CardActionAnswer>(turn, action, new CardActionAnswer.Message("seen")))
        .ComposeFetch("propose", (turn, action, _) => Answer<TaskAnswer>(turn, action, new TaskAnswer.Message("seen")))
        .ComposeFetch("createProposal", (turn, action, _) => Answer<TaskAnswer>(turn, action, new TaskAnswer.Message("seen")))
        .ComposeSubmit("createProposal", (turn, action, _) => Answer<ComposeAnswer>(turn, action, new ComposeAnswer.Close())));

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task An_activity_is_read_as_it_was_meant(string payload)
    {
        var path = Path.Combine(Golden.Folder(), payload);

        var (status, body) = await bot.PostAsync(await File.ReadAllTextAsync(path + ".json", TestContext.Current.CancellationToken));

        seen.Append("answer: ").Append((int)status).Append(' ').AppendLine(body);
        Golden.Matches(path + ".expected.txt", seen.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Each_kind_that_was_ever_captured_is_here() => Assert.Equal(48, Payloads.Count);

    private async Task<TAnswer> Answer<TAnswer>(Turn turn, object action, TAnswer answer)
    {
        await See(turn, action switch
        {
            CardAction card => $"card action {card.Verb} {card.Data} on {card.CardActivityId}",
            ComposeAction compose => $"compose action {compose.CommandId} {(compose.Data.ValueKind == JsonValueKind.Undefined ? "-" : compose.Data)}",
            _ => throw new NotSupportedException(),
        });
        return answer;
    }

    private Task See(Turn turn, string handler)
    {
        var activity = turn.Activity;
        seen.AppendLine(handler)
            .Append("activity: ").AppendLine($"{activity.Type} {activity.Name} {activity.Id} of {activity.Timestamp:O} in {activity.Locale} on {activity.ChannelId}")
            .Append("where: ").AppendLine($"{turn.Scope} {turn.ConversationId} thread {turn.ThreadId} named {activity.Conversation?.Name} team {turn.TeamId} channel {turn.ChannelId} tenant {turn.TenantId}")
            .Append("team: ").AppendLine($"{activity.ChannelData?.Team} {activity.ChannelData?.Channel} {activity.ChannelData?.Settings}")
            .Append("who: ").AppendLine($"{turn.Person} in {turn.TimeZone}")
            .Append("bot: ").AppendLine($"{activity.Recipient?.Id} at {turn.ServiceUrl}")
            .Append("what: ").AppendLine($"{activity.Action} {activity.ChannelData?.EventType} reply to {activity.ReplyToId}")
            .Append("text: ").AppendLine($"[{turn.TextWithoutMention}] without [{string.Join('|', turn.BotMentions)}]")
            .Append("came: ").AppendJoin(", ", activity.MembersAdded.Select(member => $"{member.Id} {member.AadObjectId}")).AppendLine()
            .Append("went: ").AppendJoin(", ", activity.MembersRemoved.Select(member => $"{member.Id} {member.AadObjectId}")).AppendLine();
        foreach (var file in activity.Files)
        {
            seen.Append("file: ").AppendLine(file.ToString());
        }

        return Task.CompletedTask;
    }
}
