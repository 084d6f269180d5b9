using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

/// <summary>The proposer is told when a problem rests, and may have the silent reminded.</summary>
public sealed class PromptingTests
{
    private readonly Squad _squad = new("Mia", "Jonas", "Lena", "Sam", "Tom");

    public PromptingTests() => _squad.Proposes("Mia");

    [Fact]
    public void After_three_working_days_on_hold_without_a_word_the_proposer_is_told()
    {
        _squad.Objects("Lena");
        _squad.At("2026-11-26 09:59");
        Assert.Empty(_squad.Facts<ProposalEvent.Stalled>());
        _squad.At("2026-11-26 18:00");
        Assert.Equal("Thu 2026-11-26 10:00", _squad.Local(Assert.Single(_squad.Facts<ProposalEvent.Stalled>()).At));
    }

    [Fact]
    public void What_people_say_meanwhile_puts_it_off()
    {
        _squad.Objects("Lena");
        _squad.At("2026-11-25 12:00");
        _squad.Suggests("Tom", "9:45");
        _squad.At("2026-11-27 12:00");
        Assert.Empty(_squad.Facts<ProposalEvent.Stalled>());
        _squad.At("2026-11-30 12:00");
        Assert.Single(_squad.Facts<ProposalEvent.Stalled>());
    }

    [Fact]
    public void Once_a_hold_and_again_in_the_next()
    {
        _squad.Objects("Lena");
        _squad.At("2026-11-26 12:00");
        _squad.Suggests("Tom", "9:45");
        _squad.At("2026-12-03 12:00");
        Assert.Single(_squad.Facts<ProposalEvent.Stalled>());
        _squad.TakesBack("Lena");
        _squad.Objects("Sam");
        _squad.At("2026-12-09 12:00");
        Assert.Equal(2, _squad.Facts<ProposalEvent.Stalled>().Length);
    }

    [Fact]
    public void The_silent_are_reminded_when_the_proposer_wants_it()
    {
        _squad.Consents("Tom");
        _squad.At("2026-11-23 14:00");
        Assert.Null(_squad.Reminds("Mia"));
        var fact = Assert.Single(_squad.Facts<ProposalEvent.Prompted>());
        Assert.Equal(new[] { "Jonas", "Lena", "Sam" }.Select(_squad.IdOf).Order(), fact.People.Order());
    }

    [Fact]
    public void Not_in_the_first_four_hours_of_a_text()
    {
        _squad.At("2026-11-23 13:59");
        Assert.Equal(Refusal.TooEarlyToRemind, _squad.Reminds("Mia"));
        _squad.At("2026-11-24 12:00");
        _squad.Amends("Mia");
        _squad.At("2026-11-24 15:59");
        Assert.Equal(Refusal.TooEarlyToRemind, _squad.Reminds("Mia"));
        _squad.At("2026-11-24 16:00");
        Assert.Null(_squad.Reminds("Mia"));
    }

    [Fact]
    public void Once_a_working_day()
    {
        _squad.At("2026-11-23 15:00");
        Assert.Null(_squad.Reminds("Mia"));
        _squad.At("2026-11-23 23:59");
        Assert.Equal(Refusal.RemindedToday, _squad.Reminds("Mia"));
        _squad.At("2026-11-24 00:00");
        Assert.Null(_squad.Reminds("Mia"));
        Assert.Equal(2, _squad.Facts<ProposalEvent.Prompted>().Length);
    }

    [Fact]
    public void By_the_proposer_alone_and_while_answers_are_waited_for()
    {
        _squad.At("2026-11-23 15:00");
        Assert.Equal(Refusal.OnlyProposer, _squad.Reminds("Tom"));
        _squad.Objects("Lena");
        Assert.Equal(Refusal.NobodyToRemind, _squad.Reminds("Mia"));
    }

    [Fact]
    public void Nobodys_phone_rings_for_more_than_three_reminders_a_day()
    {
        foreach (var name in (string[])["Lena", "Sam", "Tom"])
        {
            _squad.Do(new ProposalCommand.Propose($"Idea of {name}", Squad.Thread with { Conversation = $"19:squad@thread.tacv2;messageid={name}" })
            {
                By = $"aad-{name}", At = _squad.Now, Entropy = Squad.Seeded(9), Tap = new(name, "propose", 0),
            });
        }

        _squad.At("2026-11-25 15:00");
        var reminded = _squad.Facts<ProposalEvent.Reminded>();
        Assert.Equal(4, reminded.Length);
        Assert.All(reminded, fact => Assert.Contains(_squad.IdOf("Jonas"), fact.People));
        Assert.Equal([true, true, true, false], reminded.Select(fact => _squad.Unit.Reminders.Reach(_squad.Unit, _squad.Proposal(fact.Proposal), _squad.IdOf("Jonas"), fact.At)));
    }

    [Fact]
    public void Reminders_of_one_moment_in_one_thread_ring_once()
    {
        _squad.Proposes("Mia", "Order new chairs");
        _squad.At("2026-11-25 15:00");
        Assert.Equal(2, _squad.Facts<ProposalEvent.Reminded>().Length);
        Assert.Single(_squad.Unit.Reminders.Made, made => made.Person == _squad.IdOf("Jonas"));
    }
}
