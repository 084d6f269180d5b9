using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TeamsBot.Domain.Proposals;

/// <summary>
/// The rules that a proposal is decided by, copied into it when it is opened and frozen there. Durations are working days.
/// Every policy keeps what no policy may give away: an open problem stops adoption, and at least one other person consents in words.
/// </summary>
public sealed record Policy
{
    /// <summary>Shown as "Normal": half of the others consent, no problem is open, silence never adopts.</summary>
    public static readonly Policy Consent = new() { Name = "consent" };

    /// <summary>The name of the preset that it was made from.</summary>
    public required string Name { get; init; }

    public Quorum Quorum { get; init; } = new(QuorumKind.Half);

    /// <summary>Per cent of those waited for who must answer at all.</summary>
    public int Participation { get; init; }

    /// <summary>For questions only, before anything else; 0 for no such round.</summary>
    public int ClarifyDays { get; init; }

    /// <summary>For reactions, after the questions; 0 for no such round.</summary>
    public int ReactDays { get; init; }

    /// <summary>For the proposer's changes, after the reactions; 0 for no such round.</summary>
    public int AmendDays { get; init; }

    /// <summary>At least this long open, unless everybody has answered.</summary>
    public int Days { get; init; } = 2;

    /// <summary>At least this long open after a change of the text.</summary>
    public int DaysAfterChange { get; init; } = 1;

    /// <summary>The one extension.</summary>
    public int ExtensionDays { get; init; } = 1;

    /// <summary>Local hour at which proposals close.</summary>
    public int ClosingHour { get; init; } = 16;

    /// <summary>On hold without activity for this long: the proposer is asked what comes next.</summary>
    public int StallDays { get; init; } = 3;

    /// <summary>On hold without activity for this long: not decided.</summary>
    public int HoldDays { get; init; } = 10;

    /// <summary>An objector silent for this long after a change: the problem becomes a noted concern.</summary>
    public int WordDays { get; init; } = 4;

    /// <summary>When that objector is asked.</summary>
    public int WordReminderDays { get; init; } = 2;

    /// <summary>A problem whose owner has left becomes a noted concern after this long.</summary>
    public int OrphanDays { get; init; } = 2;

    /// <summary>How long somebody uninvolved has for a check that was asked for.</summary>
    public int CheckDays { get; init; } = 2;

    /// <summary>How long closing waits for somebody who needs more time, once a version.</summary>
    public int TimeDays { get; init; } = 2;

    /// <summary>How long a text mended without a new version can be challenged.</summary>
    public int ChallengeDays { get; init; } = 5;

    public int MaxVersions { get; init; } = 6;

    public int MaxOpenPerProposer { get; init; } = 3;

    /// <summary>Whatever happens, at rest after this long.</summary>
    public int MaxAgeDays { get; init; } = 30;

    /// <summary>Members may take it to a meeting, and what gets too old goes there.</summary>
    public bool Meetings { get; init; }

    /// <summary>Disagreeing without stopping is offered.</summary>
    public bool StandAsides { get; init; } = true;

    /// <summary>Who answered what shows only at the end.</summary>
    public bool Hidden { get; init; }

    /// <summary>Minutes in which the proposer may mend the text of an unanswered proposal without making a version.</summary>
    public int CorrectionMinutes { get; init; } = 10;

    /// <summary>Months until the first look-back at the agreement; each further one takes twice as long.</summary>
    public int LookBackMonths { get; init; } = 3;

    /// <summary>The longest time between two look-backs, in months.</summary>
    public int MostLookBackMonths { get; init; } = 12;

    /// <summary>"Normal", whenever proposals close and whether or not names show.</summary>
    public bool IsNormal => this with { ClosingHour = Consent.ClosingHour, Hidden = Consent.Hidden } == Consent;

    public TimeOnly Closing => new(ClosingHour, 0);

    /// <summary>True if it begins with questions, reactions or changes before consent is asked.</summary>
    public bool HasRounds => ClarifyDays + ReactDays + AmendDays > 0;

    /// <summary>SHA-256 of the name and all numbers in a fixed order, then the further fields that differ from "Normal", lower-case hex: what an adoption proves it was decided by.</summary>
    public string Hash()
    {
        var first = PolicyOption.All.Where(option => option.First).Select(option => option.Get(this).ToString(CultureInfo.InvariantCulture));
        var further = PolicyOption.All.Where(option => !option.First && option.Differs(this)).Select(option => string.Create(CultureInfo.InvariantCulture, $"{option.Name}={option.Get(this)}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(';', [Name, .. first, .. further]))));
    }
}
