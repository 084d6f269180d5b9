using TeamsBot.Domain.Network;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Network;

/// <summary>A guild decides only about itself, and advises squads that ask it.</summary>
public sealed class AdviceTests
{
    private readonly Town _town = new();
    private int taps;

    public AdviceTests()
    {
        foreach (var (unit, kind, people) in new (string, UnitKind, string[])[] { ("Payments", UnitKind.Squad, ["Mia", "Jonas", "Lena"]), ("Accessibility", UnitKind.Guild, ["Ada", "Tom"]), ("Alone", UnitKind.Squad, ["Ida"]) })
        {
            _town.Found(unit, people);
            _town.SetsUp(unit, kind);
            _town.Rest();
            foreach (var person in people.Where(_ => kind == UnitKind.Guild))
            {
                _town.Joins(unit, person);
            }
        }

        Assert.Null(_town.Do("Payments", (at, entropy) => new ProposalCommand.Propose("Show large buttons\nFor everybody", Squad.Thread) { By = Id("Mia"), Tap = Tap(), At = at, Entropy = entropy }));
    }

    private Proposal Here => _town.Of("Payments").Open[1];

    [Fact]
    public void The_guild_is_asked_once_by_anybody_of_the_squad()
    {
        Assert.Equal(Refusal.NotAMember, Asks("Tom"));
        Assert.Null(Asks("Jonas"));
        Assert.Null(Asks("Lena"));
        _town.Rest();
        var wanted = Assert.Single(Facts<NetworkEvent.AdviceWanted>("Accessibility"));
        Assert.Equal((new UnitId("Payments"), 1, "Payments", "payments", "Show large buttons\nFor everybody"), (wanted.From, wanted.Proposal, wanted.Name, wanted.Slug, wanted.Text));
    }

    [Fact]
    public void Advice_is_kept_with_the_proposal_and_moves_neither_its_count_nor_its_clock()
    {
        Asks("Mia");
        var (unit, before) = (_town.Of("Payments"), Here);
        var (tally, missing) = (Tally.Of(unit, before, _town.Now), WhyOpen.Of(unit, before, _town.Now).ToList());
        _town.Rest();
        Assert.Null(Advises("Ada", "Larger ones"));
        Assert.Null(Advises("Tom", "And a good contrast"));
        _town.Rest();
        Assert.Equal([("Accessibility", "Ada", "Larger ones"), ("Accessibility", "Tom", "And a good contrast")], Here.Advice.Select(advice => (advice.Unit, advice.By, advice.Text)));
        Assert.Equal(2, Facts<ProposalEvent.Advised>("Payments").Count());
        Assert.Equal((before.State, before.Version, before.Heard, unit.Wake), (Here.State, Here.Version, Here.Heard, _town.Of("Payments").Wake));
        Assert.Equal(tally.Count, Tally.Of(_town.Of("Payments"), Here, _town.Now).Count);
        Assert.Equal(missing, WhyOpen.Of(_town.Of("Payments"), Here, _town.Now));
    }

    [Fact]
    public void Only_people_of_the_guild_advise_and_only_on_what_it_was_asked_about()
    {
        Assert.Equal(Refusal.UnknownProposal, Advises("Ada", "Larger ones"));
        Asks("Mia");
        _town.Rest();
        Assert.Equal(Refusal.Observer, Advises("Mia", "Mine is best"));
        Assert.Equal(Refusal.ReasonMissing, Advises("Ada", " "));
        Assert.Equal(Refusal.ReasonTooLong, Advises("Ada", new string('a', Wording.MaxReason + 1)));
        Assert.Empty(Facts<NetworkEvent.AdviceGiven>("Accessibility"));
    }

    [Fact]
    public void When_the_proposal_closes_whoever_was_asked_is_told_and_advice_comes_to_nothing()
    {
        Asks("Mia");
        _town.Rest();
        _town.Do("Payments", (at, entropy) => new ProposalCommand.Withdraw(1) { By = Id("Mia"), Tap = Tap(), At = at, Entropy = entropy });
        Assert.Null(Advises("Ada", "Larger ones"));
        _town.Rest();
        Assert.Empty(Facts<ProposalEvent.Advised>("Payments"));
        Assert.Single(Facts<NetworkEvent.AdviceClosed>("Accessibility"));
        Assert.Equal(Refusal.Closed, Advises("Ada", "Larger ones"));
    }

    [Fact]
    public void A_unit_that_was_not_asked_is_not_heard()
    {
        Asks("Mia");
        _town.Do("Payments", (at, entropy) => new NetworkCommand.Receive(new("Alone"), new Letter.Advise(1, "Accessibility", "Ada", "Smaller ones")) { At = at, Entropy = entropy });
        Assert.Empty(Here.Advice);
    }

    [Fact]
    public void A_problem_that_is_open_stays_open_and_its_hold_runs_on()
    {
        Asks("Mia");
        _town.Do("Payments", (at, entropy) => new ProposalCommand.Raise(1, "We lose our focus", null) { By = Id("Jonas"), Tap = Tap(), At = at, Entropy = entropy });
        var (hold, wake) = (Here.State, _town.Of("Payments").Wake);
        _town.Rest();
        Advises("Ada", "Larger ones");
        _town.Rest();
        Assert.Equal("Larger ones", Assert.Single(Here.Advice).Text);
        Assert.Equal((hold, wake), (Here.State, _town.Of("Payments").Wake));
    }

    private static string Id(string name) => Squad.PersonNamed(name).ObjectId;

    private Tap Tap() => new($"tap {++taps}", "tap", 0);

    private Refusal? Asks(string by) =>
        _town.Do("Payments", (at, entropy) => new ProposalCommand.AskAdvice(1, new("Accessibility"), "Accessibility") { By = Id(by), Tap = Tap(), At = at, Entropy = entropy });

    private Refusal? Advises(string by, string text) =>
        _town.Do("Accessibility", (at, entropy) => new NetworkCommand.Advise(Id(by), new("Payments"), 1, text) { At = at, Entropy = entropy });

    private IEnumerable<T> Facts<T>(string unit) => _town.Log(unit).OfType<T>();
}
