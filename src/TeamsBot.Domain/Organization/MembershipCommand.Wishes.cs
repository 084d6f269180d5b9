namespace TeamsBot.Domain.Organization;

/// <content>What people want for themselves in a unit.</content>
public abstract partial record MembershipCommand
{
    /// <summary>No mentions for me but results; or mentions again.</summary>
    public sealed record Mute(string By, bool Muted) : MembershipCommand;

    /// <summary>Somebody else may answer for me.</summary>
    /// <param name="Whom">The directory's object id.</param>
    /// <param name="Until">Up to and without the day; null until I say otherwise.</param>
    public sealed record NameDelegate(string By, string Whom, DateOnly? Until) : MembershipCommand;

    /// <summary>Nobody answers for me any more.</summary>
    public sealed record EndDelegation(string By) : MembershipCommand;
}
