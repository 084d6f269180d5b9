using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using static TeamsBot.Domain.Proposals.ProposalEvent;

namespace TeamsBot.Storage.Events;

/// <summary>Facts about what leads out of the chat and back: who met and what they decided is public by pseudonym, reasons are private.</summary>
internal static class TalkingEventJson
{
    /// <summary>Null if it is none of these.</summary>
    public static string? Write(ProposalEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case FacilitationTaken it:
                ProposalEventJson.Said(it.By, it.Tap, leaf, body);
                return "facilitationTaken";
            case Stopped it:
                ProposalEventJson.Said(it.By, it.Tap, leaf, body).Put("reason", it.Reason);
                return "stopped";
            case CalledToMeeting it:
                WriteCalled(it, leaf.Put("cause", Name(it.Cause)), body.Put("reason", it.Reason));
                return "calledToMeeting";
            case MeetingReminded:
                return "meetingReminded";
            case MeetingRecorded it:
                ProposalEventJson.Said(it.By, it.Tap, leaf.Put("outcome", Name(it.Outcome)).Put("people", string.Join(' ', it.With)), body);
                return "meetingRecorded";
            case MeetingConfirmed it:
                ProposalEventJson.Said(it.By, it.Tap, leaf, body);
                return "meetingConfirmed";
            case GivenBack it:
                leaf.Put("due", it.Due);
                return "givenBack";
            default:
                return null;
        }
    }

    /// <summary>Null if the type is none of these.</summary>
    public static ProposalEvent? Read(string type, Fields leaf, Fields body)
    {
        var (at, proposal, version) = (leaf.Time("at"), leaf.Int("proposal"), leaf.Int("version"));
        return type switch
        {
            "facilitationTaken" => new FacilitationTaken(at, proposal, version, leaf.Person("a"), ProposalEventJson.TapOf(body)),
            "stopped" => new Stopped(at, proposal, version, leaf.Person("a"), body.Text("reason"), ProposalEventJson.TapOf(body)),
            "calledToMeeting" => ReadCalled(new(at, proposal, version, Cause(leaf.Text("cause")), null, body.TextOrNull("reason"), null), leaf, body),
            "meetingReminded" => new MeetingReminded(at, proposal, version),
            "meetingRecorded" => new MeetingRecorded(at, proposal, version, leaf.Person("a"), Outcome(leaf.Text("outcome")), ProposalEventJson.PeopleOf(leaf), ProposalEventJson.TapOf(body)),
            "meetingConfirmed" => new MeetingConfirmed(at, proposal, version, leaf.Person("a"), ProposalEventJson.TapOf(body)),
            "givenBack" => new GivenBack(at, proposal, version, leaf.Time("due")),
            _ => null,
        };
    }

    private static void WriteCalled(CalledToMeeting it, Fields leaf, Fields body)
    {
        if (it is { By: { } by, Tap: { } tap })
        {
            _ = ProposalEventJson.Said(by, tap, leaf, body);
        }
    }

    private static CalledToMeeting ReadCalled(CalledToMeeting called, Fields leaf, Fields body) =>
        leaf.TextOrNull("a") is { } by
        ? new(called.At, called.Proposal, called.Version, called.Cause, new PersonId(by), called.Reason, ProposalEventJson.TapOf(body))
        : called;

    private static string Name(MeetingCause cause) => cause switch
    {
        MeetingCause.Asked => "asked",
        MeetingCause.Age => "age",
        MeetingCause.Recused => "recused",
        MeetingCause.Appeal => "appeal",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "unknown cause"),
    };

    private static MeetingCause Cause(string name) => name switch
    {
        "asked" => MeetingCause.Asked,
        "age" => MeetingCause.Age,
        "recused" => MeetingCause.Recused,
        "appeal" => MeetingCause.Appeal,
        _ => throw new UnknownEventException("calledToMeeting:" + name, 1),
    };

    private static string Name(MeetingOutcome outcome) => outcome switch
    {
        MeetingOutcome.Adopted => "adopted",
        MeetingOutcome.NotDecided => "notDecided",
        MeetingOutcome.Back => "back",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "unknown outcome"),
    };

    private static MeetingOutcome Outcome(string name) => name switch
    {
        "adopted" => MeetingOutcome.Adopted,
        "notDecided" => MeetingOutcome.NotDecided,
        "back" => MeetingOutcome.Back,
        _ => throw new UnknownEventException("meetingRecorded:" + name, 1),
    };
}
