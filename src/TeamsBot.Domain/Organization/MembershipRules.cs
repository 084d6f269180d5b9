using TeamsBot.Domain.Agreements;
using static TeamsBot.Domain.Organization.MembershipCommand;

namespace TeamsBot.Domain.Organization;

/// <summary>Which facts follow from what people and the channel do with a unit, or why none do.</summary>
internal static class MembershipRules
{
    internal static Decision Decide(Decision decision, MembershipCommand command, DateTimeOffset at) => command switch
    {
        Advance => decision,
        Create create => Found(decision, create, at),
        _ when !decision.After.Exists => decision.Refuse(Refusal.NoUnit),
        // The unit lives elsewhere.
        Rename or ReadRoster or Leave or Join or LoseHome or FindHome when command.In is { } conversation && conversation != decision.After.Home.Conversation => decision,
        Rename rename => Renamed(decision, rename, at),
        // Who is in a tribe's channel says nothing of who is in the tribe.
        ReadRoster or Leave when decision.After.Network.IsOfParts => decision,
        Leave when decision.After.Network.IsJoined => decision,
        Choose or Join or Include when decision.After.Network.IsOfParts => decision.Refuse(Refusal.PeopleOfParts),
        ReadRoster roster when decision.After.Network.IsJoined => Roster.Enter(decision, roster.People, joins: false, command.Entropy, at, Limits.RosterStep),
        ReadRoster roster => Roster.Read(decision, roster.People, joins: !decision.After.Chosen || roster.Chosen, command.Entropy, at),
        Choose choose => Roster.Choose(decision, choose, at),
        Join join => Roster.Join(decision, join.Person, !decision.After.Chosen && !decision.After.Network.IsJoined, command.Entropy, at),
        TakePart it => Joining.TakePart(decision, it, at),
        StepBack it => Joining.StepBack(decision, it.By, at),
        Leave leave => Roster.Leave(decision, leave.ObjectId, at),
        Include include => ByMember(decision, include.By, member => Included(decision, include, member, at)),
        MarkAway away => ByMember(decision, away.By, member => Absence.Mark(decision, away, member, at)),
        Return back => ByMember(decision, back.By, member => member.IsAway(at) ? decision.With(new MembershipEvent.Returned(at, member.Id)) : decision),
        PauseUntil pause => ByMember(decision, pause.By, member => Absence.Pause(decision, pause, member, at)),
        Resume resume => ByMember(decision, resume.By, member => Absence.Resume(decision, member, at)),
        // Another calendar may have let a time run out that stands still.
        ChangeZone or OfCalendar when decision.After.Network.Position is not null => ByMember(decision, command is ChangeZone zone ? zone.By : ((OfCalendar)command).By, _ => decision.Refuse(Refusal.ByConsent)),
        ChangeZone or OfCalendar when decision.After.IsHomeless => decision.Refuse(Refusal.NoHome),
        ChangeZone zone => ByMember(decision, zone.By, member => Zoned(decision, zone, member, at)),
        ChangeLanguage it => ByMember(decision, it.By, member => it.Language == decision.After.Language ? decision : decision.With(new MembershipEvent.LanguageChanged(at, member.Id, it.Language))),
        Wait wait => ByMember(decision, wait.By, member => WaitingFor.Decide(decision, wait, member, at)),
        Look => decision,
        Mute mute => ByMember(decision, mute.By, member => member.Muted == mute.Muted ? decision : decision.With(new MembershipEvent.MentionsChosen(at, member.Id, mute.Muted))),
        NameDelegate it => ByMember(decision, it.By, member => Delegation.Name(decision, it, member, at)),
        EndDelegation it => ByMember(decision, it.By, member => Delegation.End(decision, member, at)),
        ChooseNote it => ByMember(decision, it.By, member => WeekNote.Choose(decision, it, member, at)),
        LoseHome it => Homes.Lose(decision, it, at),
        FindHome it => Homes.Find(decision, it, at),
        OfCalendar it => ByMember(decision, it.By, member => WorkingTime.Decide(decision, it, member, at)),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "unknown command"),
    };

    private static Decision Found(Decision decision, Create create, DateTimeOffset at)
    {
        if (decision.After.Exists)
        {
            return decision;
        }

        var zone = Calendar.Knows(create.Zone) ? create.Zone : "Etc/UTC";
        var founded = decision.With(new MembershipEvent.UnitCreated(at, Short(create.Name), zone, create.Home, create.Chosen) { Language = create.Language });
        return create.Waiting is null ? founded : founded.With(new MembershipEvent.Drafted(at, create.Waiting));
    }

    /// <summary>Who has a place in the network has a name that nobody else has: there it is asked for.</summary>
    private static Decision Renamed(Decision decision, Rename rename, DateTimeOffset at)
    {
        var name = Short(rename.Name);
        var network = decision.After.Network;
        return name.Length == 0 || name == (network.NameAsked ?? decision.After.Name) ? decision
            : network.Position is null ? decision.With(new MembershipEvent.UnitRenamed(at, name))
            : decision.With(new Network.NetworkEvent.NameAsked(at, Proposal: null, name));
    }

    /// <summary>Lets only somebody decide who takes part here.</summary>
    internal static Decision ByMember(Decision decision, string by, Func<Member, Decision> decide) => decision.After.Person(by) switch
    {
        { Asked: true } member => decide(member),
        { Present: true, Guest: true, Included: false } => decision.Refuse(Refusal.Guest),
        { Belongs: true } => decision.Refuse(Refusal.Observer),
        _ when decision.After.Network.IsJoined => decision.Refuse(Refusal.Observer),
        _ => decision.Refuse(decision.After.Waiting is null ? Refusal.NotAMember : Refusal.MembersNotChosen),
    };

    private static Decision Included(Decision decision, Include include, Member by, DateTimeOffset at)
    {
        if (Joining.RefuseOutsider(decision.After, include.Person) is { } outside)
        {
            return decision.Refuse(outside);
        }

        var joined = Roster.Join(decision, include.Person, joins: true, include.Entropy, at);
        var person = joined.After.Person(include.Person.ObjectId)!;
        return person.Asked ? joined : joined.With(person.Guest ? new MembershipEvent.GuestIncluded(at, person.Id, by.Id) : new MembershipEvent.TookPart(at, person.Id));
    }

    private static Decision Zoned(Decision decision, ChangeZone change, Member member, DateTimeOffset at) =>
        !Calendar.Knows(change.Zone) ? decision.Refuse(Refusal.UnknownZone)
        : change.Zone == decision.After.Calendar.Zone ? decision
        : decision.With(new MembershipEvent.ZoneChanged(at, member.Id, change.Zone));

    private static string Short(string name)
    {
        var clean = PlainText.Clean(name);
        return clean.Length <= Limits.NameLength ? clean : PlainText.Clean(clean[..Limits.NameLength]).TrimEnd('\uFFFD');
    }
}
