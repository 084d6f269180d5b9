namespace TeamsBot.Domain.Organization;

/// <content>What people say about being waited for.</content>
public abstract partial record MembershipCommand
{
    /// <summary>Shall the unit wait for me? The answer to the question, or said unasked.</summary>
    public sealed record Wait(string By, bool Waited) : MembershipCommand;

    /// <summary>Somebody looks at something: they are here.</summary>
    public sealed record Look(string By) : MembershipCommand;
}
