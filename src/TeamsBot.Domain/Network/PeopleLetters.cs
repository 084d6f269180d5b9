using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Network;

/// <summary>What a unit tells others of its people, some in each letter.</summary>
internal static class PeopleLetters
{
    /// <summary>A letter is one row of its sender, who may have thousands of people to tell of at once: so it is as large as rows of messages may be, in characters of JSON.</summary>
    private const int Longest = 24_000;

    /// <summary>What stands around a person's name and ids.</summary>
    private const int Frame = 100;

    /// <summary>A letter that is not Latin is written with six characters.</summary>
    private const int Escaped = 6;

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

    private static IEnumerable<Letter.People> Come(IEnumerable<Member> people) => InLetters(people.Select(Person), person => Frame + person.ObjectId.Length + person.Address.Length + (Escaped * person.Name.Length)).Select(some => new Letter.People(some, []));

    private static IEnumerable<Letter.People> Gone(IEnumerable<Member> people) =>
        InLetters(people.Select(member => member.ObjectId).Distinct(StringComparer.OrdinalIgnoreCase), id => Frame + id.Length).Select(some => new Letter.People([], some));

    private static IEnumerable<IReadOnlyList<T>> InLetters<T>(IEnumerable<T> items, Func<T, int> length)
    {
        var (some, room) = (new List<T>(), Longest);
        foreach (var item in items)
        {
            if (some.Count > 0 && length(item) > room)
            {
                yield return some;
                (some, room) = ([], Longest);
            }

            some.Add(item);
            room -= length(item);
        }

        if (some.Count > 0)
        {
            yield return some;
        }
    }

    private static Person Person(Member member) => new(member.ObjectId, member.Name, member.Address);
}
