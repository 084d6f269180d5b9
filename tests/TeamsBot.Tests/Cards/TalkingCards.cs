using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Proposals;

namespace TeamsBot.Tests.Cards;

/// <summary>The cards of proposals that people talk about.</summary>
internal static class TalkingCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(bool dialogs)
    {
        var stopped = Squad.OfMia(dialogs).WithMeetings(facilitator: "Tom", secretary: "Sam").Proposes("Mia").Drops("Tom");
        yield return ("28 stopped", ProposalCard.Render(stopped.For(null), stopped.Proposal));
        yield return ("28 stopped, not decided", ProposalCard.Render(stopped.For(null), Squad.OfMia(dialogs).WithMeetings("Tom").Proposes("Mia").Drops("Tom").At("2026-11-24 12:00").Proposal));
        stopped.Appeals("Mia");
        yield return ("28 meeting, appeal", ProposalCard.Render(stopped.For(null), stopped.Proposal));
        var meeting = Squad.OfMia(dialogs).WithMeetings().Proposes("Mia").Objects("Lena").CallsMeeting("Tom");
        yield return ("28 meeting", ProposalCard.Render(meeting.For(null), meeting.Proposal));
        meeting.Records("Tom", MeetingOutcome.Back, "Sam", "Lena");
        yield return ("28 meeting, recorded", ProposalCard.Render(meeting.For("Sam"), meeting.Proposal));
        yield return ("28 meeting, more", MoreCard.Render(meeting.For("Sam"), meeting.Proposal));
        meeting.Confirms("Sam");
        yield return ("28 meeting, given back", ProposalCard.Render(meeting.For(null), meeting.Proposal));
        var dropped = Squad.OfMia(dialogs).WithMeetings().Proposes("Mia").CallsMeeting("Tom").Records("Tom", MeetingOutcome.NotDecided, "Sam").Confirms("Sam");
        yield return ("28 meeting, not decided", ProposalCard.Render(dropped.For(null), dropped.Proposal));
    }
}
