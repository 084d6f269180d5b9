using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Invariants;

/// <summary>Compares what a card said that a proposal would change with what its adoption changed.</summary>
internal static class Diffs
{
    /// <summary>Every adoption that found something else than its card said, or left something else; and every one that was adopted although it conflicted.</summary>
    public static IEnumerable<string> Of(Unit before, IReadOnlyList<UnitEvent> events)
    {
        var unit = before;
        for (var index = 0; index < events.Count; index++)
        {
            if (events[index] is ProposalEvent.Adopted adopted && unit.Open[adopted.Proposal] is { Effect: { } effect } proposal)
            {
                var (was, now) = Conflicts.Step(unit, proposal)!.Value;
                var after = unit.Evolve(adopted) is var agreed && index + 1 < events.Count && IsChange(events[index + 1]) ? agreed.Evolve(events[index + 1]) : agreed;
                foreach (var surprise in Surprises(unit, proposal, effect, was, now, after))
                {
                    yield return $"P-{adopted.Proposal}, {effect}: {surprise}";
                }
            }

            unit = unit.Evolve(events[index]);
        }
    }

    private static IEnumerable<string> Surprises(Unit unit, Proposal proposal, Effect effect, Touched was, Touched now, Unit after)
    {
        if (proposal.State is ProposalState.Conflicted)
        {
            yield return "adopted in conflict";
        }

        if (Touched.Of(unit, effect) != was)
        {
            yield return $"the card said that it was {was}, and it was {Touched.Of(unit, effect)}";
        }

        if (Touched.Of(after, effect) != now && !HasLeft(unit, effect))
        {
            yield return $"the card said that it would be {now}, and it is {Touched.Of(after, effect)}";
        }
    }

    /// <summary>Who has left since is not named.</summary>
    private static bool HasLeft(Unit unit, Effect effect) => effect is Effect.Name { Person: { } person } && unit.Members.Find(person) is not { Asked: true };

    private static bool IsChange(UnitEvent happened) => happened is MembershipEvent or Domain.Network.NetworkEvent;
}
