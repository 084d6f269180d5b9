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
using TeamsBot.Text;
using Member = TeamsBot.Domain.Organization.Member;

namespace TeamsBot.Delivery;

/// <summary>Brings what concerns certain people to each of them: into the chat they opened with the bot, else by a mention in the thread.</summary>
public sealed partial class Nudging(ConnectorClient connector, PersonalChats chats, Digests digests, IOptions<BotFrameworkOptions> bot, TimeProvider time, ILogger<Nudging> logger)
{
    /// <summary>The thread comes first: if it can't be reached now all of it is tried again, and nobody has got it twice.</summary>
    public async Task SendAsync(UnitKey key, Unit unit, Nudge nudge, ConversationReference thread, CancellationToken cancellationToken)
    {
        var alone = new List<(Member Person, Place Chat)>();
        var together = new List<Member>();
        foreach (var member in StillConcerned(unit, nudge))
        {
            if (await chats.FindAsync(unit.Home.Tenant, member.ObjectId, cancellationToken) is { } chat)
            {
                alone.Add((member, chat));
            }
            else
            {
                together.Add(member);
            }
        }

        await SayAsync(unit, nudge, together, thread, cancellationToken);
        await SayAsync(unit, nudge, await UnreachedAsync(key, unit, nudge, alone, cancellationToken), thread, cancellationToken);
    }

    /// <summary>Between the fact and its delivery they may have answered.</summary>
    private IEnumerable<Member> StillConcerned(Unit unit, Nudge nudge)
    {
        var people = nudge.People.Select(id => unit.Members.Find(new PersonId(id))).OfType<Member>().Where(member => member.Asked);
        return nudge.Line is null ? people.Where(member => member.WaitAskedAt is not null)
            : unit.Open.Find(nudge.Proposal) is { } proposal && Tally.Of(unit, proposal, time.GetUtcNow()).Waiting is var waiting ? people.Where(member => waiting.Contains(member.Id))
            : [];
    }

    private async Task SayAsync(Unit unit, Nudge nudge, List<Member> people, ConversationReference thread, CancellationToken cancellationToken)
    {
        if (people.Count == 0 || !nudge.InThread)
        {
            return;
        }

        var scene = new Scene(unit, time.GetUtcNow(), Viewer: null, Dialogs: !bot.Value.IsAnonymous);
        var activity = nudge.Line is { } line
            ? Message.ToActivity(Lines.To(scene, people.Select(member => member.Id), who => line.Replace(Nudge.Names, who, StringComparison.Ordinal)))
            : Outbound(WaitCard.Ask(scene, people)).WithAlert();
        await connector.SendAsync(thread, activity, cancellationToken);
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
                await connector.SendAsync(At(unit, chat), Outbound(Card(scene, nudge, person)).WithAlert(), cancellationToken);
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

    private static AdaptiveCards.AdaptiveCard Card(Scene scene, Nudge nudge, Member person)
    {
        if (nudge.Line is null)
        {
            return WaitCard.Ask(scene, [person]);
        }

        var proposal = scene.Unit.Open[nudge.Proposal];
        return ProposalCard.Render(scene, proposal, new Banner(Lines.ClosesToday(scene, proposal), scene.Say(Sentence.AnswerStillOpen)));
    }

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
