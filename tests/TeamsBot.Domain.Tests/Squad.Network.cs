using TeamsBot.Domain.Network;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests;

/// <summary>What members and other units say about the squad's place in the network.</summary>
internal sealed partial class Squad
{
    public Refusal? SetsUp(string name, UnitKind kind = UnitKind.Squad, string purpose = "Take money safely") =>
        Do(new NetworkCommand.SetUp($"aad-{name}", kind, "Payments", purpose, Under: null, Thread) { At = Now, Entropy = Seeded(_taps) });

    /// <summary>The organisation or another unit writes.</summary>
    public Refusal? Hears(Letter letter) => Do(new NetworkCommand.Receive(new("other"), letter) { At = Now, Entropy = Seeded(1000 + Unit.Members.Count) });

    /// <summary>It is set up, and part of the tribe "other".</summary>
    public void IsInTribe()
    {
        SetsUp(Unit.Members.Values.First(member => member.Asked).Name);
        Hears(new Letter.Entered(UnitKind.Squad, "Payments", "", "payments", Wanted: null));
        Hears(new Letter.Moved(new("other"), "Commerce", UnitKind.Tribe));
    }

    public Refusal? NeedsNoMore(string name) =>
        Do(new NetworkCommand.Depend($"aad-{name}", new("search"), "Search", DependencyLevel.None, Reason: null) { At = Now, Entropy = Seeded(_taps) });

    public Refusal? Refers(string name, string reason = "It concerns all of us", int proposal = 1) =>
        Do(new ProposalCommand.Refer(proposal, reason) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("refer") });

    public Refusal? AsksForAdvice(string name, string unit, int proposal = 1) =>
        Do(new ProposalCommand.AskAdvice(proposal, new(unit), unit) { By = $"aad-{name}", At = Now, Entropy = Seeded(_taps), Tap = Tap("askAdvice") });

    public Refusal? ProposesToTakeIn(string name, string unit) => Propose(name, $"Take in {unit}", Manner.Usual, new Effect.TakeIn(new(unit), unit, UnitKind.Squad));

    public Refusal? ProposesToBePartOf(string name, string unit) => Propose(name, $"Be part of {unit}", Manner.Usual, new Effect.BePartOf(new(unit), unit));
}
