namespace TeamsBot.AdaptiveCards;

/// <summary>What a button carries back: a few named texts and numbers in a fixed order. Ids, versions and revisions; never who acts, that comes from the activity.</summary>
public sealed record ActionFields
{
    /// <summary>Written by the action itself, so not to be used as a name.</summary>
    private static readonly string[] Reserved = ["verb", "msteams"];

    private ActionFields(Parts<ActionField> all) => All = all;

    public static ActionFields None { get; } = new([]);

    public Parts<ActionField> All { get; }

    /// <summary>Fields in the order given: <c>ActionFields.Of(("p", "P-1"), ("v", 2))</c>.</summary>
    /// <exception cref="ArgumentException">A name is empty, stands twice, or is <c>verb</c> or <c>msteams</c>.</exception>
    public static ActionFields Of(params ReadOnlySpan<(string Name, FieldValue Value)> fields)
    {
        var all = new ActionField[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            var (name, value) = fields[i];
            if (string.IsNullOrEmpty(name) || Reserved.Contains(name) || all.AsSpan(0, i).ContainsName(name))
            {
                throw new ArgumentException($"'{name}' cannot be the name of a field here.", nameof(fields));
            }

            all[i] = new(name, value);
        }

        return new(new Parts<ActionField>(all));
    }

    /// <summary>These fields and more at the end.</summary>
    public ActionFields With(params ReadOnlySpan<(string Name, FieldValue Value)> more)
    {
        if (more.IsEmpty)
        {
            return this;
        }

        var fields = new (string Name, FieldValue Value)[All.Count + more.Length];
        for (var i = 0; i < All.Count; i++)
        {
            fields[i] = (All[i].Name, All[i].Value);
        }

        more.CopyTo(fields.AsSpan(All.Count));
        return Of(fields);
    }
}

/// <summary>One named value of a button.</summary>
public readonly record struct ActionField(string Name, FieldValue Value);

/// <summary>A text or a whole number; nothing else travels in a button.</summary>
public readonly record struct FieldValue
{
    private FieldValue(string? text, long number) => (Text, Number) = (text, number);

    /// <summary>The text, or null if this is a number.</summary>
    public string? Text { get; }

    /// <summary>The number, if <see cref="Text"/> is null.</summary>
    public long Number { get; }

    public static FieldValue Of(string text) => new(text, 0);

    public static FieldValue Of(long number) => new(null, number);

    public static implicit operator FieldValue(string text) => Of(text);

    public static implicit operator FieldValue(long number) => Of(number);
}

file static class Names
{
    public static bool ContainsName(this Span<ActionField> fields, string name)
    {
        foreach (var field in fields)
        {
            if (field.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
