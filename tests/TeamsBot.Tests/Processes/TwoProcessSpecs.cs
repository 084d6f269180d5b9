using TeamsBot.Fakes;
using TeamsBot.Storage;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;

namespace TeamsBot.Tests.Processes;

/// <summary>Two processes on one store: whichever Teams reaches, it is one squad.</summary>
[Collection(Alone.Name)]
public sealed class TwoProcessSpecs(Azurite azurite) : IClassFixture<Azurite>
{
    [Fact(Timeout = 120_000)]
    [Trait("Category", "Slow")]
    public async Task Answers_through_two_processes_are_one_truth()
    {
        await using var teams = await FakeTeams.StartAsync(new FakeTeamsOptions { EnforceLimits = false, RosterPage = 50 });
        var people = teams.World.AddPeople(12);
        var squad = teams.World.AddChannel("Twelve", teams.World.Team, people);
        await using var first = await BotProcess.StartAsync(teams, azurite.Connection);
        await using var second = await BotProcess.StartAsync(teams, azurite.Connection);
        var message = teams.Activities.Message(squad, people[0], "propose Tea at four");
        await first.Door.PostAsync(message, TestContext.Current.CancellationToken);
        var thread = squad.Thread(message["id"]!.GetValue<string>());
        await teams.UntilAsync(fake => fake.Thread(thread).Cards.Count == 1, TimeSpan.FromSeconds(20));
        var card = teams.Thread(thread).Cards[0];

        var answers = await Task.WhenAll(people.Skip(1).Select((person, index) =>
            (index % 2 == 0 ? first : second).Door.PostAsync(teams.Activities.Tap(person, card, "Consent"), TestContext.Current.CancellationToken)));

        Assert.All(answers, answer => Assert.Contains("onsented", answer.Body, StringComparison.Ordinal));
        await teams.UntilAsync(fake => fake.Thread(thread).Cards[^1].Text.Contains("Adopted · A-1", StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        await teams.UntilAsync(fake => fake.Thread(thread).Lines.Count == 1, TimeSpan.FromSeconds(20));
        var store = new UnitStore(new AzureTables(azurite.Connection), TimeProvider.System, _ => []);
        var unit = UnitKey.Of(teams.World.TenantId, squad.BaseId);
        var closed = await store.ClosedProposalAsync(unit, 1, TestContext.Current.CancellationToken);
        Assert.Equal(11, closed!.Responses.Values.Count(response => response.Answer is Domain.Proposals.Answer.Consent));
        Assert.Single(teams.Thread(thread).Cards);
        Assert.Contains("“Tea at four” (A-1)", Assert.Single(teams.Thread(thread).Lines), StringComparison.Ordinal);
    }
}
