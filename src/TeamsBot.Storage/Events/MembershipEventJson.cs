using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using static TeamsBot.Domain.Organization.MembershipEvent;

namespace TeamsBot.Storage.Events;

/// <summary>Facts about a unit and its people: who and when is public by pseudonym, names and addresses are private.</summary>
internal static class MembershipEventJson
{
    public static string Write(MembershipEvent happened, Fields leaf, Fields body) =>
        WriteUnit(happened, leaf, body) ?? WriteMember(happened, leaf, body) ?? WaitingEventJson.Write(happened, leaf, body) ?? CalendarEventJson.Write(happened, leaf) ?? WishEventJson.Write(happened, leaf) ?? HomeEventJson.Write(happened, leaf, body) ?? NoteEventJson.Write(happened, leaf) ?? throw new UnknownEventException(happened.GetType().Name, 1);

    /// <summary>Null if the type is none of these.</summary>
    public static MembershipEvent? Read(string type, Fields leaf, Fields body)
    {
        var at = leaf.Time("at");
        return type switch
        {
            "unitCreated" => new UnitCreated(at, body.Text("name"), leaf.Text("zone"), MoveEventJson.ReadHome(body), leaf.Flag("chosen")) { Language = LanguageNames.Language(leaf.TextOrNull("language")) },
            "unitRenamed" => new UnitRenamed(at, body.Text("name")),
            "drafted" => new Drafted(at, DraftJson.Read(ReadPerson(body), body)),
            "memberJoined" => new MemberJoined(at, leaf.Person("a"), ReadPerson(body)) { Observes = leaf.Flag("observes") },
            "tookPart" => new TookPart(at, leaf.Person("a")),
            "steppedBack" => new SteppedBack(at, leaf.Person("a")),
            "memberChanged" => new MemberChanged(at, leaf.Person("a"), ReadPerson(body)),
            "memberLeft" => new MemberLeft(at, leaf.Person("a")),
            "membersChosen" => new MembersChosen(at, leaf.Flag("everyone")),
            "guestIncluded" => new GuestIncluded(at, leaf.Person("member"), leaf.Person("a")),
            "awayMarked" => new AwayMarked(at, leaf.Person("member"), leaf.Person("a"), leaf.Time("until")),
            "returned" => new Returned(at, leaf.Person("a")),
            "paused" => new Paused(at, leaf.Person("a"), leaf.Day("from"), leaf.Day("until")),
            "resumed" => new Resumed(at, leaf.Person("a"), leaf.Day("day")),
            "zoneChanged" => new ZoneChanged(at, leaf.Person("a"), leaf.Text("zone")) { Proposal = CalendarEventJson.Proposal(leaf) },
            "languageChanged" => new LanguageChanged(at, leaf.Person("a"), LanguageNames.Language(leaf.Text("language"))),
            "policyChanged" => new PolicyChanged(at, leaf.Int("proposal"), PolicyJson.Read(leaf)),
            "officeNamed" => new OfficeNamed(at, leaf.Int("proposal"), OfficeNames.Office(leaf.Text("office")), leaf.TextOrNull("person") is { } person ? new PersonId(person) : null),
            _ => WaitingEventJson.Read(type, leaf, body) ?? CalendarEventJson.Read(type, leaf) ?? WishEventJson.Read(type, leaf) ?? HomeEventJson.Read(type, leaf, body) ?? NoteEventJson.Read(type, leaf),
        };
    }

    private static string? WriteUnit(MembershipEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case UnitCreated it:
                leaf.Put("zone", it.Zone).Put("chosen", it.Chosen).Put("language", it.Language is Language.English ? (string?)null : LanguageNames.Name(it.Language));
                MoveEventJson.Write(it.Home, body.Put("name", it.Name));
                return "unitCreated";
            case UnitRenamed it:
                body.Put("name", it.Name);
                return "unitRenamed";
            case Drafted it:
                DraftJson.Write(it.Draft, WritePerson(it.Draft.By, body));
                return "drafted";
            case MembersChosen it:
                leaf.Put("everyone", it.Everyone);
                return "membersChosen";
            case Paused it:
                leaf.Put("a", it.By).Put("from", it.From).Put("until", it.Until);
                return "paused";
            case Resumed it:
                leaf.Put("a", it.By).Put("day", it.Day);
                return "resumed";
            case ZoneChanged it:
                leaf.Put("a", it.By).Put("zone", it.Zone).Put("proposal", it.Proposal);
                return "zoneChanged";
            case LanguageChanged it:
                leaf.Put("a", it.By).Put("language", LanguageNames.Name(it.Language));
                return "languageChanged";
            case PolicyChanged it:
                PolicyJson.Write(it.Policy, leaf.Put("proposal", it.Proposal));
                return "policyChanged";
            case OfficeNamed it:
                leaf.Put("proposal", it.Proposal).Put("office", OfficeNames.Name(it.Office)).Put("person", it.Person?.Value);
                return "officeNamed";
            default:
                return null;
        }
    }

    private static string? WriteMember(MembershipEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case MemberJoined it:
                leaf.Put("a", it.Member).Put("observes", it.Observes);
                WritePerson(it.Person, body);
                return "memberJoined";
            case TookPart it:
                leaf.Put("a", it.Member);
                return "tookPart";
            case SteppedBack it:
                leaf.Put("a", it.Member);
                return "steppedBack";
            case MemberChanged it:
                leaf.Put("a", it.Member);
                WritePerson(it.Person, body);
                return "memberChanged";
            case MemberLeft it:
                leaf.Put("a", it.Member);
                return "memberLeft";
            case GuestIncluded it:
                leaf.Put("a", it.By).Put("member", it.Member);
                return "guestIncluded";
            case AwayMarked it:
                leaf.Put("a", it.By).Put("member", it.Member).Put("until", it.Until);
                return "awayMarked";
            case Returned it:
                leaf.Put("a", it.Member);
                return "returned";
            default:
                return null;
        }
    }

    private static Fields WritePerson(Person person, Fields body) =>
        body.Put("objectId", person.ObjectId).Put("name", person.Name).Put("address", person.Address).Put("guest", person.Guest);

    private static Person ReadPerson(Fields body) => new(body.Text("objectId"), body.Text("name"), body.Text("address"), body.Flag("guest"));
}
