using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Proposals;

/// <summary>Who is asked about a proposal, who has answered its present version, and what is missing at a moment: computed, never stored.</summary>
public sealed class Tally
{
    private readonly Unit unit;
    private readonly Proposal proposal;
    private readonly DateTimeOffset at;
    private Remembered<Tally, Lists> lists;

    private Tally(Unit unit, Proposal proposal, DateTimeOffset at)
    {
        (this.unit, this.proposal, this.at) = (unit, proposal, at);
        var heard = proposal.Heard ?? Heard.Of(unit, proposal);
        var excused = unit.Absent.Count(id => IsExcused(unit.Members[id]));
        var need = proposal.Policy.Quorum.Need(heard, excused);
        NotWaitedFor = excused;
        Count = new(heard.Asked, need, heard.Consents, heard.NoOpinions, heard.StoodAside, heard.Silent);
    }

    public Count Count { get; }

    /// <summary>Asked, silent, and not waited for.</summary>
    public int NotWaitedFor { get; }

    /// <summary>How many are waited for.</summary>
    public int Missing => Count.Silent - NotWaitedFor;

    public bool HasEnough => Count.Consents >= Count.Need && 100 * (Count.Asked - Count.Silent) >= proposal.Policy.Participation * (Count.Asked - NotWaitedFor);

    public bool EverybodyAnswered => Missing == 0;

    /// <summary>People asked, without the proposer.</summary>
    public ValueList<PersonId> Asked => Named.Asked;

    public ValueList<PersonId> Consented => Named.Consented;

    /// <summary>Asked, waited for, and silent so far about this version.</summary>
    public ValueList<PersonId> Waiting => Named.Waiting;

    /// <summary>Asked, silent, and away: not waited for.</summary>
    public ValueList<PersonId> Away => Named.Away;

    /// <summary>Asked, silent, there, and not waited for.</summary>
    public ValueList<PersonId> Unwaited => Named.Unwaited;

    private Lists Named => lists.Of(this, static tally => new(
        tally.Those(static (_, stand, _) => stand != Stand.NotAsked),
        tally.Those(static (_, stand, _) => stand == Stand.Consented),
        tally.Those(static (counted, stand, member) => stand == Stand.Silent && !counted.IsExcused(member)),
        tally.Those(static (counted, stand, member) => stand == Stand.Silent && member.IsAway(counted.at)),
        tally.Those(static (counted, stand, member) => stand == Stand.Silent && counted.IsExcused(member) && !member.IsAway(counted.at))));

    /// <summary>Counts a proposal as it stands in its unit at a moment.</summary>
    public static Tally Of(Unit unit, Proposal proposal, DateTimeOffset at) => new(unit, proposal, at);

    /// <summary>True for those who were in the unit when the proposal was opened and have not left since, without its proposer.</summary>
    public static bool IsAsked(Proposal proposal, Member member) =>
        member.Asked && member.Joined <= proposal.Electorate && member.Id != proposal.Proposer;

    /// <summary>SHA-256, hex, of the sorted answers to the present version: one line "pseudonym choice version" each.</summary>
    public static string AnswersHash(Unit unit, Proposal proposal)
    {
        var lines = unit.Members.Values.Where(member => IsAsked(proposal, member))
            .Select(member => (member.Id, Answer: proposal.ResponseOf(member.Id).AnswerTo(proposal.Version)))
            .Where(pair => pair.Answer is not null)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Id} {Choice(pair.Answer!)} {proposal.Version}"))
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', lines))));
    }

    private bool IsExcused(Member member) =>
        member.IsExcused(at) && proposal.StandOf(member, proposal.ResponseOf(member.Id)) == Stand.Silent;

    private ValueList<PersonId> Those(Func<Tally, Stand, Member, bool> which)
    {
        var found = new List<PersonId>();
        foreach (var (id, member) in unit.Members)
        {
            if (which(this, proposal.StandOf(member, proposal.ResponseOf(id)), member))
            {
                found.Add(id);
            }
        }

        return [.. found];
    }

    private static string Choice(Answer answer) => answer switch
    {
        Answer.Consent => "consent",
        Answer.NoOpinion => "noOpinion",
        Answer.StandAside => "standAside",
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.GetType().Name, "unknown answer"),
    };

    private sealed record Lists(ValueList<PersonId> Asked, ValueList<PersonId> Consented, ValueList<PersonId> Waiting, ValueList<PersonId> Away, ValueList<PersonId> Unwaited);
}
