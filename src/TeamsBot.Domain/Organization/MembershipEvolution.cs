using static TeamsBot.Domain.Organization.MembershipEvent;

namespace TeamsBot.Domain.Organization;

/// <summary>What each fact about a unit and its people makes of the unit.</summary>
internal static class MembershipEvolution
{
    /// <summary>With the calendar the end of what people took time for moves; with who leaves it goes.</summary>
    internal static Unit Apply(Unit unit, MembershipEvent happened)
    {
        var after = After(unit, happened);
        return !ReferenceEquals(after.Calendar, unit.Calendar) ? Proposals.Holds.Moved(Proposals.Shown.Moved(unit, after, happened.At), happened.At)
            : !ReferenceEquals(after.Members, unit.Members) ? Proposals.Holds.Moved(after, happened.At)
            : after;
    }

    private static Unit After(Unit unit, MembershipEvent happened) => happened switch
    {
        UnitCreated it => unit with { Name = it.Name, Calendar = new(it.Zone), Home = it.Home, Chosen = it.Chosen, Language = it.Language },
        UnitRenamed it => unit with { Name = it.Name },
        Drafted it => unit with { Waiting = it.Draft },
        MembersChosen it => unit with { Chosen = !it.Everyone },
        MemberJoined it => With(unit, Joined(unit, it)),
        MemberChanged it => Changed(it.Person.Guest && !unit.Members[it.Member].Included ? Delegation.Ended(unit, it.Member) : unit, it.Member, member => Described(unit, member, it)),
        MemberLeft it => Changed(Delegation.Ended(unit, it.Member) with { Silence = unit.Silence.Without(it.Member) }, it.Member, member => Aside(unit, member, it.At) with { LeftAt = it.At, PartedAt = null, Included = false, Muted = false }),
        TookPart it => Changed(unit, it.Member, member => member with { ObservesSince = null, Joined = unit.Size }),
        SteppedBack it => Changed(Delegation.Ended(unit, it.Member) with { Silence = unit.Silence.Without(it.Member) }, it.Member, member => Aside(unit, member, it.At) with { ObservesSince = it.At }),
        GuestIncluded it => Changed(unit, it.Member, member => member with { Included = true, GuestSince = null, ObservesSince = null, Joined = unit.Size }),
        AwayMarked it => Changed(unit, it.Member, member => Away(unit, member, it)),
        Returned it => Changed(unit, it.Member, member => Back(unit, member, it.At)),
        Paused it => unit with { Calendar = unit.Calendar with { Pauses = Pause.Begin(unit.Calendar.Pauses, it.From, it.Until, Limits.PausesKept) } },
        Resumed it => unit with { Calendar = unit.Calendar with { Pauses = Pause.End(unit.Calendar.Pauses, it.Day) } },
        ZoneChanged it => unit with { Calendar = unit.Calendar with { Zone = it.Zone } },
        LanguageChanged it => unit with { Language = it.Language },
        HolidayAdded or HolidayRemoved or WorkingDaysChanged => unit with { Calendar = WorkingTime.Apply(unit.Calendar, happened) },
        NoteChosen it => unit with { Week = new() { Off = !it.Wanted } },
        HomeLost or HomeFound or HomeMoved => Homes.Apply(unit, happened),
        PolicyChanged it => unit with { Policy = it.Policy },
        MembershipRuleChanged it => unit with { Chosen = it.Chosen, EverybodySince = it.Chosen ? null : it.At },
        VocabularyChanged it => unit with { School = it.School },
        OfficeNamed it => it.Office.Filled(unit, it.Person),
        WaitAsked it => it.People.Aggregate(
            unit with { Silence = unit.Silence with { Twice = [] } },
            (asked, person) => Changed(asked, person, member => member with { WaitAskedAt = it.At })),
        MentionsChosen it => Changed(unit, it.Member, member => member with { Muted = it.Muted }),
        DelegateNamed it => Changed(unit, it.Member, member => member with { Delegation = new(it.Delegate, it.Until) }),
        DelegationEnded it => Changed(unit, it.Member, member => member with { Delegation = null }),
        WaitSettled it => Changed(unit, it.Member, member => Settled(member, it)),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "unknown fact"),
    };

    private static Member Joined(Unit unit, MemberJoined it) => new()
    {
        Id = it.Member,
        ObjectId = it.Person.ObjectId,
        Name = it.Person.Name,
        Address = it.Person.Address,
        Guest = it.Person.Guest,
        ObservesSince = it.Observes ? it.At : null,
        Joined = unit.Size,
    };

    /// <summary>Nobody waits for them any more, so nothing is left of being away or silent.</summary>
    private static Member Aside(Unit unit, Member member, DateTimeOffset at) =>
        Back(unit, member, at) with { WaitAskedAt = null, Unwaited = false, UnwaitedBySilence = false };

    /// <summary>A guest who becomes a member joins at that moment: nothing that is open starts to wait for them.</summary>
    private static Member Described(Unit unit, Member member, MemberChanged it) => member with
    {
        Name = it.Person.Name,
        Address = it.Person.Address,
        Guest = it.Person.Guest,
        GuestSince = it.Person.Guest ? member.GuestSince ?? (member.Asked && !member.Included ? it.At : null) : null,
        Joined = member.Asked || it.Person.Guest ? member.Joined : unit.Size,
    };

    private static Member Away(Unit unit, Member member, AwayMarked it) => member with
    {
        AwayUntil = it.Until,
        AwayByOther = it.By != it.Member,
        Absences = Pause.Begin(member.Absences, unit.Calendar.Day(it.At), unit.Calendar.Day(it.Until), Limits.AbsencesKept),
    };

    private static Member Back(Unit unit, Member member, DateTimeOffset at) => member with
    {
        AwayUntil = null,
        AwayByOther = false,
        Absences = Pause.End(member.Absences, unit.Calendar.Day(at)),
    };

    private static Member Settled(Member member, WaitSettled it) => member with
    {
        WaitAskedAt = null,
        Unwaited = !it.Wait,
        UnwaitedBySilence = !it.Wait && it.BySilence,
        BackAt = it.Wait && member.Unwaited ? it.At : member.BackAt,
    };

    private static Unit Changed(Unit unit, PersonId id, Func<Member, Member> change) => With(unit, change(unit.Members[id]));

    /// <summary>Who takes part, and who does not any more, counts at once in all that is open.</summary>
    private static Unit With(Unit unit, Member member)
    {
        var before = unit.Members.Find(member.Id);
        var changed = Offices.Vacated(unit, member) with { Members = unit.Members.With(member.Id, member) };
        foreach (var (number, proposal) in unit.Open)
        {
            var response = proposal.ResponseOf(member.Id);
            var from = before is null ? Proposals.Stand.NotAsked : proposal.StandOf(before, response);
            var to = proposal.StandOf(member, response);
            if (from != to)
            {
                var heard = proposal.Heard ?? Proposals.Heard.Of(unit, proposal);
                changed = changed with { Open = changed.Open.With(number, proposal with { Heard = heard.Moved(from, to) }) };
            }
        }

        return changed;
    }
}
