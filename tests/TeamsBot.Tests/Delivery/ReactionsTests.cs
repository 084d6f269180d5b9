using System.Text.Json;
using TeamsBot.Delivery;
using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage;
using TeamsBot.Storage.Units;

namespace TeamsBot.Tests.Delivery;

public sealed class ReactionsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly Place Thread = new("https://smba.trafficmanager.net/amer/", "19:squad@thread.tacv2;messageid=1");
    private static readonly string[] Names = ["Mia", "Jonas", "Lena", "Priya", "Sam", "Tom"];
    private readonly UnitKey _key = UnitKey.Of("tenant", "19:squad@thread.tacv2");
    private Unit _unit = Unit.None;
    private int _taps;

    public ReactionsTests()
    {
        var home = new Home("tenant", "19:squad@thread.tacv2", Thread.Service, "19:team@thread.tacv2");
        Do(new MembershipCommand.Create("Squad", "Etc/UTC", home, Chosen: false, Waiting: null) { At = Monday, Entropy = Seed(1) });
        Do(new MembershipCommand.ReadRoster([.. Names.Select(name => new Person(name, name, $"29:{name}"))]) { At = Monday, Entropy = Seed(2) });
        Do(new ProposalCommand.Propose("Move the daily stand-up to 9:30", Thread) { At = Monday, Entropy = Seed(3), By = "Mia", Tap = Tap() });
    }

    [Fact]
    public void A_typed_answer_that_was_counted_is_confirmed_in_its_thread()
    {
        var entries = Do(Consent("Tom", Monday.AddHours(1)));

        Assert.Contains("Noted, Tom", Text(Assert.Single(entries)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_command_is_never_answered_as_done_even_if_time_brought_facts_with_it()
    {
        var late = Monday.AddDays(20);

        var entries = Do(Consent("Tom", late));

        Assert.IsType<ProposalState.NotDecided>(Assert.Single(_unit.Settled).State);
        Assert.DoesNotContain(entries, entry => Text(entry).Contains("Noted", StringComparison.Ordinal));
        Assert.Contains(entries, entry => Text(entry).Contains("not decided", StringComparison.Ordinal));
    }

    [Fact]
    public void The_silent_are_reminded_on_the_morning_of_the_closing_day()
    {
        var entries = Do(Passing(new(2026, 11, 25, 9, 30, 0, TimeSpan.Zero)));

        Assert.Contains("closes today", Text(Assert.Single(entries)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reminder_that_the_bot_slept_over_is_not_sent()
    {
        var entries = Do(Passing(new(2026, 11, 25, 17, 0, 0, TimeSpan.Zero)));

        Assert.DoesNotContain(entries, entry => Text(entry).Contains("closes today", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reminder_of_a_large_guild_lists_everybody_in_as_few_messages_as_hold_them()
    {
        var people = Enumerable.Range(0, 300).Select(person => new Person($"{person}", $"Person {person}", $"29:{person}")).Concat(Names.Select(name => new Person(name, name, $"29:{name}"))).ToList();
        for (var step = 0; step < 16; step++)
        {
            Do(new MembershipCommand.ReadRoster(people) { At = Monday, Entropy = Seed(20 + step) });
        }

        for (var proposal = 2; proposal < 10; proposal++)
        {
            Do(new ProposalCommand.Propose("Tea at four", Thread) { At = Monday, Entropy = Seed(40 + proposal), By = $"{proposal}", Tap = Tap() });
        }

        var entries = Do(Passing(new(2026, 11, 25, 9, 30, 0, TimeSpan.Zero)));

        Assert.All(entries, entry => Assert.InRange(entry.Json.Length, OutboxEntry.MostBytes / 2, OutboxEntry.MostBytes));
        var parts = entries.Select(entry => JsonSerializer.Deserialize(entry.Json, DeliveryJson.Default.Nudge)!).SelectMany(nudge => (nudge.Also ?? []).Prepend(nudge)).ToList();
        Assert.Equal(Enumerable.Range(1, 9), parts.Select(part => part.Proposal));
        Assert.All(parts.Skip(1), part => Assert.Equal(305, part.People.Count));
    }

    [Fact]
    public void In_a_group_chat_only_results_are_said()
    {
        _unit = _unit with { Home = _unit.Home with { Team = "" } };

        Assert.Empty(Do(new ProposalCommand.Raise(1, "I would miss it", null) { At = Monday, Entropy = Seed(4), By = "Lena", Tap = Tap() }));
        Assert.Single(Do(new ProposalCommand.Withdraw(1) { At = Monday, Entropy = Seed(5), By = "Mia", Tap = Tap() }));
    }

    [Fact]
    public void Who_wants_to_be_part_of_a_unit_without_a_home_is_named_where_it_has_one_again()
    {
        Do(new MembershipCommand.LoseHome(HomeLoss.Channel, Monday) { At = Monday, Entropy = Seed(4) });
        _unit = _unit with { Network = _unit.Network with { Waiting = _unit.Network.Waiting.With(new("checkout"), new(new("checkout"), "Checkout", UnitKind.Squad)) } };
        var (homeless, to) = (_unit, new Home("tenant", "19:room@thread.tacv2", Thread.Service, "19:team@thread.tacv2"));

        Assert.Contains(Do(new MembershipCommand.FindHome(Loss: null, Monday.AddHours(1)) { At = Monday.AddHours(1), Entropy = Seed(5) }), IsSaid(homeless.Home));

        var moved = new MembershipEvent.HomeMoved(Monday.AddHours(1), to, Day: null);
        Assert.Contains(Reactions.To(new Change(_key, homeless, homeless.Evolve(moved), [moved], Passing(moved.At), Refusal: null)), IsSaid(to));

        static Predicate<OutboxEntry> IsSaid(Home home) => entry => entry.Kind == Message.Kind && JsonSerializer.Deserialize(entry.Json, DeliveryJson.Default.Message)! is var message
            && message.Place.Conversation == home.Conversation && message.Text.Contains("Checkout wants to be part of", StringComparison.Ordinal);
    }

    [Fact]
    public void Everybody_who_joins_can_find_the_unit_from_their_personal_chat()
    {
        var entries = Do(new MembershipCommand.Join(new Person("Ada", "Ada", "29:Ada")) { At = Monday, Entropy = Seed(6) });

        Assert.Equal(Belonging.Kind, Assert.Single(entries).Kind);
    }

    private static Entropy Seed(int seed) => new(BitConverter.GetBytes(seed));

    private static string Text(OutboxEntry entry) => System.Text.Encoding.UTF8.GetString(entry.Json);

    private static MembershipCommand.Advance Passing(DateTimeOffset at) => new() { At = at, Entropy = Seed(9) };

    private Tap Tap() => new($"tap-{++_taps}", "verb", 0);

    private ProposalCommand.Respond Consent(string by, DateTimeOffset at) =>
        new(1, new Answer.Consent()) { At = at, Entropy = Seed(7), By = by, Tap = Tap(), ReplyTo = Thread };

    private IReadOnlyList<OutboxEntry> Do(UnitCommand command)
    {
        var decision = _unit.Decide(command);
        var change = new Change(_key, _unit, decision.After, decision.Events, command, decision.Refusal);
        _unit = decision.After;
        return Reactions.To(change);
    }
}
