using TeamsBot.Domain;
using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Text;

/// <summary>The one-line messages about agreements and meetings, and the answers to what people type about them.</summary>
public static class AgreementLines
{
    private const int WordsShown = 300;
    private const int BreachesThatSuggest = 3;

    /// <summary>What is said in the thread of an agreement; null if nothing.</summary>
    public static Line? Of(Scene scene, Agreement agreement, AgreementEvent happened) => happened switch
    {
        AgreementEvent.Questioned it => agreement.Proposer is { } proposer && proposer != it.By
            ? Lines.To(scene, [proposer], who => scene.Say(Sentence.LineQuestionedTo, Said.Name(scene, it.By), agreement.Number, Said.Words(it.Reason, WordsShown), who))
            : new(scene.Say(Sentence.LineQuestioned, Said.Name(scene, it.By), agreement.Number, Said.Words(it.Reason, WordsShown))),
        AgreementEvent.Broken it when agreement.BreachesUntil(it.At) >= BreachesThatSuggest => new(scene.Say(Sentence.LineBrokenOften, agreement.Number, Said.Words(agreement.Title, Wording.MaxTitle))),
        AgreementEvent.CareTaken it when it.By != it.Who => Lines.To(scene, [it.Who], who => scene.Say(Sentence.LineCare, who, agreement.Number, Said.Words(agreement.Title, Wording.MaxTitle), Said.Name(scene, it.By))),
        AgreementEvent.Expired when agreement.LastDay is { } lastDay => new(scene.Say(Sentence.LineExpired, agreement.Number, Said.Words(agreement.Title, Wording.MaxTitle), When.WithYear(lastDay, scene.Words.Culture))),
        AgreementEvent.CareAsked when agreement.Care is { } care => Lines.To(scene, [care.Who], who => scene.Say(Sentence.LineCareAsked, who, agreement.Number, Said.Words(agreement.Title, Wording.MaxTitle))),
        _ => null,
    };

    /// <summary>The answer to a typed command about an agreement.</summary>
    public static Line? Reply(Scene scene, AgreementCommand command, PersonId who) => scene.Unit.Agreements.Find(command.Agreement) is not { } agreement ? null : command switch
    {
        AgreementCommand.Keep when agreement.LastDay is { } lastDay && agreement.LookBack > lastDay => Says(scene, Sentence.NotedLetEnd, who, agreement.Number, When.WithYear(lastDay, scene.Words.Culture)),
        AgreementCommand.Keep => Says(scene, Sentence.NotedAgreementKept, who, agreement.Number, When.WithYear(agreement.LookBack, scene.Words.Culture)),
        AgreementCommand.Question => Says(scene, Sentence.NotedQuestioned, who, agreement.Number),
        AgreementCommand.Break => Says(scene, Sentence.NotedBroke, who, agreement.Number),
        AgreementCommand.TakeCare when agreement.Care is { Until: { } until } care => Says(scene, Sentence.NotedCareUntil, care.Who, agreement.Number, When.Format(until, scene.Words.Culture)),
        AgreementCommand.TakeCare when agreement.Care is { } care => Says(scene, Sentence.NotedCare, care.Who, agreement.Number),
        _ => null,
    };

    /// <summary>The answer to a typed command about a meeting, or about stopping.</summary>
    public static Line? Reply(Scene scene, ProposalCommand.About command, Proposal proposal, PersonId who) => command switch
    {
        ProposalCommand.Facilitate => Says(scene, Sentence.NotedFacilitates, who, proposal.Number),
        ProposalCommand.Extend when proposal.State is ProposalState.Open open =>
            Says(scene, Sentence.NotedKeptOpen, who, proposal.Number, When.Format(Clock.ClosesAt(scene.Unit.Calendar, proposal.Policy, open), scene.Unit.Calendar, scene.Words.Culture)),
        ProposalCommand.Drop => Says(scene, Sentence.NotedStopped, who, proposal.Number),
        ProposalCommand.Appeal => Says(scene, Sentence.NotedAppeal, who, proposal.Number),
        ProposalCommand.CallMeeting => Says(scene, Sentence.NotedMeeting, who, proposal.Number),
        ProposalCommand.Refer when proposal.State is ProposalState.Referred { There: var there } => Says(scene, Sentence.NotedReferred, who, proposal.Number, Said.Name(there.Name)),
        ProposalCommand.Record => Says(scene, Sentence.NotedRecord, who, proposal.Number),
        ProposalCommand.Confirm => Says(scene, Sentence.NotedConfirm, who, proposal.Number),
        _ => null,
    };

    /// <summary>What is said in the thread of a proposal that people talk about; null if nothing.</summary>
    public static Line? Of(Scene scene, Proposal proposal, ProposalEvent happened) => happened switch
    {
        ProposalEvent.Stopped it => Lines.To(scene, [proposal.Proposer], who => scene.Say(Sentence.LineStopped, who, Said.Name(scene, it.By), proposal.Number, Said.Words(it.Reason, WordsShown))),
        ProposalEvent.CalledToMeeting => ToOwner(scene, proposal, Sentence.LineMeeting, Sentence.LineMeetingTo),
        ProposalEvent.Referred it => new(scene.Say(Sentence.LineReferred, proposal.Number, Said.Name(it.Name))),
        ProposalEvent.MeetingReminded => ToOwner(scene, proposal, Sentence.LineMeetingReminder, Sentence.LineMeetingReminderTo),
        ProposalEvent.MeetingRecorded it => Lines.To(scene, it.With.Where(id => id != it.By), who => scene.Say(Sentence.LineRecorded, who, Said.Name(scene, it.By), proposal.Number)),
        _ => null,
    };

    private static Line ToOwner(Scene scene, Proposal proposal, Sentence toNobody, Sentence to) => Meetings.Owner(scene.Unit, scene.At) is { } owner
        ? Lines.To(scene, [owner], who => scene.Say(to, who, proposal.Number))
        : new(scene.Say(toNobody, proposal.Number));

    private static Line Says(Scene scene, Sentence sentence, PersonId who, params ReadOnlySpan<object> values) => new(scene.Say(sentence, [Said.Name(scene, who), .. values]));
}
