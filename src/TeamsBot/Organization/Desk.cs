using System.Globalization;
using TeamsBot.BotFramework;
using TeamsBot.Delivery;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage;
using TeamsBot.Storage.Units;

namespace TeamsBot.Organization;

/// <summary>When, by whom and with which randomness a command comes: what every command carries and no card can say.</summary>
public sealed record Stamp(DateTimeOffset At, Entropy Entropy, string By, Tap Tap);

/// <summary>The one way from a turn to a unit: stamps commands, lets unknown people of the channel in, finds proposals open or closed.</summary>
public sealed class Desk(UnitStore units, Rosters rosters, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    /// <param name="rev">The revision of the card that was tapped; 0 for a typed command.</param>
    public Stamp Stamp(Turn turn, string verb, long rev = 0) => new(
        Now,
        NewEntropy.Next(),
        turn.Person!.AadObjectId,
        new(Delivery(turn), verb, rev));

    /// <summary>Of a typed command; several in one message are told apart.</summary>
    public Stamp Stamp(Visit visit, string verb) =>
        Stamp(visit.Turn, verb) is var first && visit.Nth == 0 ? first : first with { Tap = first.Tap with { Key = Delivery(visit.Turn, visit.Nth) } };

    /// <summary>What recognises a second delivery of the same activity.</summary>
    public static string Delivery(Turn turn) => Keys.Hash(26, turn.TenantId, turn.ConversationId, turn.Activity.Id ?? "");

    private static string Delivery(Turn turn, int nth) =>
        Keys.Hash(26, turn.TenantId, turn.ConversationId, turn.Activity.Id ?? "", nth.ToString(CultureInfo.InvariantCulture));

    /// <summary>The unit with time brought up to now, without writing. In a personal chat it is none for whoever is not in it.</summary>
    public async Task<Unit> ReadAsync(Visit visit, CancellationToken cancellationToken) => Shown(visit, await AtHomeAsync(visit, await SeenAsync(visit, await NowAsync(visit.Key, cancellationToken), cancellationToken), cancellationToken));

    /// <summary>The unit as this person may look at it now: of one that is not theirs they see nothing.</summary>
    public async Task<Scene> LookAsync(Visit visit, CancellationToken cancellationToken)
    {
        var scene = visit.Look(await ReadAsync(visit, cancellationToken), Now);
        return scene.MayRead ? scene : scene with { Unit = Unit.None };
    }

    /// <summary>Where cards of the unit are posted: here, or from a personal chat, or where it does not live any more, in the unit's own conversation. Another process may have moved it, so the store is asked.</summary>
    public async Task<Place> PlaceAsync(Visit visit, CancellationToken cancellationToken)
    {
        var unit = visit.Personal ? await ReadAsync(visit, cancellationToken) : await ReadAsync(visit.Key, cancellationToken);
        return visit.Personal || unit.Exists && unit.Home.Conversation != visit.Turn.ConversationId ? new(unit.Home.Service, unit.Home.Conversation) : visit.Place;
    }

    /// <summary>The unit with time brought up to now, for the bot's own use: whoever shows it decides who may see it.</summary>
    public Task<Unit> ReadAsync(UnitKey key, CancellationToken cancellationToken) => NowAsync(key, cancellationToken);

    /// <summary>The unit for somebody who is about to act there: whom it does not know is looked up in the channel once.</summary>
    public async Task<Unit> EnterAsync(Visit visit, CancellationToken cancellationToken)
    {
        var unit = await ReadAsync(visit, cancellationToken);
        return unit.Exists && unit.Person(visit.By) is not { Present: true } && await rosters.LetInAsync(visit, unit, cancellationToken)
            ? await ReadAsync(visit, cancellationToken)
            : unit;
    }

    /// <summary>Does it; somebody whom the unit does not know is looked up in the channel once, and let in if being there is enough.</summary>
    public async Task<Outcome> DoAsync(Visit visit, UnitCommand command, CancellationToken cancellationToken)
    {
        if (visit.IsPreview)
        {
            return Imagined(visit, await NowAsync(visit.Key, cancellationToken), command);
        }

        var outcome = await units.TransactAsync(visit.Key, command, cancellationToken);
        outcome = outcome with { After = await AtHomeAsync(visit, outcome.After, cancellationToken) };
        return outcome.Refusal switch
        {
            Refusal.NotAMember or Refusal.TakesNoPart when await rosters.LetInAsync(visit, outcome.After, cancellationToken) => await units.TransactAsync(visit.Key, command, cancellationToken),
            Refusal.Closed when await ClosedItAsync(visit, outcome.After, command, cancellationToken) => outcome with { Refusal = null },
            _ => outcome with { After = Shown(visit, outcome.After) },
        };
    }

    /// <summary>A proposal in any state; null if there is none of that number.</summary>
    public async Task<Proposal?> FindAsync(Visit visit, Unit unit, int number, CancellationToken cancellationToken) =>
        unit.Open.Find(number)
        ?? unit.Settled.FirstOrDefault(proposal => proposal.Number == number)
        ?? (number >= 1 && number <= unit.LastProposal ? await units.ClosedProposalAsync(visit.Key, number, cancellationToken) : null);

    /// <summary>Closed proposals, the newest first.</summary>
    /// <param name="before">Only those with a smaller number; null for the newest.</param>
    public Task<ClosedPage> ClosedAsync(Visit visit, Unit unit, int? before, int count, CancellationToken cancellationToken) =>
        units.ClosedProposalsAsync(visit.Key, Math.Min(before ?? int.MaxValue, unit.LastProposal + 1), count, cancellationToken);

    /// <summary>What happened to a proposal, in its order.</summary>
    /// <param name="from">Where the page before ended; null from the beginning.</param>
    public Task<HistoryPage> HistoryAsync(Visit visit, Proposal proposal, long? from, int count, CancellationToken cancellationToken) =>
        units.HistoryAsync(visit.Key, proposal.Number, Math.Max(from ?? 0, proposal.Electorate), proposal.Rev, count, cancellationToken);

    /// <summary>The thread that a proposal's card started; null if it stands in somebody's thread, or was not posted yet.</summary>
    public async Task<string?> ThreadAsync(Visit visit, int number, CancellationToken cancellationToken) =>
        LiveCard.Read(await units.CardAsync(visit.Key, number, cancellationToken)).Thread;

    /// <summary>What would come of it: decided, and not written.</summary>
    private static Outcome Imagined(Visit visit, Unit unit, UnitCommand command)
    {
        var decision = unit.Decide(command);
        return new() { Before = Shown(visit, unit), After = Shown(visit, decision.After), Events = decision.Events, Refusal = decision.Refusal };
    }

    /// <summary>Where the unit does not live, only its own people see what is in it: a key on a card opens nothing.</summary>
    private static Unit Shown(Visit visit, Unit unit) => !visit.IsAtHome(unit) && unit.Person(visit.By) is not { Belongs: true } ? Unit.None : unit;

    /// <summary>What fell due shows, although nobody has written it down yet.</summary>
    private async Task<Unit> NowAsync(UnitKey key, CancellationToken cancellationToken)
    {
        var unit = await units.ReadAsync(key, cancellationToken) ?? Unit.None;
        return unit.Wake <= Now ? unit.Decide(new MembershipCommand.Advance { At = Now, Entropy = NewEntropy.Next() }).After : unit;
    }

    /// <summary>Whoever only looks is here too: if they were not waited for, they are again.</summary>
    private async Task<Unit> SeenAsync(Visit visit, Unit unit, CancellationToken cancellationToken) =>
        !visit.IsUnseen && unit.Person(visit.By) is ({ Unwaited: true } or { WaitAskedAt: not null })
            ? (await units.TransactAsync(visit.Key, new MembershipCommand.Look(visit.By) { At = Now, Entropy = NewEntropy.Next() }, cancellationToken)).After
            : unit;

    /// <summary>When the chat service sent it; null if it does not say.</summary>
    internal static DateTimeOffset? Told(Turn turn) => turn.Activity.Timestamp;

    /// <summary>Where somebody speaks or taps, the bot can speak too, whatever it was told before.</summary>
    private async Task<Unit> AtHomeAsync(Visit visit, Unit unit, CancellationToken cancellationToken) =>
        unit.IsHomeless && !visit.Personal && unit.Home.Conversation == visit.Turn.ConversationId
            ? (await units.TransactAsync(visit.Key, new MembershipCommand.FindHome(Loss: null, Told(visit.Turn) ?? Now) { In = visit.Turn.ConversationId, At = Now, Entropy = NewEntropy.Next() }, cancellationToken)).After
            : unit;

    /// <summary>The very tap that was counted before the proposal closed, delivered once more: no refusal.</summary>
    private async Task<bool> ClosedItAsync(Visit visit, Unit unit, UnitCommand command, CancellationToken cancellationToken) =>
        command is ProposalCommand.About about
        && unit.Person(about.By) is { } member
        && await FindAsync(visit, unit, about.Proposal, cancellationToken) is { } closed
        && closed.ResponseOf(member.Id).HasSeen(about.Tap, Now);
}
