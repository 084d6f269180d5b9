using System.Collections.Concurrent;
using TeamsBot.Benchmarks.Scenarios;
using TeamsBot.Chat;
using TeamsBot.Delivery;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Organization;
using TeamsBot.Storage;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;
using TeamsBot.Text;

namespace TeamsBot.Benchmarks.Contestants;

/// <summary>
/// The same work by hand: words are understood, the squad is read, an answer is decided by the rules and stored with its fact before the card is drawn, all by
/// the product's own parts. What a ratio over this leaves is the bot around them: the doors, the ways from an activity to its rule, repeats, limits, outbox.
/// </summary>
internal sealed class TwinSquads
{
    /// <summary>Ben, of Ada and her four.</summary>
    private const int Ben = 1;
    private readonly ConcurrentDictionary<string, Lazy<Task<(StoredSquad Squad, UnitStore Store)>>> squads = new(StringComparer.Ordinal);
    private readonly UnitStore elsewhere = StoredSquad.Open(new MemoryTables());

    private TwinSquads()
    {
    }

    public static async Task<TwinSquads> OpenAsync()
    {
        var opened = new TwinSquads();
        await opened.elsewhere.PrepareAsync(CancellationToken.None);
        return opened;
    }

    /// <returns>The line that answers thanks, in the language of the unit if there is one here.</returns>
    public async Task<string> AnswerAsync(TwinActivity activity)
    {
        var unit = await elsewhere.ReadAsync(UnitKey.Of(activity.Conversation!.TenantId!, activity.Conversation.Id!), CancellationToken.None);
        return Grammar.Parse(activity.Text![(activity.Text!.IndexOf("</at>", StringComparison.Ordinal) + "</at>".Length)..], []) is ChatCommand.Thanks
            ? Replies.Thanks(new Scene(unit ?? Unit.None, TimeProvider.System.GetUtcNow(), null, Dialogs: true)).Text
            : throw new InvalidOperationException("The load says thanks and nothing else.");
    }

    /// <returns>The card after an answer that is stored.</returns>
    public async Task<ReadOnlyMemory<byte>> TakeAsync(TwinActivity activity)
    {
        var (squad, store) = await squads.GetOrAdd(activity.Conversation!.Id!, _ => new(FoundAsync)).Value;
        var verb = activity.Value.GetProperty("action").GetProperty("verb").GetString()!;
        var outcome = await store.TransactAsync(squad.Key, new ProposalCommand.Respond(1, verb == "consent" ? new Answer.Consent() : new Answer.NoOpinion())
        {
            By = StoredSquad.Name(Ben), Tap = new(activity.Id!, verb, 0), At = TimeProvider.System.GetUtcNow(), Entropy = NewEntropy.Next(),
        }, CancellationToken.None);
        return outcome.Events.Count == 1
            ? TwinBallot.Answer(outcome.After, outcome.After.Person(StoredSquad.Name(Ben))!.Id)
            : throw new InvalidOperationException($"This answer changed nothing: {outcome.Refusal}");
    }

    private static async Task<(StoredSquad Squad, UnitStore Store)> FoundAsync()
    {
        var squad = await StoredSquad.FoundAsync(voters: 4);
        return (squad, new UnitStore(squad.Tables, TimeProvider.System, Reactions.To));
    }
}
