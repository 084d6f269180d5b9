using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Chat;

/// <summary>What typed words of a delegate ask of a proposal.</summary>
internal static class DelegateCommands
{
    public static (Ref Ref, string Verb, ProposalChat.Ask Ask) Asking(Unit unit, ChatCommand.ForAnother command)
    {
        var whom = unit.Members.Values.FirstOrDefault(member => member.Address == command.Whom.Id)?.ObjectId ?? "";
        return command.Said switch
        {
            ChatCommand.Consent it => (it.Ref, Verbs.SendAnswerFor, Answers(whom, new Answer.Consent(it.Concern))),
            ChatCommand.NoOpinion it => (it.Ref, Verbs.SendAnswerFor, Answers(whom, new Answer.NoOpinion())),
            ChatCommand.Object it => (it.Ref, Verbs.SendAnswerFor, (n, s, to) => new ProposalCommand.ObjectFor(n, whom, it.Reason)
            {
                At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to, Once = s.Tap.Key,
            }),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.Said.GetType().Name, "nothing that is said for another"),
        };
    }

    private static ProposalChat.Ask Answers(string whom, Answer answer) => (n, s, to) => new ProposalCommand.AnswerFor(n, whom, answer)
    {
        At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to,
    };
}
