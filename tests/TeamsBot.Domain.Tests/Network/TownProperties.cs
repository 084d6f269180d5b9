using CsCheck;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Network;

/// <summary>Whatever units do, and in whatever order their letters arrive, the network holds together.</summary>
public sealed class TownProperties
{
    private static readonly string[] Names = ["Ash", "Birch", "Cedar", "Elm", "Fir", "Oak", "Gum", "Hazel"];
    private static readonly string[] People = ["Mia", "Jonas", "Lena", "Priya", "Tom"];

    /// <summary>What is done next, by which unit, with which other, and with whom.</summary>
    private static readonly Gen<(int Deed, int Unit, int Other, int Who)[]> Histories =
        Gen.Select(Gen.Int[0, 19], Gen.Int[0, Names.Length - 1], Gen.Int[0, Names.Length - 1], Gen.Int[0, 31]).Array[10, 120];

    [Fact]
    public void Whatever_the_order_of_events_the_network_holds_together() => Histories.Sample(history => HoldsTogether(new(), history), iter: 2_000, print: Print);

    /// <summary>Birch asks Elm, thinks better of it and asks again, and Elm takes it in for the first question before it hears of the others.</summary>
    [Fact]
    public void A_question_that_comes_behind_its_answer_is_settled() =>
        HoldsTogether(new(), [(4, 1, 3, 6), (4, 1, 5, 23), (4, 1, 3, 24), (7, 3, 1, 10), (8, 6, 1, 23), (15, 3, 0, 28)]);

    /// <summary>What the property would say if a chapter were not told who has left its tribe.</summary>
    [Fact]
    public void A_chapter_that_does_not_hear_who_left_its_tribe_is_found() => Assert.ThrowsAny<CsCheckException>(() => Histories.Sample(
        history => HoldsTogether(new((town, sent) => sent is not { To: { } to, Letter: Letter.People { Gone.Count: > 0 } } || !town.Of(to).Network.IsChapter), history),
        iter: 2_000,
        print: Print));

    /// <summary>What the property would say if a tribe were not told that a squad has stopped showing it its health checks.</summary>
    [Fact]
    public void A_tribe_that_does_not_hear_that_a_squad_stopped_sharing_is_found() => Assert.ThrowsAny<CsCheckException>(() => Histories.Sample(
        history => HoldsTogether(new((_, sent) => sent.Letter is not Letter.SharesHealth { On: false }), history), iter: 400, print: Print));

    private static string Print((int Deed, int Unit, int Other, int Who)[] history) => string.Join("; ", history);

    private static void HoldsTogether(Town town, (int Deed, int Unit, int Other, int Who)[] history)
    {
        foreach (var (index, name) in Names.Index())
        {
            town.Found(name, People[index % People.Length], People[(index + 2) % People.Length]);
        }

        foreach (var (index, root) in Names.Take(4).Index())
        {
            town.SetsUp(root, index % 2 == 0 ? UnitKind.Tribe : UnitKind.Circle);
            town.Rest();
        }

        town.SetsUp("Gum", UnitKind.Guild);
        town.SetsUp("Hazel", UnitKind.Chapter, under: "Ash");
        town.SetsUp("Fir", UnitKind.Squad, under: "Cedar");
        town.SetsUp("Oak", UnitKind.Squad, under: "Ash");
        town.Rest();
        foreach (var (deed, unit, other, who) in history)
        {
            Do(town, deed, Names[unit], Names[other], who);
            HasNoCycle(town);
            NamesDiffer(town);
            OnlyWhoTakesPartIsAsked(town.Of(Names[unit]), town.Log(Names[unit]));
        }

        town.Rest();
        HasNoCycle(town);
        EverybodyAgrees(town);
        TribesAreTheirSquads(town);
        TribesKnowTheHealthThatIsSharedWithThem(town);
        ChaptersAreOfTheirTribes(town);
        Assert.Empty(town.Surprises);
        Assert.All(town.Logs, log => Assert.Empty(Broken(log)));
    }

    private static void Do(Town town, int deed, string unit, string other, int who)
    {
        var people = People.Where((_, index) => (who >> index & 1) == 1).ToArray();
        var here = town.Of(unit);
        var asked = here.Members.Values.Count(member => member.Asked);
        switch (deed)
        {
            case 0 when people.Length > 0:
                town.Roster(unit, people);
                break;
            case 1 or 2 when asked > 0:
                town.SetsUp(unit, (UnitKind)(who % 8 is var kind && kind < 5 ? kind : 0), deed == 1 ? null : other, name: who % 7 == 0 ? other : unit);
                break;
            case 3 when here.Network.Waiting.Values.Any(each => !each.Taken) && asked > 1 && here.Open.Count < 3:
                town.TakesIn(unit, here.Network.Waiting.Values.First(each => !each.Taken).Unit.Value);
                break;
            case 4 when asked > 1 && here.Open.Count < 3:
                town.Wants(unit, other);
                break;
            case 5 when who % 4 == 0:
                town.Do(unit, (at, entropy) => new Domain.Organization.MembershipCommand.Rename(who % 8 == 0 ? other : $"{unit} {who}") { At = at, Entropy = entropy });
                break;
            case 10 or 11:
                town.Joins(unit, People[who % People.Length], guest: who > 28);
                break;
            case 12:
                town.StepsBack(unit, People[who % People.Length]);
                break;
            case 13 when here.Open.Count < 3:
                town.Proposes(unit, People[who % People.Length]);
                break;
            case 14 when who % 3 == 0 && here.Members.Values.FirstOrDefault(member => member.Asked) is { } host:
                town.Do(unit, (at, entropy) => new Domain.Organization.MembershipCommand.Include(host.ObjectId, Squad.PersonNamed("Gus", guest: true)) { At = at, Entropy = entropy });
                break;
            case 15 when asked > 1 && here.Open.Count < 3:
                town.Agrees(unit, Change(here, other, who));
                break;
            case 16 when asked > 1 && here.Open.Count < 2:
                town.Proposes(unit, Change(here, other, who));
                break;
            case 17 when here.Open.Count > 0:
                Ends(town, unit, here.Open.Values.First(), who);
                break;
            case 18 when asked > 1 && here.Open.Count < 3:
                town.SharesHealth(unit, on: who % 3 > 0);
                break;
            case 19 when asked > 0:
                town.OpensHealth(unit);
                town.Roster(unit, who % 4 > 0 ? People : people);
                town.AnswersHealth(unit, new Mark(Topic.Fun, (Colour)(who % 3), (Trend)(who / 3 % 3)));
                break;
            case >= 6 and < 10 when town.Senders is { Count: > 0 } senders:
                town.Deliver(senders[who % senders.Count]);
                break;
        }
    }

    private static Effect Change(Unit unit, string other, int who) => (who % 5) switch
    {
        0 => new Effect.Rename(who % 2 == 0 ? other : $"{other} {who}"),
        1 => new Effect.SetPurpose($"For {who % 3}"),
        2 => new Effect.Leave(),
        3 when unit.Network.Waiting.Values.FirstOrDefault(each => !each.Taken) is { } part => who % 2 == 0 ? new Effect.TakeIn(part.Unit, part.Name, part.Kind) : new Effect.TurnAway(part.Unit, part.Name, part.Kind),
        _ => new Effect.BePartOf(new(other), other),
    };

    /// <summary>Its proposer adapts it or withdraws it, or time ends it.</summary>
    private static void Ends(Town town, string unit, Proposal proposal, int who)
    {
        var by = town.Of(unit).Members[proposal.Proposer].ObjectId;
        town.Now += TimeSpan.FromMinutes(2);
        town.Do(unit, (at, entropy) => (who % 3) switch
        {
            0 => new Domain.Organization.MembershipCommand.Advance { At = at.AddDays(who % 2 == 0 ? 8 : 60), Entropy = entropy },
            1 => new ProposalCommand.Withdraw(proposal.Number) { By = by, Tap = new($"withdraw {at.Ticks}", "withdraw", 0), At = at, Entropy = entropy },
            _ => new ProposalCommand.Rebase(proposal.Number) { By = by, Tap = new($"rebase {at.Ticks}", "rebase", 0), At = at, Entropy = entropy },
        });
    }

    private static void NamesDiffer(Town town) =>
        Assert.Equal(town.Directory.Entries.Count, town.Directory.Entries.Values.Select(entry => UnitName.Skeleton(entry.Position.Name)).Distinct(StringComparer.Ordinal).Count());

    private static void HasNoCycle(Town town)
    {
        foreach (var start in town.Directory.Entries.Keys)
        {
            var seen = new HashSet<UnitId>();
            for (UnitId? at = start; at is { } here; at = town.Directory.Entries[here].Parent)
            {
                Assert.True(seen.Add(here), $"{start} is part of itself");
            }
        }
    }

    /// <summary>What a unit thinks that it is, the organisation and its parent think too.</summary>
    private static void EverybodyAgrees(Town town)
    {
        var entries = town.Directory.Entries;
        Assert.Equal(entries.Count, entries.Values.Select(entry => entry.Position.Slug).Distinct(StringComparer.Ordinal).Count());
        foreach (var (id, unit) in town.Units.Where(pair => pair.Key != Town.Organization))
        {
            var entry = entries.GetValueOrDefault(id);
            Assert.Null(unit.Network.Asked);
            Assert.Equal(entry?.Position.Kind, unit.Network.Position?.Kind);
            Assert.Equal(entry?.Position.Slug, unit.Network.Position?.Slug);
            Assert.True(entry is null || entry.Position.Name == unit.Name);
            Assert.Equal(entry?.Position, unit.Network.Position);
            Assert.True(unit.Network.Wanted is null || unit.Network.Wanted.Unit == entry?.Wanted, $"{id} waits for nobody");
            Assert.Null(unit.Network.NameAsked);
            Assert.False(unit.Network.Leaving);
            Assert.Equal(entry?.Parent, unit.Network.Parent?.Unit);
            Assert.True(unit.Network.Parent is not { } parent || entries[parent.Unit].Position.Name == parent.Name, $"{id} calls its parent otherwise");
            Assert.Equal(entries.Values.Where(part => part.Parent == id).Select(part => (part.Unit, part.Position.Name)), unit.Network.Parts.Values.Select(part => (part.Unit, part.Name)));
            Assert.Equal(entries.Values.Where(part => part.Wanted == id).Select(part => part.Unit), unit.Network.Waiting.Keys);
        }
    }

    private static void TribesAreTheirSquads(Town town)
    {
        foreach (var tribe in town.Units.Values.Where(unit => unit.Network.IsOfParts))
        {
            var squads = tribe.Network.Parts.Values.Where(part => part.Kind is UnitKind.Squad or UnitKind.Tribe).Select(part => town.Of(part.Unit));
            var people = squads.SelectMany(squad => squad.Members.Values).Where(member => member is { Asked: true, Guest: false }).Select(member => member.ObjectId);
            Assert.Equal(people.Distinct().Order(), tribe.Members.Values.Where(member => member.Asked).Select(member => member.ObjectId).Order());
        }
    }

    private static void ChaptersAreOfTheirTribes(Town town)
    {
        foreach (var chapter in town.Units.Values.Where(unit => unit.Network is { IsChapter: true, Parent: not null }))
        {
            var tribe = town.Of(chapter.Network.Parent!.Unit).Members.Values.Where(member => member.Asked).Select(member => member.ObjectId).ToHashSet();
            Assert.All(chapter.Members.Values.Where(member => member.Asked), member => Assert.Contains(member.ObjectId, tribe));
            Assert.Equal(tribe.Order(), chapter.Members.Values.Where(member => member.Present).Select(member => member.ObjectId).Order());
        }
    }

    /// <summary>By the logs of the squads: those that have agreed to it since they came, and what they have told since then.</summary>
    private static void TribesKnowTheHealthThatIsSharedWithThem(Town town)
    {
        foreach (var (id, tribe) in town.Units.Where(pair => pair.Value.Network.IsOfParts))
        {
            var shared = tribe.Network.Parts.Keys.Select(part => (part, Told: Shared(town.Log(part.Value)))).Where(each => each.Told is not null).ToList();
            Assert.Equal(shared.Select(each => each.part), tribe.Network.Health.Keys);
            Assert.All(shared, each => Assert.Equal(each.Told is { Check: > 0 } closed ? (closed.Check, closed.SharedWith) : (0, null), tribe.Network.Health[each.part].Result is { } result ? (result.Check, id) : (0, null)));
        }

        Assert.All(town.Units.Values.Where(unit => !unit.Network.IsOfParts), unit => Assert.Empty(unit.Network.Health));
    }

    /// <summary>The newest result that went to the tribe; of check 0 if there was none since it was agreed, null if it is not agreed.</summary>
    private static HealthEvent.HealthClosed? Shared(IReadOnlyList<UnitEvent> log) => log.Aggregate((HealthEvent.HealthClosed?)null, (told, happened) => happened switch
    {
        NetworkEvent.HealthSharingChanged { On: true } it => new(it.At, 0, null, 0, []),
        NetworkEvent.HealthSharingChanged or NetworkEvent.ParentChanged or NetworkEvent.ParentLeft => null,
        HealthEvent.HealthClosed { SharedWith: not null } it => it,
        _ => told,
    });

    /// <summary>By the log alone: who joined, is no guest or was included, and has neither left nor stepped back.</summary>
    private static void OnlyWhoTakesPartIsAsked(Unit unit, IReadOnlyList<UnitEvent> log)
    {
        var taking = new Dictionary<PersonId, (bool Guest, bool Included, bool Here)>();
        foreach (var happened in log.OfType<Domain.Organization.MembershipEvent>())
        {
            switch (happened)
            {
                case Domain.Organization.MembershipEvent.MemberJoined it:
                    taking[it.Member] = (it.Person.Guest, false, !it.Observes);
                    break;
                case Domain.Organization.MembershipEvent.MemberChanged it:
                    taking[it.Member] = taking[it.Member] with { Guest = it.Person.Guest };
                    break;
                case Domain.Organization.MembershipEvent.GuestIncluded it:
                    taking[it.Member] = taking[it.Member] with { Included = true, Here = true };
                    break;
                case Domain.Organization.MembershipEvent.TookPart it:
                    taking[it.Member] = taking[it.Member] with { Here = true };
                    break;
                case Domain.Organization.MembershipEvent.SteppedBack it:
                    taking[it.Member] = taking[it.Member] with { Here = false };
                    break;
                case Domain.Organization.MembershipEvent.MemberLeft it:
                    taking[it.Member] = (false, false, false);
                    break;
            }
        }

        var asked = unit.Open.Values.SelectMany(proposal => Domain.Proposals.Tally.Of(unit, proposal, unit.LastAt).Asked);
        Assert.All(asked, person => Assert.True(taking[person] is { Here: true } and ({ Guest: false } or { Included: true }), $"{unit.Members[person].Name} is asked in {unit.Name}"));
    }

    private static HashSet<Invariants.Rule> Broken(IReadOnlyList<UnitEvent> log)
    {
        var broken = new HashSet<Invariants.Rule>();
        _ = new Invariants.Judge().Follow(log, broken);
        return broken;
    }
}
