using System.Text.Json.Nodes;

namespace TeamsBot.Fakes;

/// <summary>What all activities of Teams have in common.</summary>
internal sealed class ActivityShape(FakeTeams fake)
{
    private int events;

    public JsonObject Activity(string type, FakeConversation place, FakePerson from)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"f:{Interlocked.Increment(ref events):x8}-0000-4000-8000-000000000000",
            ["timestamp"] = "2026-10-05T09:00:00.0070993Z",
            ["serviceUrl"] = fake.ServiceUrl,
            ["channelId"] = "msteams",
            ["from"] = Account(from),
            ["recipient"] = Bot(),
            ["conversation"] = Conversation(place),
            ["channelData"] = ChannelFields(place),
            ["locale"] = from.Locale,
        };
        return activity;
    }

    private JsonObject Conversation(FakeConversation place)
    {
        var conversation = new JsonObject { ["conversationType"] = Name(place.Kind), ["id"] = place.Id, ["tenantId"] = fake.World.TenantId };
        if (place.Kind != FakeKind.Personal)
        {
            conversation["isGroup"] = true;
        }

        if (place is { Kind: FakeKind.GroupChat, Name: not null })
        {
            conversation["name"] = place.Name;
        }

        return conversation;
    }

    public JsonObject ChannelFields(FakeConversation place)
    {
        var fields = new JsonObject { ["tenant"] = new JsonObject { ["id"] = fake.World.TenantId } };
        if (place.Kind == FakeKind.Channel)
        {
            fields["teamsChannelId"] = place.BaseId;
            fields["teamsTeamId"] = place.Team!.Id;
            fields["channel"] = new JsonObject { ["id"] = place.BaseId };
            fields["team"] = new JsonObject { ["id"] = place.Team.Id };
        }

        return fields;
    }

    public static JsonObject Account(FakePerson person)
    {
        var account = new JsonObject { ["id"] = person.Id, ["name"] = person.Name };
        if (person.AadObjectId is not null)
        {
            account["aadObjectId"] = person.AadObjectId;
        }

        return account;
    }

    public JsonObject Bot() => new() { ["id"] = fake.World.BotId, ["name"] = fake.World.BotName };

    private static string Name(FakeKind kind) => kind switch
    {
        FakeKind.Personal => "personal",
        FakeKind.GroupChat => "groupChat",
        _ => "channel",
    };
}
