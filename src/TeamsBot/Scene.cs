using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Text;

namespace TeamsBot;

/// <summary>A proposal's card as it was when somebody went on from it.</summary>
public sealed record CameFrom(int Proposal, int Version, long Rev);

/// <summary>What every card about a unit is drawn from: the unit, the moment, and where it will be looked at.</summary>
/// <param name="At">Now; whoever is away is away at this moment.</param>
/// <param name="Viewer">The person who will see it, if it is the answer to their own tap; null for a card that everybody sees.</param>
/// <param name="Dialogs">Forms open as dialogs (Teams); else they are the answer to the tap (local test clients).</param>
/// <param name="UnitKey">Set where the conversation does not tell the unit: in a personal chat.</param>
public sealed record Scene(Unit Unit, DateTimeOffset At, PersonId? Viewer, bool Dialogs, string? UnitKey = null)
{
    /// <summary>Whoever is in the conversation may read what is decided there; elsewhere only the unit's own people.</summary>
    public bool MayRead => UnitKey is null || Viewer != Stranger;

    private static readonly TimeSpan JustNow = TimeSpan.FromSeconds(10);

    /// <summary>A viewer who is not in the unit.</summary>
    public static readonly PersonId Stranger = new("");

    /// <summary>The words around what people wrote: the unit's, where nothing else is said.</summary>
    public Sentences Words
    {
        get => field ?? Sentences.Of(Unit);
        init;
    }

    /// <summary>Where there is no unit, or none that this person may see.</summary>
    public static Scene Nowhere(Turn turn, DateTimeOffset at, PersonId? viewer = null) => new(Unit.None, at, viewer, turn.Dialogs) { Words = Sentences.Of(turn) };

    /// <summary>The proposal from whose card somebody came here, so that the way leads back to it.</summary>
    public CameFrom? From { get; init; }

    /// <summary>Where the unit's proposals and agreements are found by a browser's address; null where that is not set up, or not shown.</summary>
    public Found.UnitAddress? Address { get; init; }

    /// <summary>The card stands in a conversation that is not the unit's: its buttons name the unit apart from what a personal chat does.</summary>
    internal bool Elsewhere { get; init; }

    /// <summary>A word of advice for the viewer alone, at the end of their card.</summary>
    internal Sentence? Hint { get; init; }

    /// <summary>The viewer was not waited for, and is again by this very tap.</summary>
    internal bool IsBack => Viewer is { } viewer && HasJustComeBack(viewer);

    /// <summary>A group chat: no threads, no channel.</summary>
    public bool IsChat => Unit.Home.Team.Length == 0;

    internal bool HasJustComeBack(PersonId person) => Unit.Members.Find(person)?.BackAt is { } back && At >= back && At - back < JustNow;

    internal string Say(Sentence sentence, params ReadOnlySpan<object> values) => Words.Of(sentence, values);

    internal string Count(Sentence sentence, int count, params ReadOnlySpan<object> values) => Words.Count(sentence, count, values);
}
