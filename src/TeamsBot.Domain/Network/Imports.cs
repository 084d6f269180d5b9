using static TeamsBot.Domain.Network.NetworkEvent;

namespace TeamsBot.Domain.Network;

/// <summary>
/// Units that come from files: entries of the organisation without a conversation, until one takes them over.
/// An import takes nothing from anybody: what is in the network stays as it is.
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

        var left = 0;
        foreach (var unit in command.Units)
        {
            if (Structure.Place(decision.After.Network, unit) is var (parent, wanted))
            {
                decision = decision.With(new UnitImported(at, unit.Unit, unit.Kind, unit.Name, unit.Purpose, unit.Slug, parent, wanted));
            }
            else
            {
                left += IsThere(decision.After.Network, unit) ? 0 : 1;
            }
        }

        return decision.With(new ImportStepped(at, command.Import, command.Step, left));
    }

    /// <summary>A conversation is what was imported without one, and whoever is part of it hears so.</summary>
    internal static Decision Take(Decision decision, Entry vacancy, UnitId unit, Letter.Enter it, DateTimeOffset at)
    {
        var elsewhere = it.Parent is { } parent && parent != vacancy.Parent && parent != vacancy.Wanted ? it.Parent : null;
        return NetworkRules.TellParts(decision.With(new EntryTaken(at, vacancy.Unit, unit, it.Purpose.Length > 0 ? it.Purpose : vacancy.Position.Purpose, elsewhere)), unit, at);
    }

    /// <summary>The same unit as it would be imported: from an earlier import, or a step that was done twice.</summary>
    private static bool IsThere(NetworkView network, ImportedUnit unit) =>
        network.Names.WithSlug(unit.Slug) is { } known && network.Entries[known].Position is var position && position.Name == unit.Name && position.Kind == unit.Kind;
}
