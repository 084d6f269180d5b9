using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Network;
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
        foreach (var card in Referrals(dialogs))
        {
            yield return card;
        }
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> Referrals(bool dialogs)
    {
        var referred = Squad.OfMia(dialogs).InTribe().Proposes("Mia").Objects("Lena");
        yield return ("28 on hold, more, in a tribe", MoreCard.Render(referred.For("Mia"), referred.Proposal));
        referred.Refers("Mia");
        yield return ("28 referred, on its way", ProposalCard.Render(referred.For(null), referred.Proposal));
        referred.Hears(new Letter.Taken(1, "commerce", 7, referred.Now.AddDays(2)));
        yield return ("28 referred", ProposalCard.Render(referred.For("Tom"), referred.Proposal));
        yield return ("28 referred, explained", Learn.ExplainCard.Render(referred.For("Tom"), referred.Proposal));
        yield return ("28 referred, why open", WhyOpenCard.Render(referred.For("Tom"), referred.Proposal));
        yield return ("28 referred, in the list", OpenProposalsCard.Render(referred.For("Tom")));
        referred.Hears(new Letter.Answered(1, 4, "Move the daily stand-up to 9:45\nMost of us are in by 9:15. Ten minutes, same room.", Why: null));
        yield return ("28 referred, adopted there", ProposalCard.Render(referred.For(null), referred.Proposal));
        var returned = Squad.OfMia(dialogs).InTribe().Proposes("Mia").Refers("Mia");
        returned.Hears(new Letter.Taken(1, "commerce", 7));
        yield return ("28 referred, refused", RefusedCard.Render(returned.For("Tom"), Refusal.IsReferred, returned.Proposal));
        returned.Hears(new Letter.Answered(1, null, null, ReturnReason.NotDecided));
        yield return ("28 referred, given back", ProposalCard.Render(returned.For("Tom"), returned.Proposal));
        var asked = Squad.OfMia(dialogs).Refers("Sam", new Origin(new(new("payments"), "Payments", "payments", 3), ReferralCause.Asked, "It concerns all of us, and we turn in circles"));
        yield return ("28 referred to us", ProposalCard.Render(asked.For("Tom"), asked.Proposal));
        var ruled = Squad.OfMia(dialogs).Refers("Sam", new Origin(new(new("payments"), "Payments", "payments", 3), ReferralCause.Versions, Reason: null));
        yield return ("28 referred to us, by the rules", ProposalCard.Render(ruled.For("Tom"), ruled.Proposal));
    }
}
