using TeamsBot.Delivery;
using TeamsBot.Domain;
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
    public void In_a_group_chat_only_results_are_said()
    {
        _unit = _unit with { Home = _unit.Home with { Team = "" } };

        Assert.Empty(Do(new ProposalCommand.Raise(1, "I would miss it", null) { At = Monday, Entropy = Seed(4), By = "Lena", Tap = Tap() }));
        Assert.Single(Do(new ProposalCommand.Withdraw(1) { At = Monday, Entropy = Seed(5), By = "Mia", Tap = Tap() }));
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
