using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using TeamsBot.Domain;

namespace TeamsBot.Storage.Events;

/// <summary>One flat JSON object in canonical form: keys in ordinal order, no spaces, values integers or strings; what is null or false is not there.</summary>
internal sealed class Fields
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
    private const string Date = "yyyy-MM-dd";

    /// <summary>RFC 8785 escapes no more than JSON demands; these bytes are never put into HTML.</summary>
    private static readonly JsonWriterOptions Canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>One buffer for each thread that writes facts.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    /// <summary>A list, not a map: a fact has a dozen fields, a proposal's two dozen.</summary>
    private readonly List<KeyValuePair<string, object>> values = new(12);

    public Fields()
    {
    }

    private Fields(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            _ = Set(property.Name, property.Value.ValueKind == JsonValueKind.Number ? property.Value.GetInt64() : property.Value.GetString());
        }
    }

    public static Fields Parse(ReadOnlyMemory<byte> json) => new(json);

    public Fields Put(string name, string? value) => Set(name, value);

    public Fields Put(string name, long? value) => Set(name, value);

    public Fields Put(string name, bool value) => Set(name, value ? 1L : null);

    public Fields Put(string name, DateTimeOffset value) => Set(name, value.ToUniversalTime().ToString(Instant, CultureInfo.InvariantCulture));

    public Fields Put(string name, DateOnly value) => Set(name, value.ToString(Date, CultureInfo.InvariantCulture));

    public Fields Put(string name, PersonId value) => Set(name, value.Value);

    public string? TextOrNull(string name) => Find(name) as string;

    /// <summary>Empty if it is not there: what was private may have been erased.</summary>
    public string Text(string name) => TextOrNull(name) ?? "";

    public long? NumberOrNull(string name) => Find(name) as long?;

    public long Number(string name) => NumberOrNull(name) ?? throw new FormatException($"A fact lacks its '{name}'");

    public int Int(string name) => checked((int)Number(name));

    public bool Flag(string name) => NumberOrNull(name) == 1;

    public PersonId Person(string name) => new(TextOrNull(name) ?? throw new FormatException($"A fact lacks its '{name}'"));

    public DateTimeOffset Time(string name) =>
        DateTimeOffset.ParseExact(Text(name), Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public DateOnly Day(string name) => DateOnly.ParseExact(Text(name), Date, CultureInfo.InvariantCulture);

    public DateOnly? DayOrNull(string name) => TextOrNull(name) is null ? null : Day(name);

    public byte[] ToJson()
    {
        var bytes = buffer ??= new ArrayBufferWriter<byte>(1024);
        var json = writer ??= new Utf8JsonWriter(bytes, Canonical);
        bytes.ResetWrittenCount();
        json.Reset(bytes);
        values.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        json.WriteStartObject();
        foreach (var (name, value) in values)
        {
            if (value is long number)
            {
                json.WriteNumber(name, number);
            }
            else
            {
                json.WriteString(name, (string)value);
            }
        }

        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }

    private object? Find(string name)
    {
        foreach (var (key, value) in values)
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }

    private Fields Set(string name, object? value)
    {
        if (value is not null)
        {
            values.Add(new(name, value));
        }

        return this;
    }
}
