namespace TeamsBot.Domain.HealthChecks;

/// <summary>How many people said what about one topic. Nothing is averaged or added up over topics: whoever sees it otherwise stays in sight.</summary>
public sealed record Spread(Topic Topic, int Green, int Yellow, int Red, int Better, int Same, int Worse)
{
    /// <summary>People of whom none can be told from the others: what fewer have answered has no colours.</summary>
    public const int FewestPeople = 4;

    public int Answers => Green + Yellow + Red;

    /// <summary>The spreads of all topics that enough people have answered, in the order of the topics.</summary>
    internal static ValueList<Spread> Of(IEnumerable<Ballot> ballots) =>
        [.. ballots.SelectMany(ballot => ballot.Marks).GroupBy(mark => mark.Topic).Where(marks => marks.Count() >= FewestPeople).OrderBy(marks => marks.Key).Select(marks => Of(marks.Key, [.. marks]))];

    private static Spread Of(Topic topic, List<Mark> marks) => new(
        topic,
        marks.Count(mark => mark.Colour == Colour.Green), marks.Count(mark => mark.Colour == Colour.Yellow), marks.Count(mark => mark.Colour == Colour.Red),
        marks.Count(mark => mark.Trend == Trend.Better), marks.Count(mark => mark.Trend == Trend.Same), marks.Count(mark => mark.Trend == Trend.Worse));
}
