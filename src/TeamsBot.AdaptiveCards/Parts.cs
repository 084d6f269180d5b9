using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TeamsBot.AdaptiveCards;

/// <summary>An immutable list that is equal by its items, so that two cards with the same content are equal. Written as a collection expression.</summary>
[CollectionBuilder(typeof(Parts), nameof(Parts.Of))]
public sealed class Parts<T> : IReadOnlyList<T>, IEquatable<Parts<T>>
{
    private readonly T[] items;

    internal Parts(T[] items) => this.items = items;

    /// <summary>The list without items.</summary>
    public static Parts<T> Empty { get; } = new([]);

    public int Count => items.Length;

    public T this[int index] => items[index];

    public bool Equals(Parts<T>? other) => other is not null && items.AsSpan().SequenceEqual(other.items);

    public override bool Equals(object? obj) => Equals(obj as Parts<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public ImmutableArray<T>.Enumerator GetEnumerator() => ImmutableCollectionsMarshal.AsImmutableArray(items).GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}

/// <summary>Makes <see cref="Parts{T}"/> from collection expressions and sequences.</summary>
public static class Parts
{
    public static Parts<T> Of<T>(ReadOnlySpan<T> items) => items.IsEmpty ? Parts<T>.Empty : new(items.ToArray());

    public static Parts<T> ToParts<T>(this IEnumerable<T> items) => items.ToArray() is { Length: > 0 } all ? new(all) : Parts<T>.Empty;

    /// <summary>Those that are there.</summary>
    public static Parts<T> Present<T>(params ReadOnlySpan<T?> items)
        where T : class
    {
        var all = new T[items.Length];
        var count = 0;
        foreach (var item in items)
        {
            if (item is not null)
            {
                all[count++] = item;
            }
        }

        Array.Resize(ref all, count);
        return count == 0 ? Parts<T>.Empty : new(all);
    }
}
