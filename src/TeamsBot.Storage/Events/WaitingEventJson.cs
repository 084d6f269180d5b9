using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using static TeamsBot.Domain.Organization.MembershipEvent;

namespace TeamsBot.Storage.Events;

/// <summary>Facts about whom a unit waits for: all of it is public by pseudonym but the place.</summary>
internal static class WaitingEventJson
{
    /// <summary>Null if it is none of these.</summary>
    public static string? Write(MembershipEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case WaitAsked it:
                leaf.Put("people", string.Join(' ', it.People)).Put("second", it.Proposal);
                body.Put("service", it.Place.Service).Put("conversation", it.Place.Conversation);
                return "waitAsked";
            case WaitSettled it:
                leaf.Put("a", it.Member).Put("wait", it.Wait).Put("bySilence", it.BySilence);
                return "waitSettled";
            default:
                return null;
        }
    }

    /// <summary>Null if the type is none of these.</summary>
    public static MembershipEvent? Read(string type, Fields leaf, Fields body) => type switch
    {
        "waitAsked" => new WaitAsked(leaf.Time("at"), People(leaf), leaf.Int("second"), new Place(body.Text("service"), body.Text("conversation"))),
        "waitSettled" => new WaitSettled(leaf.Time("at"), leaf.Person("a"), leaf.Flag("wait"), leaf.Flag("bySilence")),
        _ => null,
    };

    private static ValueList<PersonId> People(Fields leaf) => [.. leaf.Text("people").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(person => new PersonId(person))];
}
