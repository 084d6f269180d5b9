using Microsoft.Extensions.Options;
using TeamsBot.BotFramework;
using TeamsBot.BotFramework.Connector;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Organization;
using TeamsBot.Personal;
using TeamsBot.Proposals;
using TeamsBot.Storage;
using TeamsBot.Storage.Deliveries;
using TeamsBot.Text;
using Member = TeamsBot.Domain.Organization.Member;

namespace TeamsBot.Delivery;

/// <summary>Brings what concerns certain people to each of them: into the chat they opened with the bot, else by a mention in the thread.</summary>
public sealed partial class Nudging(ConnectorClient connector, PersonalChats chats, Digests digests, IOptions<BotFrameworkOptions> bot, TimeProvider time, ILogger<Nudging> logger)
{
    /// <summary>The thread comes first: if it can't be reached now all of it is tried again, and nobody has got it twice. Then each is told in turn, also if it can't be reached ever.</summary>
    /// <param name="told">The last who was told alone, empty for nobody; null if the thread was not told yet.</param>
    public async Task<Delivered> SendAsync(UnitKey key, Unit unit, Nudge nudge, ConversationReference thread, string? told, CancellationToken cancellationToken)
    {
        var concerned = Parts(nudge).SelectMany(part => StillConcerned(unit, part)).DistinctBy(member => member.Id).ToList();
        if (told is not null)
        {
            return await Asides.InTurnAsync(concerned, told, member => TellAsync(key, unit, nudge, thread, member, cancellationToken));
        }

        var chosen = await Task.WhenAll(concerned.Select(member => ChatAsync(unit, nudge, member, cancellationToken)));
        await SayAsync(unit, nudge, [.. concerned.Where((_, index) => chosen[index] is null)], thread, cancellationToken);
        return chosen.Any(chat => chat is not null) ? new Delivered.Partly("") : new Delivered.Sent();
    }

    /// <summary>Where this person is told alone; null if they are told in the thread.</summary>
    private async Task<Place?> ChatAsync(Unit unit, Nudge nudge, Member member, CancellationToken cancellationToken) =>
        !member.Muted && Parts(nudge).Any(part => part.People.Contains(member.Id.Value) && part.Unmentioned?.Contains(member.Id.Value) != true)
            ? await chats.FindAsync(unit.Home.Tenant, member.ObjectId, cancellationToken)
            : null;

    private static IEnumerable<Nudge> Parts(Nudge nudge) => nudge.Also is { } also ? also.Prepend(nudge) : [nudge];

    private static IEnumerable<Proposal> ProposalsOf(Unit unit, Nudge nudge) =>
        (nudge.More ?? []).Prepend(nudge.Proposal).Select(unit.Open.Find).OfType<Proposal>();

    /// <summary>Between the fact and its delivery they may have answered.</summary>
    private IEnumerable<Member> StillConcerned(Unit unit, Nudge nudge)
    {
        var people = nudge.People.Select(id => unit.Members.Find(new PersonId(id))).OfType<Member>().Where(member => member.Asked);
        if (nudge.Line is null)
        {
            return people.Where(member => member.WaitAskedAt is not null);
        }

        var waiting = ProposalsOf(unit, nudge).SelectMany(proposal => Tally.Of(unit, proposal, time.GetUtcNow()).Waiting).ToHashSet();
        return people.Where(member => waiting.Contains(member.Id));
    }

    private bool Waits(Unit unit, Proposal proposal, Member member) => Tally.Of(unit, proposal, time.GetUtcNow()).Waiting.Contains(member.Id);

    private async Task SayAsync(Unit unit, Nudge nudge, List<Member> people, ConversationReference thread, CancellationToken cancellationToken)
    {
        var lines = nudge.Line is null ? [] : LinesFor(unit, nudge, people);
        if (!nudge.InThread || (nudge.Line is null ? people.Count == 0 : lines.Count == 0))
        {
            return;
        }

        var scene = new Scene(unit, time.GetUtcNow(), Viewer: null, Dialogs: !bot.Value.IsAnonymous);
        var activity = nudge.Line is not null
            ? Message.ToActivity(Line.Of(lines))
            : Outbound(WaitCard.Ask(scene, people)).WithAlert();
        try
        {
            await connector.SendAsync(thread, activity, cancellationToken);
        }
        catch (ConnectorException fault) when (fault.IsFinal)
        {
            LogUnsaid(fault.Fault);
        }
    }

    /// <summary>A line for each part whom it concerns; one that names nobody is said once, to all.</summary>
    private List<Line> LinesFor(Unit unit, Nudge nudge, List<Member> people)
    {
        var scene = new Scene(unit, time.GetUtcNow(), Viewer: null, Dialogs: false);
        return [.. from part in Parts(nudge)
            let whom = people.Where(member => part.People.Contains(member.Id.Value)).ToList()
            where whom.Count > 0
            select Lines.To(scene, whom.Select(member => member.Id), who => part.Line!.Replace(Nudge.Names, who, StringComparison.Ordinal), named: part.Line!.Contains(Nudge.Names, StringComparison.Ordinal) ? part.Unmentioned : part.People)];
    }

    /// <summary>In their own chat, or in the thread if that could not be reached.</summary>
    /// <returns>False for whoever has none: they were told in the thread.</returns>
    private async Task<bool> TellAsync(UnitKey key, Unit unit, Nudge nudge, ConversationReference thread, Member person, CancellationToken cancellationToken)
    {
        if (await ChatAsync(unit, nudge, person, cancellationToken) is not { } chat)
        {
            return false;
        }

        if (!await ReachAsync(key, unit, nudge, person, chat, cancellationToken))
        {
            await SayAsync(unit, nudge, [person], thread, cancellationToken);
        }

        return true;
    }

    private async Task<bool> ReachAsync(UnitKey key, Unit unit, Nudge nudge, Member person, Place chat, CancellationToken cancellationToken)
    {
        try
        {
            var scene = new Scene(unit, time.GetUtcNow(), person.Id, Dialogs: !bot.Value.IsAnonymous, key.Value);
            foreach (var card in await digests.HoldsAsync(unit.Home.Tenant, person.ObjectId, cancellationToken) ? [] : Cards(scene, nudge, person))
            {
                await connector.SendAsync(At(unit, chat), Outbound(card).WithAlert(), cancellationToken);
            }

            return true;
        }
        catch (ConnectorException fault)
        {
            LogUnreached(fault.Fault);
            if (fault.Fault is Fault.Gone)
            {
                await chats.ForgetAsync(unit.Home.Tenant, person.ObjectId, cancellationToken);
            }

            return false;
        }
    }

    private IEnumerable<AdaptiveCards.AdaptiveCard> Cards(Scene scene, Nudge nudge, Member person) => nudge.Line is null
        ? [WaitCard.Ask(scene, [person])]
        : from part in Parts(nudge)
          where part.People.Contains(person.Id.Value) && part.Unmentioned?.Contains(person.Id.Value) != true
          from proposal in ProposalsOf(scene.Unit, part)
          where Waits(scene.Unit, proposal, person)
          select ProposalCard.Render(
              scene, proposal, new Banner(part.Prompted ? Lines.PromptedAlone(scene, proposal) : Lines.ClosesToday(scene, proposal), scene.Say(Sentence.AnswerStillOpen)));

    private static OutboundActivity Outbound(AdaptiveCards.AdaptiveCard card) => OutboundActivity.Card(card.ToRaw(), card.FallbackText);

    private ConversationReference At(Unit unit, Place chat) => new()
    {
        ServiceUrl = chat.Service,
        ConversationId = chat.Conversation,
        TenantId = unit.Home.Tenant,
        ServiceUrlVerified = !bot.Value.IsAnonymous,
    };

    [LoggerMessage(LogLevel.Information, "Could not write to a person alone: {Fault}; the thread is used.")]
    private partial void LogUnreached(Fault fault);

    [LoggerMessage(LogLevel.Warning, "Could not tell people in the thread: {Fault}.")]
    private partial void LogUnsaid(Fault fault);
}
