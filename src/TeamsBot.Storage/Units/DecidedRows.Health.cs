using TeamsBot.Domain;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Storage.Tables;

namespace TeamsBot.Storage.Units;

/// <content>The rows of health checks: one for each check, and one for each ballot, under a name that tells nothing once the check is closed.</content>
internal sealed partial class DecidedRows
{
    private void AddHealth(Change change, Unit stored)
    {
        if (change.After.Health is { } open && (!ReferenceEquals(change.Before.Health, open) || !ReferenceEquals(change.Before.Calendar, change.After.Calendar)))
        {
            Add(Keys.OpenCheck(open.Number), open);
            AddBallots(change, open);
        }

        foreach (var closed in change.After.ClosedHealth)
        {
            Add(Keys.Closed(Keys.OfCheck(closed.Number)), closed);
            AddBallots(change, closed);
            Close(Keys.OpenCheck(closed.Number), stored.Health?.Number == closed.Number);

            // Whose the ballots are is forgotten in the same step: the secret was in this row, and in the body of the fact that opened the check.
            Add(Keys.Event(closed.Opening), new TableOp.Merge(UnitRows.Erased(closed.Opening)));
        }
    }

    private void AddBallots(Change change, HealthCheck check)
    {
        var number = Keys.OfCheck(check.Number);
        foreach (var happened in change.Events)
        {
            if (happened is HealthEvent.HealthAnswered it && it.Check == check.Number)
            {
                Add(Keys.Response(number, it.Ballot.Value), check.Ballots[it.Ballot]);
            }
        }

        AddCard(number, change.After.Size);
    }
}
