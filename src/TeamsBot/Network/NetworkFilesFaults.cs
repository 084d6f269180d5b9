namespace TeamsBot.Network;

/// <summary>Collects what is wrong.</summary>
internal sealed class NetworkFilesFaults
{
    private const int LongestValue = 100;

    private readonly List<RowFault> _faults = [];
    private readonly List<RowFault> _warnings = [];

    /// <summary>By file and row; within a row as found.</summary>
    public IEnumerable<RowFault> InOrder => _faults.OrderBy(fault => fault.File).ThenBy(fault => fault.Row);

    /// <summary>Whether not all of the file's rows were read, so that nothing can be said about what is missing in it.</summary>
    public bool Stopped(NetworkFile file) => _faults.Exists(fault => fault.File == file
        && fault.Kind is (FaultKind.EmptyFile or FaultKind.FileTooLarge or FaultKind.NotUtf8 or FaultKind.MissingColumn or FaultKind.TooManyRows));

    public IEnumerable<RowFault> Warnings => _warnings.OrderBy(fault => fault.File).ThenBy(fault => fault.Row);

    public void Add(NetworkFile file, int row, string column, FaultKind kind, string value) => _faults.Add(new(file, row, column, kind, Cut(value)));

    public void Warn(NetworkFile file, int row, string column, FaultKind kind, string value) => _warnings.Add(new(file, row, column, kind, Cut(value)));

    private static string Cut(string value) => value.Length <= LongestValue ? value : value[..(char.IsHighSurrogate(value[LongestValue - 1]) ? LongestValue - 1 : LongestValue)];
}
