using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Storage;

namespace TeamsBot.Organization;

/// <summary>Somebody doing something with a unit: one verified turn, and the unit it is about.</summary>
/// <param name="Personal">The unit was named in a personal chat, so that its cards have to name it again.</param>
public sealed record Visit(Turn Turn, UnitKey Key, bool Personal)
{
    /// <summary>Which of the commands of one message this is, from 0.</summary>
    public int Nth { get; init; }

    /// <summary>The message holds several commands: its one answer has a part for each, in words.</summary>
    public bool InWords { get; init; }

    /// <summary>The command as it was typed, if it was the only one of its message and named nobody: it can be carried out later, when a question is answered.</summary>
    public string? Typed { get; init; }

    /// <summary>n of the P-n that was chosen when a command had named none.</summary>
    public int? Meant { get; init; }

    /// <summary>What would happen is shown, and nothing is done.</summary>
    public bool IsPreview { get; init; }

    /// <summary>The card stands in a conversation that is not the unit's, and that others may read.</summary>
    public bool Elsewhere { get; init; }

    /// <summary>That this person is here is not to be written down: it would stand beside an answer that has no name.</summary>
    public bool IsUnseen { get; init; }

    /// <summary>Where answers are posted.</summary>
    public Place Place => new(Turn.ServiceUrl, Turn.ThreadId);

    /// <summary>Who acts: from the authenticated activity, never from a card or a text.</summary>
    public string By => Turn.Person!.AadObjectId;

    /// <summary>What a button carries that counts for one person only: their hash, never their id.</summary>
    public static string AskerOf(Turn turn) => Keys.Hash(16, turn.TenantId, turn.Person?.AadObjectId ?? "");

    /// <summary>The unit as this person looks at it now.</summary>
    public Scene Look(Unit unit, DateTimeOffset at) =>
        new(unit, at, unit.Person(By) is { Belongs: true } member ? member.Id : Scene.Stranger, Turn.Dialogs, IsAtHome(unit) ? null : Key.Value)
        {
            Words = Words(unit),
            Elsewhere = Elsewhere || !(Personal || IsAtHome(unit)),
        };

    /// <summary>Everybody in the conversation may read what is decided there. Where a unit lived before it moved, that is so no more.</summary>
    public bool IsAtHome(Unit unit) => !Personal && (!unit.Exists || unit.Home.Conversation == Turn.ConversationId);

    /// <summary>As the card is posted: where others read along, it is nobody's own.</summary>
    public Scene Posted(Scene scene) => Personal && !Elsewhere ? scene : scene with { Viewer = null };

    /// <summary>The unit's words; before there is one, what this person speaks.</summary>
    public Text.Sentences Words(Unit unit) => unit.Exists ? Text.Sentences.Of(unit) : Text.Sentences.Of(Turn);

    /// <summary>The unit that lives in a channel or group chat, or for which that stands; in a personal chat none.</summary>
    public static Visit? Here(Turn turn) =>
        turn.Scope == Scope.Personal || turn.Person is null ? null : new(turn, turn.Subject is { } unit ? new(unit) : UnitKey.Of(turn.TenantId, turn.ConversationId), Personal: false);

    /// <summary>The unit that a card in a personal chat names, if it is one of the same tenant. Whether the person belongs to it, the unit knows.</summary>
    public static Visit? Named(Turn turn, string? key) =>
        key is { Length: > 0 and < 100 } && turn.Person is not null && UnitKey.IsOfTenant(key, turn.TenantId) ? new(turn, new UnitKey(key), Personal: true) : null;
}
