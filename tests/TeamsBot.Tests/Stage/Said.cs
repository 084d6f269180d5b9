using System.Text.Json.Nodes;
using TeamsBot.Fakes;

namespace TeamsBot.Tests.Stage;

/// <summary>A message to the bot, and what the bot said after it in the same thread.</summary>
internal sealed record Said(Theatre Theatre, JsonObject Message, FakeConversation Thread, int Before)
{
    private IEnumerable<FakeMessage> New => Theatre.Teams.Thread(Thread).Messages.Skip(Before);

    /// <summary>Everything the bot has posted since.</summary>
    public IReadOnlyList<FakeMessage> Replies => [.. New];

    public IReadOnlyList<FakeCard> Cards => [.. New.Select(message => message.Card).OfType<FakeCard>()];

    public IReadOnlyList<string> Lines => [.. New.Select(message => message.Text).OfType<string>()];

    /// <summary>The one card that answers.</summary>
    public FakeCard Card => Assert.Single(Cards);

    /// <summary>The one line that answers.</summary>
    public string Line => Assert.Single(Lines);

    public Task AnsweredAsync() => Theatre.UntilAsync(_ => New.Any(), $"An answer to “{Message["text"]}”");
}

/// <summary>Finds conversations that tests have only the names of.</summary>
internal static class FindingPlaces
{
    public static FakeConversation? Find(this FakeWorld world, JsonObject activity) => world.Find(activity["conversation"]!["id"]!.GetValue<string>());

    public static FakeConversation FindOr(this FakeWorld world, string id, FakeConversation otherwise) => world.Find(id) ?? otherwise;

    private static FakeConversation? Find(this FakeWorld world, string id)
    {
        var parts = id.Split(";messageid=", 2);
        var known = world.Conversations.FirstOrDefault(conversation => conversation.BaseId == parts[0]);
        return parts.Length == 2 ? known?.Thread(parts[1]) : known;
    }
}
