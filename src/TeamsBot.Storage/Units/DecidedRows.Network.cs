using TeamsBot.Domain;
using TeamsBot.Domain.Network;

namespace TeamsBot.Storage.Units;

/// <summary>The rows of an organisation's units.</summary>
internal sealed partial class DecidedRows
{
    /// <summary>Only those that the facts change.</summary>
    private void AddEntries(Change change, Unit stored)
    {
        foreach (var happened in change.Events)
        {
            if (happened is NetworkEvent { Entry: { } unit } && change.After.Network.Entries.Find(unit) is { } entry)
            {
                Add(Keys.Entry(unit.Value), entry);
            }

            if (happened is NetworkEvent.EntryTaken taken)
            {
                Close(Keys.Entry(taken.Unit.Value), stored.Network.Entries.ContainsKey(taken.Unit));
            }

            if (happened is NetworkEvent.UnitRemoved removed)
            {
                Close(Keys.Entry(removed.Unit.Value), stored.Network.Entries.ContainsKey(removed.Unit));
            }
        }
    }
}
