namespace TeamsBot.Domain.Proposals;

/// <summary>How the number of consents needed is found.</summary>
public enum QuorumKind
{
    /// <summary>Half of those who are waited for or have answered, rounded up; a "no opinion" lowers it; never below 2 if three or more are asked.</summary>
    Half,

    /// <summary>Everybody who is waited for.</summary>
    All,

    /// <summary>All but this many, and never less than half.</summary>
    AllBut,

    /// <summary>This share, in per cent, rounded up.</summary>
    Percent,

    /// <summary>This many.</summary>
    Fixed,

    /// <summary>More than half of those who have answered.</summary>
    MostAnswers,
}

/// <summary>How many consents of others a proposal needs; at least one, whatever the rule.</summary>
/// <param name="Number">What <paramref name="Kind"/> counts with; 0 where it needs none.</param>
public sealed record Quorum(QuorumKind Kind, int Number = 0)
{
    /// <param name="heard">The answers.</param>
    /// <param name="excused">People asked who are silent and not waited for.</param>
    public int Need(Heard heard, int excused)
    {
        var voters = heard.Asked - excused;
        var need = Kind switch
        {
            QuorumKind.Half => Math.Max((voters - heard.NoOpinions + 1) / 2, heard.Asked >= 3 ? 2 : 1),
            QuorumKind.All => voters,
            QuorumKind.AllBut => Math.Max((voters + 1) / 2, voters - Number),
            QuorumKind.Percent => ((voters * Number) + 99) / 100,
            QuorumKind.Fixed => Math.Min(Number, voters),
            QuorumKind.MostAnswers => ((heard.Asked - heard.Silent) / 2) + 1,
            _ => throw new ArgumentOutOfRangeException(nameof(heard), Kind, "unknown rule"),
        };
        return Math.Max(need, 1);
    }
}
