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
        var what = words.Of(What(fault.Kind), People.Name(fault.Value));
        return fault.Row == 0 ? words.Of(Sentence.ImportFile, file, what)
            : fault.Column.Length == 0 ? words.Of(Sentence.ImportRow, file, fault.Row, what)
            : words.Of(Sentence.ImportCell, file, fault.Row, People.Name(fault.Column), what);
    }

    private static Sentence What(FaultKind kind) => kind switch
    {
        FaultKind.EmptyFile => Sentence.FaultEmptyFile,
        FaultKind.FileTooLarge => Sentence.FaultFileTooLarge,
        FaultKind.TooManyRows => Sentence.FaultTooManyRows,
        FaultKind.NotUtf8 => Sentence.FaultNotUtf8,
        FaultKind.ControlCharacter => Sentence.FaultControlCharacter,
        FaultKind.BadQuotes => Sentence.FaultBadQuotes,
        FaultKind.MissingColumn => Sentence.FaultMissingColumn,
        FaultKind.UnknownColumn => Sentence.FaultUnknownColumn,
        FaultKind.WrongFieldCount => Sentence.FaultWrongFieldCount,
        _ => InRow(kind),
    };

    private static Sentence InRow(FaultKind kind) => kind switch
    {
        FaultKind.EmptyField => Sentence.FaultEmptyField,
        FaultKind.BadSlug => Sentence.FaultBadSlug,
        FaultKind.NameTooLong => Sentence.FaultNameTooLong,
        FaultKind.PurposeTooLong => Sentence.FaultPurposeTooLong,
        FaultKind.PersonTooLong => Sentence.FaultPersonTooLong,
        FaultKind.UnknownKind => Sentence.FaultUnknownKind,
        FaultKind.UnknownParent => Sentence.FaultUnknownParent,
        FaultKind.WrongParentKind => Sentence.FaultWrongParentKind,
        FaultKind.ParentRequired => Sentence.FaultParentRequired,
        FaultKind.ParentCycle => Sentence.FaultParentCycle,
        FaultKind.DuplicateSlug => Sentence.FaultDuplicateSlug,
        FaultKind.NamesCollide => Sentence.FaultNamesCollide,
        FaultKind.ChangesUnit => Sentence.FaultChangesUnit,
        FaultKind.PartsDontFit => Sentence.FaultPartsDontFit,
        FaultKind.UnknownUnit => Sentence.FaultUnknownUnit,
        FaultKind.PersonTwice => Sentence.FaultPersonTwice,
        _ => GoodToKnow(kind),
    };

    private static Sentence GoodToKnow(FaultKind kind) => kind switch
    {
        FaultKind.TwoHomes => Sentence.FaultTwoHomes,
        FaultKind.Corrects => Sentence.FaultCorrects,
        FaultKind.BigSquad => Sentence.FaultBigSquad,
        FaultKind.BigTribe => Sentence.FaultBigTribe,
        FaultKind.ParentIsAsked => Sentence.FaultParentIsAsked,
        FaultKind.PeopleOfChannel => Sentence.FaultPeopleOfChannel,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown fault"),
    };
}
