using System.Globalization;
using TeamsBot.Domain;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using static TeamsBot.Domain.HealthChecks.HealthEvent;

namespace TeamsBot.Storage.Events;

/// <summary>
/// Facts about health checks. That somebody answered is public, what they answered is not, and who they are is in neither part; how the answers
/// spread is public when the check is closed.
/// </summary>
internal static class HealthEventJson
{
    private const string MarkOf = "mark.";
    private const string NoteOf = "note.";
    private const string SpreadOf = "spread.";
    private const string SharesOf = "shares.";

    private static readonly (Topic Topic, string Name)[] TopicNames =
    [
        (Topic.Release, "release"), (Topic.Process, "process"), (Topic.Quality, "quality"), (Topic.Value, "value"), (Topic.Speed, "speed"), (Topic.Mission, "mission"),
        (Topic.Fun, "fun"), (Topic.Learning, "learning"), (Topic.Support, "support"), (Topic.Say, "say"), (Topic.Teamwork, "teamwork"),
    ];

    private static readonly (Colour Colour, string Name)[] ColourNames = [(Colour.Green, "green"), (Colour.Yellow, "yellow"), (Colour.Red, "red")];

    private static readonly (Share Share, string Name)[] ShareNames = [(Share.None, "none"), (Share.Some, "some"), (Share.Most, "most"), (Share.All, "all")];

    private static readonly (Trend Trend, string Name)[] TrendNames = [(Trend.Same, "same"), (Trend.Better, "better"), (Trend.Worse, "worse")];

    public static string Write(HealthEvent happened, Fields leaf, Fields body)
    {
        leaf.Put("check", happened.Check);
        switch (happened)
        {
            case HealthOpened it:
                leaf.Put("a", it.By).Put("until", it.Until);
                body.Put("secret", it.Secret).Put("service", it.Place.Service).Put("conversation", it.Place.Conversation);
                Put(it.Tap, body);
                return "healthOpened";
            case HealthAnswered it:
                body.Put("ballot", it.Ballot.Value).Put("finished", it.Finished);
                Put(it.Marks, body);
                Put(it.Tap, body);
                return "healthAnswered";
            case HealthClosed it:
                leaf.Put("a", it.By?.Value).Put("answers", it.Answers).Put("sharedWith", it.SharedWith?.Value);
                foreach (var spread in it.Spreads)
                {
                    leaf.Put(SpreadOf + Name(spread.Topic), string.Create(CultureInfo.InvariantCulture, $"{spread.Green} {spread.Yellow} {spread.Red} {spread.Better} {spread.Same} {spread.Worse}"));
                }

                return "healthClosed";
            case HealthReminded:
                return "healthReminded";
            default:
                throw new UnknownEventException(happened.GetType().Name, 1);
        }
    }

    /// <summary>Null if the type is none of these.</summary>
    public static HealthEvent? Read(string type, Fields leaf, Fields body) => type switch
    {
        "healthOpened" => new HealthOpened(
            leaf.Time("at"), leaf.Int("check"), leaf.Person("a"), new Place(body.Text("service"), body.Text("conversation")), leaf.Time("until"), body.Text("secret"), Tap(body)),
        "healthAnswered" => new HealthAnswered(leaf.Time("at"), leaf.Int("check"), new(body.Text("ballot")), Marks(body), body.Flag("finished"), Tap(body)),
        "healthClosed" => new HealthClosed(leaf.Time("at"), leaf.Int("check"), leaf.TextOrNull("a") is { } by ? new PersonId(by) : null, leaf.Int("answers"), Spreads(leaf))
        {
            SharedWith = NetworkEventJson.UnitOrNull(leaf, "sharedWith"),
        },
        "healthReminded" => new HealthReminded(leaf.Time("at"), leaf.Int("check")),
        _ => null,
    };

    private static void Put(ValueList<Mark> marks, Fields body)
    {
        foreach (var mark in marks)
        {
            var topic = Name(mark.Topic);
            body.Put(MarkOf + topic, $"{ColourNames.First(each => each.Colour == mark.Colour).Name} {TrendNames.First(each => each.Trend == mark.Trend).Name}").Put(NoteOf + topic, mark.Note);
        }
    }

    private static ValueList<Mark> Marks(Fields body) =>
        [.. TopicNames.Where(topic => body.TextOrNull(MarkOf + topic.Name) is not null).Select(topic => Mark(topic.Topic, body.Text(MarkOf + topic.Name).Split(' '), body.TextOrNull(NoteOf + topic.Name)))];

    private static Mark Mark(Topic topic, string[] said, string? note) =>
        new(topic, ColourNames.First(each => each.Name == said[0]).Colour, TrendNames.First(each => each.Name == said[1]).Trend, note);

    private static ValueList<Spread> Spreads(Fields leaf) =>
        [.. TopicNames.Where(topic => leaf.TextOrNull(SpreadOf + topic.Name) is not null).Select(topic => Spread(topic.Topic, [.. leaf.Text(SpreadOf + topic.Name).Split(' ').Select(count => int.Parse(count, CultureInfo.InvariantCulture))]))];

    private static Spread Spread(Topic topic, int[] counts) => new(topic, counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);

    /// <summary>What a tribe knows of a check of one of its squads: private, so that it can be forgotten.</summary>
    internal static void Put(SharedResult result, Fields leaf, Fields body)
    {
        leaf.Put("check", result.Check);
        body.Put("closed", result.ClosedAt);
        foreach (var it in result.Topics)
        {
            body.Put(SharesOf + Name(it.Topic), string.Join(' ', new[] { it.Green, it.Yellow, it.Red, it.Better, it.Worse }.Select(share => ShareNames.First(each => each.Share == share).Name)));
        }
    }

    /// <summary>Once it was forgotten, that there was something.</summary>
    internal static SharedResult ReadShared(Fields leaf, Fields body) => new(
        leaf.Int("check"),
        body.TextOrNull("closed") is null ? leaf.Time("at") : body.Time("closed"),
        [.. TopicNames.Where(topic => body.TextOrNull(SharesOf + topic.Name) is not null).Select(topic => Shares(topic.Topic, [.. body.Text(SharesOf + topic.Name).Split(' ').Select(name => ShareNames.First(each => each.Name == name).Share)]))]);

    private static SharedTopic Shares(Topic topic, Share[] shares) => new(topic, shares[0], shares[1], shares[2], shares[3], shares[4]);

    private static string Name(Topic topic) => TopicNames.First(each => each.Topic == topic).Name;

    private static void Put(Tap tap, Fields body) => body.Put("tap", tap.Key).Put("verb", tap.Verb).Put("rev", tap.Rev);

    private static Tap Tap(Fields body) => new(body.Text("tap"), body.Text("verb"), body.NumberOrNull("rev") ?? 0);
}
