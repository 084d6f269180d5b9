using System.Text;
using TeamsBot.Fakes;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>At half past nine on the closing day the silent are reminded: those of one thread in one message, nobody's phone too often, and in a crowd by a number.</summary>
public sealed class RemindingSpecs : OnStage
{
    /// <summary>From the Monday on which everything begins to the morning of Wednesday.</summary>
    private static readonly TimeSpan UntilTheClosingDay = TimeSpan.FromHours(46.75);

    [Fact]
    public async Task Reminders_of_one_thread_are_one_message()
    {
        var tea = await Ada.Proposes("Tea at four");
        await Ben.In(tea.Thread).Says("propose Cake on Fridays");
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));

        Theatre.Time.Advance(UntilTheClosingDay);
        await Theatre.UntilAsync(_ => Reminders().Count > 0, "A reminder");
        await Theatre.PassAsync(TimeSpan.FromSeconds(10));

        var message = Assert.Single(Reminders());
        Assert.Contains("P-1 closes today at 16:00. Your answer is still open.", message, StringComparison.Ordinal);
        Assert.Contains("P-2 closes today at 16:00. Your answer is still open.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_people_are_asked_in_one_line_for_all_proposals_of_a_thread()
    {
        var tea = await Ada.Proposes("Tea at four");
        await Ada.In(tea.Thread).Says("propose Cake on Fridays");
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));

        Theatre.Time.Advance(UntilTheClosingDay);
        await Theatre.UntilAsync(_ => Reminders().Count > 0, "A reminder");
        await Theatre.PassAsync(TimeSpan.FromSeconds(10));

        Assert.Equal("<at>Ben</at>, <at>Cleo</at>, <at>Dan</at>, <at>Eva</at>: P-1 and P-2 close today at 16:00. Your answers are still open.", Assert.Single(Reminders()));
    }

    [Fact]
    public async Task Nobody_is_mentioned_more_than_three_times_a_day_however_much_closes()
    {
        foreach (var (member, text) in new[] { (Ada, "Tea"), (Ada, "Cake"), (Ada, "Scones"), (Ben, "Jam"), (Ben, "Cream") })
        {
            await member.Proposes($"{text} at four");
        }

        Theatre.Time.Advance(UntilTheClosingDay);
        await Theatre.UntilAsync(_ => Reminders().Count == 5, "Five reminders");

        Assert.All(new[] { "Cleo", "Dan", "Eva" }, name =>
        {
            Assert.Equal(3, Reminders().Count(line => line.Contains($"<at>{name}</at>", StringComparison.Ordinal)));
            Assert.Equal(5, Reminders().Count(line => line.Contains(name, StringComparison.Ordinal)));
        });
        Assert.Equal(3, Reminders().Count(line => line.Contains("<at>Ben</at>", StringComparison.Ordinal)));
        Assert.Equal(2, Reminders().Count(line => line.Contains("<at>Ada</at>", StringComparison.Ordinal)));
    }

    private List<string> Reminders() => [.. Teams.Everything().Lines.Where(line => line.Contains("today at 16:00", StringComparison.Ordinal))];
}

/// <summary>A guild in whose roster Teams tells many people at once.</summary>
public sealed class GuildSpecs : OnStage
{
    private protected override Task<Theatre> OpenAsync() => Theatre.OpenAsync(Signed, rosterPage: 200);

    [Fact]
    public async Task A_guild_of_two_hundred_and_fifty_is_counted_on_a_small_card_and_reminded_by_one_line()
    {
        var guild = World.AddChannel("Guild", World.Team, [World.Ada, World.Ben, .. World.AddPeople(248)]);
        await Ada.In(guild).Taps((await Ada.In(guild).Says("propose Tea at four")).Card, "Everyone");
        await Theatre.UntilAsync(teams => Cards().Any(), "The card");

        var card = Cards().Last();
        Assert.Contains("0 of 125 consents.", card.Text, StringComparison.Ordinal);
        Assert.Contains("+", card.Text[card.Text.IndexOf("Waiting for", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(card.Content.GetRawText()), 1, 25 * 1024);

        Theatre.Time.Advance(TimeSpan.FromHours(46.75));
        await Theatre.UntilAsync(_ => Reminders().Count > 0, "A reminder");
        await Theatre.PassAsync(TimeSpan.FromSeconds(10));

        Assert.Equal("P-1 closes today at 16:00. 249 people have not answered yet.", Assert.Single(Reminders()));
    }

    private IEnumerable<FakeCard> Cards() => Teams.Everything().Cards.Where(card => card.Text.Contains("Proposal P-1 · open", StringComparison.Ordinal));

    private List<string> Reminders() => [.. Teams.Everything().Lines.Where(line => line.Contains("today at 16:00", StringComparison.Ordinal))];
}
