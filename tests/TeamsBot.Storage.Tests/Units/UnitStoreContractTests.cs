using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Tests.Tables;

namespace TeamsBot.Storage.Tests.Units;

/// <summary>In memory.</summary>
public sealed class UnitStoreInMemoryTests : UnitStoreContract
{
    protected override ITables Tables { get; } = new MemoryTables();
}

/// <summary>On Microsoft's emulator.</summary>
public sealed class UnitStoreOnAzureTests(Azurite azurite) : UnitStoreContract
{
    protected override ITables Tables => azurite.Tables;
}
