using TeamsBot.Domain.Proposals;

namespace TeamsBot.Storage.Events;

/// <summary>A proposal's frozen rules in its leaf, each by name, so that anybody can count by them.</summary>
internal static class PolicyJson
{
    public static void Write(Policy policy, Fields leaf) => leaf
        .Put("policy", policy.Name)
        .Put("policyDays", policy.Days)
        .Put("policyDaysAfterChange", policy.DaysAfterChange)
        .Put("policyExtensionDays", policy.ExtensionDays)
        .Put("policyClosingHour", policy.ClosingHour)
        .Put("policyHoldDays", policy.HoldDays)
        .Put("policyWordDays", policy.WordDays)
        .Put("policyWordReminderDays", policy.WordReminderDays)
        .Put("policyOrphanDays", policy.OrphanDays)
        .Put("policyMaxVersions", policy.MaxVersions)
        .Put("policyMaxOpenPerProposer", policy.MaxOpenPerProposer)
        .Put("policyMaxAgeDays", policy.MaxAgeDays)
        .Put("policyCorrectionMinutes", policy.CorrectionMinutes)
        .Put("policyLookBackMonths", policy.LookBackMonths);

    public static Policy Read(Fields leaf) => new()
    {
        Name = leaf.Text("policy"),
        Days = leaf.Int("policyDays"),
        DaysAfterChange = leaf.Int("policyDaysAfterChange"),
        ExtensionDays = leaf.Int("policyExtensionDays"),
        ClosingHour = leaf.Int("policyClosingHour"),
        HoldDays = leaf.Int("policyHoldDays"),
        WordDays = leaf.Int("policyWordDays"),
        WordReminderDays = leaf.Int("policyWordReminderDays"),
        OrphanDays = leaf.Int("policyOrphanDays"),
        MaxVersions = leaf.Int("policyMaxVersions"),
        MaxOpenPerProposer = leaf.Int("policyMaxOpenPerProposer"),
        MaxAgeDays = leaf.Int("policyMaxAgeDays"),
        CorrectionMinutes = leaf.Int("policyCorrectionMinutes"),
        LookBackMonths = leaf.Int("policyLookBackMonths"),
    };
}

/// <summary>The reasons why proposals lapse, by names that do not change when the code does.</summary>
internal static class LapseNames
{
    public static string Name(LapseReason reason) => reason switch
    {
        LapseReason.Time => "time",
        LapseReason.Hold => "hold",
        LapseReason.Age => "age",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "unknown reason"),
    };

    public static LapseReason Reason(string name) => name switch
    {
        "time" => LapseReason.Time,
        "hold" => LapseReason.Hold,
        "age" => LapseReason.Age,
        _ => throw new UnknownEventException("lapsed:" + name, 1),
    };
}
