using System.Globalization;
using System.Text;
using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Practice;

/// <summary>One thing that happens in a practice; written in the buttons by its letter, which never gets another meaning.</summary>
internal enum Move
{
    ProposeReady = 'r',
    ProposeOwn = 'o',
    UseIdea = 'u',
    ChangeText = 'c',
    Withdraw = 'w',

    /// <summary>Nothing is done, and time goes by.</summary>
    Wait = 'x',

    /// <summary>The colleagues do what comes next.</summary>
    GoOn = 'n',

    /// <summary>The other side: a colleague proposes, the person answers.</summary>
    Answering = 'a',
    Consent = 'k',
    ConsentNoted = 'i',
    NoOpinion = 'z',
    SeeProblem = 'm',
    StillProblem = 's',
    TakeBack = 'b',
    Finish = 'e',
}

/// <summary>
/// How far somebody is in a practice: what happened so far, in order, and the words that they wrote. All of it travels in the buttons
/// of the practice's cards and nowhere else, so that nothing is stored; whatever it may have become on its way is read with suspicion.
/// </summary>
/// <param name="Moves">The letters of <see cref="Move"/>.</param>
/// <param name="First">Their proposal, or the problem that they see.</param>
/// <param name="Second">Their changed text, or their idea.</param>
internal sealed record Course(string Moves, string First = "", string Second = "")
{
    public const int MostMoves = 24;

    /// <summary>Characters of each text.</summary>
    public const int MostWords = 300;

    /// <summary>Bytes of each text on a card, where it stands in the data of several buttons.</summary>
    private const int MostBytes = 900;

    public static readonly Course Start = new("");

    public static readonly Course OtherSide = Start.Then(Move.Answering);

    /// <summary>The end, however it was reached.</summary>
    public static readonly Course Learned = Start.Then(Move.Finish);

    /// <summary>What the person speaks; no button carries it.</summary>
    public Language Language { get; init; }

    public Move? Last => Moves.Length == 0 ? null : (Move)Moves[^1];

    public Course Then(Move move) => this with { Moves = Moves + (char)move };

    /// <summary>Without the last move.</summary>
    public Course Back() => Moves.Length == 0 ? this : this with { Moves = Moves[..^1] };

    /// <summary>As far as the last proposal, before it was answered or mended.</summary>
    public Course AtOpening() => Moves.Length == 0 ? this : this with { Moves = Moves[..1], Second = "", First = Moves[0] == (char)Move.ProposeOwn ? First : "" };

    /// <summary>With words as they were typed, made to fit.</summary>
    public Course Saying(string? first, string? second) => this with { First = Fitting(first), Second = Fitting(second) };

    /// <summary>Null if no button of ours carries this.</summary>
    public static Course? Read(TapFields tap, Language language = Language.English)
    {
        var moves = tap.Text(Fields.Course) ?? "";
        return moves.Length <= MostMoves && moves.All(letter => Enum.IsDefined((Move)letter))
            ? new Course(moves) { Language = language }.Saying(tap.Text(Fields.CourseFirst), tap.Text(Fields.CourseSecond))
            : null;
    }

    /// <summary>What a button carries.</summary>
    public (string Name, FieldValue Value)[] Carried() =>
    [
        (Fields.Course, Moves),
        .. First.Length == 0 ? Array.Empty<(string, FieldValue)>() : [(Fields.CourseFirst, First)],
        .. Second.Length == 0 ? Array.Empty<(string, FieldValue)>() : [(Fields.CourseSecond, Second)],
    ];

    /// <summary>Cut between two characters as people see them.</summary>
    public static string Fitting(string? text)
    {
        var clean = PlainText.Clean(text is null ? "" : text[..Math.Min(text.Length, 4 * MostWords)]);
        if (clean.Length <= MostWords && Fit.Bytes(clean) <= MostBytes)
        {
            return clean;
        }

        var cut = new StringBuilder();
        var bytes = 0;
        foreach (var start in StringInfo.ParseCombiningCharacters(clean))
        {
            var character = StringInfo.GetNextTextElement(clean, start);
            bytes += Fit.Bytes(character);
            if (cut.Length + character.Length > MostWords || bytes > MostBytes)
            {
                break;
            }

            cut.Append(character);
        }

        return cut.ToString().TrimEnd();
    }
}
