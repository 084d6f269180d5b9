using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>Who wants it is told each morning what waits; nobody is written to in their quiet hours.</summary>
public sealed class DigestSpecs : OnStage
{
    private Member Alone => Theatre.Personal(World.Ben);

    private IReadOnlyList<Fakes.FakeCard> Told => Teams.Thread(World.Personal(World.Ben)).Cards;

    [Theory]
    [InlineData("digest daily", "Noted: on working days at 9:00 (Paris time) I tell you here what waits for you. If nothing does, I stay silent.")]
    [InlineData("digest weekly", "Noted: on Mondays at 9:00 (Paris time) I tell you here what waits for you. If nothing does, I stay silent.")]
    [InlineData("digest off", "Noted: no digest.")]
    [InlineData("digest", "You get no digest. Write digest daily, digest weekly or digest off.")]
    [InlineData("quiet", "You have no quiet hours. Write, for example: quiet 18-8, or quiet off.")]
    [InlineData("time zone", "Your times here are Paris time. To change that, write for example: time zone Europe/Berlin.")]
    [InlineData("language", "Here I speak English. I speak English, Deutsch, français and español. Write, for example: language Deutsch.")]
    [InlineData("quiet 18-8", "Noted: from 18:00 to 8:00 (Paris time) I don't write to you here. What waits then comes afterwards.")]
    [InlineData("quiet off", "Noted: no quiet hours.")]
    [InlineData("quiet 7-7", "Write, for example: quiet 18-8, or quiet off.")]
    [InlineData("time zone America/New_York", "Noted: here your times are New York time now.")]
    [InlineData("time zone Middle/Earth", "I don't know that time zone. Write, for example: time zone Europe/Berlin.")]
    public async Task A_wish_gets_exactly_one_line(string typed, string line) => Assert.Equal(line, (await Alone.Says(typed)).Line);

    [Fact]
    public async Task In_a_channel_a_wish_is_sent_to_the_own_chat() =>
        Assert.Contains("Open our chat and write: digest daily", (await Ben.Says("digest daily")).Card.Text, StringComparison.Ordinal);

    [Fact]
    public async Task What_waits_is_told_in_the_morning_and_not_twice()
    {
        await Alone.Says("digest daily");
        await Ada.Proposes("Tea at four");

        var nine = new DateTimeOffset(2026, 10, 6, 7, 0, 0, TimeSpan.Zero);
        await Theatre.PassOverAsync(nine);
        await Theatre.PassAsync(TimeSpan.FromMinutes(30));

        var digest = Assert.Single(Told, card => card.Text.StartsWith("What waits for you", StringComparison.Ordinal));
        Assert.Contains("Tea at four", digest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_in_quiet_hours_comes_when_they_end_as_all_that_waits()
    {
        await Alone.Says("quiet 8-12");
        await Ada.Proposes("Tea at four");
        var closingDay = new DateTimeOffset(2026, 10, 7, 0, 0, 0, TimeSpan.Zero);

        await Theatre.PassOverAsync(closingDay.AddHours(7.5));
        Assert.Empty(Told);

        await Theatre.PassOverAsync(closingDay.AddHours(10));
        Assert.Contains("Tea at four", Assert.Single(Told).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_waits_nothing_is_told()
    {
        await Alone.Says("digest daily");

        await Theatre.PassAsync(TimeSpan.FromHours(50));

        Assert.Empty(Told);
    }
}
