namespace TeamsBot.Domain.Proposals;

/// <summary>A field of a policy as a number under a name: how policies are stored, hashed and set. Names, and what "Normal" has, never change.</summary>
/// <param name="First">Always written; the others only where they differ from "Normal".</param>
public sealed record PolicyOption(string Name, bool First, Func<Policy, int> Get, Func<Policy, int, Policy> Put)
{
    /// <summary>In the order in which they are hashed.</summary>
    public static readonly IReadOnlyList<PolicyOption> All =
    [
        new("days", First: true, policy => policy.Days, (policy, value) => policy with { Days = value }),
        new("daysAfterChange", First: true, policy => policy.DaysAfterChange, (policy, value) => policy with { DaysAfterChange = value }),
        new("extensionDays", First: true, policy => policy.ExtensionDays, (policy, value) => policy with { ExtensionDays = value }),
        new("closingHour", First: true, policy => policy.ClosingHour, (policy, value) => policy with { ClosingHour = value }),
        new("holdDays", First: true, policy => policy.HoldDays, (policy, value) => policy with { HoldDays = value }),
        new("wordDays", First: true, policy => policy.WordDays, (policy, value) => policy with { WordDays = value }),
        new("wordReminderDays", First: true, policy => policy.WordReminderDays, (policy, value) => policy with { WordReminderDays = value }),
        new("orphanDays", First: true, policy => policy.OrphanDays, (policy, value) => policy with { OrphanDays = value }),
        new("maxVersions", First: true, policy => policy.MaxVersions, (policy, value) => policy with { MaxVersions = value }),
        new("maxOpenPerProposer", First: true, policy => policy.MaxOpenPerProposer, (policy, value) => policy with { MaxOpenPerProposer = value }),
        new("maxAgeDays", First: true, policy => policy.MaxAgeDays, (policy, value) => policy with { MaxAgeDays = value }),
        new("correctionMinutes", First: true, policy => policy.CorrectionMinutes, (policy, value) => policy with { CorrectionMinutes = value }),
        new("lookBackMonths", First: true, policy => policy.LookBackMonths, (policy, value) => policy with { LookBackMonths = value }),
        new("quorum", First: false, policy => (int)policy.Quorum.Kind, (policy, value) => policy with { Quorum = policy.Quorum with { Kind = (QuorumKind)value } }),
        new("quorumNumber", First: false, policy => policy.Quorum.Number, (policy, value) => policy with { Quorum = policy.Quorum with { Number = value } }),
        new("participation", First: false, policy => policy.Participation, (policy, value) => policy with { Participation = value }),
        new("clarifyDays", First: false, policy => policy.ClarifyDays, (policy, value) => policy with { ClarifyDays = value }),
        new("reactDays", First: false, policy => policy.ReactDays, (policy, value) => policy with { ReactDays = value }),
        new("amendDays", First: false, policy => policy.AmendDays, (policy, value) => policy with { AmendDays = value }),
        new("stallDays", First: false, policy => policy.StallDays, (policy, value) => policy with { StallDays = value }),
        new("checkDays", First: false, policy => policy.CheckDays, (policy, value) => policy with { CheckDays = value }),
        new("timeDays", First: false, policy => policy.TimeDays, (policy, value) => policy with { TimeDays = value }),
        new("challengeDays", First: false, policy => policy.ChallengeDays, (policy, value) => policy with { ChallengeDays = value }),
        new("mostLookBackMonths", First: false, policy => policy.MostLookBackMonths, (policy, value) => policy with { MostLookBackMonths = value }),
        new("meetings", First: false, policy => policy.Meetings ? 1 : 0, (policy, value) => policy with { Meetings = value != 0 }),
        new("standAsides", First: false, policy => policy.StandAsides ? 1 : 0, (policy, value) => policy with { StandAsides = value != 0 }),
        new("hidden", First: false, policy => policy.Hidden ? 1 : 0, (policy, value) => policy with { Hidden = value != 0 }),
    ];

    /// <summary>Its name in a fact.</summary>
    public string LeafName { get; } = "policy" + char.ToUpperInvariant(Name[0]) + Name[1..];

    /// <summary>The field of this name; null if this version of the program knows none.</summary>
    public static PolicyOption? Find(string name) => All.FirstOrDefault(option => option.Name == name);

    /// <summary>True if the policy is not as "Normal" here.</summary>
    public bool Differs(Policy policy) => Get(policy) != Get(Policy.Consent);
}
