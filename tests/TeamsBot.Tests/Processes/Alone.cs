namespace TeamsBot.Tests.Processes;

/// <summary>Specs of whole processes under load, which need the machine for themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
