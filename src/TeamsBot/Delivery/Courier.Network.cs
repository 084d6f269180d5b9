using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Organization;
using TeamsBot.Storage;
using TeamsBot.Storage.Deliveries;
using TeamsBot.Storage.Units;

namespace TeamsBot.Delivery;

/// <content>What units tell each other.</content>
public sealed partial class Courier
{
    /// <summary>How long a letter waits for a unit that can't be written at the moment.</summary>
    private static readonly TimeSpan LetterAgain = TimeSpan.FromSeconds(5);

    /// <summary>In the order in which they were written, each once; never beyond the tenant.</summary>
    private async Task<Delivered> PostAsync(UnitKey from, Post post, CancellationToken cancellationToken)
    {
        var to = new UnitKey(post.To);
        if (!to.IsBeside(from))
        {
            LogAstray();
            return new Delivered.Sent();
        }

        try
        {
            var receive = new NetworkCommand.Receive(new(from.Value), post.Letter) { At = time.GetUtcNow(), Entropy = NewEntropy.Next(), Once = post.Once };
            return (await units.TransactAsync(to, receive, cancellationToken)).Refusal is Refusal.ReadOnly ? Waits() : new Delivered.Sent();
        }
        catch (NotSavedException)
        {
            return Waits();
        }
    }

    private Delivered.Later Waits() => new(time.GetUtcNow() + LetterAgain);

    private async Task<Delivered> NoteAsync(Census census, CancellationToken cancellationToken)
    {
        await views.CountAsync(census.Tenant, new UnitKey(census.Unit), census.People, census.Open, cancellationToken);
        return new Delivered.Sent();
    }

    [LoggerMessage(LogLevel.Error, "A letter to a unit of another tenant was not delivered.")]
    private partial void LogAstray();
}
