using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>What was asked, answered and said before consent is asked; the newest on the card, all of it in the details.</summary>
internal static class StepParts
{
    public const int Shown = 3;
    private const int Length = 300;

    /// <summary>The newest questions with their answers; open ones first among them.</summary>
    public static IEnumerable<CardElement?> Questions(Scene scene, Proposal proposal, int most, int scale)
    {
        var all = proposal.Questions().ToList();
        var newest = all.OrderBy(pair => pair.Question.IsOpen).ThenBy(pair => pair.Question.Number).TakeLast(Math.Max(1, most / scale)).ToList();
        return
        [
            .. newest.SelectMany(pair => Question(scene, proposal, pair.Asker, pair.Question, Length / scale)),
            all.Count > newest.Count ? Face.Fine(scene.Count(Sentence.MoreQuestions, all.Count - newest.Count)) : null,
        ];
    }

    public static IEnumerable<CardElement> Question(Scene scene, Proposal proposal, PersonId asker, Question question, int length)
    {
        yield return Face.Labelled(scene.Say(Sentence.AskedBy, People.Name(scene, asker)), question.Text, length);
        if (question.Answer is { } answer)
        {
            yield return Face.Labelled(scene.Say(Sentence.AnsweredBy, ProposalParts.Proposer(scene, proposal)), answer, length, subtle: true);
        }
        else if (question.NotSpecified)
        {
            yield return Face.Fine(scene.Say(Sentence.LeftOpen));
        }
    }

    /// <summary>The newest reactions that say something.</summary>
    public static IEnumerable<CardElement?> Reactions(Scene scene, Proposal proposal, int most, int scale)
    {
        var all = Said(proposal).Where(pair => pair.By != scene.Viewer).ToList();
        var newest = all.TakeLast(Math.Max(1, most / scale)).ToList();
        return
        [
            .. newest.Select(pair => Reaction(scene, pair.By, pair.Reaction, Length / scale)),
            all.Count > newest.Count ? Face.Fine(scene.Count(Sentence.MoreReactions, all.Count - newest.Count)) : null,
        ];
    }

    public static CardElement Reaction(Scene scene, PersonId by, Reaction reaction, int length) =>
        Face.Labelled(scene.Say(reaction.Problem ? Sentence.ReactedProblem : Sentence.ReactedBy, People.Name(scene, by)), reaction.Text ?? "", length);

    /// <summary>Reactions with words, in the order in which they were given.</summary>
    public static IEnumerable<(PersonId By, Reaction Reaction)> Said(Proposal proposal) =>
        from entry in proposal.Responses
        where entry.Value.Reaction?.Text is not null
        orderby entry.Value.Reaction!.At, entry.Key.Value
        select (entry.Key, entry.Value.Reaction!);

    public static CardElement? Waiting(Scene scene, Proposal proposal) => Stages.Waiting(scene.Unit, proposal, scene.At).ToList() is { Count: > 0 } waiting
        ? Face.Fine(scene.Say(Sentence.WaitingFor, People.List(scene, waiting)))
        : null;

    /// <summary>Those who saw a problem before consent was asked, and have not answered since.</summary>
    public static CardElement? SeenEarly(Scene scene, Proposal proposal)
    {
        if (!proposal.Policy.HasRounds)
        {
            return null;
        }

        var early = proposal.Responses.Where(entry => IsOpenEarly(proposal, entry.Value)).Select(entry => entry.Key).ToList();
        return early.Count == 0 ? null
            : scene.Viewer is { } viewer && early.Contains(viewer) ? Face.Bold(scene.Say(Sentence.YouSawEarly))
            : Face.Fine(scene.Say(Sentence.SeenEarly, People.List(scene, early)));
    }

    /// <summary>The words with which the viewer saw a problem early, while that is still to be answered.</summary>
    public static string? EarlyWords(Scene scene, Proposal proposal) =>
        scene.Viewer is { } viewer && proposal.ResponseOf(viewer) is var response && IsOpenEarly(proposal, response) ? response.Reaction!.Text : null;

    private static bool IsOpenEarly(Proposal proposal, Response response) =>
        response is { Reaction: { Problem: true }, Objections.Count: 0 } && response.AnswerTo(proposal.Version) is null;
}
