using System.Text.Json.Serialization;

namespace TeamsBot.BotFramework;

/// <summary>The inbound boundary: names and types are held to the schema, everything unknown is let pass.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    MaxDepth = ActivityReader.MaxDepth,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(Activity))]
internal sealed partial class ActivityJson : JsonSerializerContext;
