using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Polls;

namespace TeamsBot.Domain.Tests.Polls;

public sealed class PollTests
{
    private readonly Squad _squad = new("Mia", "Jonas", "Lena", "Priya");

    private Poll Open => _squad.Unit.Polls.Values.Single();

    [Fact]
    public void A_poll_is_open_for_two_working_days_until_the_closing_hour()
    {
        _squad.At("2026-11-27 10:00");
        Asks("Mia", "When do we meet?", "9:30", "9:45", "keep");
        Assert.Equal("Tue 2026-12-01 16:00", _squad.Local(Open.Until));
        _squad.At("2026-12-01 15:59");
        Assert.True(Open.IsOpen);
        _squad.At("2026-12-03 09:00");
        Assert.Empty(_squad.Unit.Polls);
        var closed = Assert.Single(_squad.Facts<PollEvent.PollClosed>());
        Assert.Equal("Tue 2026-12-01 16:00", _squad.Local(closed.At));
        Assert.Null(closed.By);
    }

    [Fact]
    public void A_holiday_a_pause_and_a_lost_channel_that_come_later_move_its_end()
    {
        Asks("Mia", "When do we meet?", "9:30", "9:45");
        Assert.Equal("Wed 2026-11-25 16:00", _squad.Local(Open.ClosesAt(_squad.Unit.Calendar)));
        _squad.Holidays("Lena", new(2026, 11, 24), new(2026, 11, 25));
        Assert.Equal("Thu 2026-11-26 16:00", _squad.Local(Open.ClosesAt(_squad.Unit.Calendar)));
        _squad.At("2026-11-25 10:00");
        _squad.LosesHome();
        _squad.At("2026-12-07 09:00");
        Assert.True(Open.IsOpen);
        _squad.FindsHome();
        _squad.At("2026-12-24 09:00");
        Assert.Equal("Tue 2026-12-08 16:00", _squad.Local(Assert.Single(_squad.Facts<PollEvent.PollClosed>()).At));
    }

    [Fact]
    public void A_poll_of_a_big_channel_waits_for_the_choice_of_who_decides()
    {
        var draft = new Draft(Squad.PersonNamed("Mia"), "When do we meet?", Squad.Thread) { Options = ["9:30", "9:45"] };
        var big = Unit.None.Decide(new MembershipCommand.Create("Crowd", "Europe/Berlin", Squad.Home, Chosen: true, draft) { At = Squad.Monday, Entropy = Squad.Seeded(1) }).After;
        var chosen = big.Decide(new MembershipCommand.Choose([Squad.PersonNamed("Tom")], Everyone: false) { At = Squad.Monday, Entropy = Squad.Seeded(2) }).After;
        Assert.Equal(["9:30", "9:45"], Assert.Single(chosen.Polls).Value.Options);
        Assert.Null(chosen.Waiting);
        Assert.Empty(chosen.Open);
    }

    [Fact]
    public void Everybody_has_one_choice_and_may_change_it()
    {
        Asks("Mia", "", "9:30", "9:45");
        Chooses("Jonas", 1);
        Chooses("Lena", 1);
        Chooses("Jonas", 2);
        Chooses("Mia", 2);
        Assert.Equal((1, 2), (Open.CountOf(1), Open.CountOf(2)));
        Assert.Equal("9:45", Open.Favourite);
        Chooses("Lena", 1);
        Assert.Equal(4, _squad.Facts<PollEvent.PollAnswered>().Length);
    }

    [Fact]
    public void A_tap_that_comes_again_after_a_change_of_mind_counts_once()
    {
        Asks("Mia", "", "9:30", "9:45");
        Chooses("Jonas", 1, key: "first");
        Chooses("Jonas", 2);
        Assert.Null(Chooses("Jonas", 1, key: "first"));
        Assert.Equal((0, 1), (Open.CountOf(1), Open.CountOf(2)));
    }

    [Fact]
    public void A_tie_has_no_favourite_and_neither_has_a_poll_that_nobody_answered()
    {
        Asks("Mia", "", "9:30", "9:45");
        Assert.Null(Open.Favourite);
        Chooses("Jonas", 1);
        Chooses("Lena", 2);
        Assert.Null(Open.Favourite);
    }

    [Theory]
    [InlineData(Refusal.PollOptions, "")]
    [InlineData(Refusal.PollOptions, "one")]
    [InlineData(Refusal.PollOptions, "one", " ", "\u200B")]
    [InlineData(Refusal.PollOptions, "1", "2", "3", "4", "5")]
    [InlineData(Refusal.SamePollOption, "Tea", "cake", "tea ")]
    [InlineData(Refusal.PollTooLong, "ok", "0123456789012345678901234567890123456789012345678901234567890")]
    public void A_poll_has_two_to_four_different_short_options(Refusal refusal, params string[] options)
    {
        Assert.Equal(refusal, Asks("Mia", "", options));
        Assert.Empty(_squad.Unit.Polls);
    }

    [Fact]
    public void A_question_has_at_most_120_characters()
    {
        Assert.Equal(Refusal.PollTooLong, Asks("Mia", new string('x', 121), "a", "b"));
        Assert.Null(Asks("Mia", new string('x', 120), new string('a', 60), "b"));
    }

    [Fact]
    public void Nobody_has_more_than_three_polls_open()
    {
        Assert.Equal([null, null, null, Refusal.TooManyPolls], Enumerable.Range(0, 4).Select(_ => Asks("Mia", "", "a", "b")));
        Assert.Null(Asks("Lena", "", "a", "b"));
        Closes("Mia", 1);
        Assert.Null(Asks("Mia", "", "a", "b"));
    }

    [Fact]
    public void Only_who_asked_closes_a_poll_early()
    {
        Asks("Mia", "", "a", "b");
        Assert.Equal(Refusal.NotYourPoll, Closes("Jonas", 1));
        Assert.Equal(Refusal.UnknownPoll, Closes("Jonas", null));
        Assert.Null(Closes("Mia", null));
        Assert.Equal(Refusal.PollIsClosed, Chooses("Jonas", 1));
        Assert.Equal(Refusal.PollIsClosed, Closes("Mia", 1));
        Assert.Equal(Refusal.UnknownPoll, Chooses("Jonas", 1, poll: 2));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void An_option_that_is_not_there_cannot_be_chosen(int option)
    {
        Asks("Mia", "", "a", "b");
        Assert.Equal(Refusal.UnknownPoll, Chooses("Jonas", option));
    }

    [Fact]
    public void Guests_and_strangers_neither_ask_nor_answer()
    {
        _squad.Joins("Gus", guest: true);
        Assert.Equal(Refusal.Guest, Asks("Gus", "", "a", "b"));
        Asks("Mia", "", "a", "b");
        Assert.Equal(Refusal.Guest, Chooses("Gus", 1));
        Assert.Equal(Refusal.NotAMember, Chooses("Zoe", 1));
        Assert.Empty(Open.Choices);
    }

    [Fact]
    public void A_poll_changes_nothing_that_is_decided()
    {
        _squad.Proposes("Mia");
        var proposal = _squad.Proposal();
        Asks("Mia", "", "a", "b");
        Chooses("Jonas", 1);
        Closes("Mia", 1);
        Assert.Equal(proposal, _squad.Proposal());
        Assert.Equal(0, _squad.Unit.LastAgreement);
    }

    /// <summary>Histories at random: the counts are those of everybody's newest word, kept apart.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whatever_happens_the_count_is_the_sum_of_what_members_chose_last(int seed)
    {
        var random = new Random(seed);
        _squad.Joins("Gus", guest: true);
        Asks("Mia", "", "a", "b", "c");
        var (last, sent) = (new Dictionary<string, int>(), new List<(string Who, int Option, string Key)>());
        for (var step = 0; step < 300; step++)
        {
            var who = new[] { "Mia", "Jonas", "Lena", "Priya", "Gus", "Zoe" }[random.Next(6)];
            var again = sent.Count > 0 && random.Next(4) == 0;
            var (by, option, key) = again ? sent[^random.Next(1, Math.Min(sent.Count, 5) + 1)] : (who, random.Next(0, 5), $"key-{step}");
            Chooses(by, option, key: key);
            if (!again && by is not ("Gus" or "Zoe") && option is >= 1 and <= 3 && last.GetValueOrDefault(by) != option)
            {
                last[by] = option;
                sent.Add((by, option, key));
            }

            Assert.Equal([.. Enumerable.Range(1, 3).Select(o => last.Values.Count(chosen => chosen == o))], Enumerable.Range(1, 3).Select(Open.CountOf));
        }

        var folded = _squad.Log.Aggregate(Unit.None, (unit, happened) => unit.Evolve(happened));
        Assert.Equal(Open, folded.Polls[1]);
    }

    private Refusal? Asks(string name, string question, params string[] options) => _squad.Polls(name, question, options);

    private Refusal? Chooses(string name, int option, int poll = 1, string? key = null) => _squad.Chooses(name, option, poll, key);

    private Refusal? Closes(string name, int? poll) => _squad.ClosesPoll(name, poll);
}
