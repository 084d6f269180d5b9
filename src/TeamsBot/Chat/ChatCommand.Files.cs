namespace TeamsBot.Chat;

/// <summary>Commands about the network as files.</summary>
public abstract partial record ChatCommand
{
    /// <param name="Rows">Those of units.csv, then those of people.csv; empty asks how it is written.</param>
    public sealed record Import(string Rows) : ChatCommand;

    /// <summary>The network as files.</summary>
    public sealed record Export : ChatCommand;
}
