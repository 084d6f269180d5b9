using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Polls;
using TeamsBot.Domain.Proposals;
using static TeamsBot.Domain.Polls.PollEvent;

namespace TeamsBot.Storage.Events;

/// <summary>Facts about polls: who chose which option is public by pseudonym, the words are not.</summary>
internal static class PollEventJson
{
    public static string Write(PollEvent happened, Fields leaf, Fields body)
    {
        leaf.Put("poll", happened.Poll);
        switch (happened)
        {
            case PollOpened it:
                leaf.Put("a", it.By).Put("until", it.Until);
                body.Put("question", it.Question).Put("options", string.Join('\n', it.Options)).Put("service", it.Place.Service).Put("conversation", it.Place.Conversation);
                Put(it.Tap, body);
                return "pollOpened";
            case PollAnswered it:
                leaf.Put("a", it.By).Put("option", it.Option);
                Put(it.Tap, body);
                return "pollAnswered";
            case PollClosed it:
                leaf.Put("a", it.By?.Value);
                return "pollClosed";
            default:
                throw new UnknownEventException(happened.GetType().Name, 1);
        }
    }

    /// <summary>Null if the type is none of these.</summary>
    public static PollEvent? Read(string type, Fields leaf, Fields body) => type switch
    {
        "pollOpened" => new PollOpened(
            leaf.Time("at"), leaf.Int("poll"), leaf.Person("a"), body.Text("question"), [.. body.Text("options").Split('\n')],
            new Place(body.Text("service"), body.Text("conversation")), leaf.Time("until"), Tap(body)),
        "pollAnswered" => new PollAnswered(leaf.Time("at"), leaf.Int("poll"), leaf.Person("a"), leaf.Int("option"), Tap(body)),
        "pollClosed" => new PollClosed(leaf.Time("at"), leaf.Int("poll"), leaf.TextOrNull("a") is { } by ? new PersonId(by) : null),
        _ => null,
    };

    private static void Put(Tap tap, Fields body) => body.Put("tap", tap.Key).Put("verb", tap.Verb).Put("rev", tap.Rev);

    private static Tap Tap(Fields body) => new(body.Text("tap"), body.Text("verb"), body.NumberOrNull("rev") ?? 0);
}
