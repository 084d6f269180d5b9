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

    /// <summary>Counts a proposal as it stands in its unit at a moment, in one pass over the members.</summary>
    public static Tally Of(Unit unit, Proposal proposal, DateTimeOffset at)
    {
        var (asked, consented, waiting, away) = (new List<PersonId>(), new List<PersonId>(), new List<PersonId>(), new List<PersonId>());
        var (noOpinions, aside) = (0, 0);
        foreach (var member in unit.Members.Values.Where(member => IsAsked(proposal, member)))
        {
            asked.Add(member.Id);
            var response = proposal.ResponseOf(member.Id);
            switch (response.AnswerTo(proposal.Version))
            {
                case Answer.Consent:
                    consented.Add(member.Id);
                    break;
                case Answer.NoOpinion:
                    noOpinions++;
                    break;
                case Answer.StandAside:
                    aside++;
                    break;
                default:
                    if (response.OpenObjection?.State is not ObjectionState.Raised)
                    {
                        (member.IsAway(at) ? away : waiting).Add(member.Id);
                    }

                    break;
            }
        }

        var need = proposal.Policy.Need(asked.Count, noOpinions, away.Count);
        var count = new Count(asked.Count, need, consented.Count, noOpinions, aside, waiting.Count + away.Count);
        return new() { Asked = [.. asked], Consented = [.. consented], Waiting = [.. waiting], Away = [.. away], Count = count };
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

    private static string Choice(Answer answer) => answer switch
    {
        Answer.Consent => "consent",
        Answer.NoOpinion => "noOpinion",
        Answer.StandAside => "standAside",
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.GetType().Name, "unknown answer"),
    };
}
