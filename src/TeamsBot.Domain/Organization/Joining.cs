namespace TeamsBot.Domain.Organization;

/// <summary>People who take part by their own word, and who stop to.</summary>
internal static class Joining
{
    /// <summary>Where they wrote is the shell's matter: into a squad it lets only people of its channel.</summary>
    internal static Decision TakePart(Decision decision, MembershipCommand.TakePart command, DateTimeOffset at)
    {
        var (unit, person) = (decision.After, command.Person);
        var known = unit.Person(person.ObjectId);
        return unit.Network.IsOfParts ? decision.Refuse(Refusal.PeopleOfParts)
            : unit.Waiting is not null ? decision.Refuse(Refusal.MembersNotChosen)
            : known is { Asked: true } ? Roster.Join(decision, person, joins: false, command.Entropy, at)
            : RefuseOutsider(unit, person) is { } outside ? decision.Refuse(outside)
            : person.Guest && known is not { Present: true, Included: true } ? decision.Refuse(Refusal.Guest)
            : Joined(Roster.Join(decision, person, joins: true, command.Entropy, at), person.ObjectId, at);
    }

    /// <summary>Somebody who was known through a tribe stays known; who joined a guild is gone from it.</summary>
    internal static Decision StepBack(Decision decision, string by, DateTimeOffset at) => decision.After switch
    {
        { Network.IsOfParts: true } => decision.Refuse(Refusal.PeopleOfParts),
        var unit => unit.Person(by) switch
        {
            { Belongs: true, ObservesSince: not null } => decision,
            { Asked: true } member when unit.Network is { IsJoined: true } && member.Through.Count == 0 => decision.With(new MembershipEvent.MemberLeft(at, member.Id)),
            { Asked: true } member => decision.With(new MembershipEvent.SteppedBack(at, member.Id)),
            { Belongs: true } => decision.Refuse(Refusal.Guest),
            _ => decision.Refuse(Refusal.TakesNoPart),
        },
    };

    /// <summary>Into a chapter come only people of its tribe; null if the person may come, or the unit is none.</summary>
    internal static Refusal? RefuseOutsider(Unit unit, Person person) =>
        !unit.Network.IsChapter ? null
        : unit.Network.Parent is not { Unit: var tribe } ? unit.Network.Awaited is null ? Refusal.ChapterWaits : Refusal.ParentVacant
        : unit.Person(person.ObjectId) is { Present: true } member && member.Through.Contains(tribe) ? null
        : Refusal.NotOfTribe;

    private static Decision Joined(Decision decision, string objectId, DateTimeOffset at) =>
        decision.After.Person(objectId) is { Present: true, ObservesSince: not null } member ? decision.With(new MembershipEvent.TookPart(at, member.Id)) : decision;
}
