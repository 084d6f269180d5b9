using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace TeamsBot.Fakes;

/// <summary>What the connector does when nothing goes wrong, with the answers that were seen of it.</summary>
internal sealed class FakeWork(FakeWorld world, FakeMessages messages, FakeTeamsOptions options)
{
    private static readonly FakeAnswer NoConversation = FakeAnswer.Error(404, "ConversationNotFound", "Conversation not found.");
    private static readonly FakeAnswer NoActivity = FakeAnswer.Error(404, "ActivityNotFoundInConversation", "Activity not found.");
    private static readonly FakeAnswer BadConversation = FakeAnswer.Error(400, "BadSyntax", "Incorrect conversation creation parameters");

    public FakeAnswer Do(FakeRoute route, string body, IQueryCollection query) => route.Operation switch
    {
        FakeOperation.Create => Create(Parse(body)),
        FakeOperation.Team => Team(route.ItemId!),
        FakeOperation.Channels => Channels(route.ItemId!),
        FakeOperation.Unknown => FakeAnswer.Error(404, "NotFound", "No such route."),
        _ => world.Find(route.ConversationId!) is { } conversation ? Do(route, conversation, body, query) : NoConversation,
    };

    public static JsonElement? Parse(string body)
    {
        try
        {
            return JsonElement.Parse(body) is { ValueKind: JsonValueKind.Object } json ? json : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whom a create call is about: a channel, or a person.</summary>
    public static string Target(JsonElement create)
    {
        if (create.TryGetProperty("channelData", out var data) && data.TryGetProperty("channel", out var channel))
        {
            return channel.GetProperty("id").GetString()!;
        }

        return create.TryGetProperty("members", out var members) && members.GetArrayLength() == 1
            ? $"create {members[0].GetProperty("id").GetString()}"
            : "create";
    }

    private FakeAnswer Do(FakeRoute route, FakeConversation conversation, string body, IQueryCollection query) => route.Operation switch
    {
        FakeOperation.Send or FakeOperation.Reply => Post(conversation, body),
        FakeOperation.Update => Update(route.ItemId!, body),
        FakeOperation.Delete => messages.Delete(route.ItemId!) ? new FakeAnswer(200) : NoActivity,
        FakeOperation.PagedMembers => Page(conversation, query),
        FakeOperation.Members => new FakeAnswer(200, new JsonArray([.. world.MembersOf(conversation).Select(Member)]).ToJsonString()),
        _ => world.MembersOf(conversation).FirstOrDefault(person => person.Id == route.ItemId || person.AadObjectId == route.ItemId)
            is { } person
            ? new FakeAnswer(200, Member(person).ToJsonString())
            : FakeAnswer.Error(404, "MemberNotFound", "The member is not in the conversation."),
    };

    private FakeAnswer Post(FakeConversation conversation, string body)
    {
        if (Wrong(body) is { } wrong)
        {
            return wrong;
        }

        var activity = Parse(body)!.Value;
        if (activity.GetProperty("type").GetString() == "typing")
        {
            return new FakeAnswer(202);
        }

        var id = messages.Post(conversation, activity);
        return new FakeAnswer(201, FakeRules.Splits(activity) ? "{}" : Resource(id));
    }

    private FakeAnswer Update(string id, string body) =>
        Wrong(body) ?? (messages.Replace(id, Parse(body)!.Value) ? new FakeAnswer(200, Resource(id)) : NoActivity);

    private static FakeAnswer? Wrong(string body) => Parse(body) switch
    {
        null => FakeAnswer.Error(400, "BadSyntax", "No activity."),
        { } activity when !activity.TryGetProperty("type", out _) || FakeRules.IsEmptyMessage(activity) =>
            FakeAnswer.Error(400, "BadSyntax", "Activity resulted into multiple skype activities or none."),
        _ when FakeRules.IsTooBig(body) => FakeAnswer.Error(413, "MessageSizeTooBig", "Message size too large."),
        _ => null,
    };

    private FakeAnswer Create(JsonElement? body)
    {
        if (body is not { } create || !create.TryGetProperty("tenantId", out _))
        {
            return BadConversation;
        }

        return create.TryGetProperty("channelData", out _) ? CreateThread(create) : CreatePersonal(create);
    }

    private FakeAnswer CreateThread(JsonElement create)
    {
        if (!create.TryGetProperty("activity", out var activity))
        {
            return BadConversation;
        }

        if (world.Find(Target(create)) is not { Kind: FakeKind.Channel } channel)
        {
            return NoConversation;
        }

        var id = messages.Post(channel, activity);
        var answer = new JsonObject { ["id"] = channel.Thread(id).Id, ["activityId"] = id };
        return new FakeAnswer(201, answer.ToJsonString());
    }

    private FakeAnswer CreatePersonal(JsonElement create)
    {
        var target = Target(create);
        if (target == "create" || (create.TryGetProperty("isGroup", out var group) && group.GetBoolean()))
        {
            return BadConversation;
        }

        return world.People.FirstOrDefault(person => target == $"create {person.Id}") is { } known
            ? new FakeAnswer(201, Resource(world.Personal(known).Id))
            : FakeAnswer.Error(403, "BotNotInConversationRoster", "The bot is not installed for this person.");
    }

    private FakeAnswer Page(FakeConversation conversation, IQueryCollection query)
    {
        if (!options.PagedRosters)
        {
            return FakeAnswer.Error(501, "NotImplemented", "No pages here.");
        }

        var asked = int.TryParse(query["pageSize"], CultureInfo.InvariantCulture, out var size) ? size : int.MaxValue;
        var token = (string?)query["continuationToken"];
        var start = token is null ? 0 : int.Parse(token.Trim('+', '/', '='), CultureInfo.InvariantCulture);
        var members = world.MembersOf(conversation);
        var page = members.Skip(start).Take(Math.Min(asked, options.RosterPage)).ToList();
        var answer = new JsonObject { ["members"] = new JsonArray([.. page.Select(Member)]) };
        if (start + page.Count < members.Count)
        {
            // The characters that a token of the service has, and that a query must escape
            answer["continuationToken"] = $"+/{start + page.Count}==";
        }

        return new FakeAnswer(200, answer.ToJsonString());
    }

    private FakeAnswer Team(string id)
    {
        var channels = world.Conversations.Where(conversation => conversation.Team?.Id == id).ToList();
        return channels.Count == 0
            ? NoConversation
            : new FakeAnswer(200, new JsonObject
            {
                ["id"] = id,
                ["name"] = channels[0].Team!.Name,
                ["aadGroupId"] = channels[0].Team!.AadGroupId,
                ["channelCount"] = channels.Count,
                ["memberCount"] = channels.SelectMany(world.MembersOf).Distinct().Count(),
            }.ToJsonString());
    }

    private FakeAnswer Channels(string id)
    {
        var channels = world.Conversations.Where(conversation => conversation.Team?.Id == id).Select(channel =>
            channel.Name is null
                ? new JsonObject { ["id"] = channel.BaseId }
                : new JsonObject { ["id"] = channel.BaseId, ["name"] = channel.Name, ["type"] = "standard" });
        return new FakeAnswer(200, new JsonObject { ["conversations"] = new JsonArray([.. channels]) }.ToJsonString());
    }

    // Rosters say objectId where activities say aadObjectId.
    private JsonNode Member(FakePerson person)
    {
        var member = new JsonObject { ["id"] = person.Id, ["name"] = person.Name, ["tenantId"] = world.TenantId };
        if (person.AadObjectId is not null)
        {
            member["objectId"] = person.AadObjectId;
            member["email"] = $"{person.Name.Replace(' ', '.')}@example.com";
        }

        if (person.UserRole is not null)
        {
            member["userRole"] = person.UserRole;
        }

        return member;
    }

    private static string Resource(string id) => new JsonObject { ["id"] = id }.ToJsonString();
}
