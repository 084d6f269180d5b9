using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>Finds the proposal that a typed command is about. In a channel that is the one of the thread, so that no word lands on another thread's proposal.</summary>
internal sealed class Which(Desk desk)
{
    /// <summary>Closed proposals that are looked at, the newest first.</summary>
    private const int ClosedLookedAt = 10;

    /// <returns>Its number, be it open or closed; or the question which is meant.</returns>
    internal async Task<(int? Number, Part? Question)> FindAsync(Visit visit, Unit unit, Ref reference, CancellationToken cancellationToken)
    {
        if ((reference.Proposal ?? visit.Meant) is { } named)
        {
            return (named, null);
        }

        var candidates = visit.Turn.Scope == Scope.Channel ? await OfThreadAsync(visit, unit, cancellationToken) : [.. unit.Open.Values];
        return candidates.Count == 1
            ? (candidates[0].Number, null)
            : (null, Ask(visit, visit.Look(unit, desk.Now), candidates.Count > 0 ? candidates : [.. unit.Open.Values]));
    }

    /// <summary>The proposal that is meant, in any state, as it is shown; or the question which is meant, or that there is none.</summary>
    internal async Task<Part> LookAsync(Visit visit, Ref reference, Func<Scene, Proposal, Task<Part>> look, CancellationToken cancellationToken)
    {
        var unit = await desk.ReadAsync(visit, cancellationToken);
        if (await FindAsync(visit, unit, reference, cancellationToken) is var (meant, question) && meant is not { } number)
        {
            return question!;
        }

        var scene = visit.Look(unit, desk.Now);
        var proposal = scene.MayRead ? await desk.FindAsync(visit, unit, number, cancellationToken) : null;
        return proposal is null
            ? new Part.Said(Refusals.Reply(scene, Refusal.UnknownProposal, null, visit.Turn.Person!.Name))
            : await look(scene, proposal);
    }

    private static Part Ask(Visit visit, Scene scene, IReadOnlyList<Proposal> candidates) =>
        candidates.Count == 0 ? new Part.Said(Refusals.Reply(scene, Refusal.UnknownProposal, null, visit.Turn.Person!.Name))
        : visit.InWords ? new Part.Said(new Line(scene.Say(Sentence.WhichInWords, InWords.Open(scene))))
        : new Part.Shown(WhichCard.Render(scene, candidates, visit.Typed, Visit.AskerOf(visit.Turn)));

    /// <summary>The open ones of this thread, or if none is open the newest that closed here.</summary>
    private async Task<IReadOnlyList<Proposal>> OfThreadAsync(Visit visit, Unit unit, CancellationToken cancellationToken)
    {
        var open = new List<Proposal>();
        foreach (var proposal in unit.Open.Values)
        {
            if (await IsHereAsync(visit, proposal, cancellationToken))
            {
                open.Add(proposal);
            }
        }

        return open.Count > 0 ? open : await ClosedHereAsync(visit, unit, cancellationToken);
    }

    private async Task<IReadOnlyList<Proposal>> ClosedHereAsync(Visit visit, Unit unit, CancellationToken cancellationToken)
    {
        for (var number = unit.LastProposal; number > Math.Max(0, unit.LastProposal - ClosedLookedAt); number--)
        {
            if (!unit.Open.ContainsKey(number)
                && await desk.FindAsync(visit, unit, number, cancellationToken) is { } closed
                && await IsHereAsync(visit, closed, cancellationToken))
            {
                return [closed];
            }
        }

        return [];
    }

    /// <summary>It was proposed in this thread, or its card began the thread.</summary>
    private async Task<bool> IsHereAsync(Visit visit, Proposal proposal, CancellationToken cancellationToken)
    {
        var (thread, place) = (visit.Turn.ThreadId, proposal.Place.Conversation);
        return place == thread
            || (place == visit.Turn.ConversationId && await desk.ThreadAsync(visit, proposal.Number, cancellationToken) == thread);
    }
}
