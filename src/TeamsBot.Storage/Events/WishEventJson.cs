using TeamsBot.Domain.Organization;
using static TeamsBot.Domain.Organization.MembershipEvent;

namespace TeamsBot.Storage.Events;

/// <summary>Facts about what people want for themselves in a unit: public by pseudonym.</summary>
internal static class WishEventJson
{
    /// <summary>Null if it is none of these.</summary>
    public static string? Write(MembershipEvent happened, Fields leaf)
    {
        switch (happened)
        {
            case MentionsChosen it:
                leaf.Put("a", it.Member).Put("muted", it.Muted);
                return "mentionsChosen";
            case DelegateNamed it:
                leaf.Put("a", it.Member).Put("delegate", it.Delegate);
                _ = it.Until is { } until ? leaf.Put("until", until) : leaf;
                return "delegateNamed";
            case DelegationEnded it:
                leaf.Put("a", it.Member);
                return "delegationEnded";
            default:
                return null;
        }
    }

    /// <summary>Null if the type is none of these.</summary>
    public static MembershipEvent? Read(string type, Fields leaf) => type switch
    {
        "mentionsChosen" => new MentionsChosen(leaf.Time("at"), leaf.Person("a"), leaf.Flag("muted")),
        "delegateNamed" => new DelegateNamed(leaf.Time("at"), leaf.Person("a"), leaf.Person("delegate"), leaf.TextOrNull("until") is null ? null : leaf.Time("until")),
        "delegationEnded" => new DelegationEnded(leaf.Time("at"), leaf.Person("a")),
        _ => null,
    };
}
