using TeamsBot.Domain.Organization;
using static TeamsBot.Domain.Organization.MembershipEvent;

namespace TeamsBot.Storage.Events;

/// <summary>Facts about what a unit wants to be told: public by pseudonym.</summary>
internal static class NoteEventJson
{
    /// <summary>Null if it is none of these.</summary>
    public static string? Write(MembershipEvent happened, Fields leaf)
    {
        if (happened is not NoteChosen it)
        {
            return null;
        }

        leaf.Put("a", it.By).Put("wanted", it.Wanted);
        return "noteChosen";
    }

    /// <summary>Null if the type is none of these.</summary>
    public static MembershipEvent? Read(string type, Fields leaf) =>
        type == "noteChosen" ? new NoteChosen(leaf.Time("at"), leaf.Person("a"), leaf.Flag("wanted")) : null;
}
