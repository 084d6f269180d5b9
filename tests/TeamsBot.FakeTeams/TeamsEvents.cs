using System.Text.Json.Nodes;

namespace TeamsBot.Fakes;

/// <summary>Makes the events that Teams would send to the bot, in the shapes that were captured or documented.</summary>
public sealed class TeamsEvents
{
    private readonly FakeTeams fake;
    private readonly ActivityShape shape;

    internal TeamsEvents(FakeTeams fake, ActivityShape shape)
    {
        this.fake = fake;
        this.shape = shape;
    }

    /// <summary>People join. The roster is not changed by this: see <see cref="FakeWorld.Join"/>.</summary>
    public JsonObject Joined(FakeConversation place, params FakePerson[] people) =>
        Members(place, "membersAdded", "teamMemberAdded", people.Select(ActivityShape.Account));

    /// <summary>People leave. The roster is not changed by this: see <see cref="FakeWorld.Leave"/>.</summary>
    public JsonObject Left(FakeConversation place, params FakePerson[] people) =>
        Members(place, "membersRemoved", "teamMemberRemoved", people.Select(ActivityShape.Account));

    public JsonObject BotAdded(FakeConversation place) => Members(place, "membersAdded", "teamMemberAdded", [shape.Bot()]);

    public JsonObject BotRemoved(FakeConversation place) => Members(place, "membersRemoved", "teamMemberRemoved", [shape.Bot()]);

    public JsonObject ChannelRenamed(FakeConversation channel, string name) => Update(channel with { Name = name }, "channelRenamed");

    public JsonObject ChannelDeleted(FakeConversation channel) => Update(channel, "channelDeleted");

    public JsonObject ChannelRestored(FakeConversation channel) => Update(channel, "channelRestored");

    public JsonObject TeamArchived(FakeConversation general) => Update(general, "teamArchived");

    public JsonObject TeamUnarchived(FakeConversation general) => Update(general, "teamUnarchived");

    public JsonObject TeamRestored(FakeConversation general) => Update(general, "teamRestored");

    public JsonObject TeamRenamed(FakeConversation general, string name) =>
        Update(general with { Team = general.Team! with { Name = name } }, "teamRenamed");

    public JsonObject TeamDeleted(FakeConversation general) => Update(general, "teamDeleted");

    /// <summary>The app is installed; Teams names the channel that was chosen.</summary>
    public JsonObject Installed(FakeConversation place, FakePerson by, string action = "add")
    {
        var activity = shape.Activity("installationUpdate", place, by);
        activity["action"] = action;
        activity["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = place.BaseId } };
        return activity;
    }

    public JsonObject Uninstalled(FakeConversation place, FakePerson by) => Installed(place, by, "remove");

    private JsonObject Members(FakeConversation place, string list, string eventType, IEnumerable<JsonObject> accounts)
    {
        var activity = shape.Activity("conversationUpdate", place, fake.World.Ada);
        activity[list] = new JsonArray([.. accounts]);
        if (place.Kind == FakeKind.Channel)
        {
            activity["channelData"] = Named(place, eventType);
        }

        return activity;
    }

    private JsonObject Update(FakeConversation place, string eventType)
    {
        var activity = shape.Activity("conversationUpdate", place with { BaseId = place.Team!.Id }, fake.World.Ada);
        activity["channelData"] = Named(place, eventType);
        return activity;
    }

    // Only events name the team and the channel; General has no name even then.
    private JsonObject Named(FakeConversation place, string eventType)
    {
        var fields = shape.ChannelFields(place);
        fields["eventType"] = eventType;
        fields["team"]!["name"] = place.Team!.Name;
        fields["team"]!["aadGroupId"] = place.Team.AadGroupId;
        if (place.Name is not null)
        {
            fields["channel"]!["name"] = place.Name;
        }

        return fields;
    }
}
