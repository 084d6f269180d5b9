using TeamsBot.Chat.Spoken;
using TeamsBot.Domain.Proposals;
using TeamsBot.Network;

namespace TeamsBot.Chat;

/// <summary>What people say about proposals that are closed, stopped, or talked about.</summary>
internal static class TalkingPhrases
{
    private static readonly (string Word, MeetingOutcome Outcome)[] Outcomes =
    [
        ("adopted", MeetingOutcome.Adopted), ("dropped", MeetingOutcome.NotDecided), ("not decided", MeetingOutcome.NotDecided), ("back", MeetingOutcome.Back),
    ];

    internal static IReadOnlyList<(string Name, string[] Words, Phrases.Read Read)> Table { get; } =
    [
        ("adopt P-1", ["adopt", "adopts", "take up", "takes up"], Named(about => about.Ends ? new ChatCommand.TakeUp(about.Ref) : null)),
        ("revive P-1", ["revive", "revives", "ask again", "ask again about"], Named(about => about.Ends ? new ChatCommand.AskAgain(about.Ref) : null)),
        ("I facilitate", ["i facilitate", "i'll facilitate", "i will facilitate", "let me facilitate"], rest => rest.About() is { Ends: true } about ? new ChatCommand.Facilitate(about.Ref) : null),
        ("extend P-1", ["extend", "extends"], Named(about => new ChatCommand.Extend(about.Ref, Reason(about)))),
        ("drop P-1", ["drop", "drops"], Named(about => new ChatCommand.Drop(about.Ref, Reason(about)))),
        ("meeting P-1", ["meeting", "bring to meeting", "bring to a meeting", "meet", "talk"], Named(about => new ChatCommand.Meeting(about.Ref, Reason(about)))),
        ("refer P-1", ["refer", "refers", "refer up", "escalate", "escalate up"], Refer),
        ("record P-1 adopted", ["record", "records", "recorded"], Named(Record)),
        ("confirm P-1", ["confirm", "confirms", "confirmed", "i confirm"], Named(about => about.Ends ? new ChatCommand.Confirm(about.Ref) : null)),
    ];

    private static Phrases.Read Named(Func<Rest, ChatCommand?> read) => rest => rest.About() is { IsNamed: true } about ? read(about) : null;

    private static string Reason(Rest about) => about.After("because") ?? (about.Ends ? "" : about.Text);

    /// <summary>"refer P-1 because …", "refer to Commerce because …": there is only one unit above, so its name may be left out.</summary>
    private static ChatCommand? Refer(Rest rest)
    {
        var about = rest.About();
        if (about.After("up to") is not { } unit)
        {
            return about.IsNamed || about.Ends || about.After("because") is not null ? new ChatCommand.Refer(about.Ref, Reason(about)) : null;
        }

        var (name, reason) = NetworkWords.Reasoned(unit);
        var isAnyOther = UnitWords.KindOf(UnitWords.Bare(name)) is null;
        var command = new ChatCommand.Refer(about.Ref, reason) { To = isAnyOther ? name : "" };
        return about.IsNamed || !isAnyOther ? command : new ChatCommand.IfUnit(name, command, null);
    }

    /// <summary>"record P-1 adopted with @Tom @Sam".</summary>
    private static ChatCommand.Record? Record(Rest about)
    {
        foreach (var (word, outcome) in Outcomes)
        {
            if (about.After(word) is not null || Vocabularies.Value(about.Text.Split(' ')[0].ToLowerInvariant()) == word)
            {
                return new(about.Ref, outcome, about.Mentioned);
            }
        }

        return null;
    }
}
