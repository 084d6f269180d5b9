using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Network;

/// <summary>The people of a unit that is made of others: those of its parts, each once, whatever the number of parts they are in.</summary>
internal static class Parts
{
    private static readonly StringComparer Ids = StringComparer.OrdinalIgnoreCase;

    /// <summary>Who came to a part, or left it.</summary>
    internal static Decision Share(Decision decision, UnitId part, Letter.People people, Entropy entropy, DateTimeOffset at)
    {
        if (!decision.After.Network.Parts.ContainsKey(part))
        {
            return decision;
        }

        var gone = people.Gone.Select(decision.After.Person).OfType<Member>().Where(member => member.Through.Contains(part));
        var left = gone.Aggregate(decision, (next, member) => Unshare(next, member, part, at));
        return people.Present.DistinctBy(person => person.ObjectId, Ids).Aggregate(left, (next, person) => Share(next, part, person, entropy, at));
    }

    private static Decision Share(Decision decision, UnitId part, Person person, Entropy entropy, DateTimeOffset at)
    {
        var joined = Roster.Join(decision, person, joins: true, entropy, at);
        var member = joined.After.Person(person.ObjectId)!;
        return member.Through.Contains(part) ? joined : joined.With(new NetworkEvent.PersonShared(at, member.Id, part));
    }

    /// <summary>The part is none any more: who belonged here through it alone leaves.</summary>
    internal static Decision Depart(Decision decision, UnitId part, DateTimeOffset at) =>
        !decision.After.Network.Parts.ContainsKey(part)
            ? decision
            : decision.After.Members.Values.Where(member => member.Through.Contains(part))
                .Aggregate(decision, (next, member) => Unshare(next, member, part, at))
                .With(new NetworkEvent.PartDeparted(at, part));

    /// <summary>Who was here before there were parts takes part through one of them or not at all.</summary>
    internal static Decision LetGo(Decision decision, DateTimeOffset at) =>
        decision.After.Members.Values.Where(member => member.Present && member.Through.Count == 0)
            .Aggregate(decision, (next, member) => next.With(new MembershipEvent.MemberLeft(at, member.Id)));

    private static Decision Unshare(Decision decision, Member member, UnitId part, DateTimeOffset at)
    {
        var unshared = decision.With(new NetworkEvent.PersonUnshared(at, member.Id, part));
        return member.Through.Count == 1 && member.Present ? unshared.With(new MembershipEvent.MemberLeft(at, member.Id)) : unshared;
    }
}
