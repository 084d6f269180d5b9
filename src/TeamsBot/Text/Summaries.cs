using System.Globalization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Text;

/// <summary>What a lock screen shows for a card: one sentence of at most 80 characters. It is the card's fallback text too.</summary>
public static class Summaries
{
    private const int Most = 80;
    private const int Slack = 4;

    public static string Of(Scene scene, Proposal proposal) => proposal.State switch
    {
        ProposalState.Open open when proposal.Version == 1 => Proposes(scene, proposal, open),
        ProposalState.Open => Titled(scene, Sentence.SummaryChanged, proposal),
        ProposalState.Step step => Titled(scene, Proposals.StepWords.Of(step.Stage, Sentence.SummaryClarify, Sentence.SummaryReact, Sentence.SummaryAmend), proposal),
        ProposalState.OnHold => Titled(scene, Sentence.SummaryOnHold, proposal),
        ProposalState.Adopted => Titled(scene, Sentence.SummaryAdopted, proposal),
        ProposalState.Meeting => Titled(scene, Sentence.SummaryMeeting, proposal),
        ProposalState.Referred => Titled(scene, Sentence.SummaryReferred, proposal),
        ProposalState.AdoptedThere => Titled(scene, Sentence.SummaryAdopted, proposal),
        ProposalState.Stopped => Titled(scene, Sentence.SummaryStopped, proposal),
        ProposalState.Conflicted => Titled(scene, Sentence.SummaryConflict, proposal),
        ProposalState.NotDecided => Titled(scene, Sentence.SummaryNotDecided, proposal),
        _ => Titled(scene, Sentence.SummaryWithdrawn, proposal),
    };

    private static string Proposes(Scene scene, Proposal proposal, ProposalState.Open open)
    {
        var at = scene.Unit.Calendar.Local(Clock.ClosesAt(scene.Unit.Calendar, proposal.Policy, open));
        var answerBy = at.ToString("ddd HH':'mm", scene.Words.Culture);
        var proposer = AdaptiveCards.RichText.Inline(scene.Unit.Members.Find(proposal.Proposer)?.Name ?? "?", 20);
        return Fitted(title => scene.Say(Sentence.SummaryProposes, proposer, title, answerBy), proposal);
    }

    private static string Titled(Scene scene, Sentence sentence, Proposal proposal) => Fitted(title => scene.Say(sentence, title), proposal);

    /// <summary>The sentence with as much of the title as fits.</summary>
    private static string Fitted(Func<string, string> say, Proposal proposal)
    {
        var whole = say(AdaptiveCards.RichText.Inline(proposal.Wording.Title));
        if (whole.Length <= Most - Slack)
        {
            return whole;
        }

        var room = Most - new StringInfo(say("")).LengthInTextElements - Slack;
        return say(AdaptiveCards.RichText.Inline(proposal.Wording.Title, Math.Max(room, 8)));
    }
}
