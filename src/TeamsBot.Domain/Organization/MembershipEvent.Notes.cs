namespace TeamsBot.Domain.Organization;

/// <content>Facts about what the unit wants to be told.</content>
public abstract partial record MembershipEvent
{
    /// <summary>Whether the unit is told at the end of a week what was decided in it.</summary>
    public sealed record NoteChosen(DateTimeOffset At, PersonId By, bool Wanted) : MembershipEvent(At);
}
