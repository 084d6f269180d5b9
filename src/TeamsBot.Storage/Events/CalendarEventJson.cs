using TeamsBot.Domain.Organization;
using static TeamsBot.Domain.Organization.MembershipEvent;

namespace TeamsBot.Storage.Events;

/// <summary>Facts about a unit's working time, about who belongs to it, and about its words: all of it is public, so that anybody can count the days.</summary>
internal static class CalendarEventJson
{
    /// <summary>Null if it is none of these.</summary>
    public static string? Write(MembershipEvent happened, Fields leaf)
    {
        switch (happened)
        {
            case HolidayAdded it:
                leaf.Put("a", it.By).Put("from", it.From).Put("until", it.Until).Put("proposal", it.Proposal);
                return "holidayAdded";
            case HolidayRemoved it:
                leaf.Put("a", it.By).Put("from", it.From).Put("until", it.Until).Put("proposal", it.Proposal);
                return "holidayRemoved";
            case WorkingDaysChanged it:
                leaf.Put("a", it.By).Put("days", it.Days).Put("proposal", it.Proposal);
                return "workingDaysChanged";
            case MembershipRuleChanged it:
                leaf.Put("proposal", it.Proposal).Put("chosen", it.Chosen);
                return "membershipRuleChanged";
            case VocabularyChanged it:
                leaf.Put("proposal", it.Proposal).Put("school", SchoolNames.Name(it.School));
                return "vocabularyChanged";
            default:
                return null;
        }
    }

    /// <summary>Null if the type is none of these.</summary>
    public static MembershipEvent? Read(string type, Fields leaf) => type switch
    {
        "holidayAdded" => new HolidayAdded(leaf.Time("at"), leaf.Person("a"), leaf.Day("from"), leaf.Day("until")) { Proposal = Proposal(leaf) },
        "holidayRemoved" => new HolidayRemoved(leaf.Time("at"), leaf.Person("a"), leaf.Day("from"), leaf.Day("until")) { Proposal = Proposal(leaf) },
        "workingDaysChanged" => new WorkingDaysChanged(leaf.Time("at"), leaf.Person("a"), leaf.Int("days")) { Proposal = Proposal(leaf) },
        "membershipRuleChanged" => new MembershipRuleChanged(leaf.Time("at"), leaf.Int("proposal"), leaf.Flag("chosen")),
        "vocabularyChanged" => new VocabularyChanged(leaf.Time("at"), leaf.Int("proposal"), SchoolNames.School(leaf.Text("school"))),
        _ => null,
    };

    /// <summary>Null where it took no agreement.</summary>
    internal static int? Proposal(Fields leaf) => (int?)leaf.NumberOrNull("proposal");
}
