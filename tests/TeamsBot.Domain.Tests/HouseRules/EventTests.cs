using TeamsBot.Domain.HealthChecks;
using TeamsBot.Domain.Network;
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
        var happened = 0;
        foreach (var history in InTheNetwork().Logs.Append(Everything()))
        {
            var unit = Unit.None;
            foreach (var fact in history)
            {
                var after = unit.Evolve(fact);
                happened += fact.GetType().Name == kind ? 1 : 0;
                if (fact.GetType().Name == kind && !IsOnlyAnswered(fact))
                {
                    Assert.NotEqual(Bare(unit), Bare(after));
                }

                unit = after;
            }
        }

        Assert.True(happened > 0, $"{kind} never happened");
    }

    [Fact]
    public void A_fact_of_an_unknown_capability_is_not_guessed_at() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Unit.None.Evolve(new Unheard(Squad.Monday)));

    /// <summary>The unit stays as it was; others, or its people, are told.</summary>
    private static bool IsOnlyAnswered(UnitEvent fact) =>
        fact is NetworkEvent.EntryDeclined { Parent: null } or NetworkEvent.NameDeclined or NetworkEvent.ReferralDeclined or NetworkEvent.BlockTold or NetworkEvent.AdviceGiven or NetworkEvent.PartsTold or NetworkEvent.StandingDeclined
            or NetworkEvent.EntryDepends { Level: not DependencyLevel.Blocked };

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

    private static Network.Town InTheNetwork()
    {
        var town = new Network.Town();
        town.Found("Commerce", "Mia");
        town.SetsUp("Commerce", UnitKind.Tribe);
        town.Rest();
        foreach (var (squad, kind) in new[] { ("Payments", UnitKind.Squad), ("Checkout", UnitKind.Squad), ("Testing", UnitKind.Chapter) })
        {
            town.Found(squad, "Mia", $"Tom of {squad}");
            town.SetsUp(squad, kind, under: "Commerce");
            town.Rest();
        }

        town.TakesIn("Commerce", "Checkout");
        town.Rest();
        town.Roster("Payments", "Tom of Payments");
        town.Do("Checkout", (at, entropy) => new MembershipCommand.Rename("Till") { At = at, Entropy = entropy });
        town.Found("Ring", "Lena", "Sam");
        town.Found("Inner", "Lena", "Sam");
        town.SetsUp("Ring", UnitKind.Circle);
        town.SetsUp("Inner", UnitKind.Circle);
        town.Rest();
        town.Wants("Inner", "Ring");
        town.Rest();
        town.Wants("Ring", "Inner");
        town.Rest();
        town.TakesIn("Ring", "Inner");
        town.TakesIn("Inner", "Ring");
        town.Rest();
        town.Wants("Checkout", "Ring");
        town.Rest();
        town.TakesIn("Ring", "Checkout");
        town.Rest();
        town.Found("Other", "Lena", "Sam");
        town.SetsUp("Other", UnitKind.Circle);
        town.Rest();
        town.Wants("Ring", "Other");
        town.Rest();
        town.Wants("Ring", "Commerce");
        town.Rest();
        Changes(town);
        Referrals(town);
        Needs(town);
        Advice(town);
        SharesHealth(town);
        Imports(town);
        Moves(town);
        return town;
    }

    /// <summary>One is adopted there, one comes back, and one of a stranger is declined.</summary>
    private static void Referrals(Network.Town town)
    {
        town.Found("Grove", "Ida");
        town.SetsUp("Grove", UnitKind.Tribe);
        town.Rest();
        town.Found("Search", "Ida", "Eli");
        town.SetsUp("Search", UnitKind.Squad, under: "Grove");
        town.Rest();
        foreach (var adopts in new[] { true, false })
        {
            var (number, there) = (town.Of("Search").LastProposal + 1, town.Of("Grove").LastProposal + 1);
            town.Do("Search", (at, entropy) => new ProposalCommand.Propose($"One backlog {number}", Squad.Thread) { By = Ida, Tap = new($"p{number}", "propose", 0), At = at, Entropy = entropy });
            town.Do("Search", (at, entropy) => new ProposalCommand.Refer(number, "It concerns all of us") { By = Ida, Tap = new($"r{number}", "refer", 0), At = at, Entropy = entropy });
            town.Rest();
            foreach (var member in town.Of("Grove").Members.Values.Where(member => adopts && member.Asked && member.ObjectId != Ida).ToList())
            {
                town.Do("Grove", (at, entropy) => new ProposalCommand.Respond(there, new Answer.Consent()) { By = member.ObjectId, Tap = new($"{member.Name}{there}", "consent", 0), At = at, Entropy = entropy });
            }

            town.Do("Grove", (at, entropy) => new ProposalCommand.Withdraw(there) { By = Ida, Tap = new($"w{number}", "withdraw", 0), At = at, Entropy = entropy });
            town.Rest();
        }

        town.Do("Grove", (at, entropy) => new NetworkCommand.Receive(new("Stranger"), new Letter.Refer(3, "Stranger", "stranger", ReferralCause.Asked, "Please", "Pay us", [Ida])) { At = at, Entropy = entropy });
    }

    private static void SharesHealth(Network.Town town)
    {
        town.Roster("Search", "Ida", "Eli", "Uma", "Ugo");
        town.Rest();
        Assert.Null(town.SharesHealth("Search"));
        town.Rest();
        town.OpensHealth("Search");
        town.AnswersHealth("Search", new Mark(Topic.Fun, Colour.Red, Trend.Worse));
        town.Rest();
        Assert.Null(town.SharesHealth("Search", on: false));
        town.Rest();
    }

    /// <summary>A tribe and its squad from files, each taken over by a channel, the squad first.</summary>
    private static void Imports(Network.Town town)
    {
        Assert.Null(town.Imports("one", ["tribe Energie=energy", "guild Wnid"], ["squad Wind in energy"]));
        Assert.Null(town.Imports("two", ["tribe Energy"]));
        Assert.Null(town.Removes("wnid"));
        town.Found("Wind", "Ida", "Eli");
        town.SetsUp("Wind", UnitKind.Squad);
        town.Rest();
        town.Found("Energy", "Ida");
        town.SetsUp("Energy", UnitKind.Tribe);
        town.Rest();
    }

    /// <summary>First to where another lives, which declines, then to where nobody does.</summary>
    private static void Moves(Network.Town town)
    {
        town.Do("Wind", (at, entropy) => new MembershipCommand.LoseHome(HomeLoss.Channel, at) { At = at, Entropy = entropy });
        foreach (var to in new[] { "Search", "Somewhere" })
        {
            town.Do("Wind", (at, entropy) => new NetworkCommand.Bind(Ida, new(Squad.Home with { Conversation = to }, new(to), to), [Ida]) { At = at, Entropy = entropy });
            town.Rest();
        }
    }

    private static string Ida => Squad.PersonNamed("Ida").ObjectId;

    private static void Needs(Network.Town town)
    {
        town.Do("Search", (at, entropy) => new NetworkCommand.Depend(Ida, new("Checkout"), "Checkout", DependencyLevel.Blocked, "It is late") { At = at, Entropy = entropy });
        town.Rest();
        town.Now += TimeSpan.FromDays(40);
        town.Do("Search", (at, entropy) => new MembershipCommand.Advance { At = at, Entropy = entropy });
        town.Rest();
    }

    /// <summary>Asked for, given, and over when the proposal is closed.</summary>
    private static void Advice(Network.Town town)
    {
        var number = town.Of("Search").LastProposal + 1;
        town.Do("Search", (at, entropy) => new ProposalCommand.Propose("Show large buttons", Squad.Thread) { By = Ida, Tap = new("advice 1", "propose", 0), At = at, Entropy = entropy });
        town.Do("Search", (at, entropy) => new ProposalCommand.AskAdvice(number, new("Other"), "Other") { By = Ida, Tap = new("advice 2", "askAdvice", 0), At = at, Entropy = entropy });
        town.Rest();
        town.Do("Other", (at, entropy) => new NetworkCommand.Advise(Squad.PersonNamed("Lena").ObjectId, new("Search"), number, "Larger ones") { At = at, Entropy = entropy });
        town.Rest();
        town.Do("Search", (at, entropy) => new ProposalCommand.Withdraw(number) { By = Ida, Tap = new("advice 3", "withdraw", 0), At = at, Entropy = entropy });
        town.Rest();
    }

    private static void Changes(Network.Town town)
    {
        Assert.Null(town.Agrees("Inner", new Effect.Rename("Circle line")));
        Assert.Null(town.Agrees("Inner", new Effect.SetPurpose("To go round")));
        town.Rest();
        Assert.Null(town.Agrees("Ring", new Effect.Rename("circle line")));
        Assert.Null(town.Agrees("Ring", new Effect.Leave()));
        town.Rest();
        town.Wants("Other", "Inner");
        town.Rest();
        Assert.Null(town.Agrees("Inner", new Effect.TurnAway(new("Other"), "Other", UnitKind.Circle)));
        town.Rest();
    }

    private static List<UnitEvent> Conflicts()
    {
        var squad = new Squad("Mia", "Tom", "Sam");
        squad.Changes("Mia", new Effect.SetMembership(Chosen: true));
        squad.AllConsent();
        squad.Changes("Mia", new Effect.SetVocabulary(School.S3));
        squad.AllConsent(2);
        squad.ProposesRules("Mia", closing: 15);
        squad.ProposesRules("Tom", closing: 14);
        squad.AllConsent(3);
        squad.Rebases("Tom", 4);
        squad.Do(new MembershipCommand.Rename("Bakery") { At = squad.Now, Entropy = Squad.Seeded(1) });
        return squad.Log;
    }

    private static List<UnitEvent> Everything()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena");
        squad.Do(new MembershipCommand.Rename("Payments") { At = squad.Now, Entropy = Squad.Seeded(1) });
        squad.Joins("Ana", guest: true);
        squad.Includes("Tom", "Ana");
        squad.Joins("Ben");
        squad.Do(new MembershipCommand.Join(Squad.PersonNamed("Ben") with { Name = "Benjamin" }) { At = squad.Now, Entropy = Squad.Seeded(1) });
        squad.Leaves("Ben");
        squad.StepsBack("Sam");
        squad.TakesPart("Sam");
        squad.MarksAway("Mia", "Sam", new(2026, 11, 25));
        squad.Returns("Sam");
        squad.Pauses("Mia", new(2026, 11, 25));
        squad.At("2026-11-24 09:00");
        squad.Resumes("Mia");
        squad.Holidays("Mia", new(2026, 12, 24), new(2026, 12, 27));
        squad.NoHolidays("Mia", new(2026, 12, 24), new(2026, 12, 25));
        squad.Works("Mia", 0b0011110);
        squad.ChangesZone("Mia", "Europe/Paris");
        squad.ChangesLanguage("Mia", Language.French);
        squad.Proposes("Mia");
        squad.Amends("Mia", "Move the stand-up");
        squad.Extends("Mia");
        squad.NeedsTime("Sam");
        squad.WaivesWaiting("Tom");
        squad.Facilitates("Tom");
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
        squad.Proposes("Tom", "Until the holidays", new Domain.Agreements.Occasion(LastDay: new(2026, 12, 30)));
        squad.AllConsent(squad.Unit.LastProposal);
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

        squad.WantsNote("Mia", wanted: false);
        squad.LosesHome();
        squad.FindsHome();
        squad.Polls("Mia");
        squad.Chooses("Tom", 2);
        squad.ClosesPoll("Mia");
        squad.OpensHealth("Mia");
        squad.At("2027-02-24 10:00");
        squad.Marks("Tom", new Mark(Topic.Fun, Colour.Green, Trend.Better));
        squad.ClosesHealth("Mia");
        Decides(squad);
        return [.. squad.Log, .. Meetings(), .. BigChannel(), .. Wishes(), .. Conflicts(), .. Problems()];
    }

    private static List<UnitEvent> Wishes()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena");
        squad.Mutes("Lena");
        squad.Delegates("Sam", "Tom");
        squad.Delegates("Lena", "Tom");
        squad.Proposes("Mia");
        squad.At("2026-11-23 15:00");
        squad.Reminds("Mia");
        squad.ConsentsFor("Tom", "Sam");
        squad.ObjectsFor("Tom", "Lena");
        squad.EndsDelegation("Sam");
        squad.At("2026-12-01 15:00");
        squad.Do(new MembershipCommand.Rename("Payments") { At = squad.Now, Entropy = Squad.Seeded(1) });
        return squad.Log;
    }

    private static List<UnitEvent> Problems()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena", "Priya");
        squad.Names("Priya");
        squad.Proposes("Mia");
        squad.Consents("Tom");
        squad.Undoes("Tom");
        squad.Consents("Tom");
        squad.Mends("Mia");
        squad.Undoes("Mia");
        squad.Mends("Mia");
        squad.SeesAnotherMeaning("Sam");
        squad.Objects("Lena");
        squad.Suggests("Tom", "9:50");
        squad.Declines("Mia");
        squad.AsksToCheck("Tom");
        squad.Argues("Lena", new Argument(Harm: "We lose people"));
        squad.At("2026-11-26 12:00");
        squad.Finds("Priya");
        squad.Objects("Sam");
        squad.At("2026-12-02 12:00");
        squad.Abandons("Priya");
        squad.Appeals("Sam");
        squad.Leaves("Sam");
        squad.TakesOver("Tom");
        return squad.Log;
    }

    private static void Decides(Squad squad)
    {
        var last = squad.Unit.LastProposal;
        squad.ProposesOffice("Mia", Office.Secretary, "Sam");
        squad.AllConsent(last + 1);
        squad.ProposesRules("Mia", Presets.Rounds);
        squad.AllConsent(last + 2);
        squad.At("2027-03-01 09:00");
        squad.Proposes("Tom", "In steps");
        UnitCommand[] steps =
        [
            new ProposalCommand.AskQuestion(last + 3, "Why?") { By = "aad-Sam", At = squad.Now, Entropy = Squad.Seeded(1), Tap = new("s1", "ask", 0) },
            new ProposalCommand.AnswerQuestion(last + 3, null, "So") { By = "aad-Tom", At = squad.Now, Entropy = Squad.Seeded(1), Tap = new("s2", "answer", 0) },
            new ProposalCommand.MoveOn(last + 3, null) { By = "aad-Sam", At = squad.Now, Entropy = Squad.Seeded(1), Tap = new("s3", "next", 0) },
            new ProposalCommand.React(last + 3, "Good") { By = "aad-Lena", At = squad.Now, Entropy = Squad.Seeded(1), Tap = new("s4", "react", 0) },
        ];
        Assert.All(steps, step => Assert.Null(squad.Do(step)));
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
