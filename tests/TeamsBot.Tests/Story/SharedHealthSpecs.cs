using System.Text.Json.Nodes;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Fakes;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>The tribe Commerce, which lives in General, and its squad Payments of four, which shows it its health checks if it agrees to.</summary>
public sealed class SharedHealthSpecs : OnStage
{
    private FakeConversation? payments;

    private FakeConversation Payments => payments ??= World.AddChannel("Payments", World.Team, [World.Ben, World.Cleo, World.Dan, World.Eva]);

    [Fact]
    public async Task By_consent_of_a_squad_the_people_of_its_tribe_see_how_its_answers_spread_in_words()
    {
        await SharingAsync();
        Assert.Contains("Squads that show us their health checks: 1 of 1.", (await Ben.In(World.General).Says("health")).Card.Text, StringComparison.Ordinal);
        var open = await ChecksAsync();
        Assert.Contains("Commerce sees the result too: in words, without numbers or notes.", open.Text, StringComparison.Ordinal);
        var list = (await Cleo.In(World.General).Says("health")).Card;
        Assert.Contains("H-1 · closed", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("green", list.Text, StringComparison.Ordinal);
        var seen = string.Join(' ', (await LooksAsync(Cleo, list)).Text.Split([' ', '\n', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("How Payments is doing", seen, StringComparison.Ordinal);
        Assert.Contains("Teamwork ● green for most ■ red for some ↓ worse for some", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Too loud", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_in_no_squad_of_the_tribe_sees_nothing_of_it_and_guests_neither()
    {
        await SharingAsync();
        _ = await ChecksAsync();
        var list = (await Ben.In(World.General).Says("health")).Card;
        var gina = World.AddPerson("Gina", "guest");
        World.Join(World.General, gina);
        foreach (var other in new[] { Ada.In(World.General), Theatre.In(World.General, gina) })
        {
            Assert.Contains("The people of a tribe are those of its squads.", (await LooksAsync(other, list)).Text, StringComparison.Ordinal);
            Assert.Contains("There was no health check here yet.", (await other.Says("health")).Line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task When_the_squad_agrees_to_stop_the_tribe_has_nothing_any_more()
    {
        await SharingAsync();
        _ = await ChecksAsync();
        var list = (await Ben.In(World.General).Says("health")).Card;
        await AgreesAsync("health check keep", "Keep the results of our health checks to ourselves");
        await EventuallyAsync(async () => (await Theatre.UnitAsync(World.General)).Network.Health.Count == 0);
        Assert.Contains("This squad doesn't show its health checks any more.", (await LooksAsync(Ben, list)).Text, StringComparison.Ordinal);
        Assert.Contains("0 of 1.", (await Ben.In(World.General).Says("health")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tribes_own_health_check_is_a_tap_away()
    {
        await SharingAsync();
        await Ben.In(World.General).Says("health check");
        var list = (await Ben.In(World.General).Says("health")).Card;
        Assert.Contains("How are we doing?", (await Ben.In(World.General).Taps(list, "Our own health check")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_tribe_lived_before_nothing_of_it_is_shown()
    {
        await SharingAsync();
        _ = await ChecksAsync();
        var list = (await Ben.In(World.General).Says("health")).Card;
        var room = World.AddChannel("Room", World.Team, [World.Ben, World.Cleo, World.Dan, World.Eva]);
        await Ben.In(room).Says("bind Commerce");
        foreach (var who in new[] { Cleo, Dan, Eva })
        {
            await who.In(World.General).Taps(await CardAsync(World.General, "Room"), "Consent");
        }

        await EventuallyAsync(async () => (await Theatre.UnitAsync(World.General)).Home.Conversation == room.BaseId);
        Assert.Equal("How the squads are doing is shown in Commerce, or in our own chat.", (await Ben.In(World.General).Says("health")).Line);
        Assert.Contains("How the squads are doing is shown in Commerce", (await LooksAsync(Ben, list)).Text, StringComparison.Ordinal);
        Assert.Contains("H-1 · closed", (await Ben.In(room).Says("health")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_no_tribe_or_it_is_so_already_that_is_the_answer()
    {
        await Ada.Proposes("Tea at four");
        Assert.StartsWith("This has no place in the network yet.", (await Ada.Says("health check share")).Line, StringComparison.Ordinal);
        await Ada.Says("set up squad Alone");
        Assert.StartsWith("Only squads of a tribe show it their health checks, Ada.", (await Ada.Says("health check share")).Line, StringComparison.Ordinal);
        await SharingAsync();
        Assert.StartsWith("That is so already, Ben.", (await Ben.In(Payments).Says("health check share")).Line, StringComparison.Ordinal);
    }

    private async Task SharingAsync()
    {
        await Ada.In(World.General).Says("set up tribe Commerce");
        await Ben.In(Payments).Says("set up squad under Commerce");
        await EventuallyAsync(async () => (await Theatre.UnitAsync(World.General)).Members.Values.Count(member => member.Asked) == 4);
        var card = await AgreesAsync("health check share", "Show Commerce the results of our health checks");
        Assert.Contains("From the next health check on Commerce sees how the answers spread", card.Text, StringComparison.Ordinal);
        await EventuallyAsync(async () => (await Theatre.UnitAsync(World.General)).Network.Health.Count == 1);
    }

    private async Task<FakeCard> AgreesAsync(string command, string title)
    {
        await Ben.In(Payments).Says(command);
        var card = await CardAsync(Payments, title);
        foreach (var who in new[] { Cleo, Dan, Eva })
        {
            await who.In(Payments).Taps(card, "Consent");
        }

        return card;
    }

    /// <summary>Three see green and one red, who writes why.</summary>
    private async Task<FakeCard> ChecksAsync()
    {
        var card = (await Ben.In(Payments).Says("health check")).Card;
        foreach (var (who, mark, note) in new[] { (Ben, "Green.Same", ""), (Cleo, "Green.Same", ""), (Dan, "Green.Same", ""), (Eva, "Red.Worse", "Too loud") })
        {
            await who.In(Payments).Forges(card, Verbs.SendHealth, new JsonObject { [Fields.Check] = 1, [Fields.Page] = Topics.Pages, ["mark.Teamwork"] = mark, ["note.Teamwork"] = note });
        }

        await EventuallyAsync(async () => (await Theatre.UnitAsync(World.General)).Network.Health.Values.Any(squad => squad.Result is not null));
        return card;
    }

    private async Task<Seen> LooksAsync(Member who, FakeCard list) =>
        await who.In(World.General).Forges(list, Verbs.SquadHealth, new JsonObject { [Fields.One] = (await Theatre.UnitAsync(World.General)).Network.Parts.Keys.Single().Value });

    private async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        var patience = 80;
        while (!await condition())
        {
            Assert.True(patience-- > 0, "It did not come to be so");
            await Theatre.PassAsync(TimeSpan.FromSeconds(1));
        }
    }

    private async Task<FakeCard> CardAsync(FakeConversation place, string title)
    {
        await Theatre.UntilAsync(teams => Find(teams) is not null, title);
        return Find(Teams)!;

        FakeCard? Find(FakeTeams teams) => teams.Everything().Cards.LastOrDefault(card => card.ConversationId.StartsWith(place.BaseId, StringComparison.Ordinal) && card.Text.Contains(title, StringComparison.Ordinal));
    }
}
