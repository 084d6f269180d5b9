using System.Text.Json;
using TeamsBot.Storage.Units;

namespace TeamsBot.Delivery;

/// <summary>A line for the unit's people, as it waits in the outbox: said to each who has a chat of their own with the bot, and nowhere else.</summary>
public sealed record Aside(string Line)
{
    public const string Kind = "aside";

    public static OutboxEntry Of(string line) => new(Kind, JsonSerializer.SerializeToUtf8Bytes(new Aside(line), DeliveryJson.Form.Aside));
}
