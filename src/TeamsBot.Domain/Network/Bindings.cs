using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Network;

/// <summary>
/// How a unit moves to another conversation. It asks that one, which from then on stands for it, if nothing was founded there, and for ever:
/// whoever says something there reaches the unit. Only then is it the unit's home.
/// </summary>
internal static class Bindings
{
    private static readonly StringComparer Ids = StringComparer.OrdinalIgnoreCase;

    /// <summary>Where the home is lost nobody can be asked, so one of its people moves it at once: but only to where half of them are, so that nobody takes it from the others.</summary>
    internal static Decision Bind(Decision decision, NetworkCommand.Bind command, Member by, DateTimeOffset at) =>
        command.Moving.To.Conversation == decision.After.Home.Conversation ? decision.Refuse(Refusal.NothingChanges)
        : !decision.After.IsHomeless ? decision.Refuse(Refusal.ByConsent)
        : !AreMany(decision.After, command.Around) ? decision.Refuse(Refusal.TooFewAround)
        : Settle(decision.With(new NetworkEvent.HomeAsked(at, by.Id, Proposal: null, command.Moving)), at);

    private static bool AreMany(Unit unit, IReadOnlyCollection<string> around)
    {
        var asked = unit.Members.Values.Where(member => member.Asked).ToList();
        return 2 * asked.Count(member => around.Contains(member.ObjectId, Ids)) >= asked.Count;
    }

    /// <summary>A move that nobody else is asked about, as back to the unit's first conversation, is done.</summary>
    internal static Decision Settle(Decision decision, DateTimeOffset at) =>
        decision.After.Network.Moving is { There: null } moving ? decision.With(Homes.Moved(decision.After, moving, at)) : decision;

    /// <summary>The conversation is asked to be the home of a unit.</summary>
    internal static Decision Stand(Decision decision, UnitId unit, DateTimeOffset at) =>
        !decision.After.Exists || decision.After.Network.StandsFor == unit
            ? decision.With(new NetworkEvent.StoodFor(at, unit))
            : decision.With(new NetworkEvent.StandingDeclined(at, unit, Refusal.PlaceTaken));

    /// <summary>The conversation that was asked last has answered; what was asked before is of no interest any more.</summary>
    internal static Decision Answered(Decision decision, UnitId from, Refusal? why, DateTimeOffset at) =>
        decision.After.Network.Moving is not { } moving || moving.There != from ? decision
        : why is { } no ? decision.With(new NetworkEvent.HomeKept(at, no))
        : decision.With(Homes.Moved(decision.After, moving, at));
}
