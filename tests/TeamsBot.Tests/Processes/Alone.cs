namespace TeamsBot.Tests.Processes;

/// <summary>Specs in which whole processes have to answer in time, so that they need the machine for themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
