namespace TeamsBot.Storage.Tables;

/// <summary>
/// One entity without its partition. A value is a <see cref="string"/>, <see cref="long"/>, <see cref="bool"/>,
/// <see cref="DateTimeOffset"/> or an array of bytes; <see cref="AzureLimits"/> refuses anything else.
/// </summary>
public sealed class Row
{
    /// <summary>A list, not a map: no row of ours has more than a handful.</summary>
    private readonly KeyValuePair<string, object>[] properties;

    private Row(string key, KeyValuePair<string, object>[] properties, string etag) => (Key, this.properties, ETag) = (key, properties, etag);

    public string Key { get; }

    /// <summary>Each name once.</summary>
    public ReadOnlySpan<KeyValuePair<string, object>> Properties => properties;

    /// <summary>The version the service gave it, empty if it has not been stored.</summary>
    public string ETag { get; }

    /// <summary>A row to be written; what is null is left out.</summary>
    public static Row Of(string key, params ReadOnlySpan<(string Name, object? Value)> properties)
    {
        var kept = new KeyValuePair<string, object>[properties.Length];
        var count = 0;
        foreach (var (name, value) in properties)
        {
            if (value is not null)
            {
                kept[count++] = new(name, value);
            }
        }

        Array.Resize(ref kept, count);
        return new Row(key, kept, "");
    }

    /// <summary>A row as it is stored.</summary>
    public static Row Stored(string key, string etag, IEnumerable<KeyValuePair<string, object>> properties) => new(key, [.. properties], etag);

    /// <summary>This row, stored.</summary>
    public Row At(string etag) => new(Key, properties, etag);

    /// <summary>This row with the other's properties set, stored.</summary>
    public Row MergedWith(Row other, string etag) =>
        new(Key, [.. properties.Where(kept => other.Find(kept.Key) is null), .. other.properties], etag);

    /// <summary>The value of this name, null if there is none.</summary>
    public object? Find(string name)
    {
        foreach (var (kept, value) in properties)
        {
            if (kept == name)
            {
                return value;
            }
        }

        return null;
    }

    public string? Text(string name) => Find(name) as string;

    public long? Number(string name) => Find(name) as long?;

    public byte[]? Bytes(string name) => Find(name) as byte[];
}
