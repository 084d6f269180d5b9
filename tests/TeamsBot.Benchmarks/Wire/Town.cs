using System.Buffers.Text;

using System.Text.Json.Nodes;
using TeamsBot.Fakes;

namespace TeamsBot.Benchmarks.Wire;

/// <summary>
/// Everybody who talks to the contestants: many channels of many tenants, because the service limits what a bot may send to
/// one, and squads that decide.
/// </summary>
internal sealed class Town : IAsyncDisposable
{
    private const int Tenants = 150;
    private const int ChannelsEach = 6;
    private readonly RawSink sink = new();
    private readonly List<Squad> squads = [];
    private long ids;

    private Town(FakeTeams teams) => Teams = teams;

    public FakeTeams Teams { get; }

    /// <summary>"thanks", once for each channel; the reply is a line of text.</summary>
    public IReadOnlyList<Payload> Messages { get; private set; } = [];

    /// <summary>For <see cref="Messages"/>.</summary>
    public string MessageToken => Teams.Tokens.Token(sink.Url);

    /// <summary>For the taps.</summary>
    public string TapToken => Teams.Tokens.Token(Teams.ServiceUrl);

    public long Replies => sink.Count;

    public static async Task<Town> BuildAsync()
    {
        var town = new Town(await FakeTeams.StartAsync(new FakeTeamsOptions { EnforceLimits = false, RosterPage = 200 }));
        town.Messages = [.. Enumerable.Range(0, Tenants * ChannelsEach).Select(town.Message)];
        return town;
    }

    /// <summary>The settings of a bot that serves this town.</summary>
    public IEnumerable<string> Settings() =>
    [
        "--environment=Development",
        "--MicrosoftAppType=MultiTenant",
        $"--MicrosoftAppId={Teams.World.AppId}",
        $"--ToBotFromChannelOpenIdMetadataUrl={Teams.MetadataUrl}",
        $"--AllowedTenants:0={Teams.World.TenantId}",
        .. Enumerable.Range(0, Tenants).Select(i => $"--AllowedTenants:{i + 1}={Tenant(i)}"),
    ];

    /// <summary>One of <see cref="Messages"/>; the next person takes the next channel.</summary>
    public bool Thank(RawConnection connection, int person, int before) =>
        connection.Post(Messages[(person + (before * Load.People)) % Messages.Count], Interlocked.Increment(ref ids), 0) == 200;

    /// <summary>In the squad of this person, Ben consents or has no opinion, the opposite of what he said before.</summary>
    public bool Tap(RawConnection connection, int person, int before)
    {
        var squad = squads[person];
        var status = connection.Post(squad.Next(), Interlocked.Increment(ref ids), squad.Rev);
        return squad.Counts(status, connection.Answer);
    }

    /// <summary>The same taps for the twin, which knows nothing of revisions.</summary>
    public bool TapTwin(RawConnection connection, int person, int before)
    {
        var squad = squads[person];
        return connection.Post(squad.Either(before), Interlocked.Increment(ref ids), squad.Rev) == 200 && connection.Answer.IndexOf("AdaptiveCard"u8) > 0;
    }

    /// <summary>A squad of five for each person, with a proposal of Ada's that the others have not answered yet.</summary>
    public async Task ProposeAsync(int port)
    {
        squads.Clear();
        using var door = Teams.Bot($"http://127.0.0.1:{port}/api/messages", signed: true);
        var world = Teams.World;
        for (var i = 0; i < Load.People; i++)
        {
            var channel = world.AddChannel($"Squad {i}", world.Team, [world.Ada, world.Ben, world.Cleo, world.Dan, world.Eva]);
            var message = Teams.Activities.Message(channel, world.Ada, "propose Move the daily stand-up to 9:30\nMost of us are in by 9:15.");
            _ = await door.PostAsync(message);
            var thread = message["conversation"]!["id"]!.GetValue<string>();
            await Teams.UntilAsync(teams => teams.Thread(thread).Cards.Count > 0, TimeSpan.FromSeconds(30));
            squads.Add(new Squad(Teams, channel.Thread(thread.Split(";messageid=")[1]), Teams.Thread(thread).Cards[0]));
        }
    }

    public async ValueTask DisposeAsync()
    {
        sink.Dispose();
        await Teams.DisposeAsync();
    }

    private static string Tenant(int number) => $"{number + 16:x2}e4a000-0000-4000-8000-{number:x12}";

    private Payload Message(int number)
    {
        var message = Teams.Activities.Message(Teams.World.Squad, Teams.World.Ada, "thanks");
        message["id"] = Payload.Id;
        message["serviceUrl"] = sink.Url;
        message["conversation"]!["tenantId"] = Tenant(number % Tenants);
        message["conversation"]!["id"] = $"19:channel{number:d6}@thread.tacv2;messageid=1700000000000";
        message["channelData"]!["tenant"]!["id"] = Tenant(number % Tenants);
        return new Payload(message.ToJsonString());
    }
}

/// <summary>One proposal and a person who can't make up his mind.</summary>
internal sealed class Squad
{
    private readonly Payload[] taps;
    private int tapped;

    public Squad(FakeTeams teams, FakeConversation place, FakeCard card)
    {
        taps = [Make(teams, place, card, "consent"), Make(teams, place, card, "noOpinion")];
        Rev = Consent(card)["r"]!.GetValue<long>();
    }

    /// <summary>Of the card in his sight.</summary>
    public long Rev { get; private set; }

    public Payload Next() => taps[tapped++ % 2];

    public Payload Either(int number) => taps[number % 2];

    /// <summary>Whether the answer is a card one revision on; it is what he sees from now on.</summary>
    public bool Counts(int status, ReadOnlySpan<byte> answer)
    {
        var at = answer.LastIndexOf("\"r\":"u8);
        if (status != 200 || at < 0 || !Utf8Parser.TryParse(answer[(at + 4)..], out long rev, out _))
        {
            return false;
        }

        var isNew = rev > Rev;
        Rev = rev;
        return isNew;
    }

    private static JsonNode Consent(FakeCard card) => JsonNode.Parse(card.Button("Consent").GetProperty("data").GetRawText())!;

    private static Payload Make(FakeTeams teams, FakeConversation place, FakeCard card, string verb)
    {
        var data = Consent(card);
        data["r"] = Payload.Rev;
        var tap = teams.Activities.CardAction(place, teams.World.Ben, card.ActivityId, verb, data);
        tap["id"] = Payload.Id;
        return new Payload(tap.ToJsonString());
    }
}
