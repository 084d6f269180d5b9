using System.Reflection;
using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Hosting;
using TeamsBot.Organization;

namespace TeamsBot.Guide;

/// <summary>Tries what the bot lives on: its store, and the channel's service.</summary>
public sealed class SelfTester(StoreCheck store, Rosters rosters)
{
    public async Task<SelfTest> TestAsync(Turn turn, Unit unit, CancellationToken cancellationToken)
    {
        var version = typeof(SelfTester).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
        var works = await store.WorksAsync(cancellationToken);
        var people = await rosters.ReadAsync(turn, cancellationToken);
        var asked = unit.Exists ? unit.Members.Values.Count(member => member.Asked) : people?.Count ?? 0;
        return new SelfTest(version, store.Kind, works, asked, unit.Calendar.Zone, turn.Activity.ChannelId ?? "", people is not null);
    }
}
