using TeamsBot.Domain;
using TeamsBot.Storage.Events;
using TeamsBot.Storage.Tables;

namespace TeamsBot.Storage.Units;

/// <summary>
/// Serves those who wait for one unit: knows how the unit stands, decides, commits, and finds out what happened when an answer is lost.
/// One step is one attempt; whoever has no answer after it is in the next one, together with whoever came meanwhile.
/// </summary>
internal sealed class UnitDesk(UnitKey key, UnitReader reader, Committer committer, Func<Change, IReadOnlyList<OutboxEntry>> react)
{
    private Standing? standing;
    private Plan? inFlight;
    private long verified;
    private int alone;
    private bool suspect;

    /// <summary>The unit as last known here.</summary>
    public Unit Known => standing?.Unit ?? Unit.None;

    /// <summary>What is known may be old: read before the next decision.</summary>
    public void Distrust() => suspect = true;

    /// <param name="asks">Answers those that it can.</param>
    /// <param name="newest">The place of the newest arrival.</param>
    public async Task StepAsync(List<Ask> asks, Func<long> newest, CancellationToken cancellation)
    {
        try
        {
            var known = await StandAsync(newest, cancellation);
            await RecogniseAsync(asks, known, cancellation);
            var open = asks.FindAll(static ask => !ask.IsDone);
            if (open.Count == 0)
            {
                return;
            }

            if (open[0].Alarm is { } alarm)
            {
                await SetAlarmAsync(open[0], alarm, known, cancellation);
                return;
            }

            await ServeAsync(PlanFor(open, known), known, newest, cancellation);
        }
        catch (UnknownEventException)
        {
            RefuseToWrite(asks);
        }
        catch (TableFault fault) when (fault.Reason == Reason.Unavailable)
        {
            suspect = true;
            await committer.PauseAsync(cancellation);
        }
    }

    /// <summary>How the unit stands: as known, or read anew after a conflict. Answers those whose commit turns out to have happened.</summary>
    private async ValueTask<Standing> StandAsync(Func<long> newest, CancellationToken cancellation)
    {
        if (standing is { } known && !suspect)
        {
            return known;
        }

        var asOf = newest();
        if (standing is null)
        {
            standing = await reader.LoadAsync(key, cancellation);
        }
        else
        {
            var (caught, leaves) = await reader.CatchUpAsync(key, standing, cancellation);
            standing = caught;
            if (inFlight is { } sent && sent.IsIn(leaves))
            {
                Answer(sent);
            }
        }

        (verified, suspect, inFlight) = (asOf, false, null);
        return standing;
    }

    /// <summary>Answers commands that were done before, as far as there is a reason to look; the others are left.</summary>
    private async ValueTask RecogniseAsync(List<Ask> asks, Standing known, CancellationToken cancellation)
    {
        foreach (var ask in asks.FindAll(static ask => ask is { IsDone: false, Recognised: false }))
        {
            ask.Recognised = true;
            if (await reader.OnceAsync(key, ask.Command!.Once!, cancellation) is { } row)
            {
                ask.Answer(new Outcome { Before = known.Unit, After = known.Unit, Repeated = UnitRows.ReadOnce(row) }, known.ETag, known.Wake);
            }
        }
    }

    private Plan PlanFor(List<Ask> asks, Standing known)
    {
        var plan = new Plan(key, known, react);
        foreach (var ask in asks)
        {
            try
            {
                if (ask.Alarm is not null || !plan.TryAdd(ask) || alone > 0)
                {
                    break;
                }
            }
            catch (Exception fault) when (fault is not UnknownEventException)
            {
                // A command that cannot be decided or stored is its own misfortune only.
                ask.Fail(fault);
            }
        }

        return plan;
    }

    private async Task ServeAsync(Plan plan, Standing known, Func<long> newest, CancellationToken cancellation)
    {
        var unsure = plan.Asks.FindAll(static ask => ask is { Command.Once: not null, Recognised: null } && (ask.Decided!.Refusal is not null || ask.Decided.Events.Count == 0));
        if (unsure.Count > 0)
        {
            unsure.ForEach(ask => ask.Recognised = false);
            return;
        }

        if (!plan.IsEmpty)
        {
            await CommitAsync(plan, known, cancellation);
        }
        else if (plan.Asks.All(ask => ask.Sequence <= verified))
        {
            Answer(plan);
        }
        else
        {
            await VerifyAsync(plan, known, newest, cancellation);
        }
    }

    /// <summary>Nothing is written, so nothing would show that the unit has changed elsewhere: its head is read.</summary>
    private async Task VerifyAsync(Plan plan, Standing known, Func<long> newest, CancellationToken cancellation)
    {
        var asOf = newest();
        var head = await reader.HeadAsync(key, cancellation);
        if ((head?.ETag ?? "") == known.ETag)
        {
            verified = asOf;
            Answer(plan);
        }
        else
        {
            suspect = true;
        }
    }

    private async Task CommitAsync(Plan plan, Standing known, CancellationToken cancellation)
    {
        inFlight = plan;
        suspect = true;
        try
        {
            standing = await committer.CommitAsync(key, plan, known, cancellation);
            (inFlight, suspect) = (null, false);
            alone = Math.Max(0, alone - 1);
            Answer(plan);
        }
        catch (TableFault fault) when (fault.Reason == Reason.TooBig)
        {
            Split(plan, fault);
        }
        catch (TableFault fault) when (fault.Reason != Reason.Unavailable)
        {
            foreach (var ask in plan.Asks.Where(ask => fault.Reason == Reason.Exists && ask is { Command.Once: not null, Recognised: null }))
            {
                ask.Recognised = false;
            }
        }
    }

    /// <summary>Together they are too much: each on its own, so that only the one that is too big fails.</summary>
    private void Split(Plan plan, TableFault fault)
    {
        (inFlight, suspect) = (null, false);
        alone = plan.Asks.Count switch
        {
            0 => throw fault,
            1 => 0,
            var together => together,
        };
        if (alone == 0)
        {
            plan.Asks[0].Fail(fault);
        }
    }

    private async Task SetAlarmAsync(Ask ask, (string ETag, long? Wake) alarm, Standing known, CancellationToken cancellation)
    {
        var set = "";
        if (alarm.ETag == known.ETag)
        {
            suspect = true;
            try
            {
                standing = await committer.SetWakeAsync(key, known, alarm.Wake, cancellation);
                (suspect, set) = (false, standing.ETag);
            }
            catch (TableFault fault) when (fault.Reason != Reason.Unavailable)
            {
                // Another process was faster; whoever wanted the alarm looks again.
            }
        }

        ask.Answer(new Outcome { Before = known.Unit, After = known.Unit }, set, alarm.Wake);
    }

    private void Answer(Plan plan) => plan.Asks.ForEach(ask => ask.Answer(ask.Decided!, standing!.ETag, standing.Wake));

    private void RefuseToWrite(IReadOnlyList<Ask> asks)
    {
        suspect = true;
        foreach (var ask in asks)
        {
            Refusal? refusal = ask.Command is null ? null : Refusal.ReadOnly;
            ask.Answer(new Outcome { Before = Known, After = Known, Refusal = refusal }, "", null);
        }
    }
}
