using TeamsBot.Domain.Proposals;
using TeamsBot.Fakes;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>A squad asks a guild for its advice, which comes into the thread and counts as nothing.</summary>
public sealed class AdviceSpecs : OnStage
{
    private FakeConversation? payments;

    /// <summary>A channel of Ben and Cleo.</summary>
    private FakeConversation Payments => payments ??= World.AddChannel("Payments", World.Team, [World.Ben, World.Cleo]);

    [Fact]
    public async Task A_guild_is_asked_advises_and_is_told_when_it_is_over()
    {
        await NetworkAsync();
        var proposal = await Ben.In(Payments).Proposes("Show large buttons");
        Assert.Equal("Accessibility is asked. Its advice will come into this thread. It doesn't count as a consent or a problem.", (await Cleo.In(proposal.Thread).Says("ask accessibility about P-1")).Line);
        await SaidAsync(World.General, "Payments asks for our advice on payments/P-1: “Show large buttons” To answer, write: @Squadbot advise payments/P-1 …");
        var before = Tally.Of(await Theatre.UnitAsync(Payments), (await Theatre.UnitAsync(Payments)).Open[1], default).Count;
        Assert.Equal("Thank you. Your advice on payments/P-1 goes to Payments.", (await Ada.In(World.General).Says("advise Larger ones")).Line);
        await proposal.SaysAsync("Accessibility advises (Ada): “Larger ones”");
        Assert.Equal("Thank you. Your advice on payments/P-1 goes to Payments.", (await Ada.In(World.General).Says("advise payments/P-1: and a good contrast")).Line);
        await proposal.SaysAsync("Accessibility advises (Ada): “and a good contrast”");
        Assert.Equal(before, Tally.Of(await Theatre.UnitAsync(Payments), (await Theatre.UnitAsync(Payments)).Open[1], default).Count);
        Assert.Contains("Accessibility advises (Ada): “and a good contrast”", (await Cleo.In(Payments).Says("history P-1")).Card.Text, StringComparison.Ordinal);
        await Cleo.In(Payments).Says("consent P-1");
        await SaidAsync(World.General, "payments/P-1 is closed, so advice changes nothing there any more.");
        Assert.StartsWith("payments/P-1 is closed", (await Ada.In(World.General).Says("advise payments/P-1 Smaller ones")).Line, StringComparison.Ordinal);
        Assert.DoesNotContain(proposal.Lines, line => line.Contains("Smaller ones", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_asked_or_advised_is_said()
    {
        await NetworkAsync();
        await Ben.In(Payments).Proposes("Show large buttons");
        Assert.StartsWith("I don't know that unit.", (await Ben.In(Payments).Says("ask Nobody about P-1")).Line, StringComparison.Ordinal);
        Assert.StartsWith("That is your own unit.", (await Ben.In(Payments).Says("ask payments about P-1")).Line, StringComparison.Ordinal);
        Assert.StartsWith("I can't find that proposal here.", (await Ben.In(Payments).Says("ask Accessibility about P-9")).Line, StringComparison.Ordinal);
        Assert.StartsWith("I can't find that proposal here.", (await Ada.In(World.General).Says("advise payments/P-1 Larger ones")).Line, StringComparison.Ordinal);
        Assert.Contains("advice from Accessibility on P-1", (await Ben.In(Payments).Says("advice from")).Card.Text, StringComparison.Ordinal);
        await Ben.In(Payments).Proposes("Show small buttons");
        await Ben.In(Payments).Says("ask Accessibility about P-1");
        await Ben.In(Payments).Says("ask Accessibility about P-2");
        await SaidAsync(World.General, "advice on payments/P-2");
        Assert.StartsWith("Your advice is wanted on several proposals: payments/P-1, payments/P-2.", (await Ada.In(World.General).Says("advise Larger ones")).Line, StringComparison.Ordinal);
        Assert.StartsWith("Not counted: you don't take part here.", (await Dan.In(World.General).Says("advise payments/P-1 Larger ones")).Line, StringComparison.Ordinal);
        Assert.Empty((await Theatre.UnitAsync(Payments)).Open[1].Advice);
    }

    /// <summary>Accessibility, a guild in General that Ada takes part in, and the squad Payments.</summary>
    private async Task NetworkAsync()
    {
        await Ada.In(World.General).Says("set up guild Accessibility");
        await Ben.In(Payments).Says("set up squad Payments");
        await SaidAsync(Payments, "Payments is in the network now");
    }

    private Task SaidAsync(FakeConversation place, string words) => Theatre.UntilAsync(
        teams => teams.Everything().Messages.Any(message => message.ConversationId.StartsWith(place.BaseId, StringComparison.Ordinal) && message.Text?.Contains(words, StringComparison.Ordinal) == true), words);
}
