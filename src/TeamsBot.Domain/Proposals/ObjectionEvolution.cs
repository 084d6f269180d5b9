using static TeamsBot.Domain.Proposals.ProposalEvent;
using static TeamsBot.Domain.Proposals.ProposalEvolution;

namespace TeamsBot.Domain.Proposals;

/// <summary>What facts about checks, orphans, ideas and slips make of a proposal.</summary>
internal static class ObjectionEvolution
{
    /// <summary>Null if the fact is about something else.</summary>
    internal static Proposal? Change(Unit unit, Proposal proposal, ProposalEvent happened) => happened switch
    {
        CheckAsked it => Active(With(By(proposal, it.By, it.Tap, it.At), it.Owner, it.Objection, objection => objection with { Check = new(it.By, it.At) }), it.At),
        Argued it => Active(With(By(proposal, it.By, it.Tap, it.At), it.By, it.Objection, objection => objection with { Argument = it.Argument }), it.At),
        CheckReminded it => With(proposal, it.Owner, it.Objection, objection => objection with { Check = objection.Check! with { Reminded = true } }),
        Checked it => AfterCheck(By(proposal, it.By, it.Tap, it.At), it),
        ObjectionTakenOver it => TakenOver(unit, proposal, it),
        ObjectionAbandoned it => Active(
            With(By(proposal, it.By, it.Tap, it.At), it.Owner, it.Objection, objection => objection with { State = new ObjectionState.Abandoned(it.At, it.Reason) }), it.At),
        ObjectionAppealed it => Held(
            unit, With(By(proposal, it.By, it.Tap, it.At), it.By, it.Objection, objection => objection with { State = new ObjectionState.Raised() }), it.At),
        SuggestionDeclined it => Active(Idea(By(proposal, it.By, it.Tap, it.At), it.Suggestion, suggestion => suggestion with { Declined = it.Example }), it.At),
        Mended it => Shown.Behind(Active(By(proposal, it.By, it.Tap, it.At), it.At), it.At) with
        {
            Wording = it.Wording,
            TextRev = unit.Size,
            Mend = new(it.At, proposal.Mend?.Before ?? proposal.Wording, proposal.Wording) { Answered = proposal.Mend is { Answered: true } },
        },
        MendUndone it => Mending.Undone(By(proposal, it.By, it.Tap, it.At), it, unit.Size),
        Challenged it => Renewed(proposal, it.Version, it.By, it.Tap, it.At, unit.Size) with { Before = proposal.Mend?.Before ?? proposal.Before, Why = null },
        AnswerUndone it => Active(proposal.WithResponse(it.By, response => Delivered(response, it.Tap, it.At) with { Answer = null, Version = 0, At = it.At }), it.At),
        _ => null,
    };

    /// <summary>The idea of this number, changed.</summary>
    internal static Proposal Idea(Proposal proposal, int number, Func<Suggestion, Suggestion> change) => Finding.Idea(proposal, number) is (var owner, not null)
        ? proposal.WithResponse(owner, response => response with { Suggestions = response.Suggestions.Replace(suggestion => suggestion.Number == number, change) })
        : proposal;

    private static Proposal By(Proposal proposal, PersonId by, Tap tap, DateTimeOffset at) => proposal.WithResponse(by, response => Delivered(response, tap, at));

    private static Proposal With(Proposal proposal, PersonId owner, int number, Func<Objection, Objection> change) => proposal.WithResponse(
        owner, response => response with { Objections = response.Objections.Replace(objection => objection.Number == number, change) });

    /// <summary>Noted as a concern, it stops nothing more; its owner has a day to answer again.</summary>
    private static Proposal AfterCheck(Proposal proposal, Checked it)
    {
        var after = With(proposal, it.Owner, it.Objection, objection => objection with
        {
            Check = objection.Check! with { Checker = it.By, Missing = it.Missing },
            State = it.Kept ? objection.State : new ObjectionState.Noted(it.Reason),
        });
        return it.Kept ? Active(after, it.At) : Shown.Behind(Released(after, it.At), it.At);
    }

    /// <summary>The problem moves to its new owner, whose answer it replaces. What waits for a word, waits for theirs from now on; anything else stops the clock, even if it was given up before.</summary>
    private static Proposal TakenOver(Unit unit, Proposal proposal, ObjectionTakenOver it)
    {
        var moved = proposal.ResponseOf(it.Owner).Objections.First(objection => objection.Number == it.Objection);
        var state = moved.State is ObjectionState.AwaitsWord ? new ObjectionState.AwaitsWord(it.At, Reminded: false) : new ObjectionState.Raised() as ObjectionState;
        var left = proposal.WithResponse(it.Owner, response => response with { Objections = [.. response.Objections.Where(objection => objection.Number != it.Objection)] });
        var taken = left.WithResponse(it.By, response => Delivered(response, it.Tap, it.At) with
        {
            Answer = null,
            Version = 0,
            Objections = [.. response.Objections.Append(moved with { State = state }).OrderBy(objection => objection.Number)],
        });
        return state is ObjectionState.Raised ? Held(unit, taken.Loaded(taken.Responses), it.At) : Active(taken.Loaded(taken.Responses), it.At);
    }
}
