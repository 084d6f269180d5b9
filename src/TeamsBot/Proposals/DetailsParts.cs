using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>The parts of the details: who said what, and what became of it.</summary>
internal static class DetailsParts
{
    public static string Opened(Scene scene, Proposal proposal)
    {
        var (calendar, culture) = (scene.Unit.Calendar, scene.Words.Culture);
        var opened = scene.Say(Sentence.OpenedBy, ProposalParts.Proposer(scene, proposal), When.Format(proposal.SubmittedAt, calendar, culture));
        return proposal.Version == 1 ? opened : $"{opened} {scene.Say(Sentence.VersionSince, proposal.Version, When.Format(proposal.VersionAt, calendar, culture))}";
    }

    /// <summary>The answers to the present version. Once it is closed the silent are counted, never named.</summary>
    public static IEnumerable<CardElement?> Answers(Scene scene, Proposal proposal, int names, int length, int notes)
    {
        var tally = Tally.Of(scene.Unit, proposal, scene.At);
        var silent = tally.Waiting.Count + tally.NotWaitedFor;
        if (proposal.State is ProposalState.Step)
        {
            return [];
        }

        if (proposal is { IsLive: true, Policy.Hidden: true })
        {
            return
            [
                Face.WithName(scene.Count(Sentence.AskedAndNeeded, tally.Count.Asked, tally.Count.Need)),
                Face.Plain(CountLine.Consents(scene, proposal, tally)),
                Named(scene, Sentence.AskedLabel, tally.Asked, names),
            ];
        }

        return
        [
            proposal.IsLive ? Face.WithName(scene.Count(Sentence.AskedAndNeeded, tally.Count.Asked, tally.Count.Need)) : null,
            Named(scene, Sentence.AnsweredConsent, tally.Consented, names),
            Named(scene, Sentence.AnsweredNoOpinion, Who(proposal, tally, answer => answer is Answer.NoOpinion), names),
            Named(scene, Sentence.AnsweredAside, Who(proposal, tally, answer => answer is Answer.StandAside), names),
            proposal.IsLive ? Named(scene, Sentence.AnsweredWaiting, tally.Waiting, names) : silent > 0 ? Face.Plain(scene.Count(Sentence.DidNotAnswer, silent)) : null,
            proposal.IsLive ? Named(scene, Sentence.AnsweredAway, tally.Away, names) : null,
            proposal.IsLive ? Named(scene, Sentence.UnwaitedLabel, tally.Unwaited, names) : null,
            .. Spoke(scene, proposal, tally).Take(names).Select(Face.Fine),
            .. Noted.Of(scene, proposal).Take(notes)
                .Select(note => Face.Labelled(scene.Say(Sentence.ConcernBy, People.Name(scene, note.By)), note.Words, length)),
        ];
    }

    public static IEnumerable<CardElement> Recused(Scene scene, Proposal proposal, int scale) =>
        from person in proposal.Marked
        let reason = proposal.ResponseOf(person).Recused
        where reason is not null
        select Face.Labelled(scene.Say(Sentence.RecusedBecause, People.Name(scene, person)), reason, Wording.MaxReason / scale);

    /// <summary>Questions with their answers, reactions, and what other units advise.</summary>
    public static IEnumerable<CardElement> Spoken(Scene scene, Proposal proposal, int scale) =>
        proposal.Questions().SelectMany(pair => StepParts.Question(scene, proposal, pair.Asker, pair.Question, Wording.MaxReason / scale))
            .Concat(StepParts.Said(proposal).Select(pair => StepParts.Reaction(scene, pair.By, pair.Reaction, Wording.MaxReason / scale)))
            .Concat(proposal.Advice.Select(advice => Face.Labelled(scene.Say(Sentence.AdvisedBy, RichText.Inline(advice.Unit, 60), RichText.Inline(advice.By, 60)), advice.Text, Wording.MaxReason / scale)));

    public static IEnumerable<CardElement> Problems(Scene scene, Proposal proposal, int scale) =>
        from pair in proposal.Objections()
        let label = scene.Say(Sentence.ProblemBy, pair.Objection.Number, People.Name(scene, pair.Owner), pair.Objection.Version)
        select Face.Block(
            pair.Objection.IsOpen ? ContainerStyle.Accent : ContainerStyle.Emphasis,
            [
                Face.Labelled(label, pair.Objection.Reason, Wording.MaxReason / scale),
                pair.Objection.Idea is { } idea ? Face.Labelled(scene.Say(Sentence.Idea), idea, Wording.MaxReason / scale) : null,
                .. Questions.Answered(scene, pair.Objection.Argument, Math.Max(8, Argument.MostLetters / scale)),
                .. ProblemCourse.Of(scene, proposal, pair.Owner, pair.Objection, scale),
                Face.Fine(State(scene, proposal, pair.Objection.State)),
            ]);

    public static IEnumerable<CardElement> Ideas(Scene scene, Proposal proposal, int scale) =>
        from entry in proposal.Responses
        from suggestion in entry.Value.Suggestions
        orderby suggestion.Number
        from element in Idea(scene, proposal, entry.Key, suggestion, Wording.MaxReason / scale)
        select element;

    /// <summary>An idea, whose problem it is for, and what became of it.</summary>
    private static IEnumerable<CardElement> Idea(Scene scene, Proposal proposal, PersonId by, Suggestion suggestion, int most)
    {
        var label = Changes.Solved(scene, proposal, suggestion) is { } problems
            ? scene.Say(Sentence.IdeaSolves, suggestion.Number, People.Name(scene, by), problems)
            : scene.Say(Sentence.IdeaBy, suggestion.Number, People.Name(scene, by));
        yield return Face.Labelled(label, suggestion.Text, most);
        if (suggestion.Declined is { } example)
        {
            yield return Face.Labelled(scene.Say(Sentence.IdeaDeclined), example, most, subtle: true) with { Spacing = Spacing.Small };
        }
        else if (suggestion.Taken is { } version)
        {
            yield return Face.Fine(scene.Say(Sentence.IdeaTaken, version));
        }
    }

    /// <summary>The text that people answered to, if a slip in it was mended since.</summary>
    public static CardElement? Mended(Scene scene, Proposal proposal, int most) =>
        proposal.Mend is { } mend ? Face.Labelled(scene.Say(Sentence.MendedBefore), mend.Before.Text, most, subtle: true) : null;

    /// <summary>The text that the present version replaced.</summary>
    public static IEnumerable<CardElement?> Before(Scene scene, Proposal proposal, int most) => proposal.Before is not { } before
        ? []
        :
        [
            Face.Block(
                ContainerStyle.Emphasis,
                Face.Bold(scene.Say(Sentence.ReplacedText)),
                Face.Words(before.Text, most, new("") { IsSubtle = true }),
                Changes.Why(scene, proposal) is { } why ? Face.Labelled(scene.Say(Sentence.Why), why, most, subtle: true) : null),
        ];

    /// <summary>Who answered for whom.</summary>
    private static IEnumerable<string> Spoke(Scene scene, Proposal proposal, Tally tally) =>
        from person in tally.Asked
        let response = proposal.ResponseOf(person)
        let speaker = response.AnswerTo(proposal.Version) is null ? null : response.SpokenBy
        where speaker is not null
        select scene.Say(Sentence.SpokeFor, People.Name(scene, speaker.Value), People.Name(scene, person));

    private static IEnumerable<PersonId> Who(Proposal proposal, Tally tally, Func<Answer?, bool> which) =>
        tally.Asked.Where(id => which(proposal.ResponseOf(id).AnswerTo(proposal.Version)));

    private static CardElement? Named(Scene scene, Sentence label, IEnumerable<PersonId> people, int most) =>
        people.ToList() is { Count: > 0 } all
            ? new CardElement.RichTextBlock([new TextRun(scene.Say(label) + " ") { Weight = TextWeight.Bolder }, new TextRun(People.List(scene, all, most))])
            : null;

    private static string State(Scene scene, Proposal proposal, ObjectionState state) => state switch
    {
        ObjectionState.Raised => scene.Say(Sentence.ProblemOpen),
        ObjectionState.AwaitsWord => scene.Say(Sentence.ProblemWord, proposal.Version),
        ObjectionState.Resolved resolved => scene.Say(Sentence.ProblemSolved, resolved.Version),
        ObjectionState.TakenBack { Uneasy: true } => scene.Say(Sentence.ProblemUneasy),
        ObjectionState.TakenBack => scene.Say(Sentence.ProblemTakenBack),
        ObjectionState.Noted { Reason: { } reason } => scene.Say(Sentence.NotedReason, RichText.Inline(reason, 300)),
        ObjectionState.Abandoned => scene.Say(Sentence.ProblemOpen),
        ObjectionState.Noted => scene.Say(Sentence.ProblemNoted),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state.GetType().Name, "unknown state"),
    };
}
