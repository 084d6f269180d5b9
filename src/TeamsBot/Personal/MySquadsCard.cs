using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Text;

namespace TeamsBot.Personal;

/// <summary>All units of one person, each a row that opens what is open there; their home squad is marked.</summary>
public static class MySquadsCard
{
    public const int Rows = 10;

    /// <param name="scene">No unit.</param>
    /// <param name="units">The scenes name their units.</param>
    /// <param name="home">The key of the home squad; null if none was chosen.</param>
    /// <param name="skip">How many were shown before.</param>
    public static AdaptiveCard Render(Scene scene, IReadOnlyList<Scene> units, string? home, int skip = 0)
    {
        var buttons = new Buttons(scene);
        var title = scene.Say(Sentence.MySquadsTitle);
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                units.Count == 0 ? Face.Plain(scene.Say(Sentence.PersonalNoUnit)) : null,
                .. units.Skip(skip).Take(Rows).Select((unit, index) => Row(scene, unit, home, index == 0)),
                Choose(scene, units, home),
                Face.Row(
                    units.Count > skip + Rows ? buttons.Tap(Sentence.ButtonShowMore, Verbs.MySquads, (Fields.Skip, skip + Rows)) : null,
                    buttons.Tap(Sentence.ButtonHelp, Verbs.Help)),
            ]);
    }

    private static CardElement Row(Scene scene, Scene unit, string? home, bool first) => Face.Tappable(
        new Buttons(unit).Area(People.Name(unit.Unit.Name), Verbs.OpenProposals),
        first,
        Face.WithName(People.Name(unit.Unit.Name), TextWeight.Bolder),
        Face.Fine(string.Join(" · ", Parts(scene, unit, home).Where(part => part.Length > 0))));

    private static IEnumerable<string> Parts(Scene scene, Scene unit, string? home) =>
    [
        unit.Unit.Network.Position is { } position ? NetworkLines.Kind(scene, position.Kind) : "",
        unit.UnitKey == home ? scene.Say(Sentence.MySquadsHome) : "",
        unit.Unit.Facilitator == unit.Viewer ? scene.Say(Sentence.MySquadsFacilitator) : "",
        unit.Unit.Secretary == unit.Viewer ? scene.Say(Sentence.MySquadsSecretary) : "",
        IsAsked(unit) ? "" : scene.Say(Sentence.MySquadsObserving),
        unit.Unit.Open.Count > 0 ? scene.Count(Sentence.UnitOpen, unit.Unit.Open.Count) : "",
    ];

    /// <summary>Somebody in several squads has one that is their home: said as long as they have not chosen.</summary>
    private static CardElement? Choose(Scene scene, IReadOnlyList<Scene> units, string? home)
    {
        var squads = units.Where(unit => IsSquad(unit.Unit) && IsAsked(unit)).ToList();
        return squads.Count > 1 && squads.All(unit => unit.UnitKey != home) ? Face.Plain(scene.Say(Sentence.MySquadsChooseHome, People.Name(squads[0].Unit.Name))) : null;
    }

    internal static bool IsAsked(Scene unit) => unit.Viewer is { } viewer && unit.Unit.Members.Find(viewer) is Member { Asked: true };

    /// <summary>A unit that was never set up is a squad, too.</summary>
    internal static bool IsSquad(Domain.Unit unit) => unit.Network.Position is null or { Kind: UnitKind.Squad };
}
