using TeamsBot.Fakes;
using TeamsBot.Storage.Tables;
using TeamsBot.Tests.Stage;
using TeamsBot.TestTables;

namespace TeamsBot.Tests.Story;

/// <summary>The inbox: what waits for a person, and what they wait for, over all of their units, in their own chat only.</summary>
public sealed class InboxSpecs : OnStage
{
    private readonly CountingTables _tables = new(new MemoryTables());

    private Member Alone => Theatre.Personal(World.Ben);

    private protected override Task<Theatre> OpenAsync() => Theatre.OpenAsync(Signed, _tables);

    [Fact]
    public async Task One_tap_consents_from_the_inbox_and_shows_the_card()
    {
        var tea = await Ada.Proposes("Tea at four");
        await Known();

        var inbox = await Alone.Says("inbox");
        var seen = await Alone.Taps(inbox.Card, "Consent");

        Assert.Contains("Tea at four", inbox.Card.Text, StringComparison.Ordinal);
        Assert.Contains("✓ You consented.", seen.Text, StringComparison.Ordinal);
        await tea.ShowsAsync("Consented: Ben.");
        Assert.Contains("Nothing waits for you, and you wait for nobody.", (await Alone.Says("what waits for me?")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_waits_for_the_change_and_then_for_the_word_of_its_owner()
    {
        var tea = await Ada.Proposes("Tea at four");
        await Known();
        await Ben.SeesAProblem(tea, "I am out at four");
        Assert.Contains("you see a problem; Ada changes the text", (await Alone.Says("inbox")).Card.Text, StringComparison.Ordinal);

        await Ada.ChangesTheText(tea, "Tea at five");

        Assert.Contains("Ada changed the text: is your problem solved?", (await Alone.Says("inbox")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_six_are_turned_page_by_page()
    {
        for (var number = 1; number <= 8; number++)
        {
            await Ada.In(World.AddGroupChat($"Round {number}", [World.Ada, World.Ben])).Proposes($"Tea number {number}");
            await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        }

        await Known();
        var first = (await Alone.Says("inbox")).Card;
        var second = (await Alone.Taps(first, "Show more")).Card;

        Assert.Equal([8, 7, 6, 5, 4, 3], Shown(first));
        Assert.Equal([2, 1], Shown(second));
        Assert.DoesNotContain("Show more", second.Buttons);
    }

    [Fact]
    public async Task Asked_in_public_it_says_nothing_but_where_to_ask()
    {
        var tea = await Ada.Proposes("Tea at four");
        await Known();

        var said = await Ben.In(tea.Thread).Says("inbox");

        Assert.Contains("Open our chat and write: inbox", said.Card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tea at four", said.Card.Text, StringComparison.Ordinal);
        Assert.Equal(["Open our chat"], said.Card.Buttons);
    }

    [Fact]
    public async Task Nobody_sees_what_waits_for_another_or_in_a_unit_that_they_have_left()
    {
        await Ada.In(World.AddGroupChat("Round", [World.Ada, World.Cleo])).Proposes("Tea for two");
        await Known();
        Assert.DoesNotContain("Tea for two", (await Alone.Says("inbox")).Card.Text, StringComparison.Ordinal);

        var left = World.AddGroupChat("Left", [World.Ada, World.Ben, World.Cleo]);
        await Ada.In(left).Proposes("Tea for three");
        await Known();
        await Theatre.PostAsync(Teams.Events.Left(left, World.Ben));
        Assert.DoesNotContain("Tea for three", (await Alone.Says("inbox")).Card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task It_costs_one_call_to_the_store_for_each_unit_and_three_for_the_person(int units)
    {
        for (var number = 1; number <= units; number++)
        {
            await Ada.In(World.AddGroupChat($"Round {number}", [World.Ada, World.Ben])).Proposes("Tea at four");
        }

        await Known();
        await Alone.Says("inbox");
        var calls = await _tables.CausedByAsync(() => Alone.Says("inbox"));

        // What they speak, what they want, and which units are theirs.
        Assert.Equal(3 + units, calls.Count);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1_000)]
    [InlineData(10_000)]
    public async Task It_costs_the_same_however_many_units_the_organisation_has(int units)
    {
        var rounds = Enumerable.Range(1, 3).Select(number => World.AddGroupChat($"Round {number}", [World.Ada, World.Ben])).ToList();
        foreach (var round in rounds)
        {
            await Ada.In(round).Proposes("Tea at four");
        }

        await Theatre.OrganizationAsync(units);
        await Known();
        await Alone.Says("inbox");

        var calls = await _tables.CausedByAsync(() => Alone.Says("inbox"));

        var own = rounds.Select(round => Storage.UnitKey.Of(World.TenantId, round.BaseId).Value);
        Assert.Equal(3 + 3, calls.Count);
        Assert.Equal(own.Order(StringComparer.Ordinal), calls.Where(call => call.Table == Storage.Keys.UnitTable).Select(call => call.Partition).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_waits_stands_unit_by_unit_with_names_that_work_anywhere()
    {
        await Ada.In(World.General).Says("set up squad Payments");
        await Ada.In(World.General).Proposes("Tea number 1");
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        await Ada.Proposes("Tea number 2");
        await Theatre.PassAsync(TimeSpan.FromSeconds(2));
        await Ada.In(World.General).Proposes("Tea number 3");
        await Known();

        var inbox = (await Alone.Says("inbox")).Card;

        Assert.Equal([3, 1, 2], Shown(inbox));
        Assert.Contains("payments/P-2", inbox.Text, StringComparison.Ordinal);
        Assert.Contains("payments/P-1", inbox.Text, StringComparison.Ordinal);
        await Alone.Says("consent payments/P-1");
        Assert.DoesNotContain("Tea number 1", (await Alone.Says("inbox")).Card.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<int> Shown(FakeCard card) =>
        card.Text.Split("Tea number ").Skip(1).Select(text => int.Parse(text[..1], System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The view of a person's units follows by a moment.</summary>
    private Task Known() => Theatre.PassAsync(TimeSpan.FromSeconds(15));
}
