using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Organization;

/// <summary>Who gave no answer to the proposals that closed last: after two in a row the unit asks whether to wait for them.</summary>
public sealed record Silence
{
    public static readonly Silence None = new();

    /// <summary>Silent in the last one that asked them.</summary>
    public ValueList<PersonId> Once { get; init; }

    /// <summary>Silent twice in a row: to be asked now.</summary>
    public ValueList<PersonId> Twice { get; init; }

    /// <summary>The proposal that made it two, and where its card lives.</summary>
    public int Proposal { get; init; }

    public Place? Place { get; init; }

    /// <summary>When it closed.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>After a proposal has closed. Whoever was away on one of its days is as they were; a proposal that was withdrawn, or that nobody could answer because it conflicted, says nothing about anybody.</summary>
    internal Silence After(Unit unit, Proposal closed, DateTimeOffset at)
    {
        if (closed.State is ProposalState.Withdrawn or ProposalState.NotDecided { Reason: LapseReason.Conflict or LapseReason.Departed or LapseReason.Recalled })
        {
            return this;
        }

        var (once, twice) = (Once.Where(id => !closed.Responses.ContainsKey(id)).ToList(), Twice.ToList());
        var days = new Pause(unit.Calendar.Day(closed.SubmittedAt), unit.Calendar.Day(at).AddDays(1));
        foreach (var (id, member) in unit.Members)
        {
            if (!Tally.IsAsked(closed, member) || closed.Responses.ContainsKey(id) || IsKnown(member) || member.Absences.Any(absence => absence.Overlaps(days)))
            {
                continue;
            }

            if (once.Remove(id))
            {
                (twice.Count < Limits.AskedAtOnce ? twice : once).Add(id);
            }
            else if (once.Count < Limits.SilentKept)
            {
                once.Add(id);
            }
        }

        return Equal(once, twice) ? this : new() { Once = [.. once], Twice = [.. twice], Proposal = closed.Number, Place = closed.Place, At = at };
    }

    internal Silence Without(PersonId person) =>
        Once.Contains(person) || Twice.Contains(person) ? this with { Once = [.. Once.Where(id => id != person)], Twice = [.. Twice.Where(id => id != person)] } : this;

    /// <summary>Asked already, or not waited for anyway.</summary>
    private static bool IsKnown(Member member) => member.Unwaited || member.WaitAskedAt is not null;

    private bool Equal(List<PersonId> once, List<PersonId> twice) => Once.SequenceEqual(once) && Twice.SequenceEqual(twice);
}
