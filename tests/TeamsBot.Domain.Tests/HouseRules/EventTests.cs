using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.HouseRules;

/// <summary>One long history in which every kind of fact happens.</summary>
public sealed class EventTests
{
    public static TheoryData<string> Kinds => [.. AllKinds.Select(kind => kind.Name)];

    private static IEnumerable<Type> AllKinds => typeof(UnitEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(UnitEvent)) && !type.IsAbstract);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_fact_changes_something(string kind)
    {
        var unit = Unit.None;
        var happened = 0;
        foreach (var fact in Everything())
        {
            var after = unit.Evolve(fact);
            if (fact.GetType().Name == kind)
            {
                happened++;
                Assert.NotEqual(Bare(unit), Bare(after));
            }

            unit = after;
        }

        Assert.True(happened > 0, $"{kind} never happened");
    }

    [Fact]
    public void A_fact_of_an_unknown_capability_is_not_guessed_at() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Unit.None.Evolve(new Unheard(Squad.Monday)));

    /// <summary>Without the numbers that every fact moves and the taps that it remembers.</summary>
    private static Unit Bare(Unit unit) => unit with
    {
        Size = 0,
        LastAt = default,
        Open = unit.Open.Values.Aggregate(unit.Open, (open, proposal) => open.With(proposal.Number, Bare(proposal))),
        Settled = [.. unit.Settled.Select(Bare)],
    };

    private static Proposal Bare(Proposal proposal) => proposal with
    {
        Rev = 0,
        Responses = proposal.Responses.Aggregate(proposal.Responses, (all, entry) => all.With(entry.Key, entry.Value with { Deliveries = [] })),
    };

    private static List<UnitEvent> Everything()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena");
        squad.Do(new MembershipCommand.Rename("Payments") { At = squad.Now, Entropy = Squad.Seeded(1) });
        squad.Joins("Ana", guest: true);
        squad.Includes("Tom", "Ana");
        squad.Joins("Ben");
        squad.Do(new MembershipCommand.Join(Squad.PersonNamed("Ben") with { Name = "Benjamin" }) { At = squad.Now, Entropy = Squad.Seeded(1) });
        squad.Leaves("Ben");
        squad.MarksAway("Mia", "Sam", new(2026, 11, 25));
        squad.Returns("Sam");
        squad.Pauses("Mia", new(2026, 11, 25));
        squad.At("2026-11-24 09:00");
        squad.Resumes("Mia");
        squad.ChangesZone("Mia", "Europe/Paris");
        squad.Proposes("Mia");
        squad.Amends("Mia", "Move the stand-up");
        squad.NeedsTime("Sam");
        squad.WaivesWaiting("Tom");
        squad.Recuses("Ana");
        squad.Suggests("Tom", "9:45");
        squad.Objects("Tom");
        squad.TakesBack("Tom");
        squad.Objects("Lena");
        squad.Amends("Mia");
        squad.StillObjects("Lena");
        squad.Amends("Mia", "Move the daily stand-up to 9:50");
        squad.Resolves("Lena");
        squad.Objects("Sam");
        squad.Objects("Ana");
        squad.Amends("Mia", "Move the daily stand-up to 9:55");
        squad.Leaves("Ana");
        squad.HasNoOpinion("Tom");
        squad.StandsAside("Lena");
        squad.At("2026-12-20 09:00");
        squad.Proposes("Tom", "Another");
        squad.Consents("Mia", proposal: 2);
        squad.Consents("Sam", proposal: 2);
        squad.Consents("Lena", proposal: 2);
        squad.Proposes("Tom", "And another");
        squad.Withdraws("Tom", 3);
        squad.Keeps("Tom", 1);
        squad.Questions("Tom", 1);
        squad.Breaks("Tom", 1);
        squad.TakesCare("Tom", "Lena", new(2026, 12, 24), 1);
        squad.Do(new MembershipCommand.Wait("aad-Sam", Waited: false) { At = squad.Now, Entropy = Squad.Seeded(1) });
        squad.Proposes("Mia", "With time");
        squad.NeedsTime("Lena", squad.Unit.LastProposal);
        foreach (var day in new[] { "2027-01-20", "2027-02-20" })
        {
            squad.Proposes("Mia", $"Once more {day}");
            squad.At(day + " 09:00");
        }

        return [.. squad.Log, .. Meetings(), .. BigChannel()];
    }

    private static List<UnitEvent> Meetings()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena").Meeting(facilitator: "Tom");
        squad.Proposes("Mia");
        squad.CallsMeeting("Sam");
        squad.At("2026-11-27 09:00");
        squad.Records("Sam", MeetingOutcome.Back, "Lena");
        squad.Confirms("Lena");
        squad.Drops("Tom");
        squad.At("2026-12-24 09:00");
        return squad.Log;
    }

    private static IEnumerable<UnitEvent> BigChannel()
    {
        var draft = new Draft(Squad.PersonNamed("Mia"), "Text", Squad.Thread);
        yield return new MembershipEvent.Drafted(Squad.Monday.AddYears(1), draft);
        yield return new MembershipEvent.MembersChosen(Squad.Monday.AddYears(1), Everyone: false);
        yield return new MembershipEvent.UnitCreated(Squad.Monday.AddYears(1), "Other", "Etc/UTC", Squad.Home, Chosen: false);
        yield return new MembershipEvent.MembersChosen(Squad.Monday.AddYears(1), Everyone: false);
    }

    private sealed record Unheard(DateTimeOffset At) : UnitEvent(At);
}
