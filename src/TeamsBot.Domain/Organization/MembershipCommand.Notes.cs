namespace TeamsBot.Domain.Organization;

/// <content>What the unit wants to be told.</content>
public abstract partial record MembershipCommand
{
    /// <summary>Tell us at the end of a week what was decided in it; or don't.</summary>
    public sealed record ChooseNote(string By, bool Wanted) : MembershipCommand;
}
