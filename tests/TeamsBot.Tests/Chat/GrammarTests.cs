using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsBot.BotFramework;
using TeamsBot.Chat;

namespace TeamsBot.Tests.Chat;

/// <summary>What people type, and what it means.</summary>
public sealed class GrammarTests
{
    private static readonly Ref P1 = new(1);

    public static TheoryData<string, ChatCommand> Phrases => new()
    {
        { "", new ChatCommand.Help() },
        { "   ", new ChatCommand.Help() },
        { "help", new ChatCommand.Help() },
        { "HELP!", new ChatCommand.Help() },
        { "?", new ChatCommand.Help() },
        { "what can you do?", new ChatCommand.Help() },
        { "commands", new ChatCommand.Commands() },
        { "how", new ChatCommand.How() },
        { "how does this work?", new ChatCommand.How() },
        { "status", new ChatCommand.Status() },
        { "thanks", new ChatCommand.Thanks() },
        { "Thank you!", new ChatCommand.Thanks() },
        { "hi", new ChatCommand.Greeting() },
        { "Hello there", new ChatCommand.Greeting() },
        { "propose", new ChatCommand.Propose("") },
        { "propose Tea at four", new ChatCommand.Propose("Tea at four") },
        { "Propose: Tea at four", new ChatCommand.Propose("Tea at four") },
        { ": propose Tea at four", new ChatCommand.Propose("Tea at four") },
        { "PROPOSES Tea at four", new ChatCommand.Propose("Tea at four") },
        { "I propose, Tea at four", new ChatCommand.Propose("Tea at four") },
        { "propose\nTea at four\nBecause.", new ChatCommand.Propose("Tea at four\nBecause.") },
        { "propose \"Tea\" at four", new ChatCommand.Propose("\"Tea\" at four") },
        { "propose consent P-1", new ChatCommand.Propose("consent P-1") },
        { "propose P-1 was a mistake", new ChatCommand.Propose("P-1 was a mistake") },
        { "propose .NET 10", new ChatCommand.Propose(".NET 10") },
        { "proposals", new ChatCommand.Proposals() },
        { "open proposals", new ChatCommand.Proposals() },
        { "what’s open?", new ChatCommand.Proposals() },
        { "show P-1", new ChatCommand.Show(P1) },
        { "show p1", new ChatCommand.Show(P1) },
        { "show #1", new ChatCommand.Show(P1) },
        { "show p-01", new ChatCommand.Show(P1) },
        { "show (P-1)", new ChatCommand.Show(P1) },
        { "show payments/P-1", new ChatCommand.Show(P1) },
        { "show", new ChatCommand.Show(Ref.Here) },
        { "consent", new ChatCommand.Consent(Ref.Here, null) },
        { "consent P-1", new ChatCommand.Consent(P1, null) },
        { "consent: P-1", new ChatCommand.Consent(P1, null) },
        { "consent P-1.", new ChatCommand.Consent(P1, null) },
        { "Consents P-1", new ChatCommand.Consent(P1, null) },
        { "I consent to P-1", new ChatCommand.Consent(P1, null) },
        { "consented p1", new ChatCommand.Consent(P1, null) },
        { "ok", new ChatCommand.Consent(Ref.Here, null) },
        { "Still fine", new ChatCommand.Consent(Ref.Here, null) },
        { "no objection", new ChatCommand.Consent(Ref.Here, null) },
        { "consent P-1 but the kettle is slow", new ChatCommand.Consent(P1, "the kettle is slow") },
        { "consent P-1, but the kettle is slow", new ChatCommand.Consent(P1, "the kettle is slow") },
        { "no opinion P-1", new ChatCommand.NoOpinion(P1) },
        { "abstain", new ChatCommand.NoOpinion(Ref.Here) },
        { "I abstain on P-1", new ChatCommand.NoOpinion(P1) },
        { "stand aside P-1 because I drink coffee", new ChatCommand.StandAside(P1, "I drink coffee") },
        { "stand aside because I drink coffee", new ChatCommand.StandAside(Ref.Here, "I drink coffee") },
        { "object", new ChatCommand.Object(Ref.Here, "") },
        { "object P-1", new ChatCommand.Object(P1, "") },
        { "object P-1 because four is too late", new ChatCommand.Object(P1, "four is too late") },
        { "object to P-1 because four is too late", new ChatCommand.Object(P1, "four is too late") },
        { "objects: P-1: because: four is too late", new ChatCommand.Object(P1, "four is too late") },
        { "objected to P-1, because four is too late", new ChatCommand.Object(P1, "four is too late") },
        { "I object because four is too late", new ChatCommand.Object(Ref.Here, "four is too late") },
        { "I see a problem with P-1: four is too late", new ChatCommand.Object(P1, "four is too late") },
        { "suggest P-1 tea at three", new ChatCommand.Suggest(P1, "tea at three") },
        { "suggest: tea at three", new ChatCommand.Suggest(Ref.Here, "tea at three") },
        { "amend P-1 Tea at three", new ChatCommand.Amend(P1, "Tea at three") },
        { "amended P-1 to Tea at three", new ChatCommand.Amend(P1, "Tea at three") },
        { "change the text of P-1 to Tea at three", new ChatCommand.Amend(P1, "Tea at three") },
        { "resolved P-1/O1", new ChatCommand.Resolved(new(1, 1)) },
        { "resolved P-1/o-01", new ChatCommand.Resolved(new(1, 1)) },
        { "resolved O2", new ChatCommand.Resolved(new(null, 2)) },
        { "resolved team/P-1/O2", new ChatCommand.Resolved(new(1, 2)) },
        { "it's solved", new ChatCommand.Resolved(Ref.Here) },
        { "still object P-1/O1", new ChatCommand.StillObject(new(1, 1), null) },
        { "still object P-1/O1 because it is late", new ChatCommand.StillObject(new(1, 1), "it is late") },
        { "withdraw", new ChatCommand.Withdraw(Ref.Here, false) },
        { "withdraw P-1", new ChatCommand.Withdraw(P1, false) },
        { "withdraw P-1/O1", new ChatCommand.Withdraw(new(1, 1), false) },
        { "withdraw P-1/O1 still uneasy", new ChatCommand.Withdraw(new(1, 1), true) },
        { "agreements", new ChatCommand.Agreements("") },
        { "agreements stand-up", new ChatCommand.Agreements("stand-up") },
        { "what have we agreed?", new ChatCommand.Agreements("") },
        { "who is asked", new ChatCommand.WhoIsAsked() },
        { "Who’s asked?", new ChatCommand.WhoIsAsked() },
        { "away", new ChatCommand.Away(Named.Speaker, "") },
        { "away until 30 Nov", new ChatCommand.Away(Named.Speaker, "30 Nov") },
        { "I’m away until tomorrow", new ChatCommand.Away(Named.Speaker, "tomorrow") },
        { "back", new ChatCommand.Back() },
        { "pause until 30 Nov", new ChatCommand.Pause("30 Nov") },
        { "pause for 3 days", new ChatCommand.Pause("for 3 days") },
        { "resume", new ChatCommand.Resume() },
        { "time zone Europe/Berlin", new ChatCommand.TimeZone("Europe/Berlin") },
        { "frobnicate", new ChatCommand.Unknown("frobnicate") },
        { "we should drink tea", new ChatCommand.Unknown("we should drink tea") },
        { "consentful people", new ChatCommand.Unknown("consentful people") },
    };

    /// <summary>Words around a mention, as the clients write them.</summary>
    public static TheoryData<string, string, ChatCommand> Mentions => new()
    {
        { "<at>Squadbot</at> consent P-1", "<at>Squadbot</at>", new ChatCommand.Consent(P1, null) },
        { "<at>Squadbot</at>\u00a0consent P-1", "<at>Squadbot</at>", new ChatCommand.Consent(P1, null) },
        { "<at>Squadbot</at>&nbsp;consent P-1", "<at>Squadbot</at>", new ChatCommand.Consent(P1, null) },
        { "<at>Squadbot</at>: consent P-1", "<at>Squadbot</at>", new ChatCommand.Consent(P1, null) },
        { "consent P-1 <at>Squadbot</at>", "<at>Squadbot</at>", new ChatCommand.Consent(P1, null) },
        { "\u200b<at>Squadbot</at>\u200bconsent P-1\u200b", "<at>Squadbot</at>", new ChatCommand.Consent(P1, null) },
        { "<at>Squad\u00adbot &amp; Co</at> consent P-1", "<at>Squad\u00adbot &amp; Co</at>", new ChatCommand.Consent(P1, null) },
        { "<at>Squadbot</at> propose Tea &amp; cake", "<at>Squadbot</at>", new ChatCommand.Propose("Tea & cake") },
        { "<at>Squadbot</at>\r\npropose Tea\r\nat four", "<at>Squadbot</at>", new ChatCommand.Propose("Tea\nat four") },
        { "<at>Squadbot</at> ", "<at>Squadbot</at>", new ChatCommand.Help() },
    };

    [Theory]
    [MemberData(nameof(Phrases))]
    public void A_phrase_is_understood(string typed, ChatCommand meant) => Assert.Equal(meant, Grammar.Parse(typed, []));

    [Theory]
    [MemberData(nameof(Mentions))]
    public void The_mention_of_the_bot_is_no_part_of_it(string text, string mention, ChatCommand meant) =>
        Assert.Equal(meant, Assert.Single(Grammar.Parse(TurnOf(text, mention))));

    [Fact]
    public void A_line_that_begins_with_the_mention_is_a_command_of_its_own() => Assert.Equal(
        [new ChatCommand.Propose("Tea at four\nconsent is not a command here"), new ChatCommand.Consent(P1, null), new ChatCommand.Thanks()],
        Grammar.Parse(TurnOf("<at>Squadbot</at> propose Tea at four\nconsent is not a command here\n<at>Squadbot</at> consent P-1\n<at>Squadbot</at> thanks", "<at>Squadbot</at>")));

    [Fact]
    public void A_name_alone_is_no_mention() =>
        Assert.IsType<ChatCommand.Unknown>(Assert.Single(Grammar.Parse(TurnOf("Squadbot, what a day it was", "<at>Squadbot</at>"))));

    [Fact]
    public void Somebody_mentioned_is_who_is_away()
    {
        var cleo = new Named("29:cleo", "Cleo");

        Assert.Equal(new ChatCommand.Away(cleo, "30 Nov"), Grammar.Parse("away Cleo until 30 Nov", [cleo]));
        Assert.Equal(new ChatCommand.Include(cleo), Grammar.Parse("include Cleo", [cleo]));
    }

    [Theory]
    [InlineData("agrements", "agreements")]
    [InlineData("propsals", "proposals")]
    [InlineData("consnet", "consent")]
    [InlineData("objekt", "object")]
    [InlineData("widthdraw", "withdraw")]
    [InlineData("statuts", "status")]
    public void The_nearest_command_is_named_first(string typed, string nearest) => Assert.Equal(nearest, Grammar.Nearest(typed, 3)[0]);

    [Fact]
    public void Every_command_of_the_app_s_menu_is_understood()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "manifest", "manifest.json")));
        var titles = manifest.RootElement.GetProperty("bots")[0].GetProperty("commandLists").EnumerateArray()
            .SelectMany(list => list.GetProperty("commands").EnumerateArray()).Select(command => command.GetProperty("title").GetString()!).ToList();

        Assert.NotEmpty(titles);
        Assert.All(titles, title => Assert.IsNotType<ChatCommand.Unknown>(Grammar.Parse(title, [])));
    }

    [Theory]
    [InlineData("propose ")]
    [InlineData("")]
    [InlineData("object P-1 because ")]
    [InlineData("away until ")]
    public void A_megabyte_is_read_in_no_time(string begin)
    {
        string[] hostile = [new string(' ', 1_000_000), new string('-', 1_000_000), string.Concat(Enumerable.Repeat("<at>", 250_000)), new string('&', 1_000_000), string.Concat(Enumerable.Repeat("P-1/", 250_000)), string.Concat(Enumerable.Repeat("\n<at>Squadbot</at>", 55_000))];
        foreach (var text in hostile)
        {
            _ = Grammar.Parse(begin + text, []);
            var watch = Stopwatch.StartNew();

            _ = Grammar.Parse(begin + text, []);
            _ = Grammar.Nearest(begin + text, 3);

            Assert.True(watch.ElapsedMilliseconds < 2000, $"{watch.ElapsedMilliseconds} ms for {begin}{text[..8]}…");
        }
    }

    private static Turn TurnOf(string text, string mention)
    {
        var json = new JsonObject
        {
            ["type"] = "message",
            ["id"] = "1",
            ["text"] = text,
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Squadbot" },
            ["from"] = new JsonObject { ["id"] = "29:ada", ["aadObjectId"] = "ada" },
            ["conversation"] = new JsonObject { ["id"] = "19:x@thread.tacv2", ["conversationType"] = "channel", ["tenantId"] = "t" },
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = mention, ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Squadbot" } }),
        };
        var activity = ActivityReader.Read(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(json.ToJsonString())))!;
        return new TurnFactory((_, _, _) => Task.CompletedTask).Create(activity, verified: true)!;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "TeamsBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
