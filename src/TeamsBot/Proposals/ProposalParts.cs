using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;
using static TeamsBot.AdaptiveCards.CardElement;

namespace TeamsBot.Proposals;

/// <summary>What the cards of a proposal have in common.</summary>
internal static class ProposalParts
{
    public const int TextShown = 600;

    /// <summary>Kind and state, the proposal's sentence, and one line about who and until when.</summary>
    public static CardElement?[] Top(string kind, Proposal proposal, string? line) =>
        [Face.Kind(kind), Face.Title(proposal.Wording.Title), line is null ? null : Face.Fine(line)];

    /// <summary>The explanation, cut; the whole is behind Details.</summary>
    public static RichTextBlock? Text(Proposal proposal, int most) => Face.Words(proposal.Wording.Body, most);

    public static string ClosesAt(Scene scene, Proposal proposal, ProposalState.Open open) =>
        When.Format(Clock.ClosesAt(scene.Unit.Calendar, proposal.Policy, open), scene.Unit.Calendar, scene.Words.Culture);

    public static string Proposer(Scene scene, Proposal proposal) => People.Name(scene, proposal.Proposer);

    /// <summary>A problem in its owner's words, with the idea for solving it.</summary>
    public static Container Problem(Scene scene, Proposal proposal, PersonId owner, Objection objection, int scale)
    {
        var own = owner == scene.Viewer;
        return Face.Block(
            ContainerStyle.Accent,
            [Face.WithName(own ? scene.Say(Sentence.YouSeeProblem) : scene.Say(Sentence.SeesProblem, People.Name(scene, owner)), TextWeight.Bolder),
            Face.Quoted(scene, objection.Reason, 1000 / scale),
            objection.Idea is { } idea ? Face.Labelled(scene.Say(own ? Sentence.YourIdea : Sentence.Idea), idea, 1000 / scale) : null,
            .. ProblemCourse.Of(scene, proposal, owner, objection, scale)]);
    }

    /// <summary>Who has consented and for whom it waits; true for everybody, so it is on every open card.</summary>
    public static RichTextBlock? Names(Scene scene, Proposal proposal, Tally tally)
    {
        if (proposal.Policy.Hidden)
        {
            return Face.Fine(scene.Say(Sentence.AskedNames, People.List(scene, tally.Asked))) with { Id = Mentioning.NamesId };
        }

        var line = (tally.Consented.Count, tally.Waiting.Count) switch
        {
            (0, 0) => null,
            (0, _) => scene.Say(Sentence.WaitingFor, People.List(scene, tally.Waiting)),
            (_, 0) => scene.Say(Sentence.ConsentedOnly, People.List(scene, tally.Consented)),
            _ => scene.Say(Sentence.ConsentedAndWaiting, People.List(scene, tally.Consented), People.List(scene, tally.Waiting)),
        };
        return line is null ? null : Face.Fine(line) with { Id = Mentioning.NamesId };
    }

    public static RichTextBlock? Away(Scene scene, Tally tally) =>
        tally.Away.Count == 0 ? null : Face.Fine(scene.Say(Sentence.AwayNotWaitedFor, People.List(scene, tally.Away)));

    /// <summary>For whom it stays open, and until when.</summary>
    public static RichTextBlock? Held(Scene scene, Proposal proposal)
    {
        var holds = Holds.Of(scene.Unit, proposal, scene.At).ToList();
        if (holds.Count == 0)
        {
            return null;
        }

        var until = When.Format(holds.Max(hold => hold.Until), scene.Unit.Calendar, scene.Words.Culture);
        return Face.Fine(holds.Count == 1 && holds[0].Person == scene.Viewer
            ? scene.Say(Sentence.StaysOpenForYou, proposal.Number, until)
            : scene.Say(Sentence.StaysOpenFor, proposal.Number, People.List(scene, holds.Select(hold => hold.Person)), until));
    }

    /// <summary>What the viewer has said about their own part.</summary>
    public static RichTextBlock? OwnPart(Scene scene, Proposal proposal) => scene.Viewer is { } viewer && proposal.ResponseOf(viewer) is var mine
        ? mine.Recused is not null ? Face.Fine(scene.Say(Sentence.YouAreRecused, proposal.Number))
        : mine.Unwaited && mine.AnswerTo(proposal.Version) is null ? Face.Fine(scene.Say(Sentence.YouAreNotCounted, proposal.Number))
        : null
        : null;

    /// <summary>Who takes no part; their reasons are behind Details.</summary>
    public static RichTextBlock? Recused(Scene scene, Proposal proposal)
    {
        var recused = proposal.Marked.Where(person => proposal.ResponseOf(person).Recused is not null).ToList();
        return recused.Count == 0 ? null : Face.Fine(scene.Say(Sentence.TakeNoPart, People.List(scene, recused)));
    }

    public static RichTextBlock? Unwaited(Scene scene, Tally tally) =>
        tally.Unwaited.Count == 0 ? null : Face.Fine(scene.Say(Sentence.UnwaitedFor, People.List(scene, tally.Unwaited)));

    /// <summary>How many concerns and ideas there are to read under Details.</summary>
    public static RichTextBlock? Notes(Scene scene, Proposal proposal)
    {
        var (concerns, ideas) = (0, 0);
        foreach (var (_, response) in proposal.Responses)
        {
            concerns += !proposal.Policy.Hidden && response.AnswerTo(proposal.Version) is Answer.Consent { Concern: not null } or Answer.StandAside ? 1 : 0;
            concerns += response.Objections.Count(objection => objection.State is ObjectionState.Noted);
            for (var i = 0; i < response.Suggestions.Count; i++)
            {
                ideas += response.Suggestions[i].Version == proposal.Version ? 1 : 0;
            }
        }

        var questions = proposal.State is ProposalState.Step { Stage: Stage.Clarify } ? 0 : proposal.Questions().Count(pair => pair.Question.IsOpen);
        var lines = new[]
        {
            questions == 0 ? null : scene.Count(Sentence.OpenQuestions, questions),
            concerns == 0 ? null : scene.Count(Sentence.ConcernsNoted, concerns),
            ideas == 0 ? null : scene.Count(Sentence.IdeasNoted, ideas),
        };
        return lines.Any(line => line is not null) ? Face.Fine(string.Join(' ', lines.OfType<string>())) : null;
    }
}
