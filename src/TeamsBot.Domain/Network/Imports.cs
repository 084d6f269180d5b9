using static TeamsBot.Domain.Network.NetworkEvent;

namespace TeamsBot.Domain.Network;

/// <summary>
/// Units that come from files: entries of the organisation without a conversation, until one takes them over.
/// An import takes nothing from anybody: a unit that a conversation is stays as it is. What has none yet is nobody's, and a later file corrects it.
/// </summary>
internal static class Imports
{
    internal static Decision Ask(Decision decision, NetworkCommand.AskImport command, DateTimeOffset at) => decision.After.Network.Importing switch
    {
        { Import: var going } => going == command.Import ? decision : decision.Refuse(Refusal.ImportRunning),
        null => decision.With(new ImportAsked(at, command.Import, command.By, command.Steps, command.Card)),
    };

    internal static Decision Step(Decision decision, NetworkCommand.ImportStep command, DateTimeOffset at)
    {
        if (decision.After.Network.Importing is not { } going || going.Import != command.Import || going.Done + 1 != command.Step)
        {
            return decision;
        }

        var named = command.Units.ToList();
        var (placed, unfit) = Placed(decision, named, at);
        while (unfit is not null)
        {
            named.Remove(unfit);
            (placed, unfit) = Placed(decision, named, at);
        }

        return placed.With(new ImportStepped(at, command.Import, command.Step, command.Units.Count - named.Count));
    }

    /// <summary>
    /// All of them at once, so that one may have the name that another of them gives up. What can't be in the network like that has to be left out,
    /// the last first: who came first is served first.
    /// </summary>
    private static (Decision Placed, ImportedUnit? Unfit) Placed(Decision before, IReadOnlyList<ImportedUnit> units, DateTimeOffset at)
    {
        var decision = before;
        foreach (var unit in units)
        {
            if (Fact(decision.After.Network, unit, at) is { } fact)
            {
                decision = decision.With(fact);
            }
        }

        return (decision, units.LastOrDefault(unit => !IsThere(decision.After.Network, before.After.Network, unit)));
    }

    /// <summary>A conversation is what was imported without one, and whoever is part of it hears so.</summary>
    internal static Decision Take(Decision decision, Entry vacancy, UnitId unit, Letter.Enter it, DateTimeOffset at)
    {
        var elsewhere = it.Parent is { } parent && parent != vacancy.Parent && parent != vacancy.Wanted ? it.Parent : null;
        return NetworkRules.TellParts(decision.With(new EntryTaken(at, vacancy.Unit, unit, it.Purpose.Length > 0 ? it.Purpose : vacancy.Position.Purpose, elsewhere)), unit, at);
    }

    /// <summary>A unit that nobody uses leaves, and nothing that is in use hangs on it.</summary>
    internal static Decision Remove(Decision decision, NetworkCommand.Remove command, DateTimeOffset at) => Known(decision.After.Network, command.Slug) switch
    {
        null => decision,
        { Vacant: false } => decision.Refuse(Refusal.HasChannel),
        var entry when decision.After.Network.Entries.Values.Any(part => part.Parent == entry.Unit || part.Wanted == entry.Unit) => decision.Refuse(Refusal.HasParts),
        var entry => decision.With(new UnitRemoved(at, entry.Unit, command.By)),
    };

    private static Entry? Known(NetworkView network, string slug) => network.Names.WithSlug(slug) is { } unit ? network.Entries[unit] : null;

    /// <summary>What makes the unit what the file says; null if it is that already, is not the file's to change, or would be part of what is not there.</summary>
    private static NetworkEvent? Fact(NetworkView network, ImportedUnit unit, DateTimeOffset at) => Known(network, unit.Slug) switch
    {
        null => Place(network, unit.Parent) is var (parent, wanted) ? new UnitImported(at, unit.Unit, unit.Kind, unit.Name, unit.Purpose, unit.Slug, parent, wanted) : null,
        { Vacant: true } entry when !Says(network, entry, unit) => Place(network, unit.Parent, entry) is var (parent, wanted)
            ? new UnitCorrected(at, entry.Unit, unit.Kind, unit.Name, unit.Purpose, parent, wanted)
            : null,
        _ => null,
    };

    /// <summary>Part of a unit without a conversation at once, for nobody is there to be asked; to be part of one with a conversation, unless it is that already.</summary>
    /// <returns>Null if there is no such unit.</returns>
    private static (UnitId? Parent, UnitId? Wanted)? Place(NetworkView network, string? parent, Entry? now = null) =>
        now is not null && parent == Parent(network, now) ? (now.Parent, now.Wanted)
        : parent is null ? (null, null)
        : Known(network, parent) is not { } whole ? null
        : whole.Vacant ? (whole.Unit, null)
        : (null, whole.Unit);

    private static string? Parent(NetworkView network, Entry entry) => (entry.Parent ?? entry.Wanted) is { } parent ? network.Entries.Find(parent)?.Position.Slug : null;

    private static bool Says(NetworkView network, Entry entry, ImportedUnit unit) =>
        entry.Position == new Position(unit.Kind, unit.Name, unit.Purpose, unit.Slug) && Parent(network, entry) == unit.Parent;

    /// <summary>The unit as the file has it, by this step, an earlier import, or a step that was done twice; what a conversation has taken over is no longer the file's.</summary>
    private static bool IsThere(NetworkView network, NetworkView before, ImportedUnit unit) => Known(network, unit.Slug) switch
    {
        null => false,
        { Vacant: false } entry => entry.Position.Name == unit.Name && entry.Position.Kind == unit.Kind,
        var entry when !Says(network, entry, unit) => false,
        var entry => before.Entries.Find(entry.Unit) is var known && (known == entry || (Structure.Fits(network, entry) && (known is null || known.Position.Kind == unit.Kind || Structure.FitsParts(network, entry.Unit, unit.Kind)))),
    };
}
