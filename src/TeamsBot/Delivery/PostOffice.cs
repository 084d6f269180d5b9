using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Organization;
using TeamsBot.Storage;
using TeamsBot.Storage.Deliveries;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;

namespace TeamsBot.Delivery;

/// <summary>Brings letters from one unit to another: in the order in which they were written, each counted once, and never beyond the tenant.</summary>
public sealed partial class PostOffice(UnitStore units, TimeProvider time, ILogger<PostOffice> logger)
{
    /// <summary>How long a letter waits for a unit that can't be written at the moment.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    /// <param name="from">Whose outbox holds the letter.</param>
    /// <param name="post">The letter.</param>
    /// <param name="cancellationToken">Ends the wait; the letter stays in the outbox.</param>
    public async Task<Delivered> DeliverAsync(UnitKey from, Post post, CancellationToken cancellationToken)
    {
        var to = new UnitKey(post.To);
        if (!to.IsBeside(from))
        {
            LogAstray();
            return new Delivered.Sent();
        }

        foreach (var (nth, step) in post.Letter.Steps.Index())
        {
            try
            {
                var receive = new NetworkCommand.Receive(new(from.Value), step) { At = time.GetUtcNow(), Entropy = NewEntropy.Next(), Once = nth == 0 ? post.Once : $"{post.Once}.{nth}" };
                if ((await units.TransactAsync(to, receive, cancellationToken)).Refusal is Refusal.ReadOnly)
                {
                    return Later();
                }
            }
            catch (NotSavedException)
            {
                return Later();
            }
            catch (TableFault fault) when (fault.Reason == Reason.TooBig)
            {
                if ((await units.ReadAsync(to, cancellationToken))?.Step(time.GetUtcNow()).Events.Count > 0)
                {
                    // What time brings its receiver comes before it, and that is too big.
                    return Later();
                }

                // It will never fit, and whatever its sender writes besides must not wait for it.
                LogTooBig(step.GetType().Name);
            }
        }

        return new Delivered.Sent();
    }

    private Delivered.Later Later() => new(time.GetUtcNow() + Again);

    [LoggerMessage(LogLevel.Error, "A letter to a unit of another tenant was not delivered.")]
    private partial void LogAstray();

    [LoggerMessage(LogLevel.Error, "A letter ({Kind}) holds more than its receiver can store, and was put aside.")]
    private partial void LogTooBig(string kind);
}
