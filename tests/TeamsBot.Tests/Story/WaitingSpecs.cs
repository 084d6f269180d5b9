using TeamsBot.Domain.Proposals;
using TeamsBot.Fakes;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>Whom the squad waits for: who keeps silent is asked once, and each is told where they want to be told.</summary>
public sealed class WaitingSpecs : OnStage
{
    private const string Question = "Shall I wait for you?";

    [Fact]
    public async Task Who_keeps_silent_twice_is_asked_in_the_thread_and_need_not_be_waited_for()
    {
        await WithoutEva("Tea at four");
        var cake = await WithoutEva("Cake on Fridays");
        var question = Assert.Single(Teams.Thread(cake.Thread).Cards, card => card.Text.Contains(Question, StringComparison.Ordinal));
        Assert.Contains("<at>Eva</at>: the last two proposals closed without your answer.", question.Text, StringComparison.Ordinal);

        Assert.Contains("I don't wait for you until you tap or write something.", (await Eva.Taps(question, "Don't wait for me")).Text, StringComparison.Ordinal);

        var scones = await Ada.Proposes("Scones on Mondays");
        Assert.Contains("Not waited for: Eva.", scones.Card.Text, StringComparison.Ordinal);
        Assert.Contains("Not waited for: Eva", (await Ben.Says("who is asked")).Card.Text.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("You are waited for again.", (await Eva.Looks(scones)).Text, StringComparison.Ordinal);
        await scones.ShowsAsync("Waiting for Ben, Cleo, Dan, Eva");
    }

    [Fact]
    public async Task Without_an_answer_nobody_waits_until_the_next_word()
    {
        await WithoutEva("Tea at four");
        await WithoutEva("Cake on Fridays");
        await Theatre.PassAsync(TimeSpan.FromDays(3));

        var scones = await Ada.Proposes("Scones on Mondays");
        Assert.Contains("Not waited for: Eva.", scones.Card.Text, StringComparison.Ordinal);
        Assert.Equal($"Noted, Eva: you consent to P-{scones.Number}. You are waited for again.", (await Eva.Says($"consent P-{scones.Number}")).Line);
    }

    /// <summary>That somebody is back stands in the log with their name, and would stand beside an answer that has none.</summary>
    [Fact]
    public async Task Who_answers_a_health_check_is_not_waited_for_again_by_that()
    {
        await WithoutEva("Tea at four");
        await WithoutEva("Cake on Fridays");
        await Theatre.PassAsync(TimeSpan.FromDays(3));
        var card = (await Ada.Says("health check")).Card;
        var form = (await Eva.Taps(card, "Answer…")).Card;
        await Eva.Taps(form, "Next", ("mark.Release", "Green.Same"));
        await Eva.Taps(card, "How it works");

        var squad = await Theatre.UnitAsync(World.Squad);
        Assert.Equal(1, squad.Health!.Answers);
        Assert.True(squad.Person(World.Eva.AadObjectId!)!.Unwaited);
    }

    [Fact]
    public async Task Who_opened_a_chat_of_their_own_is_asked_and_reminded_there()
    {
        var alone = Theatre.Personal(World.Eva);
        await alone.Says("help");
        var tea = await Ada.Proposes("Tea at four");
        await Ben.Consents(tea);
        await Theatre.PassAsync(TimeSpan.FromDays(2));

        await Theatre.UntilAsync(_ => Alone(World.Eva).Any(card => card.Text.Contains("P-1 in Squad closes today at 16:00.", StringComparison.Ordinal)), "The reminder");
        Assert.Contains("<at>Cleo</at>, <at>Dan</at>: P-1 closes today at 16:00. Your answer is still open.", tea.Lines);
        Assert.Contains("✓ You consented.", (await alone.Taps(Alone(World.Eva)[^1], "Consent")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_a_chat_of_their_own_is_reminded_there_although_the_thread_and_the_chats_of_others_are_gone()
    {
        foreach (var person in new[] { World.Ben, World.Cleo, World.Eva })
        {
            await Theatre.Personal(person).Says("help");
        }

        await (await Ada.Proposes("Tea at four")).ShowsAsync("Waiting for");
        World.Remove(World.Squad);
        World.Remove(World.Personal(World.Ben));
        World.Remove(World.Personal(World.Cleo));
        await Theatre.PassAsync(TimeSpan.FromDays(2));

        await Theatre.UntilAsync(_ => Alone(World.Eva).Any(card => card.Text.Contains("P-1 in Squad closes today at 16:00.", StringComparison.Ordinal)), "The reminder");
    }

    [Fact]
    public async Task The_question_comes_to_a_chat_of_their_own_too()
    {
        var alone = Theatre.Personal(World.Eva);
        await alone.Says("help");
        await WithoutEva("Tea at four");
        var cake = await WithoutEva("Cake on Fridays");

        Assert.DoesNotContain(Teams.Thread(cake.Thread).Cards, card => card.Text.Contains(Question, StringComparison.Ordinal));
        var question = Alone(World.Eva)[^1];
        Assert.Contains("The last two proposals in Squad closed without your answer.", question.Text, StringComparison.Ordinal);
        Assert.Contains("Good. I wait for you.", (await alone.Taps(question, "Yes")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_removed_the_bot_from_their_chat_is_told_in_the_thread()
    {
        await Theatre.Personal(World.Eva).Says("help");
        await Theatre.PostAsync(Teams.Events.Uninstalled(World.Personal(World.Eva), World.Eva));
        await WithoutEva("Tea at four");
        var cake = await WithoutEva("Cake on Fridays");

        Assert.Contains(Teams.Thread(cake.Thread).Cards, card => card.Text.Contains(Question, StringComparison.Ordinal));
    }

    private IReadOnlyList<FakeCard> Alone(FakePerson person) => Teams.Thread(World.Personal(person)).Cards;

    /// <summary>All but Eva consent; it is adopted at its closing time, around which time passes slowly: a leap past the lease of whoever is sending lets a message out twice.</summary>
    private async Task<OnTheTable> WithoutEva(string text)
    {
        var proposal = await Ada.Proposes(text);
        await Ben.Consents(proposal);
        await Cleo.Consents(proposal);
        await Dan.Consents(proposal);
        var open = (await Theatre.UnitAsync(World.Squad)).Open[proposal.Number];
        var closes = Domain.Proposals.Clock.ClosesAt((await Theatre.UnitAsync(World.Squad)).Calendar, open.Policy, (ProposalState.Open)open.State);
        await Theatre.PassAsync(closes - Theatre.Time.GetUtcNow() - TimeSpan.FromSeconds(2));
        await Theatre.PassAsync(TimeSpan.FromSeconds(20));
        await proposal.ShowsAsync("Adopted · A-");
        await Theatre.PassAsync(TimeSpan.FromSeconds(20));
        return proposal;
    }
}
