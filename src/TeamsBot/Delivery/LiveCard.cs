using System.Text.Json;

namespace TeamsBot.Delivery;

/// <summary>What is remembered of a proposal's one live card.</summary>
internal sealed record LiveCard
{
    private static readonly LiveCard None = new();

    /// <summary>Its message; null before the first post, or if the channel named none.</summary>
    public string? Activity { get; init; }

    /// <summary>The version of the text on it.</summary>
    public int Version { get; init; }

    /// <summary>The title on it.</summary>
    public string Title { get; init; } = "";

    /// <summary>The unit's size that it shows.</summary>
    public long Size { get; init; }

    /// <summary>When it was drawn.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The thread that it started, if it did.</summary>
    public string? Thread { get; init; }

    /// <summary>The conversation in which the message stands; null for one that was posted before this was noted.</summary>
    public string? Where { get; init; }

    /// <summary>The card of the version before, until that says that it was replaced.</summary>
    public Replaced? Replaced { get; init; }

    public static LiveCard Read(string? memory) => memory is null ? None : JsonSerializer.Deserialize(memory, DeliveryJson.Default.LiveCard) ?? None;

    public string Write() => JsonSerializer.Serialize(this, DeliveryJson.Default.LiveCard);
}

/// <summary>A card further up that shows an old version, or one in a conversation where the unit does not live any more.</summary>
/// <param name="Where">That conversation; null if it is further up.</param>
internal sealed record Replaced(string Activity, int Version, string Title, string? Where = null);
