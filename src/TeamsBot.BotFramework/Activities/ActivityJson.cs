using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsBot.BotFramework;

/// <summary>The inbound boundary: names and wrong types are held to the schema, everything unknown is let pass.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    MaxDepth = ActivityReader.MaxDepth,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(Activity))]
internal sealed partial class ActivityJson : JsonSerializerContext;

/// <summary>Turns the bytes of a request into an <see cref="Activity"/>, or says that they are none.</summary>
public static class ActivityReader
{
    /// <summary>Deeper JSON is refused; the deepest real activity has nine levels.</summary>
    public const int MaxDepth = 32;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>Returns null for what is no JSON object, is too deep, repeats a property, has no type or a field of a wrong type.</summary>
    public static Activity? Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, Strict);
            var activity = document.Deserialize(ActivityJson.Default.Activity);
            return string.IsNullOrEmpty(activity?.Type) ? null : activity;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate in a string, which JSON can spell and .NET text cannot hold
            return null;
        }
    }
}
