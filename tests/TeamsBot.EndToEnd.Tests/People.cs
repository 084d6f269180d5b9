using System.Text.Json.Nodes;

namespace TeamsBot.EndToEnd.Tests;

/// <summary>The configured colleagues (tools/playground/m365agentsplayground.yml), and what Teams tells of them.</summary>
internal static class People
{
    private const string Tenant = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
    private const string Team = "19:general@thread.tacv2";
    private static readonly string[] Names = ["mia", "lena", "tom", "priya", "jonas", "sam"];

    /// <summary>The event that comes when people leave a team, in the form that the Playground's own menu sends.</summary>
    public static JsonObject Left(Uri service, params string[] people) => new()
    {
        ["type"] = "conversationUpdate",
        ["id"] = Guid.NewGuid().ToString(),
        ["channelId"] = "msteams",
        ["serviceUrl"] = service.ToString(),
        ["recipient"] = new JsonObject { ["id"] = "28:6f9619ff-8b86-4d01-b42d-00cf4fc964ff", ["name"] = "Squadbot" },
        ["conversation"] = new JsonObject { ["id"] = Team, ["isGroup"] = true, ["conversationType"] = "channel", ["tenantId"] = Tenant },
        ["from"] = Account("mia"),
        ["membersRemoved"] = new JsonArray([.. people.Select(Account)]),
        ["channelData"] = new JsonObject
        {
            ["tenant"] = new JsonObject { ["id"] = Tenant },
            ["team"] = new JsonObject { ["id"] = Team, ["name"] = "Payments Tribe" },
            ["eventType"] = "teamMemberRemoved",
        },
    };

    /// <summary>A message in a channel's thread that mentions the bot and others, in the form in which Teams sends it.</summary>
    public static JsonObject Said(Uri service, string conversation, string person, string command, params string[] mentioned) => new()
    {
        ["type"] = "message",
        ["id"] = Guid.NewGuid().ToString(),
        ["channelId"] = "msteams",
        ["serviceUrl"] = service.ToString(),
        ["text"] = $"<at>Squadbot</at> {command} {string.Join(' ', mentioned.Select(name => $"<at>{name}</at>"))}",
        ["recipient"] = new JsonObject { ["id"] = "28:6f9619ff-8b86-4d01-b42d-00cf4fc964ff", ["name"] = "Squadbot" },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["isGroup"] = true, ["conversationType"] = "channel", ["tenantId"] = Tenant },
        ["from"] = Account(person),
        ["entities"] = new JsonArray([Mention("28:6f9619ff-8b86-4d01-b42d-00cf4fc964ff", "Squadbot"), .. mentioned.Select(name => Mention("29:1" + name, name))]),
        ["channelData"] = new JsonObject
        {
            ["tenant"] = new JsonObject { ["id"] = Tenant },
            ["team"] = new JsonObject { ["id"] = Team, ["name"] = "Payments Tribe" },
            ["channel"] = new JsonObject { ["id"] = conversation.Split(';')[0] },
        },
    };

    private static JsonObject Mention(string id, string name) => new()
    {
        ["type"] = "mention",
        ["text"] = $"<at>{name}</at>",
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
    };

    private static JsonObject Account(string name) => new()
    {
        ["id"] = "29:1" + name,
        ["aadObjectId"] = $"11111111-1111-4111-8111-11111111111{Array.IndexOf(Names, name)}",
    };
}
