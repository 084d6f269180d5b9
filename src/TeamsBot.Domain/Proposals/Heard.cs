namespace TeamsBot.Domain.Proposals;

/// <summary>How a person stands to the present version of a proposal.</summary>
public enum Stand
{
    /// <summary>Not in the unit when it was opened, gone since, or its proposer.</summary>
    NotAsked,

    /// <summary>Asked, and nothing said to this version.</summary>
    Silent,

    Consented,
    NoOpinion,
    StoodAside,

    /// <summary>Sees a problem with this version and has said so.</summary>
    Objecting,
}

/// <summary>
/// How many people stand how to the present version. Kept up to date person by person, so that deciding costs the same for ten
/// people and for ten thousand; it always equals the count over all members.
/// </summary>
public sealed record Heard(int Asked, int Consents, int NoOpinions, int StoodAside, int Objecting)
{
    public int Silent => Asked - Consents - NoOpinions - StoodAside - Objecting;

    /// <summary>Counts everybody.</summary>
    public static Heard Of(Unit unit, Proposal proposal)
    {
        var heard = new Heard(0, 0, 0, 0, 0);
        foreach (var (id, member) in unit.Members)
        {
            heard = heard.Moved(Stand.NotAsked, proposal.StandOf(member, proposal.ResponseOf(id)));
        }

        return heard;
    }

    /// <summary>The count after somebody's stand has changed.</summary>
    public Heard Moved(Stand from, Stand to) => from == to ? this : new(
        Asked + Is(to != Stand.NotAsked) - Is(from != Stand.NotAsked),
        Consents + Is(to == Stand.Consented) - Is(from == Stand.Consented),
        NoOpinions + Is(to == Stand.NoOpinion) - Is(from == Stand.NoOpinion),
        StoodAside + Is(to == Stand.StoodAside) - Is(from == Stand.StoodAside),
        Objecting + Is(to == Stand.Objecting) - Is(from == Stand.Objecting));

    private static int Is(bool one) => one ? 1 : 0;
}
