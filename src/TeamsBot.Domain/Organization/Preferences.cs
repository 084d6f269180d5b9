namespace TeamsBot.Domain.Organization;

/// <summary>How often somebody is told, unasked, what waits for them.</summary>
public enum Rhythm
{
    Off,

    /// <summary>Monday to Friday.</summary>
    Daily,

    /// <summary>On Mondays.</summary>
    Weekly,
}

/// <summary>Hours in which nothing is written to somebody alone; over midnight if the first is the larger.</summary>
/// <param name="From">The first hour, 0 to 23.</param>
/// <param name="To">The hour at which they end, another one.</param>
public sealed record QuietHours(int From, int To)
{
    public bool Contains(int hour) => From < To ? hour >= From && hour < To : hour >= From || hour < To;
}

/// <summary>Moments at which a word of advice helps.</summary>
[Flags]
public enum Hint
{
    None = 0,
    Problem = 1,
    Reaction = 2,
    StandAside = 4,
    NoOpinion = 8,

    /// <summary>The proposer changes a text with which somebody sees a problem.</summary>
    Change = 16,
}

/// <summary>What a person wants of the bot for themselves, over all of their units, and when it is to write to them next. Computing is pure; time comes in.</summary>
public sealed record Preferences
{
    public static readonly Preferences None = new();

    private static readonly TimeOnly DigestTime = new(9, 0);

    /// <summary>IANA or Windows name.</summary>
    public string Zone { get; init; } = "Etc/UTC";

    /// <summary>What the bot speaks with this person alone; null for what their client speaks.</summary>
    public Language? Language { get; init; }

    /// <summary>The key of the squad that the person calls their home; null if they have not said.</summary>
    public string? Home { get; init; }

    public Rhythm Digest { get; init; }

    public QuietHours? Quiet { get; init; }

    /// <summary>When the next digest is due.</summary>
    public DateTimeOffset? NextDigest { get; init; }

    /// <summary>When what was held back in quiet hours is told.</summary>
    public DateTimeOffset? Held { get; init; }

    /// <summary>When somebody has to look again; null for never.</summary>
    public DateTimeOffset? Wake => NextDigest is { } digest && Held is { } held ? (digest < held ? digest : held) : NextDigest ?? Held;

    /// <summary>Hints every time, or never; null for each once, in one's first decisions.</summary>
    public bool? Coached { get; init; }

    /// <summary>What the person was told once.</summary>
    public Hint Known { get; init; }

    private Calendar Calendar => new(Zone);

    /// <summary>The end of the quiet hours that run at this moment; null if none do.</summary>
    public DateTimeOffset? QuietUntil(DateTimeOffset at)
    {
        var local = Calendar.Local(at);
        if (Quiet?.Contains(local.Hour) != true)
        {
            return null;
        }

        var day = DateOnly.FromDateTime(local.DateTime);
        return Calendar.Instant(local.Hour < Quiet.To ? day : day.AddDays(1), new TimeOnly(Quiet.To, 0));
    }

    public bool Wants(Hint hint) => Coached ?? !Known.HasFlag(hint);

    public Preferences Knowing(Hint hint) => this with { Known = Known | hint };

    public Preferences Coaching(bool on) => this with { Coached = on };

    public Preferences With(Rhythm digest, DateTimeOffset at) => (this with { Digest = digest }).Scheduled(at);

    /// <summary>Other hours, or none; what was held back is told when the new ones end.</summary>
    public Preferences With(QuietHours? quiet, DateTimeOffset at) => (this with { Quiet = quiet }).Rescheduled(at);

    public Preferences In(string zone, DateTimeOffset at) => (this with { Zone = zone }).Scheduled(at).Rescheduled(at);

    public Preferences In(Language language) => this with { Language = language };

    /// <summary>Something would have been written to the person now, in quiet hours: they are told what waits for them when these end.</summary>
    public Preferences Holding(DateTimeOffset at) => QuietUntil(at) is { } until ? this with { Held = until } : this;

    /// <summary>Whether to tell the person now what waits for them, and what then is to come. The same moment twice tells once.</summary>
    public (bool Tell, Preferences After) Woken(DateTimeOffset at)
    {
        if (!(Wake <= at))
        {
            return (false, this);
        }

        var after = NextDigest <= at ? Scheduled(at) : this;
        return QuietUntil(at) is { } until ? (false, after with { Held = until }) : (true, after with { Held = null });
    }

    private Preferences Rescheduled(DateTimeOffset at) => Held is null ? this : this with { Held = QuietUntil(at) ?? at };

    /// <summary>The first digest after this moment.</summary>
    private Preferences Scheduled(DateTimeOffset at)
    {
        if (Digest is Rhythm.Off)
        {
            return this with { NextDigest = null };
        }

        var day = Calendar.Day(at);
        while (!IsDigestDay(day) || Calendar.Instant(day, DigestTime) <= at)
        {
            day = day.AddDays(1);
        }

        return this with { NextDigest = Calendar.Instant(day, DigestTime) };
    }

    private bool IsDigestDay(DateOnly day) => Digest is Rhythm.Weekly
        ? day.DayOfWeek is DayOfWeek.Monday
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
