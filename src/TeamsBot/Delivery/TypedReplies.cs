using TeamsBot.Domain;
using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Delivery;

/// <summary>The answer to a typed command that was done. One that changed nothing because it was so already gets the same words.</summary>
public static class TypedReplies
{
    /// <param name="happened">What the command brought; empty if it was so already.</param>
    /// <returns>Null where the answer is a card that follows from the change itself.</returns>
    public static Line? Of(Scene scene, UnitCommand command, IReadOnlyList<UnitEvent> happened) =>
        Of(scene, command, command is ProposalCommand.About about ? Reactions.Find(scene.Unit, about.Proposal) : null, happened);

    /// <param name="about">The proposal that the command is about, open or closed.</param>
    public static Line? Of(Scene scene, UnitCommand command, Proposal? about, IReadOnlyList<UnitEvent> happened) =>
        Done(scene, command, about, happened) is { } line && Actor.Of(command) is { } by && scene.Unit.Person(by) is { } person && scene.HasJustComeBack(person.Id)
            ? line with { Text = $"{line.Text} {scene.Say(Sentence.BackAgain)}" }
            : Done(scene, command, about, happened);

    private static Line? Done(Scene scene, UnitCommand command, Proposal? about, IReadOnlyList<UnitEvent> happened) => command switch
    {
        ProposalCommand.About it when about is not null && scene.Unit.Person(it.By) is { } member => Of(scene, it, about, member, happened),
        AgreementCommand it when scene.Unit.Person(it.By) is { } speaker => AgreementLines.Reply(scene, it, speaker.Id),
        MembershipCommand.MarkAway it when scene.Unit.Person(it.Whom) is { } whom => Replies.Away(scene, whom, it.Until),
        MembershipCommand.Return it when scene.Unit.Person(it.By) is { } back => Replies.Back(scene, back),
        MembershipCommand.Include it when scene.Unit.Person(it.Person.ObjectId) is { } included => Replies.Included(scene, included),
        MembershipCommand.TakePart => new Line(scene.Say(Sentence.JoinedUnit, Said.Name(scene.Unit.Name))),
        MembershipCommand.StepBack => new Line(scene.Say(scene.Unit.Network.IsJoined ? Sentence.LeftUnit : Sentence.LeftSquad, Said.Name(scene.Unit.Name))),
        MembershipCommand.PauseUntil it => Replies.Paused(scene, it.Until),
        NetworkCommand.Depend it => NetworkLines.Noted(scene, it),
        NetworkCommand.Advise it => NetworkLines.Advised(scene, it),
        MembershipCommand.Resume => Replies.Resumed(scene),
        MembershipCommand.AddHoliday it => Replies.Holiday(scene, it.From, it.Until, off: true),
        MembershipCommand.RemoveHoliday it => Replies.Holiday(scene, it.From, it.Until, off: false),
        MembershipCommand.ChangeWorkingDays => Replies.WorkingDays(scene),
        MembershipCommand.Wait { Waited: true } => Replies.Waits(scene),
        MembershipCommand.ChangeZone => Replies.Zone(scene),
        MembershipCommand.ChangeLanguage => Replies.Language(scene),
        MembershipCommand.Mute it => new Line(scene.Say(it.Muted ? Sentence.NotedMuted : Sentence.NotedUnmuted)),
        MembershipCommand.ChooseNote it => NoteLines.Chosen(scene, it.Wanted),
        MembershipCommand.NameDelegate it when scene.Unit.Person(it.By) is { } by => DelegateWords.Named(scene, by),
        MembershipCommand.EndDelegation => new Line(scene.Say(Sentence.NotedNoDelegate)),
        _ => null,
    };

    /// <summary>Withdrawn at once, it is not told to anybody else.</summary>
    internal static bool IsSlip(Proposal proposal) => proposal.State is ProposalState.Withdrawn withdrawn && proposal.IsSlip(withdrawn.At);

    private static Line? Of(Scene scene, ProposalCommand.About command, Proposal proposal, Member member, IReadOnlyList<UnitEvent> happened) => command switch
    {
        ProposalCommand.React it => Replies.Reacted(scene, proposal, member.Id, problem: false, words: it.Text is not null),
        ProposalCommand.Respond or ProposalCommand.Raise when IsReaction(proposal, happened) => Replies.Reacted(scene, proposal, member.Id, command is ProposalCommand.Raise, words: false),
        ProposalCommand.AskAdvice it => new Line(scene.Say(Sentence.NotedAdviceAsked, Said.Name(it.Name))),
        ProposalCommand.AskQuestion => Replies.Asked(scene, proposal, member.Id),
        ProposalCommand.AnswerQuestion => Replies.QuestionAnswered(scene, proposal),
        ProposalCommand.Stepping it when it.ReplyTo == proposal.Place && happened.Count > 0 && !scene.IsChat => null,
        ProposalCommand.Stepping => Replies.MovedOn(scene, proposal, member.Id),
        ProposalCommand.Respond it => Replies.Answered(scene, proposal, member.Id, it.Answer),
        ProposalCommand.Raise => Replies.Problem(scene, proposal, member.Id),
        ProposalCommand.Suggest => Replies.Suggested(scene, proposal, member.Id),
        ProposalCommand.Amend => Replies.Changed(scene, proposal, member.Id, mended: proposal.Version == 1 || happened.OfType<ProposalEvent.Corrected>().Any()),
        ProposalCommand.Rebase => Replies.Changed(scene, proposal, member.Id),
        ProposalCommand.Resolve => Replies.Resolved(scene, proposal, member.Id),
        ProposalCommand.StillObject => Replies.StillObjects(scene, proposal, member.Id),
        ProposalCommand.TakeBack => Replies.TookBack(scene, proposal, member.Id),
        ProposalCommand.Participate it => Replies.Part(scene, it, proposal, member),
        ProposalCommand.Withdraw it => it.ReplyTo == proposal.Place && happened.Count > 0 && !IsSlip(proposal) ? null : Replies.Withdrawn(scene, proposal),
        ProposalCommand.Prompt => Replies.About(scene, proposal, member.Id, Sentence.NotedPrompted),
        ProposalCommand.ForAnother it => DelegateWords.Noted(scene, it, proposal, member),
        ProposalCommand.Drop or ProposalCommand.Extend or ProposalCommand.Appeal or ProposalCommand.CallMeeting or ProposalCommand.Refer or ProposalCommand.Record or ProposalCommand.Confirm when IsToldThere(scene, command, proposal, happened) => null,
        _ => ProblemReplies.Of(scene, command, proposal, member.Id, happened) ?? AgreementLines.Reply(scene, command, proposal, member.Id),
    };

    /// <summary>The line about it comes into the thread in which it was typed: that is the one answer. In a group chat only results are told.</summary>
    private static bool IsToldThere(Scene scene, ProposalCommand.About command, Proposal proposal, IReadOnlyList<UnitEvent> happened) => command.ReplyTo == proposal.Place
        && happened.Any(each => each is ProposalEvent.Adopted or ProposalEvent.Lapsed || (!scene.IsChat && each is ProposalEvent.Stopped or ProposalEvent.KeptOpen or ProposalEvent.CalledToMeeting or ProposalEvent.Referred or ProposalEvent.MeetingRecorded));

    /// <summary>Said before consent was asked; the last reaction may have ended that step.</summary>
    private static bool IsReaction(Proposal proposal, IReadOnlyList<UnitEvent> happened) =>
        happened.Any(each => each is ProposalEvent.Reacted) || (happened.Count == 0 && proposal.State is ProposalState.Step);
}
