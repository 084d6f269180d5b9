using TeamsBot.Domain;
using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Polls;
using TeamsBot.Domain.Proposals;
using TeamsBot.HealthChecks;
using TeamsBot.Polls;
using TeamsBot.Storage;
using TeamsBot.Storage.Units;
using TeamsBot.Text;

namespace TeamsBot.Delivery;

/// <summary>What is said, and noted elsewhere, after a change: decided before the commit from the change alone, stored with it. Cards are not here: they follow from the state by themselves.</summary>
public static class Reactions
{
    public static IReadOnlyList<OutboxEntry> To(Change change)
    {
        var scene = new Scene(change.After, change.After.LastAt, Viewer: null, Dialogs: false);
        var entries = new List<OutboxEntry>();
        if (change.Refusal is null && change.Command.ReplyTo is { } place && TypedReplies.Of(scene, change.Command, change.Events) is { } reply)
        {
            entries.Add(Message.Answer(place, reply));
        }

        foreach (var happened in change.Events)
        {
            entries.AddRange(happened switch
            {
                ProposalEvent it when Find(change.After, it.Proposal) is { } proposal => Told(scene, proposal, it, change),
                MembershipEvent it => Noted(scene, change, it),
                AgreementEvent.WeekTold it => Told(scene, change, it),
                AgreementEvent.Expired it => Told(scene, Until(change, it).Agreements.InForce[it.Agreement], it),
                AgreementEvent it when change.After.Agreements.Find(it.Agreement) is { } agreement => Told(scene, agreement, it),
                NetworkEvent it => (ImportWork.Of(change, it) ?? EntryFilled.Of(change, it)) is { } work ? [work] : NetworkLines.Told(scene, change, it),
                PollEvent.PollClosed it when !IsGroupChat(change.After) && change.After.ClosedPolls.LastOrDefault(poll => poll.Number == it.Poll) is { } poll =>
                    [Message.Of(poll.Place, PollLines.Closed(scene, poll), Keys.OfPoll(poll.Number))],
                HealthEvent.HealthReminded it when !IsGroupChat(change.After) && change.After.Health is { } check && check.Number == it.Check =>
                    [Message.Of(check.Place, HealthLines.Reminder(scene, check), Keys.OfCheck(check.Number))],
                HealthEvent.HealthClosed it when !IsGroupChat(change.After) && change.After.ClosedHealth.LastOrDefault(check => check.Number == it.Check) is { } check =>
                    [Message.Of(check.Place, HealthLines.Closed(scene, check), Keys.OfCheck(check.Number))],
                _ => [],
            });
        }

        entries.AddRange(NetworkLines.Sizes(scene, change));
        entries.AddRange(Post.Of(change));
        if (Census.Of(change) is { } census)
        {
            entries.Add(census);
        }

        return entries;
    }

    internal static Proposal? Find(Unit unit, int number) =>
        unit.Open.Find(number) ?? unit.Settled.LastOrDefault(proposal => proposal.Number == number);

    private static IEnumerable<OutboxEntry> Told(Scene scene, Proposal proposal, ProposalEvent happened, Change change)
    {
        var line = happened switch
        {
            ProposalEvent.Withdrawn when TypedReplies.IsSlip(proposal) => null,
            ProposalEvent.Adopted or ProposalEvent.Lapsed or ProposalEvent.Withdrawn or ProposalEvent.AdoptedThere => Lines.Result(scene, proposal),
            ProposalEvent.ReferralReturned it => Lines.Returned(scene, proposal, it, change.Before),
            ProposalEvent.Conflicted when proposal.State is ProposalState.Conflicted => Lines.Conflict(scene, proposal),
            ProposalEvent.Advised it => Lines.Advised(scene, it),
            _ when IsGroupChat(scene.Unit) || !proposal.IsLive => null,
            ProposalEvent.Objected it => Lines.Problem(scene, proposal, it.By),
            ProposalEvent.StillObjected it => WasOnHold(change.Before, it.Proposal) ? null : Lines.Problem(scene, proposal, it.By),
            ProposalEvent.ObjectionWithdrawn it when proposal.State is ProposalState.Open open => Lines.TakenBack(scene, proposal, open, it.By),
            ProposalEvent.ObjectionNoted it => Lines.ProblemNoted(scene, proposal, it.Owner),
            ProposalEvent.Suggested it => Lines.Idea(scene, proposal, it.By, it.Text),
            ProposalEvent.QuestionAsked it => Lines.Question(scene, proposal, it.By, it.Text),
            ProposalEvent.QuestionAnswered it => Lines.QuestionAnswered(scene, proposal, it.Asker, it.Text),
            ProposalEvent.MovedOn it => Lines.MovedOn(scene, proposal, it.To, it.Due),
            ProposalEvent.FacilitationTaken it => change.Command.ReplyTo == proposal.Place ? null : new(scene.Say(Sentence.LineFacilitates, Said.Name(scene, it.By), proposal.Number)),
            ProposalEvent.KeptOpen it => Lines.KeptOpen(scene, proposal, it),
            ProposalEvent.Reminded it when IsOver(change, it) => null,
            ProposalEvent.Stalled when change.After.Open.Find(proposal.Number)?.State is ProposalState.OnHold => Lines.Stalled(scene, proposal),
            ProposalEvent.Reminded { Objection: not null } it => Lines.WordReminder(scene, proposal, it.People[0]),
            _ => ProblemLines.Of(scene, proposal, happened, change.Before) ?? AgreementLines.Of(scene, proposal, happened),
        };
        return (happened, line) switch
        {
            (ProposalEvent.Reminded { Objection: null } it, _) => Reminding.Of(scene, change, it, inThread: !IsGroupChat(scene.Unit)),
            (ProposalEvent.Prompted it, _) when proposal.IsLive => [Reminding.Of(scene, proposal, it, inThread: !IsGroupChat(scene.Unit))],
            (ProposalEvent.AnsweredFor or ProposalEvent.ObjectedFor, _) when proposal.IsLive && !IsGroupChat(scene.Unit) =>
                DelegateWords.Told(scene, proposal, happened, change.Command.ReplyTo is not null).Select(said => Message.Of(proposal.Place, said, proposal.Number)),
            (_, null) => [],
            var (_, said) => [Message.Of(proposal.Place, said, proposal.Number)],
        };
    }

    /// <summary>What was decided until this fact, of which the unit after the change knows nothing any more.</summary>
    private static IEnumerable<OutboxEntry> Told(Scene scene, Change change, AgreementEvent.WeekTold happened)
    {
        var home = scene.Unit.Home;
        return [Message.Of(new(home.Service, home.Conversation), NoteLines.Of(scene, Until(change, happened).Week))];
    }

    /// <summary>The unit before this fact.</summary>
    private static Unit Until(Change change, UnitEvent happened) =>
        change.Events.TakeWhile(each => !ReferenceEquals(each, happened)).Aggregate(change.Before, (unit, each) => unit.Evolve(each));

    /// <summary>In the thread of its proposal; in a group chat only that it has ended, and the question to whoever takes care of it.</summary>
    private static IEnumerable<OutboxEntry> Told(Scene scene, Agreement agreement, AgreementEvent happened)
    {
        var line = IsGroupChat(scene.Unit) && happened is not (AgreementEvent.CareAsked or AgreementEvent.Expired) ? null : AgreementLines.Of(scene, agreement, happened);
        var home = scene.Unit.Home;
        var thread = agreement.Place is { } place && BotFramework.Connector.ConversationReference.WithoutThread(place.Conversation) == home.Conversation ? place : null;
        return line is null ? [] : [Message.Of(thread ?? new(home.Service, home.Conversation), line, thread is null ? null : agreement.Proposal)];
    }

    /// <summary>A group chat pushes every message to everybody: there only cards and results are sent.</summary>
    private static bool IsGroupChat(Unit unit) => unit.Home.Team.Length == 0;

    /// <summary>The bot slept over the closing time of which it would have reminded.</summary>
    internal static bool IsOver(Change change, ProposalEvent.Reminded reminded) => change.Events
        .SkipWhile(happened => !ReferenceEquals(happened, reminded)).Skip(1)
        .Any(later => later is ProposalEvent.Extended it && it.Proposal == reminded.Proposal);

    private static bool WasOnHold(Unit before, int number) => before.Open.Find(number)?.State is ProposalState.OnHold;

    private static IEnumerable<OutboxEntry> Noted(Scene scene, Change change, MembershipEvent happened)
    {
        var (home, key) = (change.After.Home, change.Key.Value);
        return happened switch
        {
            MembershipEvent.UnitCreated => [InTeam.Of(new(home.Tenant, HomeMoves.Team(home), home.Conversation, key))],
            MembershipEvent.WaitAsked it => [Nudge.Of(it.Place, it.Proposal, it.People, line: null, inThread: true)],
            MembershipEvent.HomeLost => [Aside.Of(HomeLines.Lost(scene))],
            MembershipEvent.HomeMoved it => HomeMoves.Of(scene, change, it),
            MembershipEvent.HomeFound when !change.After.IsHomeless => [Message.Of(new(home.Service, home.Conversation), HomeLines.Found(scene)), .. NetworkLines.StillThere(scene)],
            MembershipEvent.MemberJoined { Observes: false } it => [Belonging.Of(new(home.Tenant, it.Person.ObjectId, key, Present: true))],
            MembershipEvent.TookPart it => [Belonging.Of(Belongs(change, it.Member))],
            MembershipEvent.SteppedBack it => [Belonging.Of(Belongs(change, it.Member))],
            MembershipEvent.MemberLeft it => [Belonging.Of(new(home.Tenant, change.After.Members[it.Member].ObjectId, key, Present: false))],
            _ => [],
        };
    }

    /// <summary>Who may join a chapter is none of its people until they do.</summary>
    private static Belonging Belongs(Change change, PersonId person) =>
        change.After.Members[person] is var member ? new(change.After.Home.Tenant, member.ObjectId, change.Key.Value, member.Belongs) : default!;
}
