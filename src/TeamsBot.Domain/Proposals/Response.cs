using System.Text.Json.Serialization;

namespace TeamsBot.Domain.Proposals;

/// <summary>One delivery of a command, kept so that the same tap arriving again is recognised.</summary>
/// <param name="Key">Hash of the activity's id.</param>
/// <param name="Verb">What was tapped or typed.</param>
/// <param name="Rev">The revision that the card was drawn from; 0 for a typed command.</param>
public sealed record Tap(string Key, string Verb, long Rev);

/// <summary>A tap and when it came.</summary>
public sealed record Delivery(Tap Tap, DateTimeOffset At);

/// <summary>What a person says to a version of a proposal, short of a problem.</summary>
[JsonDerivedType(typeof(Consent), "consent")]
[JsonDerivedType(typeof(NoOpinion), "noOpinion")]
[JsonDerivedType(typeof(StandAside), "standAside")]
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>Safe enough to try; with a concern: please note this.</summary>
    public sealed record Consent(string? Concern = null) : Answer;

    /// <summary>I take no position; lowers the number needed.</summary>
    public sealed record NoOpinion : Answer;

    /// <summary>I disagree, and don't stop it.</summary>
    public sealed record StandAside(string Reason) : Answer;
}

/// <summary>Where an objection stands.</summary>
[JsonDerivedType(typeof(Raised), "raised")]
[JsonDerivedType(typeof(AwaitsWord), "awaitsWord")]
[JsonDerivedType(typeof(Resolved), "resolved")]
[JsonDerivedType(typeof(TakenBack), "takenBack")]
[JsonDerivedType(typeof(Noted), "noted")]
[JsonDerivedType(typeof(Abandoned), "abandoned")]
public abstract record ObjectionState
{
    private ObjectionState()
    {
    }

    /// <summary>Stops the clock until the text changes.</summary>
    public sealed record Raised : ObjectionState;

    /// <summary>The text has changed since; its owner says whether it is solved. Still blocks adoption.</summary>
    public sealed record AwaitsWord(DateTimeOffset Since, bool Reminded) : ObjectionState;

    public sealed record Resolved(int Version) : ObjectionState;

    /// <summary>Withdrawn; uneasy halves the time to the look-back.</summary>
    public sealed record TakenBack(bool Uneasy) : ObjectionState;

    /// <summary>Its owner kept silent or left, or a check found no argument: kept with the agreement as a concern.</summary>
    /// <param name="Reason">Why, if somebody said so.</param>
    public sealed record Noted(string? Reason = null) : ObjectionState;

    /// <summary>Given up because its owner says nothing more. Still blocks adoption for a day, in which the owner can say that it stands.</summary>
    public sealed record Abandoned(DateTimeOffset Since, string Reason) : ObjectionState;
}

/// <summary>A problem that somebody sees with a proposal: it blocks adoption while it is open, and nothing else.</summary>
public sealed record Objection
{
    /// <summary>m in P-n/Om.</summary>
    public required int Number { get; init; }

    /// <summary>The version it was raised on.</summary>
    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Reason { get; init; }

    public string? Idea { get; init; }

    public required ObjectionState State { get; init; }

    /// <summary>The delegate who raised it for its owner, who has said nothing about it since; null if its owner has.</summary>
    public PersonId? SpokenBy { get; init; }

    /// <summary>What its owner says beyond the reason.</summary>
    public Argument? Argument { get; init; }

    /// <summary>Somebody asked whether an argument is given.</summary>
    public Check? Check { get; init; }

    public bool IsOpen => State is ObjectionState.Raised or ObjectionState.AwaitsWord or ObjectionState.Abandoned;
}

/// <summary>An idea of somebody else for the text: m in P-n/Sm.</summary>
public sealed record Suggestion(int Number, int Version, DateTimeOffset At, string Text)
{
    /// <summary>The objections that it is for.</summary>
    public ValueList<int> Solves { get; init; }

    /// <summary>When it would fail, in the words of the proposer who declined it.</summary>
    public string? Declined { get; init; }

    /// <summary>The version that it was taken into.</summary>
    public int? Taken { get; init; }

    [JsonIgnore]
    public bool IsLeft => Declined is null && Taken is null;
}

/// <summary>All that one person has said to one proposal.</summary>
public sealed record Response
{
    public static readonly Response None = new();

    private const int DeliveriesKept = 8;

    public Answer? Answer { get; init; }

    /// <summary>The version that <see cref="Answer"/> was given to; it counts for no other.</summary>
    public int Version { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The delegate who gave <see cref="Answer"/> for them; null if they did.</summary>
    public PersonId? SpokenBy { get; init; }

    /// <summary>More time that they took.</summary>
    public Hold? Hold { get; init; }

    /// <summary>They need not be waited for in this proposal.</summary>
    public bool Unwaited { get; init; }

    /// <summary>Why they take no part; null if they do.</summary>
    public string? Recused { get; init; }

    public ValueList<Objection> Objections { get; init; }

    public ValueList<Suggestion> Suggestions { get; init; }

    /// <summary>Asked before, or while, consent is asked.</summary>
    public ValueList<Question> Questions { get; init; }

    /// <summary>Said before consent was asked.</summary>
    public Reaction? Reaction { get; init; }

    /// <summary>This person's newest deliveries, the last 8.</summary>
    public ValueList<Delivery> Deliveries { get; init; }

    public Objection? OpenObjection => Objections.FirstOrDefault(objection => objection.IsOpen);

    /// <summary>The open objection; if none is open, the last one.</summary>
    public Objection? NewestObjection => OpenObjection ?? Objections.LastOrDefault();

    /// <summary>Something is special about their part.</summary>
    internal bool IsMarked => Hold is not null || Unwaited || Recused is not null;

    public Answer? AnswerTo(int version) => Version == version ? Answer : null;

    internal Response With(Tap tap, DateTimeOffset at) => this with { Deliveries = Deliveries.AddKeeping(new(tap, at), DeliveriesKept) };

    /// <summary>True if this tap has been counted already: the same activity within 7 days, or the same button of the same card within 5 minutes.</summary>
    public bool HasSeen(Tap tap, DateTimeOffset at) => Deliveries.Any(delivery =>
        (delivery.Tap.Key == tap.Key && at - delivery.At < TimeSpan.FromDays(7))
        || (tap.Rev > 0 && delivery.Tap.Verb == tap.Verb && delivery.Tap.Rev == tap.Rev && at - delivery.At < TimeSpan.FromMinutes(5)));
}
