namespace TeamsBot.Domain.HealthChecks;

/// <summary>How the answers about a topic differ from those of the time before, in shares of those who answered.</summary>
public enum Shift
{
    Same,

    MoreGreen,
    LessGreen,
    MoreRed,
    LessRed,

    /// <summary>More green and more red.</summary>
    Apart,

    /// <summary>Less green and less red.</summary>
    Closer,
}

/// <summary>How many people said what about one topic. Nothing is averaged or added up over topics: whoever sees it otherwise stays in sight.</summary>
public sealed record Spread(Topic Topic, int Green, int Yellow, int Red, int Better, int Same, int Worse)
{
    /// <summary>People of whom none can be told from the others: what fewer have answered has no colours.</summary>
    public const int FewestPeople = 4;

    public int Answers => Green + Yellow + Red;

    /// <summary>What has changed since the time before.</summary>
    public Shift Since(Spread before) => (Math.Sign((Green * before.Answers) - (before.Green * Answers)), Math.Sign((Red * before.Answers) - (before.Red * Answers))) switch
    {
        (0, 0) => Shift.Same,
        (> 0, > 0) => Shift.Apart,
        (< 0, < 0) => Shift.Closer,
        (> 0, _) => Shift.MoreGreen,
        (_, > 0) => Shift.MoreRed,
        (< 0, _) => Shift.LessGreen,
        _ => Shift.LessRed,
    };

    /// <summary>The spreads of all topics that enough people have answered, in the order of the topics.</summary>
    internal static ValueList<Spread> Of(IEnumerable<Ballot> ballots) =>
        [.. ballots.SelectMany(ballot => ballot.Marks).GroupBy(mark => mark.Topic).Where(marks => marks.Count() >= FewestPeople).OrderBy(marks => marks.Key).Select(marks => Of(marks.Key, [.. marks]))];

    private static Spread Of(Topic topic, List<Mark> marks) => new(
        topic,
        marks.Count(mark => mark.Colour == Colour.Green), marks.Count(mark => mark.Colour == Colour.Yellow), marks.Count(mark => mark.Colour == Colour.Red),
        marks.Count(mark => mark.Trend == Trend.Better), marks.Count(mark => mark.Trend == Trend.Same), marks.Count(mark => mark.Trend == Trend.Worse));
}
