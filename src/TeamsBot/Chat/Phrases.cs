namespace TeamsBot.Chat;

/// <summary>What people say for each command: inflections and everyday words. A longer phrase wins over a shorter one that it begins with.</summary>
internal static class Phrases
{
    /// <summary>Reads what follows the phrase.</summary>
    internal delegate ChatCommand Read(Rest rest);

    private static readonly (string Name, string[] Words, Read Read)[] Table =
    [
        ("help", ["help", "help me", "what can i do here", "what can you do", "?"], _ => new ChatCommand.Help()),
        ("commands", ["commands", "all commands"], _ => new ChatCommand.Commands()),
        ("how", ["how", "how it works", "how does it work", "how does this work"], _ => new ChatCommand.How()),
        ("status", ["status", "self-test", "selftest", "about"], _ => new ChatCommand.Status()),
        ("thanks", ["thanks", "thank you", "thx", "cheers", "great", "cool"], _ => new ChatCommand.Thanks()),
        ("hello", ["hi", "hello", "hey", "good morning"], _ => new ChatCommand.Greeting()),
        ("propose", ["propose", "proposes", "proposed", "proposing", "i propose", "we propose", "proposal", "new proposal", "should we", "shall we"], rest => new ChatCommand.Propose(rest.All)),
        ("proposals", ["proposals", "open proposals", "proposals open", "list proposals", "what is open", "what's open"], _ => new ChatCommand.Proposals()),
        ("show", ["show", "shows", "view", "open"], rest => new ChatCommand.Show(rest.Ref())),
        ("consent", ["consent", "consents", "consented", "consenting", "i consent", "ok", "okay", "no objection", "no objections", "fine", "still fine", "agree", "i agree", "agreed", "yes"], rest => new ChatCommand.Consent(rest.Ref(), rest.After("but"))),
        ("no opinion", ["no opinion", "i have no opinion", "abstain", "abstains", "abstained", "i abstain", "pass"], rest => new ChatCommand.NoOpinion(rest.Ref())),
        ("stand aside", ["stand aside", "stands aside", "standing aside", "i stand aside", "stand-aside", "disagree", "i disagree"], rest => new ChatCommand.StandAside(rest.Ref(), rest.After("because") ?? rest.Text)),
        ("object", ["object", "objects", "objected", "objecting", "i object", "objection", "i see a problem", "i see a problem with", "problem", "problem with", "block", "blocks"], rest => new ChatCommand.Object(rest.Ref(), rest.After("because") ?? rest.Text)),
        ("suggest", ["suggest", "suggests", "suggestion", "idea", "suggest a change", "suggest a change to"], rest => new ChatCommand.Suggest(rest.Ref(), rest.Text)),
        ("amend", ["amend", "amends", "amended", "amending", "change", "changes", "change the text", "change the text of"], rest => new ChatCommand.Amend(rest.Ref(), rest.After("to") ?? rest.Text)),
        ("resolved", ["resolved", "resolve", "resolves", "solved", "it is solved", "it's solved"], rest => new ChatCommand.Resolved(rest.Ref())),
        ("still object", ["still object", "still objects", "i still object", "not solved", "still a problem"], rest => new ChatCommand.StillObject(rest.Ref(), rest.After("because"))),
        ("withdraw", ["withdraw", "withdraws", "withdrawn", "withdrawing", "i withdraw", "take back", "take it back", "i take it back"], rest => new ChatCommand.Withdraw(rest.Ref(), rest.Says("uneasy"))),
        ("agreements", ["agreements", "agreement", "decisions", "what have we agreed", "what did we agree"], rest => new ChatCommand.Agreements(rest.All)),
        ("who is asked", ["who is asked", "who's asked", "who decides", "who decides here", "members", "who is here"], _ => new ChatCommand.WhoIsAsked()),
        ("away", ["away", "i am away", "i'm away", "am away", "i'll be away", "someone is away"], rest => rest.Away()),
        ("back", ["back", "i am back", "i'm back", "am back"], _ => new ChatCommand.Back()),
        ("include", ["include", "includes", "include guest", "include a guest"], rest => new ChatCommand.Include(rest.Named() ?? Named.Speaker)),
        ("pause", ["pause", "pauses", "pausing", "we pause"], rest => new ChatCommand.Pause(rest.After("until") ?? rest.After("for", keep: true) ?? rest.Text)),
        ("resume", ["resume", "resumes", "resumed", "end the pause"], _ => new ChatCommand.Resume()),
        ("time zone", ["time zone", "timezone", "zone"], rest => new ChatCommand.TimeZone(rest.All)),
    ];

    private static readonly Dictionary<string, Read> Known = Table
        .SelectMany(row => row.Words.Select(words => (words, row.Read)))
        .ToDictionary(pair => pair.words, pair => pair.Read, StringComparer.OrdinalIgnoreCase);

    internal static readonly int LongestWords = Known.Keys.Max(phrase => phrase.Count(c => c == ' ') + 1);

    /// <summary>The names of all commands, as help lists them.</summary>
    internal static IReadOnlyList<string> Names { get; } = [.. Table.Select(row => row.Name)];

    internal static Read? Find(string phrase) => Known.GetValueOrDefault(phrase);
}
