using TeamsBot.Text;

namespace TeamsBot.Guide;

/// <summary>
/// The commands that Teams suggests while somebody writes to the bot. Teams reads them from the app's package (manifest/manifest.json and its
/// languages) and not from here; a spec holds the two together.
/// </summary>
internal static class SuggestedCommands
{
    /// <summary>What every version of the manifest takes for one place, and what a person still reads.</summary>
    internal const int Most = 10;

    /// <summary>In a channel or a group chat: what a squad needs on its first day.</summary>
    internal static IReadOnlyList<Sentence> InSquad { get; } =
    [
        Sentence.CommandPropose, Sentence.CommandProposals, Sentence.CommandAgreements, Sentence.CommandWho, Sentence.CommandAway, Sentence.CommandHelp,
    ];

    /// <summary>In a person's own chat with the bot: first what waits for them.</summary>
    internal static IReadOnlyList<Sentence> Alone { get; } =
    [
        Sentence.CommandInbox, Sentence.CommandPropose, Sentence.CommandProposals, Sentence.CommandAgreements,
        Sentence.CommandPractice, Sentence.CommandDigest, Sentence.CommandAway, Sentence.CommandHelp,
    ];
}
