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
    /// <summary>The thread comes first: if it can't be reached now all of it is tried again, and nobody has got it twice. Then some are told at a time.</summary>
    /// <param name="told">The last who was told alone, of people in the order of their pseudonyms, empty for nobody; null if the thread was not told yet.</param>
    public async Task<Delivered> SendAsync(UnitKey key, Unit unit, Nudge nudge, ConversationReference thread, string? told, CancellationToken cancellationToken)
    {
        var concerned = Asides.After(Parts(nudge).SelectMany(part => StillConcerned(unit, part)).DistinctBy(member => member.Id), told);
        if (told is null)
        {
            var chosen = await Task.WhenAll(concerned.Select(member => ChatAsync(unit, nudge, member, cancellationToken)));
            await SayAsync(unit, nudge, [.. concerned.Where((_, index) => chosen[index] is null)], thread, cancellationToken);
            return chosen.Any(chat => chat is not null) ? new Delivered.Partly("") : new Delivered.Sent();
        }

        var alone = new List<(Member Person, Place Chat)>();
        foreach (var member in concerned.Take(Asides.AtOnce))
        {
            if (await ChatAsync(unit, nudge, member, cancellationToken) is { } chat)
            {
                alone.Add((member, chat));
            }
        }

        await SayAsync(unit, nudge, await UnreachedAsync(key, unit, nudge, alone, cancellationToken), thread, cancellationToken);
        return concerned.Count > Asides.AtOnce ? new Delivered.Partly(concerned[Asides.AtOnce - 1].Id.Value) : new Delivered.Sent();
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
        return nudge.Line is null ? people.Where(member => member.WaitAskedAt is not null)
            : people.Where(member => ProposalsOf(unit, nudge).Any(proposal => Waits(unit, proposal, member)));
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
        await connector.SendAsync(thread, activity, cancellationToken);
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

    /// <summary>Tells each in their own chat.</summary>
    /// <returns>Those whose chat could not be reached.</returns>
    private async Task<List<Member>> UnreachedAsync(UnitKey key, Unit unit, Nudge nudge, List<(Member Person, Place Chat)> people, CancellationToken cancellationToken)
    {
        var unreached = new List<Member>();
        foreach (var (person, chat) in people)
        {
            try
            {
                if (await digests.HoldsAsync(unit.Home.Tenant, person.ObjectId, cancellationToken))
                {
                    continue;
                }

                var scene = new Scene(unit, time.GetUtcNow(), person.Id, Dialogs: !bot.Value.IsAnonymous, key.Value);
                foreach (var card in Cards(scene, nudge, person))
                {
                    await connector.SendAsync(At(unit, chat), Outbound(card).WithAlert(), cancellationToken);
                }
            }
            catch (ConnectorException fault)
            {
                LogUnreached(fault.Fault);
                unreached.Add(person);
                if (fault.Fault is Fault.Gone)
                {
                    await chats.ForgetAsync(unit.Home.Tenant, person.ObjectId, cancellationToken);
                }
            }
        }

        return unreached;
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
}
