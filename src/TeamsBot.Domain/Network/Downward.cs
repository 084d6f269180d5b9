namespace TeamsBot.Domain.Network;

/// <summary>What a tribe tells its chapters of its people: everybody to one that is new, who came and left to the others, and that all are gone to one that left.</summary>
internal static class Downward
{
    internal static IEnumerable<Addressed> Of(Unit before, Unit after, IReadOnlyList<UnitEvent> events)
    {
        if (!after.Network.IsOfParts)
        {
            yield break;
        }

        var chapters = before.Network.Parts.Values.Where(part => part.Kind == UnitKind.Chapter).Select(part => part.Unit).ToHashSet();
        var known = chapters.ToHashSet();
        foreach (var happened in events)
        {
            foreach (var letter in Of(before, after, chapters, happened))
            {
                yield return letter;
            }

            known.IntersectWith(chapters);
        }

        foreach (var chapter in known.Order())
        {
            foreach (var people in PeopleLetters.Changes(before, after))
            {
                yield return new(chapter, people);
            }
        }
    }

    private static IEnumerable<Addressed> Of(Unit before, Unit after, HashSet<UnitId> chapters, UnitEvent happened) => happened switch
    {
        NetworkEvent.PartArrived { Kind: UnitKind.Chapter } it when chapters.Add(it.Unit) =>
            [.. PeopleLetters.Everybody(after).Select(people => new Addressed(it.Unit, people)), new(it.Unit, new Letter.People([], [], All: true))],
        NetworkEvent.PartDeparted it when chapters.Remove(it.Unit) => PeopleLetters.Gone(before, after).Select(people => new Addressed(it.Unit, people)),
        _ => [],
    };
}
