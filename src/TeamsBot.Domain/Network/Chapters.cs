using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Network;

/// <summary>
/// A chapter knows the people of its tribe, by the tribe's letters: they may join it, and are not asked before. Who is in the tribe no longer, is in the chapter no longer.
/// So joining is decided by the chapter alone.
/// </summary>
internal static class Chapters
{
    private static readonly StringComparer Ids = StringComparer.OrdinalIgnoreCase;

    /// <summary>Who came to the tribe, or left it. A tribe that the chapter has left can only say who is gone.</summary>
    internal static Decision Hear(Decision decision, UnitId tribe, Letter.People people, Entropy entropy, DateTimeOffset at)
    {
        var gone = people.Gone.Select(decision.After.Person).OfType<Member>().Where(member => member.Through.Contains(tribe));
        var left = gone.Aggregate(decision, (next, member) => Parts.Unshare(next, member, tribe, at));
        if (decision.After.Network.Parent?.Unit != tribe)
        {
            return left;
        }

        var known = people.Present.DistinctBy(person => person.ObjectId, Ids).Aggregate(left, (next, person) => Know(next, tribe, person, entropy, at));
        return people.All ? LetGo(known, at) : known;
    }

    private static Decision Know(Decision decision, UnitId tribe, Person person, Entropy entropy, DateTimeOffset at)
    {
        var known = decision.After.Person(person.ObjectId) is { Present: true }
            ? Roster.Join(decision, person, joins: false, entropy, at)
            : decision.With(new MembershipEvent.MemberJoined(at, decision.After.Person(person.ObjectId)?.Id ?? Roster.Pseudonym(decision.After, entropy, 0), person) { Observes = true });
        var member = known.After.Person(person.ObjectId)!;
        return member.Through.Contains(tribe) ? known : known.With(new NetworkEvent.PersonShared(at, member.Id, tribe));
    }

    /// <summary>
    /// Who was here before the chapter was part of a tribe, and is none of the tribe's people. They are few: a chapter is set up where few people are.
    /// Who came through another tribe leaves by that one's letters.
    /// </summary>
    private static Decision LetGo(Decision decision, DateTimeOffset at) =>
        decision.After.Members.Values.Where(member => member.Present && member.Through.Count == 0)
            .Aggregate(decision, (next, member) => next.With(new MembershipEvent.MemberLeft(at, member.Id)));
}
