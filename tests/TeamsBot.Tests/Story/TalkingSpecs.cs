using System.Text.Json.Nodes;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>Guiding, stopping and meeting, typed in the thread of the proposal: each message is answered once.</summary>
public sealed class TalkingSpecs : OnStage
{
    [Fact]
    public async Task A_meeting_that_is_called_in_the_proposals_own_thread_is_answered_once()
    {
        var proposal = await Ada.Proposes("Tea at four --rounds");

        var said = await Ben.In(proposal.Thread).Says("meeting P-1 because this takes a talk");

        await Theatre.PassAsync(TimeSpan.FromSeconds(5));
        Assert.Equal("P-1 is to be talked about. What you decide is recorded here by one of you and confirmed by another.", said.Line);
    }

    [Fact]
    public async Task Elsewhere_it_is_answered_there_and_told_in_the_thread()
    {
        var proposal = await Ada.Proposes("Tea at four --rounds");

        Assert.Equal("Noted, Ben: P-1 is to be talked about.", (await Ben.Says("meeting P-1 because this takes a talk")).Line);

        await proposal.SaysAsync("P-1 is to be talked about. What you decide");
    }

    [Fact]
    public async Task What_a_meeting_decided_is_recorded_and_confirmed_with_one_answer_each()
    {
        var proposal = await Ada.Proposes("Tea at four --rounds");
        await Ben.In(proposal.Thread).Says("meeting P-1 because this takes a talk");
        await Theatre.PassAsync(TimeSpan.FromSeconds(5));

        var recorded = await Ben.In(proposal.Thread).Says("record P-1 dropped with", World.Cleo);
        await Theatre.PassAsync(TimeSpan.FromSeconds(5));
        Assert.Contains("Ben", recorded.Line, StringComparison.Ordinal);
        var confirmed = await Cleo.In(proposal.Thread).Says("confirm P-1");
        await Theatre.PassAsync(TimeSpan.FromSeconds(5));
        Assert.Contains("P-1 was not adopted", confirmed.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_proposer_keeps_a_proposal_open_longer_and_says_why()
    {
        var proposal = await Ada.Proposes("Tea at four");

        Assert.StartsWith("Only Ada, or whoever guides, keeps P-1 open longer.", (await Ben.Says("extend P-1 because Cleo is away")).Line, StringComparison.Ordinal);
        var extended = await Ada.In(proposal.Thread).Says("extend P-1 because Cleo is on a train");
        await Theatre.PassAsync(TimeSpan.FromSeconds(5));
        Assert.StartsWith("Ada keeps P-1 open until", extended.Line, StringComparison.Ordinal);
        Assert.EndsWith("“Cleo is on a train”", extended.Line, StringComparison.Ordinal);
        Assert.StartsWith("P-1 can't be kept open longer", (await Ada.In(proposal.Thread).Says("extend P-1 because Cleo is late")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_leaves_out_the_reason_is_told_how_that_very_command_is_written()
    {
        await Ada.Proposes("Tea at four --rounds");
        await Ben.Says("I facilitate P-1");

        Assert.Equal("Please say why in one sentence: drop P-1 because …", (await Ben.Says("drop P-1")).Line);
        Assert.Equal("Please say why in one sentence: meeting P-1 because …", (await Ben.Says("meeting P-1")).Line);
        await Ada.Proposes("Cake on Fridays");
        Assert.Equal("Please say why in one sentence: extend P-2 because …", (await Ada.Says("extend P-2")).Line);
    }

    [Fact]
    public async Task Behind_More_its_proposer_and_whoever_guides_find_the_way_to_keep_it_open_longer()
    {
        var proposal = await Ada.Proposes("Tea at four");

        Assert.DoesNotContain("Keep it open longer…", (await Ben.Taps(proposal.Card, "More…")).Card.Buttons);
        Assert.Equal("Noted, Ben: you guide P-1. “facilitator script” says what to say.", (await Ben.Says("I facilitate P-1")).Line);
        Assert.Contains("Keep it open longer…", (await Ada.Taps(proposal.Card, "More…")).Card.Buttons);
        var more = await Ben.Taps(proposal.Card, "More…");
        Assert.Contains("Say in one sentence", (await Ben.Fills(more.Card, "Keep it open longer…", "Send", ("reason", " "))).Text, StringComparison.Ordinal);
        await Ben.Fills(more.Card, "Keep it open longer…", "Send", ("reason", "Cleo is on a train"));
        await Theatre.PassAsync(TimeSpan.FromSeconds(5));
        await proposal.SaysAsync("“Cleo is on a train”");
        await proposal.ShowsAsync("closes Thu 8 Oct, 16:00");
        Assert.DoesNotContain("Keep it open longer…", (await Ada.Taps(proposal.Card, "More…")).Card.Buttons);
        Assert.Contains("P-1 can't be kept open longer.", (await Ada.Forges(proposal.Card, Verbs.SendLonger, Reason(proposal))).Text, StringComparison.Ordinal);
        Assert.Contains("Only Ada, or whoever guides", (await Cleo.Forges(proposal.Card, Verbs.SendLonger, Reason(proposal))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_who_says_so_guides_and_may_stop_it()
    {
        var proposal = await Ada.Proposes("Tea at four");

        Assert.StartsWith("Only whoever guides this squad may do that", (await Ben.Says("drop P-1 because it helps nobody")).Line, StringComparison.Ordinal);
        Assert.StartsWith("It takes somebody with no part in it", (await Ada.Says("I facilitate P-1")).Line, StringComparison.Ordinal);
        Assert.Equal("Noted, Ben: you guide P-1. “facilitator script” says what to say.", (await Ben.Says("I facilitate P-1")).Line);
        await proposal.SaysAsync("Ben guides P-1.");
        Assert.Equal("Only Ben can do that for P-1, Cleo.", (await Cleo.Says("ich moderiere P-1")).Line);
        var stopped = await Ben.In(proposal.Thread).Says("drop P-1 because it helps nobody");
        await Theatre.PassAsync(TimeSpan.FromSeconds(5));
        Assert.Contains("Ben stopped P-1", stopped.Line, StringComparison.Ordinal);
        var appealed = await Ada.In(proposal.Thread).Says("appeal P-1");
        await Theatre.PassAsync(TimeSpan.FromSeconds(5));
        Assert.Contains("P-1 is to be talked about", appealed.Line, StringComparison.Ordinal);
    }

    private static JsonObject Reason(OnTheTable proposal)
    {
        var data = proposal.Ids();
        data["reason"] = "Dan is late";
        return data;
    }
}
