using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>The forms of the steps before consent: a question, its answer, a reaction.</summary>
public static class StepForms
{
    public static AdaptiveCard Question(Scene scene, Proposal proposal, string? text = null, Banner? banner = null) => Form(
        scene, proposal, banner, Sentence.AskTitle, Verbs.SendQuestion, [], Forms.Long(Fields.QuestionInput, scene.Say(Sentence.AskLabel), text, Wording.MaxReason, scene.Say(Sentence.WordsError)));

    /// <param name="scene">The viewer is the proposer.</param>
    /// <param name="proposal">The one that was asked about.</param>
    /// <param name="item">The question that is answered; null for the oldest open one.</param>
    /// <param name="text">What was typed before.</param>
    /// <param name="banner">What was wrong with it.</param>
    public static AdaptiveCard Answer(Scene scene, Proposal proposal, int? item = null, string? text = null, Banner? banner = null)
    {
        var (asker, question) = proposal.Questions().FirstOrDefault(pair => item is { } number ? pair.Question.Number == number : pair.Question.IsOpen);
        return question is null
            ? Form(scene, proposal, banner, Sentence.AnswerTitle, null, [], Face.Plain(scene.Say(Sentence.NothingAsked)))
            : Form(
                scene, proposal, banner, Sentence.AnswerTitle, Verbs.SendAnswer, [(Fields.Item, question.Number)],
                Face.Labelled(scene.Say(Sentence.AskedBy, People.Name(scene, asker)), question.Text, Wording.MaxReason),
                Forms.Long(Fields.AnswerInput, scene.Say(Sentence.AnswerLabel), text ?? question.Answer, Wording.MaxReason));
    }

    public static AdaptiveCard Reaction(Scene scene, Proposal proposal, string? text = null, Banner? banner = null) => Form(
        scene, proposal, banner, Sentence.ReactTitle, Verbs.SendReaction, [],
        Forms.Long(Fields.ReactionInput, scene.Say(Sentence.ReactLabel), text ?? Said(scene, proposal), Wording.MaxReason, scene.Say(Sentence.WordsError)));

    private static string? Said(Scene scene, Proposal proposal) => scene.Viewer is { } viewer ? proposal.ResponseOf(viewer).Reaction?.Text : null;

    private static AdaptiveCard Form(
        Scene scene, Proposal proposal, Banner? banner, Sentence title, string? send, ReadOnlySpan<(string Name, FieldValue Value)> more, params IEnumerable<CardElement> fields)
    {
        var buttons = new Buttons(scene, proposal);
        var heading = scene.Say(title, proposal.Number);
        var sends = send is null ? null : buttons.Sends(scene.Say(Sentence.ButtonSend), send, more);
        return Face.Card(
            scene,
            heading,
            [
                .. Face.Above(scene, banner),
                Face.FormHeading(scene, heading),
                .. fields,
                Face.Row(sends, buttons.Back()),
            ]);
    }
}
