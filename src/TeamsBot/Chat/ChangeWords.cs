using TeamsBot.Chat.Spoken;

namespace TeamsBot.Chat;

/// <summary>Reads what a unit that has its place in the network changes of it: "rename to Money in", "purpose Nobody waits", "membership everybody".</summary>
internal static class ChangeWords
{
    internal static (string Name, string[] Words, Phrases.Read Read)[] Table { get; } =
    [
        ("rename to", ["rename to", "rename us to", "rename the squad to", "rename this to"], rest => new ChatCommand.RenameTo(rest.IsIdle ? "" : NetworkWords.Name(rest.Text))),
        ("purpose", ["purpose", "our purpose", "our purpose is", "our mission", "our mission is", "change purpose to", "change our purpose to"], rest => new ChatCommand.SetPurpose(rest.IsIdle ? "" : rest.Text.Trim())),
        ("membership", ["membership", "our membership"], Membership),
        ("be part of nothing", ["be part of nothing", "part of nothing", "become part of nothing", "leave our tribe", "leave the tribe"], rest => rest.Ends ? new ChatCommand.PartOfNothing() : null),
        ("turn away", ["turn away", "turn them away", "don't take in"], rest => new ChatCommand.TurnAway(rest.IsIdle ? "" : NetworkWords.Name(rest.Text))),
        ("bind", ["bind", "bind this to", "bind here"], rest => new ChatCommand.Bind(rest.IsIdle ? "" : NetworkWords.Name(rest.Text))),
        ("adapt", ["adapt", "adapt it", "rebase"], rest => rest.About() is { Ends: true } about ? new ChatCommand.Rebase(about.Ref) : null),
    ];

    private static ChatCommand.Membership? Membership(Rest rest) => Vocabularies.Value(rest.Text.Trim('.', '!', ' ').ToLowerInvariant()) switch
    {
        "everybody" or "everyone" or "everybody in the channel" or "everyone in the channel" => new(Chosen: false),
        "chosen" or "who was chosen" or "only who was chosen" => new(Chosen: true),
        "" => new(Chosen: null),
        _ => null,
    };
}
