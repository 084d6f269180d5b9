using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Chat;

/// <summary>The commands about stopping, appealing and meeting that typed words stand for.</summary>
internal static class TalkingAsks
{
    internal static (Ref Ref, string Verb, ProposalChat.Ask Ask)? Of(ChatCommand command) => command switch
    {
        ChatCommand.Facilitate it => (it.Ref, "facilitate", (n, s, to) => new ProposalCommand.Facilitate(n) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.Extend it => (it.Ref, "extend", (n, s, to) => new ProposalCommand.Extend(n, it.Reason) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.Drop it => (it.Ref, "drop", (n, s, to) => new ProposalCommand.Drop(n, it.Reason) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.Meeting it => (it.Ref, "meeting", (n, s, to) => new ProposalCommand.CallMeeting(n, it.Reason) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.Refer it => (it.Ref, "refer", (n, s, to) => new ProposalCommand.Refer(n, it.Reason) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        ChatCommand.Record it => (it.Ref, "record", (n, s, to) => new ProposalCommand.Record(n, it.Outcome, [.. it.With.Select(named => named.Id ?? s.By)])
        {
            At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to,
        }),
        ChatCommand.Confirm it => (it.Ref, Verbs.Confirm, (n, s, to) => new ProposalCommand.Confirm(n) { At = s.At, Entropy = s.Entropy, By = s.By, Tap = s.Tap, ReplyTo = to }),
        _ => null,
    };

    /// <summary>People are mentioned by their addresses; the unit knows whom they belong to.</summary>
    internal static ProposalCommand.About Known(Unit unit, ProposalCommand.About command) => command is ProposalCommand.Record record
        ? record with { With = [.. record.With.Select(id => unit.Members.Values.FirstOrDefault(member => member.Address == id)?.ObjectId ?? id)] }
        : command;
}
