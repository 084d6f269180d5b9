using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Rules;

/// <summary>Rules in plain words, a sentence each, always in the same order.</summary>
internal static class PolicyWords
{
    private static readonly Dictionary<string, Sentence> Presets = new(StringComparer.Ordinal)
    {
        ["consent"] = Sentence.PresetConsent,
        ["all"] = Sentence.PresetAll,
        ["lazy"] = Sentence.PresetLazy,
        ["rounds"] = Sentence.PresetRounds,
        ["circle-constitution"] = Sentence.PresetCircle,
        ["circle-constitution-timebox"] = Sentence.PresetCircleTime,
        ["rust"] = Sentence.PresetRust,
        ["rfcbot"] = Sentence.PresetRfcbot,
        ["standard"] = Sentence.PresetStandard,
        ["significant"] = Sentence.PresetSignificant,
        ["quorum"] = Sentence.PresetQuorum,
    };

    /// <summary>The name that people see.</summary>
    public static string Name(Scene scene, Policy policy) => scene.Say(Presets.GetValueOrDefault(policy.Name, Sentence.RulesOwn));

    /// <summary>How many must consent, how long it is open, the steps before, whether names show.</summary>
    public static IReadOnlyList<string> Of(Scene scene, Policy policy) => [Need(scene, policy), Time(scene, policy), Steps(scene, policy), Names(scene, policy)];

    /// <summary>The sentences that differ.</summary>
    public static (string Before, string Now) Between(Scene scene, Policy before, Policy now)
    {
        var pairs = Of(scene, before).Zip(Of(scene, now)).Where(pair => pair.First != pair.Second).ToList();
        return (string.Join(' ', pairs.Select(pair => pair.First)), string.Join(' ', pairs.Select(pair => pair.Second)));
    }

    public static string Need(Scene scene, Policy policy)
    {
        var (kind, number) = (policy.Quorum.Kind, policy.Quorum.Number);
        var need = kind switch
        {
            QuorumKind.Half => scene.Say(Sentence.RulesHalf),
            QuorumKind.All => scene.Say(Sentence.RulesAll),
            QuorumKind.AllBut => scene.Count(Sentence.RulesAllBut, number),
            QuorumKind.Percent => scene.Say(Sentence.RulesPercent, number),
            QuorumKind.Fixed => scene.Count(Sentence.RulesFixed, number),
            QuorumKind.MostAnswers => scene.Say(Sentence.RulesMost),
            _ => throw new ArgumentOutOfRangeException(nameof(policy), kind, "unknown rule"),
        };
        return policy.Participation == 0 ? need : $"{need} {scene.Say(Sentence.RulesShare, policy.Participation)}";
    }

    /// <summary>What applies to this proposal in one short line; null if it is as everywhere at first.</summary>
    public static string? Applies(Scene scene, Policy policy)
    {
        var usual = policy.Quorum == Policy.Consent.Quorum && policy.Participation == 0;
        var words = new[] { usual ? null : Need(scene, policy), policy.Hidden ? Names(scene, policy) : null }.OfType<string>().ToList();
        return words.Count == 0 ? null : string.Join(' ', words);
    }

    private static string Time(Scene scene, Policy policy) =>
        scene.Count(Sentence.RulesDays, policy.Days, policy.Closing.ToString("HH':'mm", scene.Words.Culture));

    private static string Steps(Scene scene, Policy policy) => policy.HasRounds
        ? scene.Say(Sentence.RulesSteps, policy.ClarifyDays, policy.ReactDays, policy.AmendDays)
        : scene.Say(Sentence.RulesNoSteps);

    private static string Names(Scene scene, Policy policy) => scene.Say(policy.Hidden ? Sentence.RulesHidden : Sentence.RulesNames);
}
