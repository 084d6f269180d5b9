using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Network;

/// <summary>The people of a unit that is made of others: those of its parts, each once, whatever the number of parts they are in.</summary>
internal static class Parts
{
    /// <summary>Much longer than a letter takes, and much shorter than anybody would notice.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

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

    /// <summary>The part is none any more, and nobody belongs here through it. What it had referred is given back (<see cref="Referrals.IsLeft"/>).</summary>
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

    /// <summary>
    /// Whoever is with no part any more leaves a minute later: letters of two parts arrive in any order, and somebody who moves from one to the
    /// other loses no say because the one that they left was faster.
    /// </summary>
    internal static Soonest Among(Soonest soonest, Unit unit)
    {
        foreach (var person in unit.Parted)
        {
            soonest = soonest.Or(unit.Members[person].PartedAt!.Value + Grace, Leave, person: person);
        }

        return soonest;
    }

    /// <summary>The person as one who does not belong here through that part.</summary>
    internal static Member Without(Member member, NetworkEvent.PersonUnshared it)
    {
        ValueList<UnitId> others = [.. member.Through.Where(each => each != it.Through)];
        return member with { Through = others, PartedAt = others.Count == 0 && member.Present ? it.At : null };
    }

    internal static Decision Unshare(Decision decision, Member member, UnitId part, DateTimeOffset at) => decision.With(new NetworkEvent.PersonUnshared(at, member.Id, part));

    private static Decision Leave(Decision decision, Due due) => decision.With(new MembershipEvent.MemberLeft(due.When(decision.After), due.Person));
}
