namespace TeamsBot.Domain.Organization;

/// <summary>What can be asked of a unit about itself and its people. People are named by the directory's object id.</summary>
public abstract partial record MembershipCommand : UnitCommand
{
    private MembershipCommand()
    {
    }

    /// <summary>The conversation of which this is said; null if it is said of the unit wherever it lives.</summary>
    public string? In { get; init; }

    /// <summary>Makes the conversation a unit, if it is none.</summary>
    /// <param name="Chosen">Members are to be chosen; nobody joins by being in the channel.</param>
    /// <param name="Waiting">What waits for that choice.</param>
    public sealed record Create(string Name, string Zone, Home Home, bool Chosen, Draft? Waiting) : MembershipCommand
    {
        /// <summary>What whoever proposes first speaks.</summary>
        public Language Language { get; init; }
    }

    public sealed record Rename(string Name) : MembershipCommand;

    /// <summary>Brings the members in line with the roster that was read: all of it, or at most <see cref="Limits.RosterStep"/> changes of it; send it again until nothing changes.</summary>
    public sealed record ReadRoster(IReadOnlyList<Person> People) : MembershipCommand
    {
        /// <summary>They were chosen beforehand, and join where being in the channel is not enough.</summary>
        public bool Chosen { get; init; }
    }

    /// <summary>The people who decide here, chosen in a big channel; what waits is done when all of them are in. Like a roster, at most a step at a time.</summary>
    public sealed record Choose(IReadOnlyList<Person> People, bool Everyone) : MembershipCommand;

    public sealed record Join(Person Person) : MembershipCommand;

    public sealed record Leave(string ObjectId) : MembershipCommand;

    /// <summary>A guest, or somebody of the channel who is not in the chosen unit, is asked from now on.</summary>
    public sealed record Include(string By, Person Person) : MembershipCommand;

    /// <summary>Somebody wants to take part in the unit's decisions.</summary>
    /// <param name="Person">As the chat service knows them now, wherever they wrote.</param>
    public sealed record TakePart(Person Person) : MembershipCommand;

    /// <summary>Somebody wants to take no part any more until they say otherwise.</summary>
    public sealed record StepBack(string By) : MembershipCommand;

    /// <summary>Nobody waits for this person up to and without the day.</summary>
    public sealed record MarkAway(string By, string Whom, DateOnly Until) : MembershipCommand;

    public sealed record Return(string By) : MembershipCommand;

    public sealed record PauseUntil(string By, DateOnly Until) : MembershipCommand;

    public sealed record Resume(string By) : MembershipCommand;

    public sealed record ChangeZone(string By, string Zone) : MembershipCommand;

    public sealed record ChangeLanguage(string By, Language Language) : MembershipCommand;

    /// <summary>Nothing but the passing of time.</summary>
    public sealed record Advance : MembershipCommand;
}
