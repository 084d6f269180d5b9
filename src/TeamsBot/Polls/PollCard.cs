using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Polls;
using TeamsBot.Text;

namespace TeamsBot.Polls;

/// <summary>A poll: the question, a tap for each answer, and how many chose it. When it is closed, its favourite can be proposed.</summary>
public static class PollCard
{
    private const int LongestLabel = 26;

    /// <param name="scene">The viewer sees what they chose themselves; nobody sees what others did.</param>
    /// <param name="poll">Open or closed.</param>
    /// <param name="banner">Why a tap was not counted.</param>
    public static AdaptiveCard Render(Scene scene, Poll poll, Banner? banner = null)
    {
        var kind = poll.IsOpen
            ? scene.Say(Sentence.PollOpenUntil, poll.Number, When.Format(poll.ClosesAt(scene.Unit.Calendar), scene.Unit.Calendar, scene.Words.Culture))
            : scene.Say(Sentence.PollEnded, poll.Number);
        return Face.Card(
            scene,
            poll.Question.Length > 0 ? poll.Question : scene.Say(Sentence.PollWhich),
            [
                .. Face.Above(scene, banner),
                Face.Kind(kind),
                poll.Question.Length > 0 ? Face.Title(poll.Question) : Face.Heading(scene.Say(Sentence.PollWhich)),
                .. poll.Options.Select((option, index) => Row(scene, poll, option, index + 1)),
                Own(scene, poll),
                Face.Fine(scene.Say(Sentence.PollDecidesNothing)),
                .. poll.IsOpen ? Choices(scene, poll) : [Ended(scene, poll)],
            ]);
    }

    /// <summary>Options too long for a button have their numbers on the buttons.</summary>
    private static bool Numbered(Poll poll) => poll.Options.Any(option => option.Length > LongestLabel);

    private static CardElement Row(Scene scene, Poll poll, string option, int number) => new CardElement.RichTextBlock(
    [
        .. Numbered(poll) ? [new TextRun($"{number}. ")] : (IEnumerable<TextRun>)[],
        .. RichText.Runs(option, Poll.LongestOption),
        new TextRun(" · " + scene.Count(Sentence.PollPeople, poll.CountOf(number))) { Weight = TextWeight.Bolder },
    ])
    {
        Spacing = Spacing.Small,
    };

    private static CardElement.RichTextBlock? Own(Scene scene, Poll poll) =>
        scene.Viewer is { } viewer && poll.Choices.Find(viewer) is { Option: > 0 and var option } && option <= poll.Options.Count
            ? Face.Labelled(scene.Say(Sentence.PollYours), poll.Options[option - 1], Poll.LongestOption)
            : null;

    /// <summary>Rows of two; who asked can close it, and on the card that everybody sees nobody knows who looks.</summary>
    private static IEnumerable<CardElement?> Choices(Scene scene, Poll poll)
    {
        var (buttons, numbered) = (new Buttons(scene), Numbered(poll));
        var taps = poll.Options.Select((option, index) => buttons.Area(
            numbered ? (index + 1).ToString(scene.Words.Culture) : RichText.Inline(option, LongestLabel),
            Verbs.AnswerPoll,
            (Fields.Poll, poll.Number),
            (Fields.Option, index + 1)));
        foreach (var pair in taps.Chunk(2))
        {
            yield return Face.Row(pair);
        }

        yield return scene.Viewer is null || scene.Viewer == poll.By ? Face.Row(buttons.Tap(Sentence.ButtonClosePoll, Verbs.ClosePoll, (Fields.Poll, poll.Number))) : null;
    }

    private static CardElement? Ended(Scene scene, Poll poll) => poll.Favourite is null
        ? Face.Fine(scene.Say(Sentence.PollNoFavourite))
        : Face.Row(new Buttons(scene).Opens(Sentence.ButtonProposeFavourite, Verbs.ProposeFavourite, (Fields.Poll, poll.Number)));
}
