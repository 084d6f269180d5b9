using TeamsBot.Text;

namespace TeamsBot.Network;

/// <summary>What is wrong with a file, in words: where, and what.</summary>
internal static class FaultWords
{
    public const string UnitsFile = "units.csv";
    public const string PeopleFile = "people.csv";

    public static string Of(Sentences words, RowFault fault)
    {
        var file = fault.File == NetworkFile.Units ? UnitsFile : PeopleFile;
        var what = words.Of(Enum.Parse<Sentence>($"Fault{fault.Kind}"), People.Name(fault.Value));
        return fault.Row == 0 ? words.Of(Sentence.ImportFile, file, what)
            : fault.Column.Length == 0 ? words.Of(Sentence.ImportRow, file, fault.Row, what)
            : words.Of(Sentence.ImportCell, file, fault.Row, People.Name(fault.Column), what);
    }
}
