using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TeamsBot.Domain.Proposals;

/// <summary>The rules that a proposal is decided by, copied into it when it is opened and frozen there. Durations are working days.</summary>
public sealed record Policy
{
    /// <summary>Shown as "Normal": half of the others consent, no problem is open, silence never adopts.</summary>
    public static readonly Policy Consent = new() { Name = "consent" };

    public required string Name { get; init; }

    /// <summary>At least this long open, unless everybody has answered.</summary>
    public int Days { get; init; } = 2;

    /// <summary>At least this long open after a change of the text.</summary>
    public int DaysAfterChange { get; init; } = 1;

    /// <summary>The one extension.</summary>
    public int ExtensionDays { get; init; } = 1;

    /// <summary>Local hour at which proposals close.</summary>
    public int ClosingHour { get; init; } = 16;

    /// <summary>On hold without activity for this long: not decided.</summary>
    public int HoldDays { get; init; } = 10;

    /// <summary>An objector silent for this long after a change: the problem becomes a noted concern.</summary>
    public int WordDays { get; init; } = 4;

    /// <summary>When that objector is asked.</summary>
    public int WordReminderDays { get; init; } = 2;

    /// <summary>A problem whose owner has left becomes a noted concern after this long.</summary>
    public int OrphanDays { get; init; } = 2;

    public int MaxVersions { get; init; } = 6;

    public int MaxOpenPerProposer { get; init; } = 3;

    /// <summary>Whatever happens, at rest after this long.</summary>
    public int MaxAgeDays { get; init; } = 30;

    /// <summary>Minutes in which the proposer may mend the text of an unanswered proposal without making a version.</summary>
    public int CorrectionMinutes { get; init; } = 10;

    /// <summary>Months until the first look-back at the agreement.</summary>
    public int LookBackMonths { get; init; } = 3;

    public TimeOnly Closing => new(ClosingHour, 0);

    /// <summary>Consents needed: half of those who are waited for or have answered, rounded up; never below 2 if three or more are asked, never below 1.</summary>
    public int Need(int asked, int noOpinions, int notWaitedFor) =>
        Math.Max((asked - noOpinions - notWaitedFor + 1) / 2, asked >= 3 ? 2 : 1);

    /// <summary>SHA-256 of all fields in a fixed order, lower-case hex: what an adoption proves it was decided by.</summary>
    public string Hash()
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Name};{Days};{DaysAfterChange};{ExtensionDays};{ClosingHour};{HoldDays};{WordDays};{WordReminderDays};{OrphanDays};{MaxVersions};{MaxOpenPerProposer};{MaxAgeDays};{CorrectionMinutes};{LookBackMonths}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
