using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Text;

/// <summary>What is said when somebody speaks for another: to both of them.</summary>
public static class DelegateWords
{
    /// <summary>Somebody is named, and told so by the same line.</summary>
    public static Line? Named(Scene scene, Member by) => by.Delegation is not { } named ? null : Lines.To(scene, [named.To], who => named.Until is { } until
        ? scene.Say(Sentence.NotedDelegate, who, Said.Name(by.Name), When.Format(scene.Unit.Calendar.Day(until), scene.Words.Culture))
        : scene.Say(Sentence.NotedDelegateOpen, who, Said.Name(by.Name)));

    /// <summary>The answer to a delegate, which tells the other too.</summary>
    public static Line Noted(Scene scene, ProposalCommand.ForAnother command, Proposal proposal, Member delegated)
    {
        var whom = scene.Unit.Person(command.Whom);
        return Lines.To(scene, whom is null ? [] : [whom.Id], who => scene.Say(
            command switch
            {
                ProposalCommand.AnswerFor { Answer: Answer.Consent } => Sentence.NotedConsentFor,
                ProposalCommand.AnswerFor => Sentence.NotedNoOpinionFor,
                _ => Sentence.NotedProblemFor,
            },
            Said.Name(delegated.Name),
            proposal.Number,
            who));
    }

    /// <summary>The other is told where the delegate was not answered in words.</summary>
    public static IEnumerable<Line> Told(Scene scene, Proposal proposal, ProposalEvent happened, bool replied)
    {
        if (happened is ProposalEvent.ObjectedFor problem)
        {
            yield return Lines.Problem(scene, proposal, problem.Member);
        }

        if (replied)
        {
            yield break;
        }

        if (happened is ProposalEvent.AnsweredFor it)
        {
            yield return Lines.To(scene, [it.Member], who => scene.Say(it.Answer is Answer.Consent ? Sentence.LineConsentFor : Sentence.LineNoOpinionFor, who, Said.Name(scene, it.By), proposal.Number));
        }
        else if (happened is ProposalEvent.ObjectedFor { Member: var member, By: var by })
        {
            yield return Lines.To(scene, [member], who => scene.Say(Sentence.LineProblemFor, who, Said.Name(scene, by), proposal.Number));
        }
    }
}
