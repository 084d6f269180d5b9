using TeamsBot.Domain.HealthChecks;
using static TeamsBot.Domain.HealthChecks.Colour;
using static TeamsBot.Domain.HealthChecks.Trend;

namespace TeamsBot.Domain.Tests.HealthChecks;

public sealed class HealthTests
{
    private readonly Squad _squad = new("Mia", "Jonas", "Lena", "Priya", "Sam");

    private HealthCheck Open => _squad.Unit.Health!;

    private HealthCheck Closed => _squad.Unit.ClosedHealth[^1];

    [Fact]
    public void A_health_check_is_open_for_three_working_days_until_the_closing_hour()
    {
        _squad.At("2026-11-26 10:00");
        Assert.Null(_squad.OpensHealth("Mia"));
        Assert.Equal("Tue 2026-12-01 16:00", _squad.Local(Open.ClosesAt(_squad.Unit.Calendar)));
        _squad.At("2026-12-01 15:59");
        Assert.NotNull(_squad.Unit.Health);
        _squad.At("2026-12-07 09:00");
        Assert.Null(_squad.Unit.Health);
        var closed = Assert.Single(_squad.Facts<HealthEvent.HealthClosed>());
        Assert.Equal(("Tue 2026-12-01 16:00", null), (_squad.Local(closed.At), closed.By));
    }

    [Fact]
    public void A_holiday_and_a_lost_channel_that_come_later_move_its_end()
    {
        _squad.OpensHealth("Mia");
        Assert.Equal("Thu 2026-11-26 16:00", _squad.Local(Open.ClosesAt(_squad.Unit.Calendar)));
        _squad.Holidays("Lena", new(2026, 11, 24), new(2026, 11, 25));
        Assert.Equal("Fri 2026-11-27 16:00", _squad.Local(Open.ClosesAt(_squad.Unit.Calendar)));
        _squad.LosesHome();
        _squad.At("2026-12-07 09:00");
        Assert.NotNull(_squad.Unit.Health);
    }

    [Fact]
    public void On_the_morning_of_its_last_day_there_is_one_reminder_that_names_nobody()
    {
        _squad.OpensHealth("Mia");
        _squad.Marks("Jonas", new Mark(Topic.Fun, Green, Better));
        _squad.At("2026-11-26 09:29");
        Assert.Empty(_squad.Facts<HealthEvent.HealthReminded>());
        _squad.At("2026-11-26 09:30");
        _squad.At("2026-11-26 15:00");
        Assert.Equal(new HealthEvent.HealthReminded(Assert.Single(_squad.Facts<HealthEvent.HealthReminded>()).At, 1), _squad.Facts<HealthEvent.HealthReminded>()[0]);
        Assert.Equal("Thu 2026-11-26 09:30", _squad.Local(_squad.Facts<HealthEvent.HealthReminded>()[0].At));
    }

    [Fact]
    public void Nobody_is_reminded_where_everybody_has_said_something_and_nobody_by_whom_comes_later_that_day()
    {
        _squad.OpensHealth("Mia");
        foreach (var name in new[] { "Mia", "Jonas", "Lena", "Priya", "Sam" })
        {
            _squad.MarksPage(name, Topics.OnPage(3), last: false, [new(Topic.Fun, Green, Same)]);
        }

        _squad.At("2026-11-26 11:00");
        _squad.Joins("Uma");
        _squad.At("2026-11-26 15:00");
        Assert.Empty(_squad.Facts<HealthEvent.HealthReminded>());
    }

    [Fact]
    public void The_reminder_follows_the_end_and_comes_in_its_order_however_late_the_bot_wakes()
    {
        _squad.OpensHealth("Mia");
        _squad.Holidays("Lena", new(2026, 11, 24), new(2026, 11, 25));
        _squad.At("2026-12-07 09:00");
        Assert.Equal("Fri 2026-11-27 09:30", _squad.Local(Assert.Single(_squad.Facts<HealthEvent.HealthReminded>()).At));
        Assert.Equal("Fri 2026-11-27 16:00", _squad.Local(Assert.Single(_squad.Facts<HealthEvent.HealthClosed>()).At));
    }

    [Fact]
    public void There_is_one_at_a_time_and_whoever_wants_another_changes_nothing()
    {
        _squad.OpensHealth("Mia");
        Assert.Null(_squad.OpensHealth("Lena"));
        Assert.Equal(1, _squad.Unit.LastHealth);
        _squad.ClosesHealth("Sam");
        _squad.OpensHealth("Lena");
        Assert.Equal(2, Open.Number);
    }

    [Fact]
    public void Any_member_closes_it_early()
    {
        Assert.Equal(Refusal.NoHealthCheck, _squad.ClosesHealth("Lena"));
        _squad.OpensHealth("Mia");
        Assert.Null(_squad.ClosesHealth("Lena"));
        Assert.Equal(_squad.IdOf("Lena"), Assert.Single(_squad.Facts<HealthEvent.HealthClosed>()).By);
        Assert.Equal(Refusal.NoHealthCheck, _squad.ClosesHealth("Lena"));
    }

    [Fact]
    public void It_closes_when_everybody_who_is_asked_has_sent_the_last_page()
    {
        _squad.Joins("Gus", guest: true);
        _squad.OpensHealth("Mia");
        foreach (var name in new[] { "Mia", "Jonas", "Lena", "Priya" })
        {
            _squad.Marks(name, new Mark(Topic.Fun, Green, Better));
        }

        _squad.MarksPage("Sam", Topics.OnPage(3), last: false, [new(Topic.Fun, Red, Worse)]);
        Assert.Equal(5, Open.Answers);
        _squad.MarksPage("Sam", Topics.OnPage(4), last: true, []);
        Assert.Null(_squad.Unit.Health);
        Assert.Equal(new Spread(Topic.Fun, 4, 0, 1, 4, 0, 1), Assert.Single(Closed.Spreads));
    }

    [Fact]
    public void It_closes_when_the_last_who_is_silent_leaves()
    {
        _squad.OpensHealth("Mia");
        foreach (var name in new[] { "Mia", "Jonas", "Lena", "Priya" })
        {
            _squad.Marks(name, new Mark(Topic.Fun, Green, Same));
        }

        Assert.NotNull(_squad.Unit.Health);
        _squad.Leaves("Sam");
        Assert.Null(_squad.Unit.Health);
    }

    [Fact]
    public void The_newest_word_counts_and_pages_add_up()
    {
        _squad.OpensHealth("Mia");
        _squad.MarksPage("Jonas", Topics.OnPage(1), last: false, [new(Topic.Release, Green, Same), new(Topic.Quality, Red, Worse, "  No tests ")]);
        _squad.MarksPage("Jonas", Topics.OnPage(2), last: false, [new(Topic.Value, Yellow, Better)]);
        _squad.MarksPage("Jonas", Topics.OnPage(1), last: false, [new(Topic.Quality, Yellow, Better, "A few tests")]);
        Assert.Equal([new(Topic.Quality, Yellow, Better, "A few tests"), new(Topic.Value, Yellow, Better)], Open.BallotOf(_squad.IdOf("Jonas")).Marks);
        Assert.Equal(1, Open.Answers);
    }

    [Fact]
    public void What_is_not_on_the_page_is_not_touched_by_it()
    {
        _squad.OpensHealth("Mia");
        _squad.MarksPage("Jonas", Topics.OnPage(1), last: false, [new(Topic.Teamwork, Red, Worse), new(Topic.Release, Green, Same), new(Topic.Release, Red, Same)]);
        Assert.Equal([new(Topic.Release, Green, Same)], Open.BallotOf(_squad.IdOf("Jonas")).Marks);
    }

    [Fact]
    public void The_same_answer_again_and_a_tap_that_comes_late_change_nothing()
    {
        _squad.OpensHealth("Mia");
        _squad.MarksPage("Jonas", Squad.EveryTopic, last: false, [new(Topic.Fun, Green, Same)], key: "first");
        _squad.MarksPage("Jonas", Squad.EveryTopic, last: false, [new(Topic.Fun, Green, Same)]);
        _squad.MarksPage("Jonas", Squad.EveryTopic, last: false, [new(Topic.Fun, Red, Same)]);
        _squad.MarksPage("Jonas", Squad.EveryTopic, last: false, [new(Topic.Fun, Green, Same)], key: "first");
        Assert.Equal(2, _squad.Facts<HealthEvent.HealthAnswered>().Length);
        Assert.Equal(Red, Open.BallotOf(_squad.IdOf("Jonas")).Find(Topic.Fun)!.Colour);
    }

    [Fact]
    public void Whoever_takes_everything_back_has_not_answered()
    {
        _squad.OpensHealth("Mia");
        _squad.MarksPage("Jonas", Squad.EveryTopic, last: false, [new(Topic.Fun, Green, Same)]);
        _squad.MarksPage("Jonas", Squad.EveryTopic, last: false, []);
        Assert.Equal(0, Open.Answers);
    }

    [Fact]
    public void A_topic_that_fewer_than_four_have_answered_has_no_colours()
    {
        _squad.OpensHealth("Mia");
        foreach (var name in new[] { "Mia", "Jonas", "Lena" })
        {
            _squad.Marks(name, new(Topic.Fun, Red, Worse, "Too loud"), new(Topic.Speed, Green, Same));
        }

        _squad.Marks("Priya", new Mark(Topic.Speed, Yellow, Same));
        _squad.ClosesHealth("Mia");
        Assert.Equal([new(Topic.Speed, 3, 1, 0, 0, 4, 0)], Closed.Spreads);
        Assert.Null(Closed.SpreadOf(Topic.Fun));
        Assert.Equal(4, Closed.Answers);
    }

    [Fact]
    public void With_fewer_than_four_answers_there_are_neither_colours_nor_notes()
    {
        _squad.OpensHealth("Mia");
        foreach (var name in new[] { "Mia", "Jonas", "Lena" })
        {
            _squad.Marks(name, new Mark(Topic.Fun, Red, Worse, "Too loud"));
        }

        _squad.ClosesHealth("Mia");
        Assert.Empty(Closed.Spreads);
        Assert.Empty(Closed.Notes);
        Assert.Equal(3, Closed.Answers);
    }

    [Fact]
    public void Notes_show_at_the_end_by_topic_and_alphabet_and_never_before()
    {
        _squad.OpensHealth("Mia");
        _squad.Marks("Sam", new(Topic.Release, Red, Worse, "Zoo"), new(Topic.Process, Green, Same, "Deer"), new(Topic.Quality, Green, Same, "Cake"));
        foreach (var (name, note) in new[] { ("Priya", "Cats"), ("Lena", "Ants"), ("Mia", "Yaks") })
        {
            _squad.Marks(name, new Mark(Topic.Release, Red, Worse, note));
        }

        Assert.Empty(Open.Notes);
        _squad.MarksPage("Jonas", Squad.EveryTopic, last: false, [new(Topic.Release, Red, Worse, "Bees")]);
        _squad.ClosesHealth("Mia");
        Assert.Equal(["Ants", "Bees", "Cats", "Yaks", "Zoo", "Cake", "Deer"], Closed.Notes.Select(mark => mark.Note));
    }

    [Fact]
    public void A_note_has_at_most_140_characters()
    {
        _squad.OpensHealth("Mia");
        Assert.Equal(Refusal.NoteTooLong, _squad.Marks("Sam", new Mark(Topic.Fun, Red, Worse, new string('x', 141))));
        Assert.Null(_squad.Marks("Sam", new Mark(Topic.Fun, Red, Worse, new string('x', 140))));
    }

    [Fact]
    public void A_check_that_is_closed_or_unknown_is_not_answered()
    {
        Assert.Equal(Refusal.NoHealthCheck, _squad.MarksPage("Sam", Squad.EveryTopic, last: true, [], check: 1));
        _squad.OpensHealth("Mia");
        _squad.ClosesHealth("Mia");
        Assert.Equal(Refusal.HealthIsClosed, _squad.Marks("Sam", new Mark(Topic.Fun, Red, Worse)));
        Assert.Equal(Refusal.NoHealthCheck, _squad.MarksPage("Sam", Squad.EveryTopic, last: true, [], check: 2));
    }

    [Fact]
    public void Guests_and_strangers_neither_open_nor_answer_nor_close()
    {
        _squad.Joins("Gus", guest: true);
        Assert.Equal(Refusal.Guest, _squad.OpensHealth("Gus"));
        _squad.OpensHealth("Mia");
        Assert.Equal(Refusal.Guest, _squad.Marks("Gus", new Mark(Topic.Fun, Red, Worse)));
        Assert.Equal(Refusal.NotAMember, _squad.Marks("Zoe", new Mark(Topic.Fun, Red, Worse)));
        Assert.Equal(Refusal.Guest, _squad.ClosesHealth("Gus"));
        Assert.Equal(0, Open.Answers);
    }

    /// <summary>Neither the fact nor anything beside it names who answered: not even that somebody was here again.</summary>
    [Fact]
    public void No_fact_tells_who_answered()
    {
        _squad.OpensHealth("Mia");
        _squad.Do(new Domain.Organization.MembershipCommand.Wait("aad-Sam", Waited: false) { At = _squad.Now, Entropy = Squad.Seeded(1) });
        var before = _squad.Log.Count;
        _squad.MarksPage("Sam", Topics.OnPage(3), last: false, [new(Topic.Fun, Red, Worse)], key: "the tap in Sam's chat");
        var answered = Assert.IsType<HealthEvent.HealthAnswered>(Assert.Single(_squad.Log.Skip(before)));
        Assert.DoesNotContain("Sam's chat", answered.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(_squad.Unit.Members.Keys, person => answered.ToString().Contains(person.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Once_closed_nobody_can_tell_whose_a_ballot_was_and_in_the_next_check_it_has_another_name()
    {
        _squad.OpensHealth("Mia");
        var secret = Open.Secret;
        _squad.Marks("Sam", new Mark(Topic.Fun, Red, Worse));
        Assert.NotEqual(Ballot.Empty, Open.BallotOf(_squad.IdOf("Sam")));
        _squad.ClosesHealth("Mia");
        Assert.Equal("", Closed.Secret);
        Assert.Equal(Ballot.Empty, Closed.BallotOf(_squad.IdOf("Sam")));
        _squad.OpensHealth("Mia");
        Assert.NotEqual(secret, Open.Secret);
    }

    [Theory]
    [InlineData(Shift.Same, 4, 0, 0, 8, 0, 0)]
    [InlineData(Shift.Same, 2, 2, 1, 4, 4, 2)]
    [InlineData(Shift.MoreGreen, 3, 1, 1, 4, 0, 1)]
    [InlineData(Shift.MoreGreen, 3, 1, 1, 5, 0, 0)]
    [InlineData(Shift.LessRed, 3, 1, 1, 3, 2, 0)]
    [InlineData(Shift.LessGreen, 3, 1, 1, 2, 2, 1)]
    [InlineData(Shift.MoreRed, 3, 1, 1, 3, 0, 2)]
    [InlineData(Shift.MoreRed, 4, 0, 0, 4, 0, 1)]
    [InlineData(Shift.Apart, 1, 3, 1, 2, 1, 2)]
    [InlineData(Shift.Closer, 2, 1, 2, 1, 3, 1)]
    public void Two_checks_are_compared_topic_by_topic_in_shares(Shift shift, int green, int yellow, int red, int nowGreen, int nowYellow, int nowRed) =>
        Assert.Equal(shift, new Spread(Topic.Fun, nowGreen, nowYellow, nowRed, 0, 0, 0).Since(new Spread(Topic.Fun, green, yellow, red, 0, 0, 0)));

    [Fact]
    public void A_health_check_changes_nothing_that_is_decided()
    {
        _squad.Proposes("Mia");
        var proposal = _squad.Proposal();
        _squad.OpensHealth("Mia");
        _squad.Marks("Jonas", new Mark(Topic.Fun, Green, Same));
        _squad.ClosesHealth("Mia");
        Assert.Equal(proposal, _squad.Proposal());
        Assert.Equal(0, _squad.Unit.LastAgreement);
    }

    /// <summary>Histories at random: the spreads are those of everybody's newest words, kept apart.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_happens_the_spreads_count_what_members_said_last(int seed)
    {
        var random = new Random(seed);
        _squad.Joins("Gus", guest: true);
        _squad.OpensHealth("Mia");
        var last = new Dictionary<(string Who, Topic Topic), (Colour Colour, Trend Trend)>();
        for (var step = 0; step < 150; step++)
        {
            var who = new[] { "Mia", "Jonas", "Lena", "Priya", "Sam", "Gus", "Zoe" }[random.Next(7)];
            var asked = Topics.OnPage(random.Next(1, 5));
            Mark[] marks = [.. asked.Where(_ => random.Next(3) > 0).Select(topic => new Mark(topic, (Colour)random.Next(3), (Trend)random.Next(3)))];
            _squad.MarksPage(who, asked, last: false, marks);
            foreach (var topic in asked.Where(_ => who is not ("Gus" or "Zoe")))
            {
                last.Remove((who, topic));
            }

            foreach (var mark in marks.Where(_ => who is not ("Gus" or "Zoe")))
            {
                last[(who, mark.Topic)] = (mark.Colour, mark.Trend);
            }
        }

        _squad.ClosesHealth("Mia");
        var expected = Topics.All.Select(topic => last.Where(said => said.Key.Topic == topic).Select(said => said.Value).ToList()).Where(said => said.Count >= 4).Select(said => (said.Count(it => it.Colour == Red), said.Count(it => it.Trend == Better), said.Count));
        Assert.Equal(expected, Closed.Spreads.Select(spread => (spread.Red, spread.Better, spread.Answers)));
        Assert.Equal(last.Keys.Select(key => key.Who).Distinct().Count(), Closed.Answers);
        Assert.Equal(_squad.Unit with { ClosedHealth = [] }, _squad.Log.Aggregate(Unit.None, (unit, happened) => unit.Evolve(happened)) with { ClosedHealth = [] });
    }
}
