using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Network;

/// <summary>What a squad can't decide alone goes to its tribe, and the answer comes back once.</summary>
public sealed class ReferralTests
{
    private readonly Town _town = new();

    public ReferralTests()
    {
        _town.Found("Commerce", "Ada");
        _town.SetsUp("Commerce", UnitKind.Tribe);
        _town.Rest();
        foreach (var (squad, people) in new[] { ("Payments", new[] { "Mia", "Jonas", "Lena" }), ("Checkout", new[] { "Tom", "Sam" }) })
        {
            _town.Found(squad, people);
            _town.SetsUp(squad, UnitKind.Squad, under: "Commerce");
            _town.Rest();
            if (_town.Of("Commerce").Network.Waiting.Count > 0)
            {
                _town.TakesIn("Commerce", squad);
                _town.Rest();
            }
        }
    }

    private Proposal Here => _town.Of("Payments").Open[1];

    private Proposal There => _town.Of("Commerce").Open.Values.Single();

    [Fact]
    public void A_proposal_is_referred_to_the_tribe_whose_people_decide_and_the_squad_waits()
    {
        Proposes();
        Assert.Null(Refers("Mia"));
        Assert.Equal(0, State<ProposalState.Referred>().There.Number);
        _town.Rest();
        Assert.Equal("Move to one backlog", There.Wording.Text);
        Assert.Equal(new Origin(new(new("Payments"), "Payments", "payments", 1), ReferralCause.Asked, "It concerns all of us"), There.Occasion!.Origin);
        Assert.Equal("Mia", _town.Of("Commerce").Members[There.Proposer].Name);
        Assert.Equal(4, Tally.Of(_town.Of("Commerce"), There, _town.Now).Count.Asked);
        Assert.Equal(new Elsewhere(new("Commerce"), "Commerce", "commerce", There.Number), State<ProposalState.Referred>().There);
        Assert.Equal(Refusal.IsReferred, Answers("Payments", 1, "Jonas"));
        Assert.Equal(Refusal.OnlyProposer, Withdraws("Jonas"));
        Assert.Null(_town.Of("Payments").Wake);
        Assert.Equal([new Missing.Parent(State<ProposalState.Referred>().There)], WhyOpen.Of(_town.Of("Payments"), Here, _town.Now));
        Assert.Equal(Clock.ClosesAt(_town.Of("Commerce").Calendar, There.Policy, Assert.IsType<ProposalState.Open>(There.State)), State<ProposalState.Referred>().Until);
    }

    [Fact]
    public void What_the_tribe_adopts_is_adopted_in_the_squad_and_the_agreement_is_the_tribes()
    {
        Proposes();
        Refers("Mia");
        _town.Rest();
        _town.Do("Commerce", (at, entropy) => new ProposalCommand.Amend(There.Number, "Move to one backlog a squad", null) { By = Id("Mia"), Tap = Tap(), At = at, Entropy = entropy });
        Adopts("Commerce");
        _town.Rest();
        Assert.Empty(_town.Of("Payments").Open.Values);
        var closed = Assert.Single(Facts<ProposalEvent.AdoptedThere>("Payments"));
        Assert.Equal(Facts<ProposalEvent.Adopted>("Commerce").Last().Agreement, closed.Agreement);
        Assert.Equal("Move to one backlog a squad", closed.Wording.Text);
        Assert.Equal(0, _town.Of("Payments").LastAgreement);
    }

    [Fact]
    public void What_was_referred_further_is_told_as_the_agreement_of_the_unit_that_adopted_it()
    {
        _town.Found("Company", "Kim");
        _town.SetsUp("Company", UnitKind.Tribe);
        _town.Rest();
        _town.Wants("Commerce", "Company");
        _town.Rest();
        Proposes();
        Refers("Mia");
        _town.Rest();
        var there = There.Number;
        Assert.Null(_town.Do("Commerce", (at, entropy) => new ProposalCommand.Refer(there, "It concerns the company") { By = Id("Mia"), Tap = Tap(), At = at, Entropy = entropy }));
        _town.Rest();
        var top = _town.Of("Company").Open.Values.Single();
        foreach (var person in _town.Of("Company").Members.Values.Where(member => member.Asked && member.Id != top.Proposer).ToList())
        {
            Answers("Company", top.Number, person.Name);
        }

        _town.Rest();
        var adopted = Facts<ProposalEvent.Adopted>("Company").Single().Agreement;
        Assert.Equal((adopted, null), (Facts<ProposalEvent.AdoptedThere>("Commerce").Single().Agreement, Facts<ProposalEvent.AdoptedThere>("Commerce").Single().By));
        Assert.Equal((adopted, new Elsewhere(new("Company"), "Company", "company", top.Number)), (Facts<ProposalEvent.AdoptedThere>("Payments").Single().Agreement, Facts<ProposalEvent.AdoptedThere>("Payments").Single().By));
    }

    [Fact]
    public void What_the_tribe_does_not_adopt_comes_back_as_a_new_version_and_is_asked_here_again()
    {
        Proposes();
        Answers("Payments", 1, "Jonas");
        Refers("Mia");
        _town.Rest();
        _town.Do("Commerce", (at, entropy) => new ProposalCommand.Withdraw(There.Number) { By = Id("Mia"), Tap = Tap(), At = at, Entropy = entropy });
        _town.Rest();
        Assert.Equal((2, ReturnReason.Withdrawn, "Commerce"), (Here.Version, Here.Returned, Here.ReturnedBy));
        State<ProposalState.Open>();
        Assert.Equal(0, Tally.Of(_town.Of("Payments"), Here, _town.Now).Count.Consents);
        Assert.Equal(Refusal.ReferredBefore, Refers("Mia"));
    }

    [Fact]
    public void A_proposal_that_runs_out_of_time_in_the_tribe_comes_back()
    {
        Proposes();
        Refers("Mia");
        _town.Rest();
        _town.Now += TimeSpan.FromDays(30);
        _town.Do("Commerce", (at, entropy) => new MembershipCommand.Advance { At = at, Entropy = entropy });
        _town.Rest();
        Assert.Equal(ReturnReason.NotDecided, Here.Returned);
    }

    [Fact]
    public void Whoever_guides_may_refer_and_nobody_else_but_the_proposer()
    {
        Proposes();
        Assert.Equal(Refusal.ReasonMissing, Refers("Mia", ""));
        _town.Do("Payments", (at, entropy) => new ProposalCommand.Facilitate(1) { By = Id("Lena"), Tap = Tap(), At = at, Entropy = entropy });
        Assert.Equal(Refusal.NotFacilitating, Refers("Jonas"));
        Assert.Null(Refers("Lena"));
        _town.Rest();
        Assert.Equal("Mia", _town.Of("Commerce").Members[There.Proposer].Name);
    }

    [Fact]
    public void A_unit_without_a_parent_decides_by_itself()
    {
        _town.Found("Alone", "Ida", "Eli");
        _town.Do("Alone", (at, entropy) => new ProposalCommand.Propose("Move to one backlog", Squad.Thread) { By = Id("Ida"), Tap = Tap(), At = at, Entropy = entropy });
        Assert.Equal(Refusal.NoParent, _town.Do("Alone", (at, entropy) => new ProposalCommand.Refer(1, "Because") { By = Id("Ida"), Tap = Tap(), At = at, Entropy = entropy }));
    }

    [Fact]
    public void A_units_own_rules_are_its_own_affair()
    {
        _town.Do("Payments", (at, entropy) => new ProposalCommand.Propose("Close at noon", Squad.Thread) { Effect = new Effect.SetPolicy(ClosingHour: 12), By = Id("Mia"), Tap = Tap(), At = at, Entropy = entropy });
        Assert.Equal(Refusal.OwnAffair, Refers("Mia"));
    }

    [Fact]
    public void With_more_than_a_third_keeping_out_of_it_the_tribe_decides_at_the_closing_time()
    {
        Proposes();
        foreach (var person in new[] { "Jonas", "Lena" })
        {
            _town.Do("Payments", (at, entropy) => new ProposalCommand.Recuse(1, null, "It is my pay") { By = Id(person), Tap = Tap(), At = at, Entropy = entropy });
        }

        _town.Now += TimeSpan.FromDays(9);
        _town.Do("Payments", (at, entropy) => new MembershipCommand.Advance { At = at, Entropy = entropy });
        Assert.Equal((ReferralCause.Recused, null), (State<ProposalState.Referred>().Cause, State<ProposalState.Referred>().By));
        _town.Rest();
        Assert.Equal(ReferralCause.Recused, There.Occasion!.Origin!.Cause);
    }

    [Fact]
    public void A_problem_in_a_text_that_may_be_changed_no_more_goes_to_the_tribe_instead_of_ending_undecided()
    {
        Proposes();
        foreach (var version in Enumerable.Range(1, 5))
        {
            Answers("Payments", 1, "Jonas");
            _town.Do("Payments", (at, entropy) => new ProposalCommand.Amend(1, $"Move to one backlog, try {version}", null) { By = Id("Mia"), Tap = Tap(), At = at, Entropy = entropy });
        }

        Assert.Equal(6, Here.Version);
        _town.Do("Payments", (at, entropy) => new ProposalCommand.Raise(1, "We lose our focus", null) { By = Id("Jonas"), Tap = Tap(), At = at, Entropy = entropy });
        _town.Now += TimeSpan.FromDays(20);
        _town.Do("Payments", (at, entropy) => new MembershipCommand.Advance { At = at, Entropy = entropy });
        Assert.Equal(ReferralCause.Versions, State<ProposalState.Referred>().Cause);
    }

    [Fact]
    public void Whoever_referred_it_speaks_for_a_proposer_who_has_left()
    {
        Proposes();
        _town.Roster("Payments", "Jonas", "Lena");
        _town.Rest();
        _town.Do("Payments", (at, entropy) => new ProposalCommand.Facilitate(1) { By = Id("Lena"), Tap = Tap(), At = at, Entropy = entropy });
        Refers("Lena");
        _town.Rest();
        Assert.Equal("Lena", _town.Of("Commerce").Members[There.Proposer].Name);
    }

    [Fact]
    public void Where_none_of_those_who_brought_it_belongs_there_one_of_their_people_speaks_for_it()
    {
        Proposes();
        Refers("Mia");
        _town.Do("Commerce", (at, entropy) => new NetworkCommand.Receive(new("Payments"), new Letter.People([], [Id("Mia")])) { At = at, Entropy = entropy });
        _town.Now += TimeSpan.FromMinutes(1);
        _town.Rest();
        Assert.Contains(_town.Of("Commerce").Members[There.Proposer].Name, new[] { "Jonas", "Lena" });
    }

    [Fact]
    public void A_squad_that_leaves_gets_back_what_its_tribe_was_to_decide_and_is_not_bound_by_it()
    {
        Proposes();
        Refers("Mia");
        _town.Rest();
        _ = There;
        Assert.Null(_town.Agrees("Payments", new Effect.Leave()));
        _town.Rest();
        Assert.Empty(_town.Of("Commerce").Open.Values);
        Assert.Equal(LapseReason.Departed, Assert.Single(_town.Log("Commerce").OfType<ProposalEvent.Lapsed>()).Reason);
        Assert.Equal((2, ReturnReason.NotDecided), (Here.Version, Here.Returned));
    }

    [Fact]
    public void Where_nobody_can_speak_for_it_it_comes_back_at_once()
    {
        Proposes();
        Refers("Mia");
        _town.Do("Commerce", (at, entropy) => new NetworkCommand.Receive(new("Payments"), new Letter.People([], [Id("Mia"), Id("Jonas"), Id("Lena")])) { At = at, Entropy = entropy });
        _town.Now += TimeSpan.FromMinutes(1);
        _town.Rest();
        Assert.Empty(_town.Of("Commerce").Open.Values);
        Assert.Equal((2, ReturnReason.NotTaken), (Here.Version, Here.Returned));
    }

    [Fact]
    public void Only_the_unit_that_was_asked_can_answer()
    {
        Proposes();
        Refers("Mia");
        _town.Rest();
        _town.Do("Payments", (at, entropy) => new NetworkCommand.Receive(new("Checkout"), new Letter.Answered(1, 7, Text: null, Why: null)) { At = at, Entropy = entropy });
        State<ProposalState.Referred>();
    }

    [Fact]
    public void A_unit_that_is_no_part_can_refer_nothing()
    {
        _town.Do("Commerce", (at, entropy) => new NetworkCommand.Receive(new("Stranger"), new Letter.Refer(3, "Stranger", "stranger", ReferralCause.Asked, "Please", "Pay us", [Id("Mia")])) { At = at, Entropy = entropy });
        Assert.Empty(_town.Of("Commerce").Open.Values);
        Assert.Equal((new UnitId("Stranger"), 3), (Facts<NetworkEvent.ReferralDeclined>("Commerce").Single().From, Facts<NetworkEvent.ReferralDeclined>("Commerce").Single().Proposal));
    }

    [Fact]
    public void Nobody_is_kept_from_proposing_by_what_was_referred()
    {
        Proposes();
        Refers("Mia");
        _town.Rest();
        foreach (var number in Enumerable.Range(1, 3))
        {
            Assert.Null(_town.Do("Commerce", (at, entropy) => new ProposalCommand.Propose($"Idea {number}", Squad.Thread) { By = Id("Mia"), Tap = Tap(), At = at, Entropy = entropy }));
        }
    }

    [Fact]
    public void Its_proposer_withdraws_what_was_referred_and_the_tribe_need_not_decide()
    {
        Proposes();
        Refers("Mia");
        _town.Rest();
        Assert.Null(Withdraws("Mia"));
        _town.Rest();
        Assert.Empty(_town.Of("Payments").Open);
        Assert.Empty(_town.Of("Commerce").Open);
        Assert.Equal(LapseReason.Recalled, Assert.Single(Facts<ProposalEvent.Lapsed>("Commerce")).Reason);
        Assert.Empty(Facts<ProposalEvent.ReferralReturned>("Payments"));
        Assert.Equal(0, _town.Of("Commerce").Silence.Once.Count + _town.Of("Commerce").Silence.Twice.Count);
    }

    [Fact]
    public void What_is_adopted_while_it_is_withdrawn_holds_in_the_tribe_alone()
    {
        Proposes();
        Refers("Mia");
        _town.Rest();
        Withdraws("Mia");
        Adopts("Commerce");
        _town.Rest();
        Assert.Equal((2, 0), (_town.Of("Commerce").LastAgreement, _town.Of("Payments").Open.Count));
        Assert.Empty(Facts<ProposalEvent.AdoptedThere>("Payments"));
        Assert.Empty(Facts<ProposalEvent.Lapsed>("Commerce"));
    }

    [Fact]
    public void Until_when_it_shall_be_in_force_goes_along()
    {
        var lastDay = new DateOnly(2027, 3, 31);
        _town.Do("Payments", (at, entropy) => new ProposalCommand.Propose("Move to one backlog", new("https://service.example/", "Payments")) { By = Id("Mia"), Tap = Tap(), Occasion = new(LastDay: lastDay), At = at, Entropy = entropy });
        Refers("Mia");
        _town.Rest();
        Assert.Equal(lastDay, There.Occasion!.LastDay);
        Adopts("Commerce");
        Assert.Equal(lastDay, _town.Of("Commerce").Agreements.InForce[_town.Of("Commerce").LastAgreement].LastDay);
    }

    private Refusal? Withdraws(string by) => _town.Do("Payments", (at, entropy) => new ProposalCommand.Withdraw(1) { By = Id(by), Tap = Tap(), At = at, Entropy = entropy });

    private static string Id(string name) => Squad.PersonNamed(name).ObjectId;

    private int taps;

    private Tap Tap() => new($"tap {++taps}", "tap", 0);

    private void Proposes() =>
        Assert.Null(_town.Do("Payments", (at, entropy) => new ProposalCommand.Propose("Move to one backlog", Squad.Thread) { By = Id("Mia"), Tap = Tap(), At = at, Entropy = entropy }));

    private Refusal? Refers(string by, string reason = "It concerns all of us") =>
        _town.Do("Payments", (at, entropy) => new ProposalCommand.Refer(1, reason) { By = Id(by), Tap = Tap(), At = at, Entropy = entropy });

    private Refusal? Answers(string unit, int proposal, string person) =>
        _town.Do(unit, (at, entropy) => new ProposalCommand.Respond(proposal, new Answer.Consent()) { By = Id(person), Tap = Tap(), At = at, Entropy = entropy });

    private void Adopts(string unit)
    {
        var number = There.Number;
        foreach (var person in _town.Of(unit).Members.Values.Where(member => member.Asked && member.Id != There.Proposer).ToList())
        {
            Answers(unit, number, person.Name);
        }
    }

    private T State<T>()
        where T : ProposalState => Assert.IsType<T>(Here.State);

    private IEnumerable<T> Facts<T>(string unit) => _town.Log(unit).OfType<T>();
}
