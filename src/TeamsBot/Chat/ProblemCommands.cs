using TeamsBot.Domain.Proposals;

namespace TeamsBot.Chat;

/// <summary>What typed words about checks, ideas, slips and conflicts ask of a proposal.</summary>
internal static class ProblemCommands
{
    /// <summary>Null if the command is about something else.</summary>
    public static (Ref Ref, string Verb, ProposalChat.Ask Ask)? Asking(ChatCommand command) => command switch
    {
        ChatCommand.Check it => (it.Ref, Verbs.AskCheck, (n, s, to) => new ProposalCommand.AskCheck(n, it.Ref.Item) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.Kept it => (it.Ref, Verbs.Check, (n, s, to) => new ProposalCommand.GiveCheck(n, it.Ref.Item, Criteria.None, null) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.Noted it => (it.Ref, Verbs.Check, (n, s, to) => new ProposalCommand.GiveCheck(n, it.Ref.Item, Criteria.All, it.Reason) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.TakeOver it => (it.Ref, Verbs.TakeOver, (n, s, to) => new ProposalCommand.TakeOver(n, it.Ref.Item) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.Abandon it => (it.Ref, "abandon", (n, s, to) => new ProposalCommand.Abandon(n, it.Ref.Item, it.Reason) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.Appeal it => (it.Ref, Verbs.Appeal, (n, s, to) => new ProposalCommand.Appeal(n, it.Ref.Item) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.Accept it => (it.Ref, Verbs.UseIdea, (n, s, to) => new ProposalCommand.Accept(n, it.Ref.Item, it.Because) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to, Once = s.Tap.Key }),
        ChatCommand.Decline it => (it.Ref, "decline", (n, s, to) => new ProposalCommand.Decline(n, it.Ref.Item, it.Example) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.Typo it => (it.Ref, Verbs.SendTypo, (n, s, to) => new ProposalCommand.Mend(n, it.Text) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to, Once = s.Tap.Key }),
        ChatCommand.ChangesMeaning it => (it.Ref, Verbs.Meaning, (n, s, to) => new ProposalCommand.ChangesMeaning(n) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.Undo it => (it.Ref, "undo", (n, s, to) => new ProposalCommand.Undo(n) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.Rebase it => (it.Ref, Verbs.Rebase, (n, s, to) => new ProposalCommand.Rebase(n) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to, Once = s.Tap.Key }),
        _ => null,
    };
}
