using TeamsBot.AdaptiveCards;
using TeamsBot.Text;
using static TeamsBot.AdaptiveCards.CardAction;

namespace TeamsBot.Practice;

/// <summary>The buttons of a practice's cards: each carries the whole course that it leads to, and no verb of theirs is one of a real proposal.</summary>
internal sealed record PracticeButtons(Scene Scene, Course Course)
{
    private Buttons Plain { get; } = new(Scene);

    public Execute Goes(Sentence label, Move move) => GoesTo(label, Course.Then(move));

    public Execute GoesTo(Sentence label, Course course) => Plain.Tap(label, Verbs.PracticeStep, course.Carried());

    /// <summary>Asks something before the move.</summary>
    public CardAction Opens(Sentence label, Move move) => Plain.Opens(label, Verbs.PracticeForm, Course.Then(move).Carried());

    public CardAction Sends(Sentence label) => Plain.Sends(Scene.Say(label), Verbs.SendPractice, Course.Carried());

    /// <summary>From a form; a dialog has a way back of its own.</summary>
    public CardAction? Back() => Scene.Dialogs ? null : GoesTo(Sentence.ButtonBack, Course.Back()) with { AssociatedInputs = AssociatedInputs.None };

    public Execute Stop() => Plain.Tap(Sentence.ButtonStopPractice, Verbs.StopPractice);

    public Execute StartOver() => Plain.Tap(Sentence.ButtonStartOver, Verbs.Practice);

    public Execute Help() => Plain.Tap(Sentence.ButtonHelp, Verbs.Help);
}
