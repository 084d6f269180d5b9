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

    /// <summary>What a tribe knows of its squads: a row each. What is told anew, or no more, is forgotten in the log too.</summary>
    private void AddSharedHealth(Change change, Unit stored)
    {
        var (before, after) = (change.Before.Network.Health, change.After.Network.Health);
        if (ReferenceEquals(before, after))
        {
            return;
        }

        foreach (var (squad, health) in after)
        {
            if (!ReferenceEquals(before.Find(squad), health))
            {
                Add(Keys.HealthOf(squad.Value), health);
            }
        }

        foreach (var (squad, health) in before)
        {
            if (!after.ContainsKey(squad))
            {
                Close(Keys.HealthOf(squad.Value), stored.Network.Health.ContainsKey(squad));
            }

            if (health.Result is not null && after.Find(squad)?.Heard != health.Heard)
            {
                Add(Keys.Event(health.Heard), new TableOp.Merge(UnitRows.Erased(health.Heard)));
            }
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
