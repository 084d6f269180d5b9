using System.Text.Json;

namespace TeamsBot.AdaptiveCards;

/// <summary>How single values of a card are written: nothing for null, names of looks as the format spells them.</summary>
internal static class JsonWords
{
    public static void Text(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    public static void Flag(this Utf8JsonWriter json, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } given)
        {
            json.WriteBoolean(name, given);
        }
    }

    /// <summary>Written only if true, which is never the format's default where this is used.</summary>
    public static void IfTrue(this Utf8JsonWriter json, ReadOnlySpan<byte> name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, value);
        }
    }

    /// <summary>A look spelled with a capital: sizes, weights, colours, spacings.</summary>
    public static void Look<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, T? value)
        where T : struct, Enum
    {
        if (value is { } given)
        {
            json.WriteString(name, Spelled<T>.Capital[Spelled<T>.Index(given)]);
        }
    }

    /// <summary>A look spelled in lower case: styles, modes, widths.</summary>
    public static void SmallLook<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, T? value)
        where T : struct, Enum
    {
        if (value is { } given)
        {
            json.WriteString(name, Spelled<T>.Small[Spelled<T>.Index(given)]);
        }
    }

    private static class Spelled<T>
        where T : struct, Enum
    {
        public static readonly JsonEncodedText[] Capital = [.. Enum.GetNames<T>().Select(static n => JsonEncodedText.Encode(n))];
        public static readonly JsonEncodedText[] Small = [.. Enum.GetNames<T>().Select(static n => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(n)))];
        private static readonly T[] Values = Enum.GetValues<T>();

        public static int Index(T value) => Array.IndexOf(Values, value);
    }
}
