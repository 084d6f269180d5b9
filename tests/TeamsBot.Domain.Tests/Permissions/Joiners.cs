using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Tests.Permissions;

/// <summary>Who may join and leave what, by their own word. Into a squad the shell lets only people of its channel.</summary>
internal static class Joiners
{
    public static readonly string[] Roles = ["member", "stepped back", "of the tribe", "anybody else", "guest", "included guest"];

    private static readonly string[] Names = ["Mia", "Sam", "Tom", "Zoe", "Gus", "Gil"];

    /// <summary>A kind of unit, a command, and for each role the unit and what that person says in it.</summary>
    public static IEnumerable<(string Place, string Command, IEnumerable<(Unit Unit, UnitCommand Command)> Cells)> All()
    {
        var town = Town();
        foreach (var place in (string[])["squad", "chosen squad", "tribe", "chapter", "chapter without a tribe", "guild"])
        {
            yield return (place, nameof(MembershipCommand.TakePart), Names.Select(name => (town.Of(place), (UnitCommand)new MembershipCommand.TakePart(Named(name)) { At = town.Now, Entropy = Squad.Seeded(7) })));
            yield return (place, nameof(MembershipCommand.StepBack), Names.Select(name => (town.Of(place), (UnitCommand)new MembershipCommand.StepBack(Named(name).ObjectId) { At = town.Now, Entropy = Squad.Seeded(7) })));
        }
    }

    private static Person Named(string name) => Squad.PersonNamed(name, guest: name[0] == 'G');

    private static Network.Town Town()
    {
        var town = new Network.Town();
        town.Found("tribe", "Ana");
        town.SetsUp("tribe", UnitKind.Tribe);
        town.Rest();
        town.Found("squad of the tribe", "Mia", "Sam", "Tom");
        town.SetsUp("squad of the tribe", UnitKind.Squad, under: "tribe");
        town.Rest();
        town.Found("chapter", "Mia", "Sam");
        town.SetsUp("chapter", UnitKind.Chapter, under: "tribe");
        town.Found("chapter without a tribe", "Mia", "Sam");
        town.SetsUp("chapter without a tribe", UnitKind.Chapter, under: "tribe");
        town.Found("guild", "Mia", "Sam");
        town.SetsUp("guild", UnitKind.Guild);
        town.Rest();
        town.TakesIn("tribe", "chapter");
        town.Rest();
        town.Found("squad", "Mia", "Sam");
        town.Do("chosen squad", (at, entropy) => new MembershipCommand.Create("chosen squad", "Europe/Berlin", Squad.Home, Chosen: true, new(Named("Mia"), "Tea", Squad.Thread)) { At = at, Entropy = entropy });
        town.Do("chosen squad", (at, entropy) => new MembershipCommand.Choose([Named("Mia"), Named("Sam")], Everyone: false) { At = at, Entropy = entropy });
        foreach (var unit in (string[])["squad", "chosen squad", "guild", "chapter", "chapter without a tribe"])
        {
            town.StepsBack(unit, "Sam");
            town.Do(unit, (at, entropy) => new MembershipCommand.Include(Named("Mia").ObjectId, Named("Gil")) { At = at, Entropy = entropy });
        }

        return town;
    }
}
