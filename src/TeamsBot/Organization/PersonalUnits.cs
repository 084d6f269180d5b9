using TeamsBot.BotFramework;
using TeamsBot.Storage;

namespace TeamsBot.Organization;

/// <summary>One of somebody's units, as they look at it in their personal chat.</summary>
public sealed record OwnUnit(Visit Visit, Scene Scene);

/// <summary>The units of the person in a personal chat.</summary>
public sealed class PersonalUnits(Views views, Desk desk)
{
    /// <summary>Those that they are in now, by name.</summary>
    public async Task<IReadOnlyList<OwnUnit>> OfAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person)
        {
            return [];
        }

        var units = new List<OwnUnit>();
        foreach (var key in await views.OfPersonAsync(turn.TenantId, person.AadObjectId, cancellationToken))
        {
            var visit = new Visit(turn, key, Personal: true);
            units.Add(new(visit, visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now)));
        }

        return [.. units.Where(unit => unit.Scene.MayRead).OrderBy(unit => unit.Scene.Unit.Name, StringComparer.InvariantCultureIgnoreCase)];
    }
}
