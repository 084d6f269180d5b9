using System.Text.Json;

namespace TeamsBot.BotFramework;

/// <summary>Reads a search or an address out of an activity's open <c>value</c>: all of it is what a stranger may have typed.</summary>
internal static class FoundReader
{
    private const string InitialRun = "initialRun";

    /// <summary>Null if the value is no search at all. Parameters without a name and values that are no text come from some clients.</summary>
    public static ComposeQuery? Query(Activity activity)
    {
        var value = activity.Value;
        return value.ValueKind == JsonValueKind.Object && Part(value, "commandId") is var command && (command.ValueKind is JsonValueKind.String || IsAbsent(command))
            ? new ComposeQuery(
                command.ValueKind == JsonValueKind.String && command.GetString() is { Length: > 0 } named ? named : null,
                Words(Part(value, "parameters")),
                Number(Part(value, "queryOptions"), "skip", 0, int.MaxValue, absent: 0),
                Number(Part(value, "queryOptions"), "count", 1, ComposeQuery.MostAtOnce, absent: ComposeQuery.MostAtOnce))
            : null;
    }

    /// <summary>Null if there is no address in it.</summary>
    public static string? Link(Activity activity) => Part(activity.Value, "url") is { ValueKind: JsonValueKind.String } url ? url.GetString() : null;

    // The first opening of the search says so in place of words
    private static string Words(JsonElement parameters)
    {
        if (parameters.ValueKind != JsonValueKind.Array)
        {
            return "";
        }

        var words = from parameter in parameters.EnumerateArray()
                    where Part(parameter, "name") is not { ValueKind: JsonValueKind.String } name || !name.ValueEquals(InitialRun)
                    let typed = Part(parameter, "value")
                    where typed.ValueKind == JsonValueKind.String
                    select typed.GetString();
        return words.FirstOrDefault() ?? "";
    }

    private static int Number(JsonElement of, string name, int least, int most, int absent) =>
        Part(of, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var found) ? Math.Clamp(found, least, most) : absent;

    private static JsonElement Part(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var part) ? part : default;

    private static bool IsAbsent(JsonElement value) => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;
}
