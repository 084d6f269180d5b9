using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Network;

/// <summary>What a unit tells others of its people, some in each letter.</summary>
internal static class PeopleLetters
{
    /// <summary>A letter is one row of its sender, who may have thousands of people to tell of at once.</summary>
    private const int PeopleInALetter = 60;

    /// <summary>Each is two facts, a row of the unit and a row of their own there, and a busy unit's open cards and letters on must fit beside them into one transaction.</summary>
    private const int PeopleInAStep = 8;

    /// <summary>The same letter as several that the receiver has room for.</summary>
    internal static IReadOnlyList<Letter> Steps(Letter.People people)
    {
        if (people.Present.Count + people.Gone.Count <= PeopleInAStep)
        {
            return [people];
        }

        List<Letter.People> steps = [.. people.Gone.Chunk(PeopleInAStep).Select(some => new Letter.People([], some)), .. people.Present.Chunk(PeopleInAStep).Select(some => new Letter.People(some, []))];
        steps[^1] = steps[^1] with { All = people.All };
        return steps;
    }

    /// <summary>All who take part.</summary>
    internal static IEnumerable<Letter.People> Everybody(Unit unit) => Come(unit.Members.Values.Where(IsShared));

    /// <summary>That none of those who took part do so any more.</summary>
    internal static IEnumerable<Letter.People> Gone(Unit before, Unit after) => Gone(before.Members.Values.Concat(after.Members.Values).Where(IsShared));

    /// <summary>Who came, changed or left.</summary>
    internal static IEnumerable<Letter.People> Changes(Unit before, Unit after)
    {
        if (ReferenceEquals(before.Members, after.Members))
        {
            return [];
        }

        var changed = after.Members.Values.Select(now => (Was: before.Members.Find(now.Id), Now: now)).Where(pair => !ReferenceEquals(pair.Was, pair.Now)).ToList();
        return
        [
            .. Come(changed.Where(pair => IsShared(pair.Now) && (pair.Was is null || !IsShared(pair.Was) || Person(pair.Was) != Person(pair.Now))).Select(pair => pair.Now)),
            .. Gone(changed.Where(pair => !IsShared(pair.Now) && pair.Was is not null && IsShared(pair.Was)).Select(pair => pair.Now)),
        ];
    }

    /// <summary>Guests whom a squad asks are asked there alone.</summary>
    private static bool IsShared(Member member) => member is { Asked: true, Guest: false };

    private static IEnumerable<Letter.People> Come(IEnumerable<Member> people) => people.Select(Person).Chunk(PeopleInALetter).Select(some => new Letter.People(some, []));

    private static IEnumerable<Letter.People> Gone(IEnumerable<Member> people) =>
        people.Select(member => member.ObjectId).Distinct(StringComparer.OrdinalIgnoreCase).Chunk(PeopleInALetter).Select(some => new Letter.People([], some));

    private static Person Person(Member member) => new(member.ObjectId, member.Name, member.Address);
}
