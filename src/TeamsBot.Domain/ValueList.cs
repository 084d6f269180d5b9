using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace TeamsBot.Domain;

/// <summary>An immutable list that is equal to another with the same elements, so that records holding it stay values.</summary>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly ImmutableArray<T> _items;

    internal ValueList(ImmutableArray<T> items) => _items = items;

    public static ValueList<T> Empty => default;

    public int Count => _items.IsDefault ? 0 : _items.Length;

    public T this[int index] => _items[index];

    private ImmutableArray<T> Items => _items.IsDefault ? [] : _items;

    public ValueList<T> Add(T item) => new(Items.Add(item));

    /// <summary>Adds the item and keeps only the newest <paramref name="most"/>.</summary>
    public ValueList<T> AddKeeping(T item, int most)
    {
        var items = Items.Add(item);
        return new(items.Length <= most ? items : items.RemoveRange(0, items.Length - most));
    }

    public ValueList<T> Replace(Func<T, bool> which, Func<T, T> with) =>
        new([.. Items.Select(item => which(item) ? with(item) : item)]);

    public bool Equals(ValueList<T> other) => Items.SequenceEqual(other.Items);

    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);
}

/// <summary>Makes value lists from collection expressions.</summary>
public static class ValueList
{
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new([.. items]);
}
