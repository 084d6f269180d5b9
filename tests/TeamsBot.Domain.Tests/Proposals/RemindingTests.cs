using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

public sealed class RemindingTests
{
    private readonly Squad _squad = new("Mia", "Jonas", "Lena", "Priya", "Sam", "Tom");

    public RemindingTests() => _squad.Proposes("Mia");

    [Fact]
    public void At_half_past_nine_on_the_closing_day_the_silent_are_reminded_once()
    {
        _squad.Consents("Tom");
        _squad.HasNoOpinion("Sam");
        _squad.StandsAside("Priya");
        _squad.At("2026-11-25 09:29");
        Assert.Empty(_squad.Facts<ProposalEvent.Reminded>());
        _squad.At("2026-11-25 15:00");
        var reminded = Assert.Single(_squad.Facts<ProposalEvent.Reminded>());
        Assert.Equal("Wed 2026-11-25 09:30", _squad.Local(reminded.At));
        Assert.Equal(Ids("Jonas", "Lena"), reminded.People.Order());
        Assert.Null(reminded.Objection);
    }

    [Fact]
    public void With_enough_consents_nobody_is_reminded()
    {
        _squad.Consents("Tom");
        _squad.Consents("Sam");
        _squad.Consents("Lena");
        _squad.At("2026-11-25 15:00");
        Assert.Empty(_squad.Facts<ProposalEvent.Reminded>());
    }

    [Fact]
    public void Nobody_is_reminded_whose_answer_cannot_matter_any_more()
    {
        _squad.StandsAside("Tom");
        _squad.StandsAside("Sam");
        _squad.StandsAside("Lena");
        _squad.At("2026-11-25 15:00");
        Assert.Empty(_squad.Facts<ProposalEvent.Reminded>());
    }

    [Fact]
    public void People_away_are_not_reminded()
    {
        _squad.MarksAway("Tom", "Tom", new(2026, 12, 3));
        _squad.At("2026-11-25 15:00");
        Assert.DoesNotContain(_squad.IdOf("Tom"), _squad.Facts<ProposalEvent.Reminded>().Single().People);
    }

    [Fact]
    public void A_second_reminder_comes_in_the_extension_because_it_would_end_not_decided()
    {
        _squad.Consents("Tom");
        _squad.At("2026-11-26 09:29");
        Assert.Single(_squad.Facts<ProposalEvent.Reminded>());
        _squad.At("2026-11-26 15:00");
        Assert.Equal("Thu 2026-11-26 09:30", _squad.Local(_squad.Facts<ProposalEvent.Reminded>()[1].At));
        _squad.At("2026-12-10 15:00");
        Assert.Equal(2, _squad.Facts<ProposalEvent.Reminded>().Length);
    }

    [Fact]
    public void On_hold_nobody_is_reminded()
    {
        _squad.Objects("Tom");
        _squad.At("2026-12-03 15:00");
        Assert.Empty(_squad.Facts<ProposalEvent.Reminded>());
    }

    [Fact]
    public void Each_version_has_its_reminder()
    {
        _squad.At("2026-11-25 12:00");
        _squad.Amends("Mia");
        _squad.At("2026-11-26 12:00");
        Assert.Equal([1, 2], _squad.Facts<ProposalEvent.Reminded>().Select(reminded => reminded.Version));
    }

    private IEnumerable<PersonId> Ids(params string[] names) => names.Select(_squad.IdOf).Order();
}
