namespace TeamsBot.Domain.Organization;

/// <content>Facts about whom the unit waits for.</content>
public abstract partial record MembershipEvent
{
    /// <summary>People who gave no answer to two proposals in a row are asked whether to wait for them.</summary>
    /// <param name="Proposal">The second of the two.</param>
    /// <param name="Place">Where that one's card lives.</param>
    public sealed record WaitAsked(DateTimeOffset At, ValueList<PersonId> People, int Proposal, Place Place) : MembershipEvent(At);

    /// <summary>Whether somebody is waited for from now on: by their word, by their next tap, or because they gave no answer to the question.</summary>
    /// <param name="BySilence">Nobody said so.</param>
    public sealed record WaitSettled(DateTimeOffset At, PersonId Member, bool Wait, bool BySilence) : MembershipEvent(At);
}
