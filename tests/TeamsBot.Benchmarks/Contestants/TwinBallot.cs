using System.Buffers;
using System.Text.Json;
using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Proposals;

namespace TeamsBot.Benchmarks.Contestants;

/// <summary>The twin's only proposal: answers are appended under a lock, and the card is drawn each time by the code that draws the product's.</summary>
internal sealed class TwinBallot
{
    private readonly Lock gate = new();
    private readonly List<(string? Person, string? Verb, string? Id, long Rev)> answers = [];
    private readonly Unit unit = Found();
    private int seed;

    public ReadOnlyMemory<byte> Take(TwinActivity activity)
    {
        var action = activity.Value.GetProperty("action");
        var data = action.GetProperty("data");
        lock (gate)
        {
            answers.Add((activity.From?.AadObjectId, action.GetProperty("verb").GetString(), activity.Id, data.GetProperty("r").GetInt64()));
        }

        var now = new Unit
        {
            Name = unit.Name, Calendar = unit.Calendar, Home = unit.Home, Members = unit.Members, Open = unit.Open, LastAt = unit.LastAt,
            Size = unit.Size + (Interlocked.Increment(ref seed) % 1000),
        };
        return Answer(now, now.Person("ben")!.Id);
    }

    /// <summary>The answer to a tap: the card as this person sees it.</summary>
    public static ReadOnlyMemory<byte> Answer(Unit unit, PersonId viewer)
    {
        var card = ProposalCard.Render(new Scene(unit, unit.LastAt, viewer, Dialogs: true), unit.Open.Values.First());
        var body = new ArrayBufferWriter<byte>(8192);
        using var json = new Utf8JsonWriter(body);
        json.WriteStartObject();
        json.WriteNumber("statusCode", 200);
        json.WriteString("type", "application/vnd.microsoft.card.adaptive");
        json.WritePropertyName("value");
        json.WriteRawValue(CardJson.Write(card), skipInputValidation: true);
        json.WriteEndObject();
        json.Flush();
        return body.WrittenMemory;
    }

    private static Unit Found()
    {
        var at = TimeProvider.System.GetUtcNow();
        var entropy = new Entropy(new byte[32]);
        var tap = new Tap("tap", "propose", 0);
        var people = new[] { "Ada", "Ben", "Cleo", "Dan", "Eva" }.Select(name => new Person(name.ToLowerInvariant(), name, $"29:{name}", false)).ToList();
        var asked = Unit.None
            .Decide(new MembershipCommand.Create("Squad", "Etc/UTC", new Home("tenant", "19:squad", "http://127.0.0.1/", "19:team"), Chosen: false, null) { At = at, Entropy = entropy }).After
            .Decide(new MembershipCommand.ReadRoster(people) { At = at, Entropy = entropy }).After
            .Decide(new ProposalCommand.Propose("Move the daily stand-up to 9:30\nMost of us are in by 9:15.", new Place("http://127.0.0.1/", "19:squad;messageid=1")) { By = "ada", Tap = tap, At = at, Entropy = entropy }).After;
        return asked.Decide(new ProposalCommand.Respond(1, new Answer.Consent()) { By = "ben", Tap = tap, At = at, Entropy = entropy }).After;
    }
}
