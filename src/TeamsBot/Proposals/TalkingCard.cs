using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>A proposal that waits for people to talk: stopped by whoever facilitates, or in a meeting.</summary>
internal static class TalkingCard
{
    public static IEnumerable<CardElement?> Stopped(Scene scene, Proposal proposal, ProposalState.Stopped stopped, int scale)
    {
        var buttons = new Buttons(scene, proposal);
        return
        [
            .. ProposalParts.Top(scene.Say(Sentence.HeadingStopped, proposal.Number), proposal, line: null),
            ProposalParts.Text(proposal, ProposalParts.TextShown / scale),
            Face.Block(
                ContainerStyle.Emphasis,
                Face.WithName(scene.Say(Sentence.StoppedBy, People.Name(scene, stopped.By)), TextWeight.Bolder),
                Face.Quoted(scene, stopped.Reason, 1000 / scale)),
            Face.Fine(scene.Say(Sentence.AppealUntil, When.Format(Talking.AppealUntil(scene.Unit.Calendar, stopped), scene.Unit.Calendar, scene.Words.Culture))),
            Face.Row(buttons.Tap(Sentence.ButtonAppeal, Verbs.Appeal), buttons.Tap(Sentence.ButtonDetails, Verbs.Details)),
        ];
    }

    public static IEnumerable<CardElement?> Meeting(Scene scene, Proposal proposal, ProposalState.Meeting meeting, int scale)
    {
        var buttons = new Buttons(scene, proposal);
        var owner = Meetings.Owner(scene.Unit, scene.At);
        return
        [
            .. ProposalParts.Top(scene.Say(Sentence.HeadingMeeting, proposal.Number), proposal, line: null),
            ProposalParts.Text(proposal, ProposalParts.TextShown / scale),
            Face.Block(
                ContainerStyle.Emphasis,
                Face.WithName(Cause(scene, meeting), TextWeight.Bolder),
                meeting.Reason is { } reason ? Face.Quoted(scene, reason, 1000 / scale) : null),
            meeting.Record is { } record ? Face.WithName(Recorded(scene, record)) : Face.WithName(owner is { } person
                ? scene.Say(Sentence.MeetingOwned, People.Name(scene, person), proposal.Number)
                : scene.Say(Sentence.MeetingOpen, proposal.Number)),
            .. proposal.OpenObjections().Take(2).Select(pair => ProposalParts.Problem(scene, proposal, pair.Owner, pair.Objection, scale)),
            Face.Row(meeting.Record is null ? null : buttons.Tap(Sentence.ButtonConfirm, Verbs.Confirm), buttons.Tap(Sentence.ButtonDetails, Verbs.Details)),
        ];
    }

    /// <summary>What somebody says that was decided, and who was there.</summary>
    public static string Recorded(Scene scene, MeetingRecord record) => scene.Say(
        record.Outcome switch
        {
            MeetingOutcome.Adopted => Sentence.RecordedAdopted,
            MeetingOutcome.NotDecided => Sentence.RecordedNotDecided,
            _ => Sentence.RecordedBack,
        },
        People.Name(scene, record.By),
        People.List(scene, record.With));

    private static string Cause(Scene scene, ProposalState.Meeting meeting) => meeting.Cause switch
    {
        MeetingCause.Asked => scene.Say(Sentence.MeetingAsked, meeting.By is { } by ? People.Name(scene, by) : "?"),
        MeetingCause.Appeal => scene.Say(Sentence.MeetingAppeal, meeting.By is { } by ? People.Name(scene, by) : "?"),
        MeetingCause.Recused => scene.Say(Sentence.MeetingRecused),
        _ => scene.Say(Sentence.MeetingAge),
    };
}
