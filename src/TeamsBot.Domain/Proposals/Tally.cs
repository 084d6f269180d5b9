using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TeamsBot.Domain.Proposals;

/// <summary>Who is asked about a proposal, who has answered its present version, and what is missing: computed, never stored.</summary>
public sealed record Tally
{
    /// <summary>People asked, without the proposer.</summary>
    public required ValueList<PersonId> Asked { get; init; }

    public required ValueList<PersonId> Consented { get; init; }

    /// <summary>Asked, waited for, and silent so far about this version.</summary>
    public required ValueList<PersonId> Waiting { get; init; }

    /// <summary>Asked, silent, and away: not waited for.</summary>
    public required ValueList<PersonId> Away { get; init; }

    public required Count Count { get; init; }

    public bool HasEnough => Count.Consents >= Count.Need;

    public bool EverybodyAnswered => Waiting.Count == 0;

    /// <summary>Counts a proposal as it stands in its unit at a moment.</summary>
    public static Tally Of(Unit unit, Proposal proposal, DateTimeOffset at)
    {
        var asked = unit.Members.Values.Where(member => IsAsked(proposal, member)).ToList();
        var silent = asked.Where(member => !HasAnswered(proposal, member.Id)).ToLookup(member => member.IsAway(at), member => member.Id);
        var answers = asked.Select(member => (member.Id, Answer: proposal.ResponseOf(member.Id).AnswerTo(proposal.Version))).ToList();
        var consented = answers.Where(pair => pair.Answer is Answer.Consent).Select(pair => pair.Id).ToList();
        var noOpinions = answers.Count(pair => pair.Answer is Answer.NoOpinion);
        var away = silent[true].ToList();
        var count = new Count(
            asked.Count,
            proposal.Policy.Need(asked.Count, noOpinions, away.Count),
            consented.Count,
            noOpinions,
            answers.Count(pair => pair.Answer is Answer.StandAside),
            silent[false].Count() + away.Count);
        return new() { Asked = [.. asked.Select(member => member.Id)], Consented = [.. consented], Waiting = [.. silent[false]], Away = [.. away], Count = count };
    }

    /// <summary>True for those who were in the unit when the proposal was opened and have not left since, without its proposer.</summary>
    public static bool IsAsked(Proposal proposal, Organization.Member member) =>
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

    private static bool HasAnswered(Proposal proposal, PersonId person)
    {
        var response = proposal.ResponseOf(person);
        return response.AnswerTo(proposal.Version) is not null || response.OpenObjection?.State is ObjectionState.Raised;
    }

    private static string Choice(Answer answer) => answer switch
    {
        Answer.Consent => "consent",
        Answer.NoOpinion => "noOpinion",
        Answer.StandAside => "standAside",
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.GetType().Name, "unknown answer"),
    };
}
