using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.HealthChecks;

/// <summary>
/// A squad looks at itself: everybody says alone how it goes with each topic, and all see together how the answers spread. It decides nothing,
/// compares nobody, and no answer is ever shown with a name.
/// </summary>
public sealed record HealthCheck
{
    /// <summary>Working days for which it is open.</summary>
    public const int Days = 3;

    private const int HiddenDigits = 32;

    /// <summary>n in H-n.</summary>
    public required int Number { get; init; }

    public required PersonId By { get; init; }

    /// <summary>Where its card lives.</summary>
    public required Place Place { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The hour at which it closes.</summary>
    public required int ClosingHour { get; init; }

    /// <summary>The number of the fact that opened it, with which its secret is forgotten.</summary>
    public required long Opening { get; init; }

    /// <summary>What tells whose a ballot is; empty once it is closed.</summary>
    public required string Secret { get; init; }

    /// <summary>Those who have not answered were reminded.</summary>
    public bool Reminded { get; init; }

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>How many had answered when it was closed.</summary>
    public int Answered { get; init; }

    /// <summary>How the answers spread; empty while it is open, and without what too few have answered.</summary>
    public ValueList<Spread> Spreads { get; init; }

    [JsonIgnore]
    public ValueMap<BallotId, Ballot> Ballots { get; init; } = ValueMap<BallotId, Ballot>.Empty;

    [JsonIgnore]
    public bool IsOpen => ClosedAt is null;

    /// <summary>How many people have said something, be it about one topic.</summary>
    [JsonIgnore]
    public int Answers => IsOpen ? Ballots.Values.Count(ballot => ballot.Marks.Count > 0) : Answered;

    /// <summary>What people wrote, without their names and in an order that tells nothing; none if so few have answered that names would be guessed.</summary>
    [JsonIgnore]
    public IReadOnlyList<Mark> Notes => IsOpen || Answered < Spread.FewestPeople ? [] :
        [.. Ballots.Values.SelectMany(ballot => ballot.Marks).Where(mark => mark.Note is not null).OrderBy(Shown).ThenBy(mark => mark.Note, StringComparer.Ordinal)];

    /// <summary>A topic that too few have answered has no name, and its notes no place of their own.</summary>
    private int Shown(Mark mark) => SpreadOf(mark.Topic) is null ? int.MaxValue : (int)mark.Topic;

    /// <summary>When it closes by itself: a holiday or a pause that comes later moves it.</summary>
    public DateTimeOffset ClosesAt(Calendar calendar) => calendar.Closing(OpenedAt, Days, new TimeOnly(ClosingHour, 0));

    /// <summary>This person's own ballot, for nobody else's eyes; empty once it is closed.</summary>
    public Ballot BallotOf(PersonId person) => IsOpen ? Ballots.Find(IdOf(person)) ?? Ballot.Empty : Ballot.Empty;

    /// <summary>How the answers about this topic spread; null if too few have answered.</summary>
    public Spread? SpreadOf(Topic topic) => Spreads.FirstOrDefault(spread => spread.Topic == topic);

    /// <summary>Under which name this person answers here.</summary>
    internal BallotId IdOf(PersonId person) => new(Hidden(person.Value));

    /// <summary>The tap under another name: where it came from would tell who it was.</summary>
    internal Tap Hidden(Tap tap) => tap with { Key = Hidden(tap.Key) };

    /// <summary>Whoever is asked has sent their last page.</summary>
    internal bool HasEverybody(Unit unit) => Ballots.Count > 0 && unit.Members.Values.All(member => !member.Asked || BallotOf(member.Id).Finished);

    /// <summary>Somebody who is asked has said nothing.</summary>
    internal bool IsMissingSomebody(Unit unit) => unit.Members.Values.Any(member => member.Asked && BallotOf(member.Id) is { Marks.Count: 0, Finished: false });

    private string Hidden(string known) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(Secret), Encoding.UTF8.GetBytes(known)))[..HiddenDigits];
}
