namespace TeamsBot.BotFramework;

/// <summary>Reads a JSON list as Teams means it: null is an empty list, and a null inside it is nobody.</summary>
internal static class Present
{
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T>? items)
        where T : class =>
        items is null ? [] : items.Contains(null!) ? [.. items.Where(item => item is not null)] : items;
}
