using System.Text.Json.Serialization;
using TeamsBot.Domain;
using TeamsBot.Domain.Network;

namespace TeamsBot.Network;

/// <summary>A unit as it stands in units.csv. Parent is another unit's slug; Purpose may have line breaks and may be empty.</summary>
public sealed record UnitRow(string Slug, string Name, UnitKind Kind, string? Parent, string Purpose);

/// <summary>A person in a unit as it stands in people.csv: the unit's slug, an e-mail address or the directory's id, a name that may be empty.</summary>
public sealed record PersonRow(string Unit, [property: JsonPropertyName("email_or_aad_id")] string Person, string Name);

/// <summary>Which of the two files.</summary>
public enum NetworkFile
{
    /// <summary>units.csv.</summary>
    Units,

    /// <summary>people.csv.</summary>
    People,
}

/// <summary>What is wrong and where. Row is counted as a spreadsheet does (the header is 1; 0 is the whole file); Value is what stood there, cut to 100 characters.</summary>
public sealed record RowFault(NetworkFile File, int Row, string Column, FaultKind Kind, string Value);

/// <summary>
/// What was read. The rows are those that can be understood one by one; only without faults do they make a network.
/// Warnings (<see cref="FaultKind.TwoHomes"/> and what comes after it) don't stand in the way.
/// </summary>
public sealed record NetworkImport(ValueList<UnitRow> Units, ValueList<PersonRow> People, ValueList<RowFault> Faults, ValueList<RowFault> Warnings);

/// <summary>The network as files: two for spreadsheets (UTF-8, LF) and the same as JSON.</summary>
public sealed record NetworkExport(byte[] Units, byte[] People, byte[] Json)
{
    /// <summary>Each with its name.</summary>
    public IReadOnlyList<(string Name, byte[] File)> Files => [(FaultWords.UnitsFile, Units), (FaultWords.PeopleFile, People), ("network.json", Json)];

    /// <summary>The file of this name; null if there is none.</summary>
    public byte[]? Find(string? name) => Files.FirstOrDefault(file => file.Name == name).File;
}
