using System.Text.Json.Serialization;
using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>Where a proposal stands.</summary>
[JsonDerivedType(typeof(Open), "open")]
[JsonDerivedType(typeof(OnHold), "onHold")]
[JsonDerivedType(typeof(Adopted), "adopted")]
[JsonDerivedType(typeof(NotDecided), "notDecided")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(Step), "step")]
[JsonDerivedType(typeof(Meeting), "meeting")]
[JsonDerivedType(typeof(Stopped), "stopped")]
[JsonDerivedType(typeof(Referred), "referred")]
[JsonDerivedType(typeof(AdoptedThere), "adoptedThere")]
[JsonDerivedType(typeof(Conflicted), "conflicted")]
public abstract record ProposalState
{
    private ProposalState()
    {
    }

    /// <summary>One of the steps before consent is asked. Its end follows from the start, the policy and the calendar.</summary>
    public sealed record Step(Stage Stage, DateTimeOffset Start) : ProposalState;

    /// <summary>Everybody is asked. The closing time follows from the start, the days and the calendar.</summary>
    /// <param name="Extended">The closing time has passed once without enough consents.</param>
    /// <param name="NotBefore">Somebody took more time: it closes no earlier.</param>
    public sealed record Open(DateTimeOffset Start, int Days, bool Extended, DateTimeOffset? NotBefore = null) : ProposalState
    {
        /// <summary>What everybody must be able to see before it closes; null if nothing changed behind answers.</summary>
        public Shown? Shown { get; init; }
    }

    /// <summary>A problem is open: the clock is stopped.</summary>
    /// <param name="DaysLeft">Full working days that were left; at least 1 when the clock goes on.</param>
    /// <param name="ActiveAt">When something last happened.</param>
    public sealed record OnHold(DateTimeOffset Since, int DaysLeft, bool Extended, DateTimeOffset ActiveAt) : ProposalState
    {
        /// <summary>The proposer was told that nothing happens.</summary>
        public bool Nudged { get; init; }

        /// <summary>What everybody must be able to see before it closes; null if nothing changed behind answers.</summary>
        public Shown? Shown { get; init; }
    }

    public sealed record Adopted(DateTimeOffset At, int Agreement, Count Count) : ProposalState;

    /// <param name="Words">Why, if somebody said so.</param>
    public sealed record NotDecided(DateTimeOffset At, LapseReason Reason, Count Count, string? Words = null) : ProposalState;

    public sealed record Withdrawn(DateTimeOffset At) : ProposalState;

    /// <summary>People talk about it; until what they decided is recorded and confirmed, nothing happens.</summary>
    /// <param name="By">Who asked for it; null if time or the rules did.</param>
    /// <param name="Reminded">Whoever owns it was reminded.</param>
    public sealed record Meeting(DateTimeOffset Since, MeetingCause Cause, PersonId? By, string? Reason, bool Reminded = false, MeetingRecord? Record = null) : ProposalState;

    /// <summary>Whoever facilitates stopped it; for a while that can be appealed against.</summary>
    public sealed record Stopped(DateTimeOffset Since, PersonId By, string Reason) : ProposalState;

    /// <summary>The unit that this one is part of decides; until its answer comes, nothing happens here.</summary>
    /// <param name="By">Who referred it; null if the rules did.</param>
    /// <param name="There">The proposal there; without a number until it is open.</param>
    public sealed record Referred(DateTimeOffset Since, ReferralCause Cause, PersonId? By, string? Reason, Elsewhere There) : ProposalState
    {
        /// <summary>When it closes there, unless its text changes; null if nobody said.</summary>
        public DateTimeOffset? Until { get; init; }
    }

    /// <summary>The unit that this one is part of adopted it.</summary>
    /// <param name="Agreement">n in A-n there.</param>
    public sealed record AdoptedThere(DateTimeOffset At, Elsewhere There, int Agreement) : ProposalState;

    /// <summary>What it would change was changed meanwhile: it waits for its proposer to adapt or withdraw it.</summary>
    /// <param name="By">n in P-n, whose adoption changed it; null if none did.</param>
    /// <param name="Stage">The step at which it was.</param>
    public sealed record Conflicted(DateTimeOffset Since, int? By, Stage? Stage = null) : ProposalState;
}

/// <summary>Why a proposal was not decided.</summary>
public enum LapseReason
{
    /// <summary>Too few consents when time ran out.</summary>
    Time,

    /// <summary>It stayed on hold without activity.</summary>
    Hold,

    /// <summary>It was open for longer than any proposal may be.</summary>
    Age,

    /// <summary>More than a third of the people take no part in it, which the others can't make up for.</summary>
    Recused,

    /// <summary>Whoever facilitates stopped it, and nobody appealed.</summary>
    Stopped,

    /// <summary>A meeting decided so.</summary>
    Meeting,

    /// <summary>What it would have changed was changed otherwise, and nobody adapted it.</summary>
    Conflict,

    /// <summary>The unit that had referred it is no part of this one any more.</summary>
    Departed,

    /// <summary>The unit that had referred it wants it no more.</summary>
    Recalled,
}

/// <summary>What people said, in numbers. The silent are counted, never named.</summary>
/// <param name="Asked">People asked, without the proposer.</param>
/// <param name="Need">Consents needed.</param>
public sealed record Count(int Asked, int Need, int Consents, int NoOpinions, int StoodAside, int Silent);

/// <summary>A change that somebody wants the unit to consent to.</summary>
public sealed record Proposal
{
    /// <summary>n in P-n.</summary>
    public required int Number { get; init; }

    public required PersonId Proposer { get; init; }

    public required Policy Policy { get; init; }

    /// <summary>Where its card lives.</summary>
    public required Place Place { get; init; }

    /// <summary>The fact by which it was opened: who had joined by then, and has not left since, is asked.</summary>
    public required long Electorate { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public int Version { get; init; } = 1;

    public required Wording Wording { get; init; }

    /// <summary>The wording of the version before.</summary>
    public Wording? Before { get; init; }

    /// <summary>What the last change solves, in the proposer's words.</summary>
    public string? Why { get; init; }

    /// <summary>The present version was mended behind people's answers.</summary>
    public Mend? Mend { get; init; }

    public required DateTimeOffset VersionAt { get; init; }

    /// <summary>The fact by which the text got its present form; a card drawn before it shows another text.</summary>
    public required long TextRev { get; init; }

    /// <summary>The newest fact about this proposal.</summary>
    public required long Rev { get; init; }

    public required ProposalState State { get; init; }

    /// <summary>What its adoption changes in the unit; null for nothing but the agreement.</summary>
    public Effect? Effect { get; init; }

    /// <summary>What that would change, as it was when everybody was asked; null if it changes nothing.</summary>
    public Touched? Base { get; init; }

    /// <summary>The version whose silent people were reminded; 0 again after the extension, so that a second reminder can follow.</summary>
    public int RemindedVersion { get; init; }

    /// <summary>The version that somebody kept open longer; time does not extend it once more.</summary>
    public int KeptOpenVersion { get; init; }

    /// <summary>When the proposer had the silent reminded last.</summary>
    public DateTimeOffset? PromptedAt { get; init; }

    public int LastObjection { get; init; }

    public int LastSuggestion { get; init; }

    public int LastQuestion { get; init; }

    /// <summary>How many people have reacted to the present version.</summary>
    public int Reactions { get; init; }

    /// <summary>What made somebody propose it, beside the words.</summary>
    public Occasion? Occasion { get; init; }

    /// <summary>Who said that they guide it, where nobody who is named could; null if nobody did.</summary>
    public PersonId? Facilitator { get; init; }

    /// <summary>When a meeting or another unit gave it back; its age counts from then.</summary>
    public DateTimeOffset? ReturnedAt { get; init; }

    /// <summary>How another unit gave it back; it is not referred twice.</summary>
    public ReturnReason? Returned { get; init; }

    /// <summary>What the unit that gave it back is called; null if none did, or before that was kept.</summary>
    public string? ReturnedBy { get; init; }

    /// <summary>The units that were asked for advice.</summary>
    public ValueList<Network.UnitId> Advisers { get; init; }

    /// <summary>The newest advice of other units.</summary>
    public ValueList<Advice> Advice { get; init; }

    /// <summary>What each person has said; stored beside the proposal, a row a person.</summary>
    [JsonIgnore]
    public ValueMap<PersonId, Response> Responses
    {
        get;
        init
        {
            field = value;
            Heard = null;
        }
    } = ValueMap<PersonId, Response>.Empty;

    /// <summary>The people who have raised objections, in the order of their first one.</summary>
    [JsonIgnore]
    public ValueList<PersonId> Objectors { get; init; }

    /// <summary>The people about whose part something is special: more time, no waiting, recusal. A few.</summary>
    [JsonIgnore]
    public ValueList<PersonId> Marked { get; init; }

    /// <summary>The count of the answers, if it is known; it follows from the responses and the unit's members.</summary>
    [JsonIgnore]
    public Heard? Heard { get; init; }

    public bool IsLive => State is ProposalState.Open or ProposalState.OnHold or ProposalState.Step or ProposalState.Meeting or ProposalState.Stopped or ProposalState.Referred or ProposalState.Conflicted;

    /// <summary>Somebody has taken the one extension of the present version.</summary>
    internal bool IsKeptOpen => KeptOpenVersion == Version;

    /// <summary>Posted by mistake: less than a minute ago, and nobody has said anything.</summary>
    public bool IsSlip(DateTimeOffset at) => at - SubmittedAt <= TimeSpan.FromSeconds(60)
        && Responses.All(entry => entry.Value is { Answer: null, Reaction: null, Objections.Count: 0, Suggestions.Count: 0, Questions.Count: 0 });

    /// <summary>Answers, problems and changes wait until people have talked, or another unit has decided.</summary>
    public bool IsTalkedAbout => State is ProposalState.Meeting or ProposalState.Stopped or ProposalState.Referred;

    public Response ResponseOf(PersonId person) => Responses.Find(person) ?? Response.None;

    /// <summary>All objections with their owners, in the order in which they were raised.</summary>
    public IEnumerable<(PersonId Owner, Objection Objection)> Objections() => Objectors.Count == 0
        ? []
        : Objectors.SelectMany(owner => ResponseOf(owner).Objections.Select(objection => (owner, objection)))
            .OrderBy(pair => pair.objection.Number);

    public IEnumerable<(PersonId Owner, Objection Objection)> OpenObjections() => Objections().Where(pair => pair.Objection.IsOpen);

    /// <summary>All questions with those who asked them, in their order.</summary>
    public IEnumerable<(PersonId Asker, Question Question)> Questions() => LastQuestion == 0
        ? []
        : Responses.SelectMany(entry => entry.Value.Questions.Select(question => (entry.Key, question))).OrderBy(pair => pair.question.Number);

    /// <summary>How many concerns go with it: of those who consented or disagreed with words, and problems that became notes.</summary>
    internal int Concerns() => Responses.Values.Count(response => response.AnswerTo(Version) is Answer.Consent { Concern: not null } or Answer.StandAside)
        + Objections().Count(pair => pair.Objection.State is ObjectionState.Noted);

    /// <summary>Those whose objection led to a change of the text: they improved it.</summary>
    public IEnumerable<PersonId> Improvers() =>
        Objections().Where(pair => pair.Objection.State is ObjectionState.Resolved).Select(pair => pair.Owner).Distinct();

    /// <summary>How somebody stands to the present version.</summary>
    public Stand StandOf(Member member, Response response) =>
        response.Recused is not null || !Tally.WasAsked(this, member) ? Stand.NotAsked : response.AnswerTo(Version) switch
        {
            Answer.Consent => Stand.Consented,
            Answer.NoOpinion => Stand.NoOpinion,
            Answer.StandAside => Stand.StoodAside,
            _ => response.OpenObjection?.State is ObjectionState.Raised ? Stand.Objecting : Stand.Silent,
        };

    /// <summary>The proposal with the answers that are stored beside it.</summary>
    public Proposal Loaded(ValueMap<PersonId, Response> responses) => this with
    {
        Responses = responses,
        Objectors =
        [
            .. responses.Where(entry => entry.Value.Objections.Count > 0)
                .OrderBy(entry => entry.Value.Objections[0].Number)
                .Select(entry => entry.Key),
        ],
        Marked = [.. responses.Where(entry => entry.Value.IsMarked).Select(entry => entry.Key)],
    };

    internal Proposal WithResponse(PersonId person, Func<Response, Response> change) =>
        this with { Responses = Responses.With(person, change(ResponseOf(person))) };
}
