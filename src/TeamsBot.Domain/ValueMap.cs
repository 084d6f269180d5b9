using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace TeamsBot.Domain;

/// <summary>An immutable, ordered map that is equal to another with the same entries, so that records holding it stay values.</summary>
public sealed class ValueMap<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>, IEquatable<ValueMap<TKey, TValue>>
    where TKey : notnull
{
    public static readonly ValueMap<TKey, TValue> Empty = new(ImmutableSortedDictionary.Create<TKey, TValue>(null, new Unequal()));

    private readonly ImmutableSortedDictionary<TKey, TValue> _entries;

    private ValueMap(ImmutableSortedDictionary<TKey, TValue> entries) => _entries = entries;

    public int Count => _entries.Count;

    public IEnumerable<TKey> Keys => _entries.Keys;

    public IEnumerable<TValue> Values => _entries.Values;

    public TValue this[TKey key] => _entries[key];

    public ValueMap<TKey, TValue> With(TKey key, TValue value) => new(_entries.SetItem(key, value));

    public ValueMap<TKey, TValue> Without(TKey key) => new(_entries.Remove(key));

    public TValue? Find(TKey key) => _entries.GetValueOrDefault(key);

    public bool ContainsKey(TKey key) => _entries.ContainsKey(key);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => _entries.TryGetValue(key, out value);

    public bool Equals(ValueMap<TKey, TValue>? other) =>
        other is not null && (ReferenceEquals(_entries, other._entries) || (Count == other.Count && _entries.All(entry => other.TryGetValue(entry.Key, out var value) && EqualityComparer<TValue>.Default.Equals(entry.Value, value))));

    public override bool Equals(object? obj) => Equals(obj as ValueMap<TKey, TValue>);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (key, value) in _entries)
        {
            hash.Add(key);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Replacing a value doesn't first ask whether it is the same: comparing all that a proposal holds costs far more than replacing it.</summary>
    private sealed class Unequal : IEqualityComparer<TValue>
    {
        public bool Equals(TValue? x, TValue? y) => false;

        public int GetHashCode(TValue obj) => 0;
    }
}
