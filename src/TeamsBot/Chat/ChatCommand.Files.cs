namespace TeamsBot.Chat;

/// <summary>Commands about the network as files.</summary>
public abstract partial record ChatCommand
{
    /// <param name="Rows">Those of units.csv, then those of people.csv; empty if they were sent as files, or to ask how it is written.</param>
    public sealed record Import(string Rows) : ChatCommand;

    /// <summary>What another program writes, which is mostly roles.</summary>
    public sealed record ImportRoles : ChatCommand;

    /// <summary>The network as files.</summary>
    public sealed record Export : ChatCommand;

    /// <summary>A unit that was imported, and that nobody uses.</summary>
    /// <param name="Unit">Empty asks how it is written.</param>
    public sealed record Remove(string Unit) : ChatCommand;
}
