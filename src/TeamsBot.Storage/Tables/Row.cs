namespace TeamsBot.Storage.Tables;

/// <summary>
/// One entity without its partition. A value is a <see cref="string"/>, <see cref="long"/>, <see cref="bool"/>,
/// <see cref="DateTimeOffset"/> or an array of bytes; <see cref="AzureLimits"/> refuses anything else.
/// </summary>
public sealed class Row(string key, IReadOnlyDictionary<string, object> properties, string etag = "")
{
    public string Key { get; } = key;

    public IReadOnlyDictionary<string, object> Properties { get; } = properties;

    /// <summary>The version the service gave it, empty if it has not been stored.</summary>
    public string ETag { get; } = etag;

    public static Row Of(string key, params ReadOnlySpan<(string Name, object? Value)> properties)
    {
        var kept = new Dictionary<string, object>(properties.Length, StringComparer.Ordinal);
        foreach (var (name, value) in properties)
        {
            if (value is not null)
            {
                kept.Add(name, value);
            }
        }

        return new Row(key, kept);
    }

    public string? Text(string name) => Properties.GetValueOrDefault(name) as string;

    public long? Number(string name) => Properties.GetValueOrDefault(name) as long?;

    public byte[]? Bytes(string name) => Properties.GetValueOrDefault(name) as byte[];
}
