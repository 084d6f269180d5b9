namespace TeamsBot.Domain.Organization;

/// <content>Facts about what people want for themselves in a unit.</content>
public abstract partial record MembershipEvent
{
    /// <summary>Whether somebody is mentioned when something waits for them.</summary>
    public sealed record MentionsChosen(DateTimeOffset At, PersonId Member, bool Muted) : MembershipEvent(At);

    public sealed record DelegateNamed(DateTimeOffset At, PersonId Member, PersonId Delegate, DateTimeOffset? Until) : MembershipEvent(At);

    public sealed record DelegationEnded(DateTimeOffset At, PersonId Member) : MembershipEvent(At);
}
