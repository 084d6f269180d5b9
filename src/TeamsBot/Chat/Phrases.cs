using TeamsBot.Chat.Spoken;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Chat;

/// <summary>
/// What people say for each command: inflections and everyday words. A longer phrase wins over a shorter one that it begins with.
/// Words that ordinary sentences begin with too are commands only with the name of a proposal, or alone.
/// </summary>
internal static class Phrases
{
    /// <summary>Reads what follows the phrase; null if that makes it no command.</summary>
    internal delegate ChatCommand? Read(Rest rest);

    /// <summary>The name of what a command is about begins with one of these.</summary>
    private static readonly char[] Ids = ['P', 'A'];

    private static readonly DateOnly AnyDay = new(2000, 1, 1);

    private static readonly (string Name, string[] Words, Read Read)[] Table =
    [
        ("help", ["help", "help me", "what can i do here", "what can you do"], _ => new ChatCommand.Help()),
        ("commands", ["commands", "all commands"], Alone(new ChatCommand.Commands())),
        ("how", ["how", "how it works", "how does it work", "how does this work"], Alone(new ChatCommand.How())),
        ("status", ["status", "self-test", "selftest", "about"], Alone(new ChatCommand.Status())),
        ("thanks", ["thanks", "thank you", "thx", "cheers"], _ => new ChatCommand.Thanks()),
        ("thanks", ["great", "cool"], Alone(new ChatCommand.Thanks())),
        ("hello", ["hi", "hello", "hey", "good morning"], rest => rest.IsShort ? new ChatCommand.Greeting() : null),
        ("propose", ["propose", "proposes", "proposed", "proposing", "i propose", "we propose", "new proposal", "should we", "shall we"], rest => Propose(rest.Text)),
        ("propose", ["proposal"], rest => Shown(rest) ?? Propose(rest.Text)),
        ("proposals", ["proposals", "open proposals", "proposals open", "list proposals", "what is open", "what's open"], Alone(new ChatCommand.Proposals())),
        ("proposals", ["my proposals", "my open proposals", "proposals mine", "proposals by me"], Alone(new ChatCommand.ProposalsMine())),
        ("proposals", ["closed proposals", "proposals closed", "old proposals"], Alone(new ChatCommand.ProposalsClosed())),
        ("show", ["show", "shows"], rest => Shown(rest) ?? (rest.About().IsIdle ? new ChatCommand.Show(Ref.Here) : null)),
        ("show", ["view", "open"], Shown),
        ("consent", ["consent", "consents", "consented", "consenting", "i consent", "i consented", "ok", "okay", "ok for me", "ok with me", "no objection", "no objections", "i have no objection", "i have no objections", "fine", "fine by me", "fine with me", "still fine", "agree", "i agree", "agreed", "agrees"], WishPhrases.OrFor(Consent)),
        ("consent", ["yes"], Named(Consent)),
        ("consent", ["ich stimme"], Apart("zu")),
        ("no opinion", ["no opinion", "i have no opinion", "abstain", "abstains", "abstained", "i abstain", "abstaining", "pass"], WishPhrases.OrFor(NoOpinion)),
        ("stand aside", ["stand aside", "stands aside", "standing aside", "i stand aside", "stand-aside", "disagree", "i disagree"], StandAside),
        ("object", ["object", "objects", "objected", "objecting", "i object"], WishPhrases.OrFor(rest => AgreementPhrases.ObjectTo(rest) ?? Object(rest))),
        ("object", ["objection", "i have an objection", "i see a problem", "i see a problem with"], rest => AgreementPhrases.ObjectTo(rest) ?? (rest.About().Ends ? Object(rest) : Problem(rest))),
        ("object", ["problem", "problem with", "block", "blocks", "blocking", "blocked"], Problem),
        ("suggest", ["suggest", "suggests", "suggestion", "suggest a change", "suggest a change to", "suggested", "suggesting"], Suggest),
        ("suggest", ["idea"], Named(Suggest)),
        ("amend", ["amend", "amends", "amended", "amending"], rest => AgreementPhrases.Change(rest) ?? Amend(rest)),
        ("amend", ["change", "changes", "changed"], rest => AgreementPhrases.Change(rest) ?? Named(Change)(rest)),
        ("amend", ["change the text", "change the text of"], rest => rest.About().IsNamed || rest.About().Ends || rest.About().After("to") is not null ? Change(rest) : null),
        ("resolved", ["resolved", "resolve", "resolves", "solved", "it is solved", "it's solved"], Resolved),
        ("still object", ["still object", "still objects", "i still object"], StillObject),
        ("still object", ["not solved", "still a problem"], rest => Reasoned(rest.About(items: true)) ? StillObject(rest) : null),
        ("withdraw", ["withdraw", "withdraws", "withdrawn", "withdrawing", "i withdraw", "withdrew", "withdraw my proposal", "i withdraw my proposal"], Withdraw),
        ("withdraw", ["take back", "take it back", "i take it back", "take back my objection", "take my objection back", "withdraw my objection", "withdraw the objection", "i withdraw my objection"], TakeBack),
        ("agreements", ["agreements", "agreement", "decisions", "what have we agreed", "what did we agree"], rest => AgreementPhrases.List(rest) ?? Agreements(rest)),
        ("who is asked", ["who is asked", "who's asked", "who decides", "who decides here", "members", "who is here"], Alone(new ChatCommand.WhoIsAsked())),
        ("holidays", ["holiday", "holidays", "bank holiday", "we have a holiday"], rest => Holiday(rest, off: true)),
        ("no holiday", ["no holiday", "no holidays", "remove holiday", "remove holidays"], rest => Holiday(rest, off: false)),
        ("working days", ["working days", "we work", "workdays"], rest => Days.OfWeek(rest.Text) is not null ? new ChatCommand.WorkingDays(rest.Text) : rest.IsIdle ? new ChatCommand.WhoIsAsked() : null),
        ("working days", ["calendar", "our calendar"], Alone(new ChatCommand.WhoIsAsked())),
        ("friday note", ["friday note", "the friday note", "weekly note"], WishPhrases.Note),
        ("need time", ["need time", "i need time", "need more time", "i need more time", "hold", "hold on"], rest => rest.About() is { Ends: true } about ? new ChatCommand.NeedTime(about.Ref) : null),
        ("don't wait", ["don't wait for me", "do not wait for me", "dont wait for me", "don't wait"], rest => rest.About() is { Ends: true } about ? new ChatCommand.Waive(about.Ref) : null),
        ("wait for me", ["wait for me", "please wait for me"], Alone(new ChatCommand.WaitForMe())),
        ("recuse", ["recuse me", "recuse myself", "i recuse myself", "recuse"], Recuse),
        ("away", ["away", "i am away", "i'm away", "am away", "i'll be away", "someone is away"], rest => WishPhrases.AwayWithDelegate(rest, Away)),
        ("back", ["back", "i am back", "i'm back", "am back"], rest => rest.Ends ? new ChatCommand.Back() : null),
        ("include", ["include", "includes", "include guest", "include a guest", "include guests", "including"], Include),
        ("pause", ["pause", "pauses", "pausing", "we pause", "paused"], rest => rest.When() is { } until ? new ChatCommand.Pause(until) : null),
        ("resume", ["resume", "resumes", "resumed", "end the pause", "resuming"], rest => rest.Ends ? new ChatCommand.Resume() : null),
        ("time zone", ["time zone", "timezone"], TimeZone),
        ("language", ["language", "our language", "my language"], rest => Speak(rest) ?? (rest.IsShort ? new ChatCommand.Speak(null) : null)),
        ("language", ["speak"], Speak),
        .. AgreementPhrases.Table,
        .. NetworkWords.Table,
        .. AdviceWords.Table,
        .. ChangeWords.Table,
        .. TalkingPhrases.Table,
        .. HealthWords.Table,
        ("time zone", ["zone"], rest => Calendar.Knows(rest.Text) ? TimeZone(rest) : null),
        ("rules", ["rules", "rule", "our rules", "the rules", "policy", "how do we decide"], Rules),
        ("vocabulary", ["vocabulary", "our vocabulary"], RuleWords.Vocabulary),
        ("facilitator", ["facilitator", "our facilitator"], rest => NameFor(Office.Facilitator, rest)),
        ("secretary", ["secretary", "our secretary"], rest => NameFor(Office.Secretary, rest)),
        ("ask", ["ask", "asks"], rest => rest.Whom().Whom == Chat.Named.Speaker ? (ChatCommand?)AdviceWords.Asked(rest) ?? AdviceWords.Perhaps(rest, new ChatCommand.Ask(rest.About().Ref, rest.About().Text)) : null),
        ("ask", ["question", "my question", "i have a question"], rest => rest.Whom().Whom == Chat.Named.Speaker && AdviceWords.Asked(rest) is { } advice ? new ChatCommand.IfUnit(advice.Unit, advice, null) : rest.About() is { IsIdle: false } about && (about.IsNamed || rest.Led) ? new ChatCommand.Ask(about.Ref, about.Text) : null),
        ("answer", ["answer", "answers"], Answers),
        ("answer", ["not specified", "left open"], rest => rest.About() is { Ends: true } about ? new ChatCommand.Answer(about.Ref, null, null) : null),
        ("react", ["react", "reacts"], rest => new ChatCommand.React(rest.About().Ref, rest.About().Text)),
        ("react", ["reaction", "my reaction"], rest => rest.About() is { IsIdle: false } about && (about.IsNamed || rest.Led) ? new ChatCommand.React(about.Ref, about.Text) : null),
        ("ready", ["ready", "i am ready", "i'm ready", "it is ready", "it's ready"], rest => rest.About() is { Ends: true } about ? new ChatCommand.Ready(about.Ref) : null),
        ("next", ["next", "next step", "go on", "move on"], rest => rest.About() is { Ends: true } about ? new ChatCommand.Next(about.Ref) : null),
        ("inbox", ["inbox", "my inbox", "show my inbox", "what waits for me", "what is waiting for me", "what's waiting for me", "waiting on me", "proposals waiting on me"], Alone(new ChatCommand.Inbox())),
        ("digest", ["digest", "my digest"], Wishes.Digest),
        ("quiet", ["quiet", "quiet hours", "my quiet hours"], Wishes.Quiet),
        ("why", ["why", "why is it open", "why is it still open", "why can't it close", "why does it not close", "why doesn't it close", "why isn't it adopted", "what is missing", "what's missing"], Why),
        ("why", ["why is", "why can't", "why isn't", "why is not"], rest => rest.About().IsNamed ? Why(rest) : null),
        ("check", ["check", "checks", "ask to check", "ask to check it"], ProblemPhrases.Check),
        ("check", ["kept"], ProblemPhrases.Kept),
        ("check", ["noted", "note"], ProblemPhrases.Noted),
        ("take over", ["take over", "takes over", "taking over", "i take over"], ProblemPhrases.TakeOver),
        ("take over", ["abandon", "abandons", "abandoned"], ProblemPhrases.Abandon),
        ("take over", ["appeal", "appeals", "i appeal"], ProblemPhrases.Appeal),
        ("suggest", ["accept", "accepts", "accepted", "use", "i accept"], ProblemPhrases.Accept),
        ("suggest", ["decline", "declines", "declined", "i decline"], ProblemPhrases.Decline),
        ("amend", ["typo", "typo in", "only a typo", "mend"], ProblemPhrases.Typo),
        ("changes meaning", ["changes meaning", "changes the meaning", "it changes the meaning", "this changes the meaning"], ProblemPhrases.ChangesMeaning),
        ("undo", ["undo", "undo it", "undo that", "undo my answer"], ProblemPhrases.Undo),
        ("diff", ["diff", "what changed", "what has changed", "what changed in"], ProblemPhrases.Diff),
        ("history", ["history", "history of"], ProblemPhrases.History),
        ("practice", ["practice", "practise", "practice a decision", "practise a decision", "let me practice", "let me practise", "practice round"], Alone(new ChatCommand.Practice())),
        .. LearnPhrases.Table,
        ("remind", ["remind", "remind them", "remind everybody", "send a reminder", "reminder"], WishPhrases.Remind),
        ("mute", ["mute", "mute me", "no mentions", "no mentions for me", "don't mention me"], Alone(new ChatCommand.Mute(true))),
        ("unmute", ["unmute", "unmute me", "mention me", "mention me again"], Alone(new ChatCommand.Mute(false))),
        ("delegate", ["delegate", "delegates", "delegate to", "my delegate is", "my delegate"], WishPhrases.Delegate),
        ("no delegate", ["no delegate", "no delegation", "end delegation", "end the delegation"], Alone(new ChatCommand.NoDelegate())),
        ("poll", ["poll", "quick poll", "new poll"], PollWords.Poll),
        ("poll", ["which", "which one"], PollWords.Which),
        ("preview", ["preview"], rest => rest.IsIdle ? new ChatCommand.Preview(new ChatCommand.Help()) : rest.Command is { } command ? new ChatCommand.Preview(command) : null),
        ("close poll", ["close poll", "close the poll", "close my poll", "end poll", "end the poll"], PollWords.Close),
    ];

    private static readonly Dictionary<string, Read> Known = Table
        .SelectMany(row => row.Words.Select(words => (words, row.Read)))
        .ToDictionary(pair => pair.words, pair => pair.Read, StringComparer.OrdinalIgnoreCase);

    /// <summary>The same in the other languages; what means something in English means that.</summary>
    private static readonly Dictionary<string, Read> Elsewhere = Vocabularies.All
        .SelectMany(each => each.Commands.SelectMany(command => command.Here.SelectMany(here => Vocabularies.Inflected(each, here)).Select(here => (here, read: Known[command.English]))))
        .Where(pair => !Known.ContainsKey(pair.here))
        .DistinctBy(pair => pair.here, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(pair => pair.here, pair => pair.read, StringComparer.OrdinalIgnoreCase);

    internal static readonly int LongestWords = Known.Keys.Concat(Elsewhere.Keys).Max(phrase => phrase.Count(c => c == ' ') + 1);

    /// <summary>The names of all commands, as help lists them; a greeting is none.</summary>
    internal static IReadOnlyList<string> Names { get; } = [.. Table.Select(row => row.Name).Where(name => name is not ("hello" or "thanks")).Distinct()];

    internal static Read? Find(string phrase) => Known.GetValueOrDefault(phrase) ?? Elsewhere.GetValueOrDefault(phrase);

    /// <summary>The name of a command as it is said in this language.</summary>
    internal static string NameIn(Language language, string name) => Vocabularies.Name(language, Table.Where(row => row.Name == name).SelectMany(row => row.Words)) is not { } here ? name
        : name.IndexOfAny(Ids) is var at and > 0 ? here + name[(at - 1)..]
        : here;

    /// <summary>Somebody is mentioned, and these words say that they are away.</summary>
    internal static ChatCommand? IsAway(Named whom, string text, IReadOnlyList<Named> named) =>
        (new Rest(text, named) is var rest && (rest.After("is away") ?? rest.After("will be away")) is { } when ? new Rest(when, []).When() : null) is { } until
            ? new ChatCommand.Away(whom, until)
            : null;

    private static ChatCommand.Propose Propose(string text)
    {
        var (lasting, until) = LastDays.Split(text);
        var (words, how) = RuleWords.Split(lasting);
        return new(words) { Manner = how, Until = until };
    }

    private static ChatCommand.Rules? Rules(Rest rest) => rest.IsIdle ? new() : RuleWords.Read(rest.Text) is { } change ? new(change) : null;

    /// <summary>Somebody who is mentioned, the speaker, or nobody; without a name the rules are shown, which say who it is.</summary>
    private static ChatCommand? NameFor(Office office, Rest rest) =>
        rest.IsIdle ? new ChatCommand.Rules()
        : rest.Whom() is ({ Id: not null } whom, { Ends: true }) ? new ChatCommand.NameFor(office, whom)
        : rest.After("nobody") is { } after && new Rest(after, []).Ends ? new ChatCommand.NameFor(office, null)
        : rest.After("me") is { } me && new Rest(me, []).Ends ? new ChatCommand.NameFor(office, Chat.Named.Speaker)
        : null;

    /// <summary>"Answer 2: on Mondays" names the question; a text may well begin with a number, so a colon is needed.</summary>
    private static ChatCommand.Answer Answers(Rest rest)
    {
        var about = rest.About();
        var (numbered, text) = References.Question(about.Text);
        return new(about.Ref, numbered, Vocabularies.Value(text.Trim('.', ' ').ToLowerInvariant()) == "not specified" ? null : text);
    }

    /// <summary>"Ich stimme P-1 zu", where the verb's second part stands behind the name.</summary>
    private static Read Apart(string part) => rest =>
        rest.About() is { IsNamed: true } about && about.After(part) is { } after && Consent(rest.Of(after)) is { } said ? said with { Ref = about.Ref } : null;

    private static Read Alone(ChatCommand command) => rest => rest.IsIdle ? command : null;

    private static Read Named(Read read) => rest => rest.About().IsNamed ? read(rest) : null;

    private static ChatCommand? Shown(Rest rest) =>
        rest.Agreement is { } agreement ? new ChatCommand.ShowAgreement(agreement)
        : rest.About() is { IsNamed: true, IsIdle: true } about ? new ChatCommand.Show(about.Ref)
        : null;

    private static ChatCommand.Consent? Consent(Rest rest)
    {
        var about = rest.About();
        var concern = about.After("but");
        return about.Ends || concern is not null || about.After("because") is not null ? new(about.Ref, concern is { Length: > 0 } ? concern : null) : null;
    }

    private static ChatCommand.NoOpinion? NoOpinion(Rest rest) =>
        rest.About() is var about && (about.Ends || about.After("because") is not null) ? new(about.Ref) : null;

    /// <summary>Ends here, or gives a reason that can be nothing else.</summary>
    private static bool Reasoned(Rest about) => about.Ends || about.After("because") is not null || ((about.IsNamed || about.Led) && !about.IsIdle);

    private static ChatCommand.StandAside? StandAside(Rest rest) => rest.About() is var about && Reasoned(about) ? new(about.Ref, Reason(about)) : null;

    private static ChatCommand.Object? Object(Rest rest) => rest.About() is var about && (about.Ends || !about.IsIdle) ? new(about.Ref, Reason(about)) : null;

    private static ChatCommand.Object? Problem(Rest rest) =>
        rest.About() is var about && (about.IsNamed || about.After("because") is not null || rest.Led) ? Object(rest) : null;

    private static string Reason(Rest about) => about.After("because") ?? (about.Ends ? "" : about.Text);

    private static ChatCommand.Suggest Suggest(Rest rest)
    {
        var about = rest.About();
        var (text, solves) = ProblemPhrases.Solving(about.Text);
        return new(about.Ref, text) { Solves = solves };
    }

    /// <summary>"Amended P-1 to Tea at three": a small "to" is no word of the text, while a sentence may well begin with a large one.</summary>
    private static ChatCommand.Amend Amend(Rest rest) =>
        rest.About() is { IsNamed: true } about && about.Text.StartsWith("to ", StringComparison.Ordinal) ? Change(rest) : new(rest.About().Ref, rest.About().Text);

    /// <summary>"Change P-1 to …", where "to" is no word of the new text.</summary>
    private static ChatCommand.Amend Change(Rest rest) => new(rest.About().Ref, rest.About().After("to") ?? rest.About().Text);

    private static ChatCommand.Resolved? Resolved(Rest rest) => rest.About(items: true) is { Ends: true } about ? new(about.Ref) : null;

    private static ChatCommand.StillObject? StillObject(Rest rest) =>
        rest.About(items: true) is var about && (about.Ends || !about.IsIdle) ? new(about.Ref, Reason(about) is { Length: > 0 } reason ? reason : null) : null;

    private static ChatCommand? Withdraw(Rest rest)
    {
        var about = rest.About(items: true);
        return about is { IsUneasy: true, Ref.Item: null } ? new ChatCommand.TakeBack(about.Ref, Uneasy: true)
            : about.Ends || about.IsUneasy || about.After("because") is not null ? new ChatCommand.Withdraw(about.Ref, about.IsUneasy)
            : null;
    }

    /// <summary>Nobody says which of the two they mean who has only one of them.</summary>
    private static ChatCommand? TakeBack(Rest rest) =>
        Withdraw(rest) is ChatCommand.Withdraw { Ref.Item: null } it ? new ChatCommand.TakeBack(it.Ref, it.Uneasy) : Withdraw(rest);

    private static ChatCommand Agreements(Rest rest) =>
        rest.Agreement is { } number ? new ChatCommand.ShowAgreement(number)
        : new ChatCommand.Agreements(rest.IsIdle ? "" : rest.Text.TrimEnd('?', ' '));

    /// <summary>"why P-1", "why is P-1 still open?", "why can't P-1 close?".</summary>
    private static ChatCommand.Why? Why(Rest rest) =>
        rest.About() is var about && (about.IsIdle || (about.IsNamed && Vocabularies.Value(about.Text.TrimEnd('?', '.', ' ').ToLowerInvariant()) is "open" or "still open" or "close" or "closed" or "adopted"))
            ? new(about.Ref)
            : null;

    private static ChatCommand.Away? Away(Rest rest) => rest.Whom() is var (whom, after) && after.When() is { } when ? new(whom, when) : null;

    /// <summary>Without a day it is a question; what speaks of something else is no command.</summary>
    private static ChatCommand? Holiday(Rest rest, bool off) =>
        Days.Span(rest.Text, AnyDay) is not null ? new ChatCommand.Holiday(rest.Text, off) : rest.IsIdle ? new ChatCommand.WhoIsAsked() : null;

    private static ChatCommand.Recuse? Recuse(Rest rest)
    {
        var (whom, after) = rest.Whom();
        var about = after.About();
        return about.Ends || about.After("because") is not null ? new(whom, about.Ref, about.After("because") ?? "") : null;
    }

    private static ChatCommand.Include? Include(Rest rest) => rest.Everybody() is (var whom, { Ends: true }) ? new([.. whom]) : null;

    private static ChatCommand.Speak? Speak(Rest rest) => Text.Languages.Read(rest.After("to") ?? rest.After("is") ?? rest.Text) is { } language ? new(language) : null;

    private static ChatCommand.TimeZone? TimeZone(Rest rest) => rest.IsIdle ? new("") :
        (rest.After("to") ?? rest.After("is") ?? rest.Text) is var zone && (!zone.Any(char.IsWhiteSpace) || Calendar.Knows(zone)) ? new(zone) : null;
}
