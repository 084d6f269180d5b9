using System.Diagnostics;
using System.Text.Json;
using TeamsBot.Chat;

namespace TeamsBot.Tests.Chat;

/// <summary>What people type, and what it means. Whatever could be an ordinary sentence is no command.</summary>
public sealed class GrammarSpecs
{
    private static readonly string[] Verbs =
    [
        "propose", "proposals", "show", "consent", "no opinion", "stand aside", "object", "suggest", "amend", "change", "resolved", "still object",
        "withdraw", "take back", "agreements", "who is asked", "away", "back", "include", "pause", "resume", "time zone", "help", "how", "hi", "thanks", "yes", "", "rules", "facilitator", "ask", "answer", "react", "ready", "next",
    ];

    [Theory]
    [InlineData("", "help")]
    [InlineData("?", "help")]
    [InlineData("help", "help")]
    [InlineData("help?", "help")]
    [InlineData("Help me!", "help")]
    [InlineData("what can you do?", "help")]
    [InlineData("commands", "commands")]
    [InlineData("all commands", "commands")]
    [InlineData("how", "how")]
    [InlineData("how?", "how")]
    [InlineData("how does this work?", "how")]
    [InlineData("how about tea at four", "unknown")]
    [InlineData("status", "status")]
    [InlineData("self-test", "status")]
    [InlineData("status please", "status")]
    [InlineData("status of the printer", "unknown")]
    [InlineData("hi", "greeting")]
    [InlineData("Hello!", "greeting")]
    [InlineData("hey there", "greeting")]
    [InlineData("hi, the printer is broken again", "unknown")]
    [InlineData("thanks", "thanks")]
    [InlineData("thank you so much", "thanks")]
    [InlineData("great", "thanks")]
    [InlineData("great idea, Lena", "unknown")]
    [InlineData("cool", "thanks")]
    [InlineData("cool the server room", "unknown")]
    public void Asking_the_bot_itself(string typed, string meaning) => Assert.Equal(meaning, Meaning.Of(typed));

    [Theory]
    [InlineData("propose Tea at four --all", "propose as Everybody: Tea at four")]
    [InlineData("propose Tea at four --All\nBecause of the sun", "propose as Everybody: Tea at four\nBecause of the sun")]
    [InlineData("propose Tea at four\nBecause of the sun --everybody", "propose as Everybody: Tea at four\nBecause of the sun")]
    [InlineData("propose Tea at four —all", "propose as Everybody: Tea at four")]
    [InlineData("propose Tea at four –quick", "propose as Quick: Tea at four")]
    [InlineData("propose Tea at four --today", "propose as Today: Tea at four")]
    [InlineData("propose Tea at four as rounds", "propose as Rounds: Tea at four")]
    [InlineData("propose Tea at four --rounds", "propose as Rounds: Tea at four")]
    [InlineData("propose We test with --all switched on", "propose: We test with --all switched on")]
    [InlineData("propose Tea for all", "propose: Tea for all")]
    [InlineData("propose Tea at four --loud", "propose: Tea at four --loud")]
    [InlineData("propose --all", "propose as Everybody")]
    [InlineData("proposed: Tea at four --quick", "propose as Quick: Tea at four")]
    public void How_one_proposal_is_decided(string typed, string meaning) => Assert.Equal(meaning, Meaning.Of(typed));

    [Theory]
    [InlineData("rules", "rules")]
    [InlineData("Rules?", "rules")]
    [InlineData("the rules", "rules")]
    [InlineData("how do we decide?", "rules")]
    [InlineData("rules everybody", "rules all")]
    [InlineData("rules: everybody must answer", "rules all")]
    [InlineData("rules quick notice", "rules lazy")]
    [InlineData("rules lazy", "rules lazy")]
    [InlineData("rules rounds", "rules rounds")]
    [InlineData("rules step by step", "rules rounds")]
    [InlineData("rules normal.", "rules consent")]
    [InlineData("rules circle-constitution", "rules circle-constitution")]
    [InlineData("rules close at 15:00", "rules 15")]
    [InlineData("rules close at 15", "rules 15")]
    [InlineData("rules closing time 9:00", "rules 9")]
    [InlineData("rules close at 3pm", "rules 15")]
    [InlineData("rules close at 15:30", "rules -1")]
    [InlineData("rules close at 99", "rules 24")]
    [InlineData("rules show names only at the end", "rules True")]
    [InlineData("rules hide names", "rules True")]
    [InlineData("rules show names", "rules False")]
    [InlineData("rules of the road", "unknown")]
    [InlineData("rules close at night", "unknown")]
    [InlineData("rules\u00A0everybody", "rules all")]
    [InlineData("facilitator", "rules")]
    [InlineData("facilitator nobody", "facilitator nobody")]
    [InlineData("facilitator me", "facilitator me")]
    [InlineData("secretary nobody", "secretary nobody")]
    [InlineData("secretary of state", "unknown")]
    [InlineData("facilitator Sam", "facilitator 29:sam")]
    [InlineData("Secretary: Sam", "secretary 29:sam")]
    [InlineData("facilitator Sam and somebody", "unknown")]
    public void The_rules_and_who_guides(string typed, string meaning) =>
        Assert.Equal(meaning, Meaning.Of(typed.Replace('\u00A0', ' '), [new Named("29:sam", "Sam")]));

    [Theory]
    [InlineData("ask", "ask")]
    [InlineData("ask P-1 why at four?", "ask P1: why at four?")]
    [InlineData("ask why at four?", "ask: why at four?")]
    [InlineData("asks about P-1: why?", "ask P1: why?")]
    [InlineData("question P-1 why at four?", "ask P1: why at four?")]
    [InlineData("question: why at four?", "ask: why at four?")]
    [InlineData("question the status quo", "unknown")]
    [InlineData("ask Sam to clean up", "unknown")]
    [InlineData("answer", "answer")]
    [InlineData("answer P-1 because of the sun", "answer P1: because of the sun")]
    [InlineData("answer 2: because of the sun", "answer 2: because of the sun")]
    [InlineData("answer P-1 2: because of the sun", "answer P1 2: because of the sun")]
    [InlineData("answer 2 of us are away", "answer: 2 of us are away")]
    [InlineData("answer P-1 not specified", "answer P1")]
    [InlineData("not specified", "answer")]
    [InlineData("not specified P-1", "answer P1")]
    [InlineData("not specified in the law", "unknown")]
    [InlineData("react P-1 I like it", "react P1: I like it")]
    [InlineData("react I like it", "react: I like it")]
    [InlineData("reaction: I like it", "react: I like it")]
    [InlineData("reaction times are slow", "unknown")]
    [InlineData("ready", "ready")]
    [InlineData("I'm ready", "ready")]
    [InlineData("ready P-1", "ready P1")]
    [InlineData("ready for lunch?", "unknown")]
    [InlineData("next", "next")]
    [InlineData("next P-1", "next P1")]
    [InlineData("go on", "next")]
    [InlineData("next week we paint", "unknown")]
    public void The_steps_before_consent(string typed, string meaning) => Assert.Equal(meaning, Meaning.Of(typed, [new Named("29:sam", "Sam")]));

    [Theory]
    [InlineData("propose", "propose")]
    [InlineData("propose Tea at four", "propose: Tea at four")]
    [InlineData("Propose: Tea at four", "propose: Tea at four")]
    [InlineData("propose P1 incidents get a call", "propose: P1 incidents get a call")]
    [InlineData("propose P-1 incidents get a call", "propose: P-1 incidents get a call")]
    [InlineData("propose 09:30 stand-up", "propose: 09:30 stand-up")]
    [InlineData("propose #1 priority is the release", "propose: #1 priority is the release")]
    [InlineData("propose O2 sensors in the lab", "propose: O2 sensors in the lab")]
    [InlineData("propose -20 % meetings", "propose: -20 % meetings")]
    [InlineData("propose .NET 11", "propose: .NET 11")]
    [InlineData("propose – tea at four", "propose: tea at four")]
    [InlineData("propose tea at four?", "propose: tea at four?")]
    [InlineData("propose Tea at four\nBecause of the sun", "propose: Tea at four\nBecause of the sun")]
    [InlineData("we propose tea", "propose: tea")]
    [InlineData("should we meet at ten?", "propose: meet at ten?")]
    [InlineData("proposals", "proposals")]
    [InlineData("proposals?", "proposals")]
    [InlineData("what is open?", "proposals")]
    [InlineData("what's open", "proposals")]
    [InlineData("what’s open?", "proposals")]
    [InlineData("open proposals", "proposals")]
    [InlineData("open P-1", "show P1")]
    [InlineData("open the window", "unknown")]
    [InlineData("show", "show")]
    [InlineData("show P-1", "show P1")]
    [InlineData("show p1?", "show P1")]
    [InlineData("show #1", "show P1")]
    [InlineData("show payments/P-12", "show P12")]
    [InlineData("show A-1", "show A1")]
    [InlineData("show a3", "show A3")]
    [InlineData("agreement A-1", "show A1")]
    [InlineData("proposal P-1", "show P1")]
    [InlineData("show me the money", "unknown")]
    [InlineData("view P-1", "show P1")]
    [InlineData("view from the roof", "unknown")]
    [InlineData("agreements", "agreements")]
    [InlineData("agreements tea", "agreements: tea")]
    [InlineData("agreements P1 incidents", "agreements: P1 incidents")]
    [InlineData("agreements 09:30", "agreements: 09:30")]
    [InlineData("agreements #1", "agreements: #1")]
    [InlineData("what have we agreed?", "agreements")]
    public void Proposing_and_looking(string typed, string meaning) => Assert.Equal(meaning, Meaning.Of(typed));

    [Theory]
    [InlineData("consent", "consent")]
    [InlineData("CONSENT P-1", "consent P1")]
    [InlineData("consents: P-1.", "consent P1")]
    [InlineData("I consent to P-1", "consent P1")]
    [InlineData("I consent to this", "consent")]
    [InlineData("consent p1", "consent P1")]
    [InlineData("consent (P-1)", "consent P1")]
    [InlineData("consent #1", "consent P1")]
    [InlineData("consent #1 but slowly", "consent P1: slowly")]
    [InlineData("consent P-1, but the kettle is slow", "consent P1: the kettle is slow")]
    [InlineData("consent but the kettle is slow", "consent: the kettle is slow")]
    [InlineData("consent P-1\nbut the kettle is slow", "consent P1: the kettle is slow")]
    [InlineData("consent, because it is simple", "consent")]
    [InlineData("consent?", "unknown")]
    [InlineData("consent P-1?", "unknown")]
    [InlineData("consent of the neighbours is missing", "unknown")]
    [InlineData("consent O2", "unknown")]
    [InlineData("consent P-1 and P-2", "unknown")]
    [InlineData("consent P-1-2", "unknown")]
    [InlineData("consent P-0", "unknown")]
    [InlineData("ok", "consent")]
    [InlineData("ok!", "consent")]
    [InlineData("okay P-2", "consent P2")]
    [InlineData("ok but mind the cups", "consent: mind the cups")]
    [InlineData("ok let us see", "unknown")]
    [InlineData("fine", "consent")]
    [InlineData("fine by me", "consent")]
    [InlineData("fine weather today", "unknown")]
    [InlineData("still fine P-1", "consent P1")]
    [InlineData("agree", "consent")]
    [InlineData("agree with P-1", "consent P1")]
    [InlineData("agree with Lena, stop this", "unknown")]
    [InlineData("agree but mind the cups", "consent: mind the cups")]
    [InlineData("agreed", "consent")]
    [InlineData("agreed yesterday to meet Lena", "unknown")]
    [InlineData("no objections", "consent")]
    [InlineData("no objection to P-1", "consent P1")]
    [InlineData("no objection has been answered", "unknown")]
    [InlineData("yes", "unknown")]
    [InlineData("yes P-1", "consent P1")]
    [InlineData("yes but not now", "unknown")]
    [InlineData("yes, we should stop this", "unknown")]
    [InlineData("no opinion", "no opinion")]
    [InlineData("no opinion P-1", "no opinion P1")]
    [InlineData("no opinion on P-1", "no opinion P1")]
    [InlineData("no opinion on the kettle", "unknown")]
    [InlineData("abstain", "no opinion")]
    [InlineData("pass", "no opinion")]
    [InlineData("pass P-1", "no opinion P1")]
    [InlineData("pass me the salt", "unknown")]
    [InlineData("pass?", "unknown")]
    [InlineData("stand aside", "aside")]
    [InlineData("stand aside P-1 because I drink coffee", "aside P1: I drink coffee")]
    [InlineData("stand aside because I drink coffee", "aside: I drink coffee")]
    [InlineData("stand aside P-1 I drink coffee", "aside P1: I drink coffee")]
    [InlineData("stand aside P-1", "aside P1")]
    [InlineData("stand aside please, the lorry is coming", "unknown")]
    [InlineData("disagree with P-1 because I drink coffee", "aside P1: I drink coffee")]
    [InlineData("disagree with Lena", "unknown")]
    public void Answering(string typed, string meaning) => Assert.Equal(meaning, Meaning.Of(typed));

    [Theory]
    [InlineData("object", "object")]
    [InlineData("object P-1", "object P1")]
    [InlineData("object P-1 because four is too late", "object P1: four is too late")]
    [InlineData("objected: P-1 because four is too late", "object P1: four is too late")]
    [InlineData("I object to P-1: four is too late", "object P1: four is too late")]
    [InlineData("I object because four is too late", "object: four is too late")]
    [InlineData("object four is too late", "object: four is too late")]
    [InlineData("object 08:00 is too early", "object: 08:00 is too early")]
    [InlineData("object P-1 08:00 is too early", "object P1: 08:00 is too early")]
    [InlineData("object #1 is too vague", "object: #1 is too vague")]
    [InlineData("object #1 because it is vague", "object P1: it is vague")]
    [InlineData("object P-1's price is too high", "object: P-1's price is too high")]
    [InlineData("object because because is no reason", "object: because is no reason")]
    [InlineData("I see a problem", "object")]
    [InlineData("I see a problem with P-1: too late", "object P1: too late")]
    [InlineData("I see a problem with the printer", "unknown")]
    [InlineData("problem", "unknown")]
    [InlineData("problem P-1 too late", "object P1: too late")]
    [InlineData("problem because four is too late", "object: four is too late")]
    [InlineData("problem with the printer", "unknown")]
    [InlineData("block P-1", "object P1")]
    [InlineData("block the door", "unknown")]
    [InlineData("suggest", "suggest")]
    [InlineData("suggest P-1", "suggest P1")]
    [InlineData("suggest P-1 tea at three", "suggest P1: tea at three")]
    [InlineData("suggest for P-1: tea at three", "suggest P1: tea at three")]
    [InlineData("suggest tea at three", "suggest: tea at three")]
    [InlineData("suggest a change to P-1: tea at three", "suggest P1: tea at three")]
    [InlineData("idea P-1 tea at three", "suggest P1: tea at three")]
    [InlineData("idea of the day", "unknown")]
    [InlineData("amend P-1", "amend P1")]
    [InlineData("amend P-1 Tea at three", "amend P1: Tea at three")]
    [InlineData("amend P-1 To reduce noise we close doors", "amend P1: To reduce noise we close doors")]
    [InlineData("amend To reduce noise we close doors", "amend: To reduce noise we close doors")]
    [InlineData("amend P-1\nTea at three\nAnd cake", "amend P1: Tea at three\nAnd cake")]
    [InlineData("change P-1 to Tea at three", "amend P1: Tea at three")]
    [InlineData("change P-1 Tea at three", "amend P1: Tea at three")]
    [InlineData("change the text to Tea at three", "amend: Tea at three")]
    [InlineData("change the text of P-1 to Tea at three", "amend P1: Tea at three")]
    [InlineData("change the batteries", "unknown")]
    [InlineData("change", "unknown")]
    public void Stopping_and_changing(string typed, string meaning) => Assert.Equal(meaning, Meaning.Of(typed));

    [Theory]
    [InlineData("resolved", "resolved")]
    [InlineData("resolved P-1/O1", "resolved P1 O1")]
    [InlineData("resolved payments/P-1/O2", "resolved P1 O2")]
    [InlineData("resolved P-1", "resolved P1")]
    [InlineData("resolved O2", "resolved O2")]
    [InlineData("resolved o-02", "resolved O2")]
    [InlineData("resolved 01", "resolved O1")]
    [InlineData("resolved #1", "resolved O1")]
    [InlineData("it's solved", "resolved")]
    [InlineData("solved the crossword", "unknown")]
    [InlineData("resolved?", "unknown")]
    [InlineData("resolve the merge conflict", "unknown")]
    [InlineData("still object O1 because it is late", "still object O1: it is late")]
    [InlineData("still object P-1/O1", "still object P1 O1")]
    [InlineData("still object: it is late", "still object: it is late")]
    [InlineData("not solved P-1", "still object P1")]
    [InlineData("not solved by any means, the printer", "unknown")]
    [InlineData("withdraw", "withdraw")]
    [InlineData("withdraw P-1", "withdraw P1")]
    [InlineData("withdraw P-1/O1", "withdraw P1 O1")]
    [InlineData("withdraw O1 still uneasy", "withdraw O1 uneasy")]
    [InlineData("withdraw P-1/O1, still uneasy", "withdraw P1 O1 uneasy")]
    [InlineData("withdraw #2", "withdraw O2")]
    [InlineData("withdraw the invitation", "unknown")]
    [InlineData("withdraw 09:30", "unknown")]
    [InlineData("take back O1", "withdraw O1")]
    [InlineData("take back the bottles", "unknown")]
    public void The_word_of_whoever_saw_a_problem(string typed, string meaning) => Assert.Equal(meaning, Meaning.Of(typed));

    [Theory]
    [InlineData("who is asked", "whoisasked")]
    [InlineData("who is asked?", "whoisasked")]
    [InlineData("who decides here?", "whoisasked")]
    [InlineData("members", "whoisasked")]
    [InlineData("members of the board met", "unknown")]
    [InlineData("away", "away")]
    [InlineData("away until Monday", "away: Monday")]
    [InlineData("I'm away for 3 days", "away: for 3 days")]
    [InlineData("I’m away until 30 Nov", "away: 30 Nov")]
    [InlineData("away until never", "away: never")]
    [InlineData("away tomorrow", "away: tomorrow")]
    [InlineData("away with the old rules", "unknown")]
    [InlineData("back", "back")]
    [InlineData("I'm back!", "back")]
    [InlineData("back to the topic", "unknown")]
    [InlineData("pause until 7 Jan", "pause: 7 Jan")]
    [InlineData("pause for 2 weeks", "pause: for 2 weeks")]
    [InlineData("pause", "pause")]
    [InlineData("pause the video", "unknown")]
    [InlineData("resume", "resume")]
    [InlineData("resume the meeting", "unknown")]
    [InlineData("time zone Europe/Berlin", "zone: Europe/Berlin")]
    [InlineData("time zone: Middle/Earth", "zone: Middle/Earth")]
    [InlineData("time zone differences are a pain", "unknown")]
    [InlineData("zone out", "unknown")]
    [InlineData("include", "include")]
    [InlineData("include the numbers", "unknown")]
    [InlineData("frobnicate", "unknown")]
    public void People_and_time(string typed, string meaning) => Assert.Equal(meaning, Meaning.Of(typed));

    [Theory]
    [InlineData("away @ until Monday", "away 29:sam: Monday")]
    [InlineData("away @", "away 29:sam")]
    [InlineData("@ is away until Monday", "away 29:sam: Monday")]
    [InlineData("@ is away", "away 29:sam")]
    [InlineData("@ is away for 2 weeks", "away 29:sam: for 2 weeks")]
    [InlineData("@ will be away until 30 Nov", "away 29:sam: 30 Nov")]
    [InlineData("@ is away with the fairies", "unknown")]
    [InlineData("@ is right", "unknown")]
    [InlineData("include @", "include 29:sam")]
    [InlineData("include guest @", "include 29:sam")]
    [InlineData("include @ please", "include 29:sam")]
    [InlineData("include the numbers of @", "unknown")]
    [InlineData("consent @", "unknown")]
    public void Somebody_mentioned(string typed, string meaning) =>
        Assert.Equal(meaning, Meaning.Of(typed.Replace("@", "Sam O'Neill", StringComparison.Ordinal), new Named("29:sam", "Sam O'Neill")));

    [Fact]
    public void Every_command_that_Teams_offers_is_known()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Manifest()));
        var titles = manifest.RootElement.GetProperty("bots").EnumerateArray()
            .SelectMany(bot => bot.GetProperty("commandLists").EnumerateArray())
            .SelectMany(list => list.GetProperty("commands").EnumerateArray())
            .Select(command => command.GetProperty("title").GetString()!)
            .ToList();

        Assert.NotEmpty(titles);
        Assert.DoesNotContain(titles, title => Meaning.Of(title) == "unknown");
    }

    [Fact]
    public void Every_command_that_is_offered_as_the_nearest_is_known() =>
        Assert.DoesNotContain(Grammar.Names, name => Meaning.Of(name) == "unknown");

    /// <summary>A million characters of each; whatever takes longer than linear time takes minutes.</summary>
    [Fact]
    public void A_megabyte_of_anything_is_understood_at_once()
    {
        string[] hostile = ["P-1/", ": ?", "but because \n until "];
        var named = Enumerable.Range(0, 50).Select(index => new Named($"29:{index}", "Sam")).ToList();
        var watch = Stopwatch.StartNew();
        foreach (var verb in Verbs)
        {
            foreach (var piece in hostile)
            {
                var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
                watch.Restart();
                Assert.NotNull(Grammar.Parse($"{verb} {text}", named));
                Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed} for {verb} with {piece}");
            }
        }
    }

    private static string Manifest()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "manifest", "manifest.json")))
        {
            at = at.Parent;
        }

        return Path.Combine(at.FullName, "manifest", "manifest.json");
    }
}
