using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Organization;

/// <summary>Somebody was reminded of a proposal.</summary>
public sealed record Reminder(PersonId Person, int Proposal, DateTimeOffset At);

/// <summary>Who was reminded how often on the last day on which anybody was: nobody's phone rings for more than a few reminders a day, however many proposals wait.</summary>
public sealed record Reminders
{
    public static readonly Reminders None = new();

    public DateOnly Day { get; init; }

    public ValueList<Reminder> Made { get; init; }

    /// <summary>In a big unit a reminder says how many are silent; it names nobody.</summary>
    public static bool AreCounted(Unit unit) => unit.Members.Values.Count(member => member.Asked) > Limits.AskedWithoutChoice;

    /// <summary>True if these are reminded in one message: both in the same thread or chat.</summary>
    public static bool AreTogether(Unit unit, Proposal one, Proposal other) =>
        one.Number == other.Number || (one.Place == other.Place && (unit.Home.Team.Length == 0 || one.Place.Conversation != unit.Home.Conversation));

    /// <summary>True if the person's share of the day had room for this reminder.</summary>
    public bool Reach(Unit unit, Proposal proposal, PersonId person, DateTimeOffset at) =>
        Made.Any(made => made.Person == person && made.At == at && IsTogether(unit, made.Proposal, proposal));

    internal static Unit After(Unit unit, ProposalEvent happened) => happened switch
    {
        ProposalEvent.Reminded { Objection: null } it => With(unit, it.Proposal, it.People, it.At),
        ProposalEvent.Prompted it => With(unit, it.Proposal, it.People, it.At),
        _ => unit,
    };

    private static Unit With(Unit unit, int number, ValueList<PersonId> people, DateTimeOffset at)
    {
        if (AreCounted(unit) || unit.Open.Find(number) is not { } proposal)
        {
            return unit;
        }

        var day = unit.Calendar.Day(at);
        var today = unit.Reminders.Day == day ? unit.Reminders : new() { Day = day };
        var made = people.Where(person => !today.Reach(unit, proposal, person, at) && today.Made.Count(made => made.Person == person) < Limits.RemindersADay)
            .Aggregate(today.Made, (all, person) => all.Add(new(person, number, at)));
        return unit with { Reminders = today with { Made = made } };
    }

    private static bool IsTogether(Unit unit, int number, Proposal proposal) =>
        number == proposal.Number || (unit.Open.Find(number) is { } other && AreTogether(unit, other, proposal));
}
