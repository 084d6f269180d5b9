using TeamsBot.Storage.Units;
using TeamsBot.Text;

namespace TeamsBot.Learn;

/// <summary>One word of ours, or one that people bring along from elsewhere, and what it means here.</summary>
internal sealed record Term(string Name, string Meaning);

/// <summary>The words that are used here, found by them and by others for the same thing.</summary>
internal static class Glossary
{
    /// <summary>Each sentence holds the word, a bar, and the meaning; beside it what else people call it.</summary>
    private static readonly (Sentence Term, string[] Others)[] Terms =
    [
        (Sentence.TermProposal, ["proposals", "motion"]),
        (Sentence.TermConsent, ["vote", "voting", "votes", "agree", "approval", "safe enough to try"]),
        (Sentence.TermProblem, ["objection", "objections", "problems", "block", "valid objection", "paramount objection", "reasoned objection"]),
        (Sentence.TermReaction, ["reactions", "preference", "opinion"]),
        (Sentence.TermConcern, ["concerns", "noted", "noted concern"]),
        (Sentence.TermVeto, ["override"]),
        (Sentence.TermIdea, ["ideas", "suggestion", "suggestions", "amendment", "friendly amendment"]),
        (Sentence.TermChange, ["changes", "amend", "amending", "integration", "integrate"]),
        (Sentence.TermVersion, ["versions", "stale"]),
        (Sentence.TermAdopted, ["accepted", "passed", "decided", "adoption"]),
        (Sentence.TermAgreement, ["agreements", "decision", "decisions", "policy in force"]),
        (Sentence.TermNotDecided, ["lapsed", "rejected", "expired", "failed"]),
        (Sentence.TermWithdrawn, ["withdraw", "withdrawal"]),
        (Sentence.TermOpen, ["pending"]),
        (Sentence.TermOnHold, ["hold", "stopped", "blocked", "paused proposal"]),
        (Sentence.TermNoOpinion, ["abstain", "abstention", "abstained", "pass"]),
        (Sentence.TermStandAside, ["stand aside", "disagree", "standing aside"]),
        (Sentence.TermAsked, ["who is asked", "electorate", "voters", "members", "member"]),
        (Sentence.TermAway, ["absent", "absence", "holiday", "vacation"]),
        (Sentence.TermNumber, ["quorum", "majority", "threshold", "half", "unanimity", "consensus"]),
        (Sentence.TermSilence, ["silent", "lazy consensus"]),
        (Sentence.TermSteps, ["step", "round", "rounds", "clarify", "clarifying round", "reaction round"]),
        (Sentence.TermLookBack, ["look-back", "review", "reviews", "retrospective"]),
        (Sentence.TermTypo, ["typo", "editorial", "mend"]),
        (Sentence.TermRecuse, ["recuse", "recusal", "conflict of interest", "conflicted"]),
        (Sentence.TermDelegate, ["delegates", "proxy", "delegation"]),
        (Sentence.TermRules, ["rule", "policy", "preset", "constitution"]),
        (Sentence.TermFacilitator, ["facilitators", "moderator", "scrum master", "chair"]),
        (Sentence.TermSecretary, ["record keeper", "scribe"]),
        (Sentence.TermLead, ["lead", "product owner", "manager", "boss", "lead link", "chapter lead", "tribe lead"]),
        (Sentence.TermPoll, ["polls", "quick poll", "which"]),
        (Sentence.TermHealthCheck, ["health", "squad health check", "health checks"]),
        (Sentence.TermSquad, ["squads", "team"]),
        (Sentence.TermTribe, ["tribes"]),
        (Sentence.TermChapter, ["chapters"]),
        (Sentence.TermGuild, ["guilds"]),
        (Sentence.TermCircle, ["circles", "holacracy", "sociocracy", "double link"]),
        (Sentence.TermTension, ["tensions", "driver"]),
    ];

    /// <summary>The first ones are our own words.</summary>
    private const int OfOurs = 28;

    /// <summary>All that a word can be looked up by.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All(Sentences.English).SelectMany(entry => entry.Others.Prepend(entry.Term.Name.ToLowerInvariant())).Distinct(StringComparer.Ordinal)];

    /// <summary>The word, however it is written; null if it is none of these.</summary>
    public static Term? Find(Sentences words, string typed)
    {
        var folded = Folded(typed);
        return folded.Length == 0 ? null : All(words).FirstOrDefault(entry => entry.Others.Prepend(entry.Term.Name).Any(name => Folded(name) == folded)).Term;
    }

    /// <summary>Our own words, in the order in which a squad meets them; not those that people bring along.</summary>
    public static IEnumerable<Term> Own(Sentences words) => All(words).Take(OfOurs).Select(entry => entry.Term).Where(term => term != Find(words, "veto"));

    /// <summary>Each word is known by its English name too, wherever it is looked up.</summary>
    private static IEnumerable<(Term Term, string[] Others)> All(Sentences words) => Terms.Select(entry =>
    {
        var parts = words.Of(entry.Term).Split(" | ");
        return (new Term(parts[0], parts[1]), (string[])[.. entry.Others, Sentences.English.Of(entry.Term).Split(" | ")[0]]);
    });

    private static string Folded(string text) => text.Length > 60 ? "" : string.Join(' ', FoldedWords.Of(text).Where(word => word is not ("a" or "an" or "the")));
}
