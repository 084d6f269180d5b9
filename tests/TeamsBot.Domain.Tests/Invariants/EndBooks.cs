using System.Collections.Immutable;
using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Invariants;

/// <summary>What the judge writes down of the last days of agreements.</summary>
internal sealed record EndBooks
{
    public static readonly EndBooks Empty = new();

    private ImmutableDictionary<int, Occasion> Proposals { get; init; } = ImmutableDictionary<int, Occasion>.Empty;

    /// <summary>The agreements in force that end by themselves.</summary>
    private ImmutableDictionary<int, DateOnly> LastDays { get; init; } = ImmutableDictionary<int, DateOnly>.Empty;

    public EndBooks After(UnitEvent happened, ICollection<Rule> broken)
    {
        var today = new Calendar("Europe/Berlin").Day(happened.At);
        if (happened is AgreementEvent.Expired expired)
        {
            if (!LastDays.TryGetValue(expired.Agreement, out var lastDay) || today <= lastDay)
            {
                broken.Add(Rule.NothingEndsBeforeItsLastDay);
            }

            return this with { LastDays = LastDays.Remove(expired.Agreement) };
        }

        if (LastDays.Values.Any(lastDay => today > lastDay.AddDays(1)))
        {
            broken.Add(Rule.NothingIsInForceAfterItsLastDay);
        }

        return happened switch
        {
            ProposalEvent.Proposed { Occasion: { } occasion } it => this with { Proposals = Proposals.SetItem(it.Proposal, occasion) },
            ProposalEvent.Adopted it when Proposals.GetValueOrDefault(it.Proposal) is { } occasion => Adopted(it, occasion),
            _ => this,
        };
    }

    /// <summary>What was adopted after its last day ends at that moment, which is the next fact; until then the day of the adoption counts.</summary>
    private EndBooks Adopted(ProposalEvent.Adopted adopted, Occasion occasion)
    {
        var left = occasion.Revises is { } revises ? LastDays.Remove(revises.Agreement) : LastDays;
        return this with { LastDays = occasion.LastDay is { } lastDay ? left.SetItem(adopted.Agreement, lastDay) : left };
    }
}
