using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Practice;

/// <summary>The forms of a practice: a proposal, a changed text, a problem.</summary>
internal static class PracticeForm
{
    /// <summary>The form before the course's last move; null if that move asks nothing, or can't be made.</summary>
    /// <param name="typed">What was typed before.</param>
    /// <param name="banner">What was wrong with it.</param>
    public static AdaptiveCard? Render(Course course, bool dialogs, TapFields? typed = null, Banner? banner = null)
    {
        if (Rehearsal.Play(course.Back()) is not { Refusal: null } before || Fields(course, before, PracticeCard.SceneOf(before, dialogs), typed) is not { } fields)
        {
            return null;
        }

        var scene = PracticeCard.SceneOf(before, dialogs);
        var buttons = new PracticeButtons(scene, course);
        var title = Title(course);
        return Face.Card(
            scene,
            title,
            [
                .. Face.Above(scene, banner),
                Face.FormHeading(scene, title),
                .. fields,
                Face.Fine(scene.Say(Sentence.PracticeNobodySees)),
                Face.Row(buttons.Sends(Sentence.ButtonSend), buttons.Back()),
            ]);
    }

    public static string Title(Course course) => Sentences.In(course.Language).Of(course.Last switch
    {
        Move.ProposeOwn => Sentence.ProposeTitle,
        Move.ChangeText => Sentence.PracticeChangeTitle,
        _ => Sentence.PracticeProblemTitle,
    });

    /// <summary>The course with what was typed, or why it can't go on so.</summary>
    public static (Course Course, Refusal? Refusal) Sent(Course course, TapFields typed) => course.Last switch
    {
        Move.ProposeOwn => (course.Saying(typed.Text(TeamsBot.Fields.TextInput), null), null),
        Move.ChangeText => (course.Saying(course.First, typed.Text(TeamsBot.Fields.TextInput)), null),
        _ when course.Saying(typed.Text(TeamsBot.Fields.ProblemInput), typed.Text(TeamsBot.Fields.IdeaInput)) is var said =>
            (typed.Text(TeamsBot.Fields.UntilInput) == "note" ? said.Back().Then(Move.ConsentNoted) : said, said.First.Length == 0 ? Refusal.ReasonMissing : null),
        _ => (course, null),
    };

    private static CardElement?[]? Fields(Course course, Colleagues before, Scene scene, TapFields? typed) => (course.Last, before.Proposal) switch
    {
        (Move.ProposeOwn, null) => [Text(scene, Sentence.TitleLabel, typed?.Text(TeamsBot.Fields.TextInput), Sentence.TitleError)],
        (Move.ChangeText, { State: ProposalState.OnHold } proposal) when proposal.Proposer == before.Self =>
            [Text(scene, Sentence.TextLabel, typed?.Text(TeamsBot.Fields.TextInput) ?? proposal.Wording.Text, Sentence.TextError)],
        (Move.SeeProblem, { State: ProposalState.Open } proposal) when proposal.Proposer != before.Self => Problem(scene, typed),
        _ => null,
    };

    private static CardElement.InputText Text(Scene scene, Sentence label, string? value, Sentence missing) =>
        Forms.Long(TeamsBot.Fields.TextInput, scene.Say(label), Cut(value), Course.MostWords, scene.Say(missing));

    private static CardElement?[] Problem(Scene scene, TapFields? typed) =>
    [
        Forms.Long(TeamsBot.Fields.ProblemInput, scene.Say(Sentence.ProblemLabel), Cut(typed?.Text(TeamsBot.Fields.ProblemInput)), Course.MostWords, scene.Say(Sentence.ProblemError)),
        Forms.Long(TeamsBot.Fields.IdeaInput, scene.Say(Sentence.IdeaLabel), Cut(typed?.Text(TeamsBot.Fields.IdeaInput)), Course.MostWords),
        new CardElement.InputChoiceSet(TeamsBot.Fields.UntilInput, scene.Say(Sentence.UntilLabel))
        {
            IsRequired = true,
            ErrorMessage = scene.Say(Sentence.UntilError),
            Style = ChoiceStyle.Expanded,
            Value = typed?.Text(TeamsBot.Fields.UntilInput) is "stop" or "note" ? typed.Text(TeamsBot.Fields.UntilInput) : null,
            Choices = [new(scene.Say(Sentence.UntilStop), "stop"), new(scene.Say(Sentence.UntilNote), "note")],
        },
    ];

    /// <summary>A field takes no more than may be sent.</summary>
    private static string? Cut(string? typed) => typed is null ? null : Course.Fitting(typed);
}
