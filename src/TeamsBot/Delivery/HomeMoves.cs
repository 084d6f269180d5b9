using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Storage.Units;
using TeamsBot.Text;

namespace TeamsBot.Delivery;

/// <summary>What is said and noted when a unit lives in another conversation.</summary>
internal static class HomeMoves
{
    public static IEnumerable<OutboxEntry> Of(Scene scene, Change change, MembershipEvent.HomeMoved moved)
    {
        var (before, key) = (change.Before, change.Key.Value);
        var moving = change.Events.OfType<NetworkEvent.HomeAsked>().LastOrDefault()?.Moving ?? before.Network.Moving;
        if (Team(before.Home) != Team(moved.To))
        {
            yield return InTeam.Of(new(before.Home.Tenant, Team(before.Home), before.Home.Conversation, key) { Gone = true });
        }

        yield return InTeam.Of(new(moved.To.Tenant, Team(moved.To), moved.To.Conversation, key));
        yield return Message.Of(moving?.Place ?? new(moved.To.Service, moved.To.Conversation), HomeLines.Moved(scene, moved.Keeps));
        if (before.IsHomeless)
        {
            foreach (var entry in NetworkLines.StillThere(scene))
            {
                yield return entry;
            }
        }
        else
        {
            yield return Message.Of(new(before.Home.Service, before.Home.Conversation), HomeLines.MovedOn(scene, moving?.Named ?? ""));
        }
    }

    /// <summary>What finds the units of a team, or of a chat of its own.</summary>
    public static string Team(Home home) => home.Team.Length == 0 ? home.Conversation : home.Team;
}
