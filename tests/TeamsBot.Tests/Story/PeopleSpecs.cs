using TeamsBot.Fakes;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>Who is asked: everybody of the channel but guests, kept true while people come and go.</summary>
public sealed class PeopleSpecs : OnStage
{
    [Fact]
    public async Task Guests_are_not_asked_and_told_so_until_a_member_includes_them()
    {
        var gina = World.AddPerson("Gina", "guest");
        World.Join(World.Squad, gina);
        var guest = Theatre.In(World.Squad, gina);
        var tea = await Ada.Proposes("Tea at four");
        Assert.DoesNotContain("Gina", tea.Card.Text, StringComparison.Ordinal);

        Assert.Contains("Not counted: guests aren't asked here.", (await guest.Consents(tea)).Text, StringComparison.Ordinal);
        Assert.Contains("Thanks, Gina. Guests aren't asked here", (await guest.Says("consent P-1")).Line, StringComparison.Ordinal);

        var who = (await Ben.Says("who is asked")).Card;
        Assert.Contains("Guests, not asked: Gina", who.Text.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await Ben.Fills(who, "Include a guest…", "Include", ("whom", gina.AadObjectId!));
        var cake = await Ada.Proposes("Cake on Fridays");

        Assert.Contains("Gina", cake.Card.Text, StringComparison.Ordinal);
        Assert.Contains("✓ You consented.", (await guest.Consents(cake)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my squads")]
    [InlineData("home Payments")]
    [InlineData("quiet 18-8")]
    public async Task What_is_for_one_person_alone_says_in_a_channel_what_to_write_in_their_own_chat(string typed)
    {
        var said = (await Ben.Says(typed)).Card;
        Assert.Contains($"That is for you alone. Open our chat and write: {typed}", said.Text, StringComparison.Ordinal);
        Assert.Equal(["Open our chat"], said.Buttons);
    }

    [Fact]
    public async Task Somebody_who_is_away_is_not_waited_for()
    {
        await Ada.Proposes("Cake on Fridays");
        var who = (await Eva.Says("who is asked")).Card;
        await Eva.Fills(who, "I'm away…", "Send", ("date", "2026-10-12"));

        var tea = await Ada.Proposes("Tea at four");
        Assert.Contains("Away, not waited for: Eva.", tea.Card.Text, StringComparison.Ordinal);
        await Ben.Consents(tea);
        await Cleo.Consents(tea);
        await Dan.Consents(tea);

        await tea.ShowsAsync("Adopted · A-1");
    }

    [Fact]
    public async Task A_colleague_may_be_marked_away_and_comes_back_with_their_first_answer()
    {
        var tea = await Ada.Proposes("Tea at four");
        var who = (await Ben.Says("who is asked")).Card;

        var seen = await Ben.Fills(who, "Someone's away…", "Send", ("whom", World.Eva.AadObjectId!), ("date", "2026-10-12"));
        await tea.ShowsAsync("Away, not waited for: Eva.");
        await Eva.Consents(tea);

        await tea.ShowsAsync("Consented: Eva.");
        Assert.DoesNotContain("Away", tea.Card.Text, StringComparison.Ordinal);
        Assert.True(seen.Code == 200);
    }

    [Theory]
    [InlineData("2026-10-05")]
    [InlineData("2020-01-01")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task A_day_that_cannot_be_used_brings_the_form_again(string date)
    {
        await Ada.Proposes("Tea at four");
        var who = (await Ben.Says("who is asked")).Card;

        var seen = await Ben.Fills(who, "I'm away…", "Send", ("date", date));

        Assert.Contains("That day can't be used.", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Send", seen.Card.Buttons);
    }

    [Fact]
    public async Task Somebody_unknown_who_answers_is_looked_up_once_and_joins_later()
    {
        var tea = await Ada.Proposes("Tea at four");
        var zoe = World.AddPerson("Zoe");
        World.Join(World.Squad, zoe);
        Teams.Forget();

        var seen = await Theatre.In(World.Squad, zoe).Consents(tea);
        await Theatre.In(World.Squad, zoe).Consents(tea);

        Assert.Contains("You joined after P-1 was opened, so it doesn't wait for you.", seen.Text, StringComparison.Ordinal);
        Assert.Single(Teams.Requests, request => request.Operation == FakeOperation.Member);
        Assert.Contains("I see a problem…", seen.Card.Buttons);
    }

    [Fact]
    public async Task Somebody_who_is_not_in_the_channel_counts_for_nothing()
    {
        var tea = await Ada.Proposes("Tea at four");
        var stranger = Theatre.In(World.Squad, World.AddPerson("Mallory"));

        Assert.Contains("Not counted: you aren't among the people who decide.", (await stranger.Consents(tea)).Text, StringComparison.Ordinal);
        Assert.Equal("Thanks, Mallory. You aren't among the people who decide; a member can include you.", (await stranger.Says("consent P-1")).Line);
        Assert.Contains("0 of 2 consents", (await Ben.Looks(tea)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Joiners_are_asked_from_the_next_proposal_on_and_leavers_no_more()
    {
        var tea = await Ada.Proposes("Tea at four");
        var zoe = World.AddPerson("Zoe");
        World.Join(World.Squad, zoe);
        World.Leave(World.Squad, World.Eva);
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));

        await Theatre.PostAsync(Teams.Events.Joined(World.General, zoe));
        await Theatre.PostAsync(Teams.Events.Left(World.General, World.Eva));

        await tea.ShowsAsync("Waiting for Ben, Cleo, Dan\n");
        var cake = await Ada.Proposes("Cake on Fridays");
        Assert.Contains("Zoe", cake.Card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Eva", cake.Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_roster_that_is_a_day_old_is_read_again_before_a_proposal()
    {
        await Ada.Proposes("Tea at four");
        var zoe = World.AddPerson("Zoe");
        World.Join(World.Squad, zoe);

        Assert.DoesNotContain("Zoe", (await Ada.Proposes("Cake on Fridays")).Card.Text, StringComparison.Ordinal);
        await Theatre.PassAsync(TimeSpan.FromHours(25));

        Assert.Contains("Zoe", (await Ben.Proposes("Scones on Mondays")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_is_called_by_its_new_name()
    {
        await Ada.Proposes("Tea at four");
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));

        await Theatre.PostAsync(Teams.Events.ChannelRenamed(World.Squad, "Tea people"));

        Assert.Equal("P-2 is posted in Tea people.", (await Theatre.Personal(World.Ben).Says("propose Cake")).Line);
    }

    [Fact]
    public async Task The_general_channel_is_called_as_its_team()
    {
        await Ada.In(World.General).Proposes("Tea at four");
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        Assert.Equal("P-2 is posted in Orchard.", (await Theatre.Personal(World.Ben).Says("propose Cake")).Line);

        await Theatre.PostAsync(Teams.Events.TeamRenamed(World.General, "Garden"));

        Assert.Equal("P-3 is posted in Garden.", (await Theatre.Personal(World.Ben).Says("propose Scones")).Line);
    }

    [Fact]
    public async Task If_the_member_list_cannot_be_read_nothing_is_stored_and_it_works_later()
    {
        Teams.Fail(FakeOperation.PagedMembers, Enumerable.Repeat(new FakeFault.Status(403), 1));

        Assert.Equal("I could not read the member list; try again.", (await Ada.Says("propose Tea at four")).Line);
        Assert.Contains("Nothing is open.", (await Ada.Says("proposals")).Card.Text, StringComparison.Ordinal);

        Assert.Equal(1, (await Ada.Proposes("Tea at four")).Number);
    }

    [Fact]
    public async Task A_channel_that_knows_no_pages_is_read_whole()
    {
        Teams.Fail(FakeOperation.PagedMembers, new FakeFault.Status(501));

        Assert.Contains("Waiting for <at>Ben</at>, <at>Cleo</at>, <at>Dan</at>, <at>Eva</at>", (await Ada.Proposes("Tea at four")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alone_nobody_can_consent()
    {
        var chat = World.AddGroupChat("Just me", [World.Ada]);

        Assert.Equal("Nobody else is here to consent. Add a colleague to this conversation, then propose again. Your words: “Tea at four”", (await Ada.In(chat).Says("propose Tea at four")).Line);
    }
}
