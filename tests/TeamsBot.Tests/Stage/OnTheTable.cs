using System.Text.Json.Nodes;
using TeamsBot.Fakes;

namespace TeamsBot.Tests.Stage;

/// <summary>A proposal as its thread shows it.</summary>
internal sealed record OnTheTable(Theatre Theatre, FakeConversation Thread, int Number)
{
    /// <summary>All cards of this proposal in the thread, stubs too, oldest first.</summary>
    public IReadOnlyList<FakeCard> Cards => [.. Theatre.Teams.Thread(Thread).Cards.Where(IsMine)];

    /// <summary>The live card: the last one.</summary>
    public FakeCard Card => Cards[^1];

    public IReadOnlyList<string> Lines => Theatre.Teams.Thread(Thread).Lines;

    public int Version => Card.Button("Details", "Consent", "Still fine", "I see a problem…", "More…") is { } button ? button.GetProperty("data").GetProperty("v").GetInt32() : 1;

    /// <summary>Waits until the live card says this.</summary>
    public Task ShowsAsync(params string[] texts) =>
        Theatre.UntilAsync(_ => Cards.Count > 0 && texts.All(text => Card.Text.Contains(text, StringComparison.Ordinal)), $"A card with “{string.Join("”, “", texts)}”");

    /// <summary>Waits until the thread has a line with this.</summary>
    public Task SaysAsync(string text) =>
        Theatre.UntilAsync(_ => Lines.Any(line => line.Contains(text, StringComparison.Ordinal)), $"A line with “{text}”");

    /// <summary>What a button of the live card carries.</summary>
    public JsonObject Ids()
    {
        var data = Card.Button("Details", "Consent", "Still fine", "I see a problem…", "More…")!.Value.GetProperty("data");
        return new JsonObject { ["p"] = data.GetProperty("p").GetInt32(), ["v"] = data.GetProperty("v").GetInt32(), ["r"] = data.GetProperty("r").GetInt64() };
    }

    private bool IsMine(FakeCard card) => card.Text.Contains($"P-{Number} ", StringComparison.Ordinal) || card.Text.EndsWith($"P-{Number}", StringComparison.Ordinal)
        || card.Text.Contains("Adopted · A-", StringComparison.Ordinal) || card.Text == "Withdrawn.";
}

/// <summary>Reads cards.</summary>
internal static class ReadingCards
{
    /// <summary>The first of these buttons that is there.</summary>
    public static System.Text.Json.JsonElement? Button(this FakeCard card, params string[] titles) =>
        titles.FirstOrDefault(card.Buttons.Contains) is { } title ? card.Button(title) : null;

    public static string Text(this IEnumerable<FakeCard> cards) => string.Join('\n', cards.Select(card => card.Text));
}
