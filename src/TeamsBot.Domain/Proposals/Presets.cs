namespace TeamsBot.Domain.Proposals;

/// <summary>The policies that a unit can choose from, every field filled.</summary>
public static class Presets
{
    /// <summary>Everybody must answer with a consent.</summary>
    public static readonly Policy All = Policy.Consent with { Name = "all", Quorum = new(QuorumKind.All) };

    /// <summary>Shown as "Quick notice": three days, one consent of another, silence else.</summary>
    public static readonly Policy Lazy = Policy.Consent with { Name = "lazy", Quorum = new(QuorumKind.Fixed, 1), Days = 3 };

    /// <summary>Questions, reactions and changes have rounds of their own before consent is asked.</summary>
    public static readonly Policy Rounds = Policy.Consent with { Name = "rounds", ClarifyDays = 2, ReactDays = 2, AmendDays = 3, DaysAfterChange = 2, Meetings = true };

    /// <summary>All presets, the three of the first choice first.</summary>
    public static readonly IReadOnlyList<Policy> Table =
    [
        Policy.Consent,
        All,
        Lazy,
        Rounds,
        Policy.Consent with { Name = "circle-constitution", Quorum = new(QuorumKind.All), Days = 30, ExtensionDays = 0, DaysAfterChange = 5, MaxAgeDays = 30, Meetings = true },
        Policy.Consent with { Name = "circle-constitution-timebox", Quorum = new(QuorumKind.Fixed, 1), Days = 5, DaysAfterChange = 5, Meetings = true },
        Policy.Consent with { Name = "rust", Quorum = new(QuorumKind.AllBut, 2), Days = 7, DaysAfterChange = 7 },
        Policy.Consent with { Name = "rfcbot", Quorum = new(QuorumKind.AllBut, 2), Days = 7, DaysAfterChange = 7, ExtensionDays = 3 },
        Policy.Consent with { Name = "standard", Quorum = new(QuorumKind.Fixed, 1), Days = 3, DaysAfterChange = 3 },
        Policy.Consent with { Name = "significant", Quorum = new(QuorumKind.MostAnswers), Days = 5, DaysAfterChange = 5 },
        Policy.Consent with { Name = "quorum", Quorum = new(QuorumKind.Fixed, 1), Participation = 75, Days = 5, DaysAfterChange = 5 },
    ];

    /// <summary>The preset of this name, in any case; null if there is none.</summary>
    public static Policy? Find(string name) => Table.FirstOrDefault(policy => string.Equals(policy.Name, name, StringComparison.OrdinalIgnoreCase));
}
