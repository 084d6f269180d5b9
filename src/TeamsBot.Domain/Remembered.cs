namespace TeamsBot.Domain;

/// <summary>
/// A value computed once from an immutable object and kept beside it. It is never part of what a record is: copies made with
/// <c>with</c> compute their own, and equality doesn't see it.
/// </summary>
internal struct Remembered<TOwner, TValue> : IEquatable<Remembered<TOwner, TValue>>
    where TOwner : class
{
    private Kept? kept;

    /// <summary>What is known of an object before anybody asks.</summary>
    public Remembered(TOwner owner, TValue value) => kept = new(owner, value);

    public TValue Of(TOwner owner, Func<TOwner, TValue> compute)
    {
        var known = kept;
        if (known is null || !ReferenceEquals(known.Owner, owner))
        {
            known = new(owner, compute(owner));
            kept = known;
        }

        return known.Value;
    }

    public readonly bool Equals(Remembered<TOwner, TValue> other) => true;

    public override readonly bool Equals(object? obj) => obj is Remembered<TOwner, TValue>;

    public override readonly int GetHashCode() => 0;

    private sealed record Kept(TOwner Owner, TValue Value);
}
