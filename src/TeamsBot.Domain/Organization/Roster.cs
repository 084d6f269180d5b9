namespace TeamsBot.Domain.Organization;

/// <summary>Keeping the members of a unit in line with the people of its channel.</summary>
internal static class Roster
{
    private static readonly StringComparer Ids = StringComparer.OrdinalIgnoreCase;

    /// <summary>Joins (where being in the channel is enough), leaves and changes, at most a step of them.</summary>
    internal static Decision Read(Decision decision, IReadOnlyList<Person> people, bool joins, Entropy entropy, DateTimeOffset at)
    {
        var present = people.DistinctBy(person => person.ObjectId, Ids).ToDictionary(person => person.ObjectId, Ids);
        var gone = decision.After.Members.Values.Where(member => member.Present && !present.ContainsKey(member.ObjectId)).ToList();
        var step = gone.Count == 0 ? Limits.RosterStep : Limits.LeavingStep;
        var read = gone.Take(step).Aggregate(decision, (next, member) => next.With(new MembershipEvent.MemberLeft(at, member.Id)));
        return Enter(read, present.Values, joins, entropy, at, step - gone.Count);
    }

    /// <summary>Lets in the chosen people; when all of them are in, the choice is a fact and what waits is done: in a step of its own if many came in, so that its words have room.</summary>
    internal static Decision Choose(Decision decision, MembershipCommand.Choose choose, DateTimeOffset at)
    {
        var unit = decision.After;
        if (unit.Waiting is not { } draft)
        {
            return decision;
        }

        var people = choose.People.Append(draft.By).DistinctBy(person => person.ObjectId, Ids).ToList();
        var entered = Enter(decision, people, joins: true, choose.Entropy, at, Limits.RosterStep);
        var entering = entered.Events.Count - decision.Events.Count;
        if (entering > Limits.AskedWithoutChoice || people.Any(person => entered.After.Person(person.ObjectId) is not { Present: true }))
        {
            return entered;
        }

        if (entered.After.Person(draft.By.ObjectId) is not { Asked: true } proposer)
        {
            return decision.Refuse(Refusal.Guest);
        }

        var done = Do(entered.With(new MembershipEvent.MembersChosen(at, choose.Everyone)), draft, new(choose.Once ?? "", "propose", 0), proposer, at);
        return done.Refusal is null ? done : decision.Refuse(done.Refusal.Value);
    }

    private static Decision Do(Decision chosen, Draft draft, Proposals.Tap tap, Member by, DateTimeOffset at) => draft switch
    {
        { Seat: { } seat } => Network.NetworkRules.SetUp(chosen, draft.Text, seat, draft.Place, by, at),
        { Options.Count: > 0 } => Polls.PollRules.Open(chosen, draft.Text, draft.Options, draft.Place, tap, by, at),
        _ => Proposals.Opening.Propose(chosen, draft.Text, draft.Place, tap, by, at, draft.How, effect: null, draft.LastDay is { } lastDay ? new(LastDay: lastDay) : null),
    };

    internal static Decision Join(Decision decision, Person person, bool joins, Entropy entropy, DateTimeOffset at) =>
        Enter(decision, [person], joins, entropy, at, Limits.RosterStep);

    internal static Decision Leave(Decision decision, string objectId, DateTimeOffset at) =>
        decision.After.Person(objectId) is { Present: true } member ? decision.With(new MembershipEvent.MemberLeft(at, member.Id)) : decision;

    internal static Decision Enter(Decision decision, IEnumerable<Person> people, bool joins, Entropy entropy, DateTimeOffset at, int most)
    {
        var changes = 0;
        var members = decision.After.Members.Values.ToDictionary(member => member.ObjectId, Ids);
        foreach (var person in people)
        {
            var known = members.GetValueOrDefault(person.ObjectId);
            if (changes >= most || (known is { Present: true } ? IsSame(known, person) : !joins))
            {
                continue;
            }

            decision = decision.With(known is { Present: true }
                ? new MembershipEvent.MemberChanged(at, known.Id, Completed(known, person))
                : new MembershipEvent.MemberJoined(at, known?.Id ?? Pseudonym(decision.After, entropy, changes), person));
            changes++;
        }

        return decision;
    }

    /// <summary>A new pseudonym, also if a step comes with the entropy of the step before.</summary>
    internal static PersonId Pseudonym(Unit unit, Entropy entropy, int index)
    {
        var person = entropy.Pseudonym(index);
        while (unit.Members.ContainsKey(person))
        {
            index += Limits.RosterStep;
            person = entropy.Pseudonym(index);
        }

        return person;
    }

    private static bool IsSame(Member member, Person person)
    {
        var completed = Completed(member, person);
        return member.Name == completed.Name && member.Address == completed.Address && member.Guest == completed.Guest;
    }

    /// <summary>Events often lack a name or an address: what is known stays.</summary>
    private static Person Completed(Member member, Person person) => person with
    {
        Name = person.Name.Length == 0 ? member.Name : person.Name,
        Address = person.Address.Length == 0 ? member.Address : person.Address,
    };
}
