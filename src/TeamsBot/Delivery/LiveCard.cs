using System.Text.Json;

namespace TeamsBot.Delivery;

/// <summary>What is remembered of a proposal's one live card.</summary>
/// <param name="Activity">Its message; null before the first post, or if the channel named none.</param>
/// <param name="Version">The version of the text on it.</param>
/// <param name="At">When it was drawn.</param>
/// <param name="Replaced">The message of the version before, until that says that it was replaced.</param>
internal sealed record LiveCard(string? Activity, int Version, DateTimeOffset At, string? Replaced)
{
    private static readonly LiveCard None = new(null, 0, DateTimeOffset.MinValue, null);

    public static LiveCard Read(string? memory) => memory is null ? None : JsonSerializer.Deserialize(memory, DeliveryJson.Default.LiveCard) ?? None;

    public string Write() => JsonSerializer.Serialize(this, DeliveryJson.Default.LiveCard);
}
