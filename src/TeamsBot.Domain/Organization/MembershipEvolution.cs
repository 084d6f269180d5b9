using static TeamsBot.Domain.Organization.MembershipEvent;

namespace TeamsBot.Domain.Organization;

/// <summary>What each fact about a unit and its people makes of the unit.</summary>
internal static class MembershipEvolution
{
    internal static Unit Apply(Unit unit, MembershipEvent happened) => happened switch
    {
        UnitCreated it => unit with { Name = it.Name, Calendar = new(it.Zone), Home = it.Home, Chosen = it.Chosen },
        UnitRenamed it => unit with { Name = it.Name },
        Drafted it => unit with { Waiting = it.Draft },
        MembersChosen it => unit with { Chosen = !it.Everyone },
        MemberJoined it => With(unit, Joined(unit, it)),
        MemberChanged it => Changed(unit, it.Member, member => member with { Name = it.Person.Name, Address = it.Person.Address, Guest = it.Person.Guest }),
        MemberLeft it => Changed(unit, it.Member, member => member with { LeftAt = it.At, AwayUntil = null, Included = false }),
        GuestIncluded it => Changed(unit, it.Member, member => member with { Included = true, Joined = unit.Size }),
        AwayMarked it => Changed(unit, it.Member, member => member with { AwayUntil = it.Until, AwayByOther = it.By != it.Member }),
        Returned it => Changed(unit, it.Member, member => member with { AwayUntil = null, AwayByOther = false }),
        Paused it => unit with { Calendar = unit.Calendar with { Pauses = unit.Calendar.Pauses.AddKeeping(new(it.From, it.Until), Limits.PausesKept) } },
        Resumed it => unit with { Calendar = unit.Calendar with { Pauses = unit.Calendar.Pauses.Replace(pause => pause.Until > it.Day, pause => pause with { Until = it.Day }) } },
        ZoneChanged it => unit with { Calendar = unit.Calendar with { Zone = it.Zone } },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "unknown fact"),
    };

    private static Member Joined(Unit unit, MemberJoined it) => new()
    {
        Id = it.Member,
        ObjectId = it.Person.ObjectId,
        Name = it.Person.Name,
        Address = it.Person.Address,
        Guest = it.Person.Guest,
        Joined = unit.Size,
    };

    private static Unit Changed(Unit unit, PersonId id, Func<Member, Member> change) => With(unit, change(unit.Members[id]));

    private static Unit With(Unit unit, Member member) => unit with { Members = unit.Members.With(member.Id, member) };
}
