using TeamsBot.Domain;
using TeamsBot.Domain.Network;

namespace TeamsBot.Storage.Units;

/// <summary>The rows of an organisation's units.</summary>
internal sealed partial class DecidedRows
{
    /// <summary>Only the units that the facts name.</summary>
    private void AddEntries(Change change, Unit stored)
    {
        foreach (var happened in change.Events)
        {
            UnitId? named = happened switch
            {
                NetworkEvent.UnitEntered it => it.Unit,
                NetworkEvent.UnitImported it => it.Unit,
                NetworkEvent.EntryTaken it => it.By,
                NetworkEvent.EntryDeclined it => it.Unit,
                NetworkEvent.EntryRenamed it => it.Unit,
                NetworkEvent.UnitWanted it => it.Unit,
                NetworkEvent.UnitMoved it => it.Unit,
                NetworkEvent.MoveDeclined it => it.Unit,
                _ => null,
            };
            if (named is { } unit && change.After.Network.Entries.Find(unit) is { } entry)
            {
                Add(Keys.Entry(unit.Value), entry);
            }

            if (happened is NetworkEvent.EntryTaken taken)
            {
                Close(Keys.Entry(taken.Unit.Value), stored.Network.Entries.ContainsKey(taken.Unit));
            }
        }
    }
}
