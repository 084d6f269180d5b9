using TeamsBot.Domain;
using TeamsBot.Domain.Ledger;

namespace TeamsBot.Storage.Units;

/// <summary>A unit as one head row saw it: valid as long as that row's ETag is.</summary>
/// <param name="Wake">When its due row is to be looked at, milliseconds since 1970; null if there is none.</param>
/// <param name="ETag">Of the head row; empty if there is none yet.</param>
internal sealed record Standing(Unit Unit, Frontier Frontier, long? Wake, string ETag)
{
    public static readonly Standing Nothing = new(Unit.None, Frontier.Empty, null, "");
}
