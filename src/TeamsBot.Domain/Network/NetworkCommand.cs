namespace TeamsBot.Domain.Network;

/// <summary>What can be asked of a unit about its place in the network.</summary>
public abstract record NetworkCommand : UnitCommand
{
    private NetworkCommand()
    {
    }

    /// <summary>The unit takes a place in the network, for the first time.</summary>
    /// <param name="Under">The unit that it is to be part of.</param>
    /// <param name="Place">Where it is answered.</param>
    public sealed record SetUp(string By, UnitKind Kind, string Name, string Purpose, UnitId? Under, Organization.Place Place) : NetworkCommand;

    /// <summary>How it goes with a unit that this one needs.</summary>
    /// <param name="Name">What that is called.</param>
    public sealed record Depend(string By, UnitId On, string Name, DependencyLevel Level, string? Reason) : NetworkCommand;

    /// <summary>Advice on another unit's proposal.</summary>
    /// <param name="To">The unit that asked for it.</param>
    /// <param name="Proposal">n in P-n there.</param>
    public sealed record Advise(string By, UnitId To, int Proposal, string Text) : NetworkCommand;

    /// <summary>The unit, whose home was lost, moves to another conversation.</summary>
    /// <param name="Around">Who is in that conversation, by the directory's object ids.</param>
    public sealed record Bind(string By, Organization.Moving Moving, IReadOnlyCollection<string> Around) : NetworkCommand;

    /// <summary>To the organisation: units that were read from files are to be in the network, step by step.</summary>
    /// <param name="By">Who confirmed it, by the directory's object id; empty for whoever runs the program.</param>
    /// <param name="Steps">In how many steps.</param>
    /// <param name="Card">The message that shows how far it is; null if there is none.</param>
    public sealed record AskImport(string Import, string By, int Steps, CardPlace? Card) : NetworkCommand;

    /// <summary>To the organisation: one step of it. A step that was done, or is of another import, changes nothing.</summary>
    public sealed record ImportStep(string Import, int Step, IReadOnlyList<ImportedUnit> Units) : NetworkCommand;

    /// <summary>To the organisation: a unit that was imported, and that no conversation has taken over, is not to be in the network. One that is not there changes nothing.</summary>
    /// <param name="By">By the directory's object id.</param>
    public sealed record Remove(string Slug, string By) : NetworkCommand;

    /// <summary>Another unit, or the organisation, has written.</summary>
    public sealed record Receive(UnitId From, Letter Letter) : NetworkCommand;
}
