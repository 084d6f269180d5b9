using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace TeamsBot.BotFramework;

/// <summary>Turns the bytes of a request into an <see cref="Activity"/>, or says that they are none.</summary>
public static class ActivityReader
{
    /// <summary>Deeper JSON is refused; the deepest real activity has nine levels.</summary>
    public const int MaxDepth = 32;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>
    /// Returns null for what is no JSON object, is too deep, repeats a property at any level, holds text that is no Unicode,
    /// has no type, or has a field of a wrong type.
    /// </summary>
    public static Activity? Read(ReadOnlySequence<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, Strict);
            var raw = JsonMarshal.GetRawUtf8Value(document.RootElement);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !Utf8.IsValid(raw) || LoneSurrogates.AreIn(raw))
            {
                return null;
            }

            var activity = ActivityFields.Activity(document.RootElement);
            return string.IsNullOrEmpty(activity.Type) ? null : activity;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second is for a wrong type, and for a property name that is no Unicode
            return null;
        }
    }
}
