namespace TeamsBot.Network;

/// <summary>What can be wrong with files that describe a network. Each has a sentence of its own.</summary>
public enum FaultKind
{
    /// <summary>Nothing is in the file.</summary>
    EmptyFile,

    /// <summary>The file has more than 8 MB. Nothing of it was read.</summary>
    FileTooLarge,

    /// <summary>More than 5,000 units, or 100,000 people. The row is the first one too many; the rest was not read.</summary>
    TooManyRows,

    /// <summary>The file is not UTF-8; the row has the first byte that isn't. Nothing of it was read.</summary>
    NotUtf8,

    /// <summary>A zero or another character that is not text; in a purpose, line breaks and tabs are text.</summary>
    ControlCharacter,

    /// <summary>A quotation mark that nobody closes, or that stands within a field that isn't quoted.</summary>
    BadQuotes,

    /// <summary>The header lacks the column. No row was read.</summary>
    MissingColumn,

    /// <summary>The header has a column that is not known, or has one twice.</summary>
    UnknownColumn,

    /// <summary>The row has more or fewer fields than the header.</summary>
    WrongFieldCount,

    /// <summary>A slug, a name, a kind, a unit or a person is missing.</summary>
    EmptyField,

    /// <summary>Not 1 to 40 of a-z, 0-9 and dashes between them, or like a proposal's id (P-1).</summary>
    BadSlug,

    /// <summary>The name of a unit or a person has more than 100 characters.</summary>
    NameTooLong,

    /// <summary>The purpose has more than 500 characters.</summary>
    PurposeTooLong,

    /// <summary>The address or id of a person has more than 320 characters.</summary>
    PersonTooLong,

    /// <summary>Not squad, tribe, chapter, guild or circle.</summary>
    UnknownKind,

    /// <summary>The parent is neither in the file nor in the network.</summary>
    UnknownParent,

    /// <summary>A unit of this kind can't stand in one of that kind: a squad is in a tribe, in a circle or alone, a chapter in a tribe, a tribe in a tribe, a circle in a circle, a guild in none.</summary>
    WrongParentKind,

    /// <summary>A chapter belongs to a tribe.</summary>
    ParentRequired,

    /// <summary>The unit is within itself. Each unit of the ring is listed.</summary>
    ParentCycle,

    /// <summary>The slug stands in an earlier row.</summary>
    DuplicateSlug,

    /// <summary>The name looks like that of an earlier row or of another unit in the network.</summary>
    NamesCollide,

    /// <summary>The unit has a conversation, and the row would change it. What a unit is, its own people decide.</summary>
    ChangesUnit,

    /// <summary>A unit of the network is part of this one, and can't be part of this kind.</summary>
    PartsDontFit,

    /// <summary>The person's unit is neither in units.csv nor in the network.</summary>
    UnknownUnit,

    /// <summary>The person stands in an earlier row with the same unit.</summary>
    PersonTwice,

    /// <summary>Only a warning: the person is in two squads, and only one can be at home.</summary>
    TwoHomes,

    /// <summary>Only a warning: the unit is there without a conversation, and is corrected.</summary>
    Corrects,

    /// <summary>Only a warning: from this person on the squad has more than nine.</summary>
    BigSquad,

    /// <summary>Only a warning: from this person on the squads of the tribe have more than a hundred.</summary>
    BigTribe,

    /// <summary>Only a warning: the parent has a conversation, so it is asked to take the unit in once that has one too.</summary>
    ParentIsAsked,

    /// <summary>Only a warning: the unit has a conversation, and its people are those there.</summary>
    PeopleOfChannel,
}
