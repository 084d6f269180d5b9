using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Storage;

namespace TeamsBot.Organization;

/// <summary>One of somebody's units, as they look at it in their personal chat.</summary>
public sealed record OwnUnit(Visit Visit, Scene Scene);

/// <summary>The units of a person, as they are shown to that person alone.</summary>
public sealed class PersonalUnits(Views views, Desk desk)
{
    /// <summary>Those that the person of the turn is in now, by name. One call to the store, and one more for each unit that this process knows.</summary>
    public async Task<IReadOnlyList<OwnUnit>> OfAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person)
        {
            return [];
        }

        var scenes = await ScenesAsync(turn.TenantId, person.AadObjectId, turn.Dialogs, key => desk.ReadAsync(new Visit(turn, key, Personal: true), cancellationToken), cancellationToken);
        return [.. scenes.Select(scene => new OwnUnit(new(turn, new UnitKey(scene.UnitKey!), Personal: true), scene))];
    }

    /// <summary>The one of them that has this name, whether it is in the network or not; null if none has.</summary>
    public async Task<OwnUnit?> NamedAsync(Turn turn, string name, CancellationToken cancellationToken)
    {
        var skeleton = Domain.Network.UnitName.Skeleton(name);
        return (await OfAsync(turn, cancellationToken)).FirstOrDefault(own => Domain.Network.UnitName.Skeleton(own.Scene.Unit.Name) == skeleton);
    }

    /// <summary>The same without the person being there, so that it is no sign of them.</summary>
    /// <param name="person">The directory's object id.</param>
    /// <param name="dialogs">Where it is looked at, forms open as dialogs.</param>
    public Task<IReadOnlyList<Scene>> ScenesAsync(string tenant, string person, bool dialogs, CancellationToken cancellationToken) =>
        ScenesAsync(tenant, person, dialogs, key => desk.ReadAsync(key, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<Scene>> ScenesAsync(string tenant, string person, bool dialogs, Func<UnitKey, Task<Unit>> read, CancellationToken cancellationToken)
    {
        var scenes = new List<Scene>();
        foreach (var key in await views.OfPersonAsync(tenant, person, cancellationToken))
        {
            var unit = await read(key);
            if (unit.Person(person) is { Belongs: true } member)
            {
                scenes.Add(new(unit, desk.Now, member.Id, dialogs, key.Value));
            }
        }

        return [.. scenes.OrderBy(scene => scene.Unit.Name, StringComparer.InvariantCultureIgnoreCase)];
    }
}
