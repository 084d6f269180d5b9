namespace TeamsBot.Domain.Agreements;

/// <summary>
/// The agreements in force. Beside them stands on which days lists and questions come, so that finding the next costs the same
/// for one agreement and for ten thousand.
/// </summary>
public sealed record Register
{
    public static readonly Register Empty = new();

    private Register()
    {
    }

    public ValueMap<int, Agreement> InForce { get; private init; } = ValueMap<int, Agreement>.Empty;

    /// <summary>How many agreements are on the list of which day.</summary>
    private ValueMap<DateOnly, int> Lists { get; init; } = ValueMap<DateOnly, int>.Empty;

    /// <summary>How many people are to be asked when which day is over.</summary>
    private ValueMap<DateOnly, int> Cares { get; init; } = ValueMap<DateOnly, int>.Empty;

    /// <summary>How many agreements end after which day.</summary>
    private ValueMap<DateOnly, int> Ends { get; init; } = ValueMap<DateOnly, int>.Empty;

    /// <summary>The last day of the agreement that ends first; null if none has an end of its own.</summary>
    internal DateOnly? NextEnd => Ends.Count == 0 ? null : Ends.Keys.First();

    /// <summary>The last day of the first care that nobody was asked about; null if there is none.</summary>
    internal DateOnly? NextCare => Cares.Count == 0 ? null : Cares.Keys.First();

    public static Register Of(IEnumerable<Agreement> agreements) => agreements.Aggregate(Empty, (register, agreement) => register.With(agreement));

    public Agreement? Find(int number) => InForce.Find(number);

    public Register With(Agreement agreement)
    {
        var others = Without(agreement.Number);
        return others with
        {
            InForce = others.InForce.With(agreement.Number, agreement),
            Lists = Counted(others.Lists, agreement.List, 1),
            Cares = Counted(others.Cares, Asks(agreement), 1),
            Ends = Counted(others.Ends, agreement.LastDay, 1),
        };
    }

    public Register Without(int number) => InForce.Find(number) is not { } agreement ? this : this with
    {
        InForce = InForce.Without(number),
        Lists = Counted(Lists, agreement.List, -1),
        Cares = Counted(Cares, Asks(agreement), -1),
        Ends = Counted(Ends, agreement.LastDay, -1),
    };

    /// <summary>The agreements on the newest list, those that waited longest first.</summary>
    public IEnumerable<Agreement> OnList(DateOnly listed) => InForce.Values.Where(agreement => agreement.List <= listed).OrderBy(agreement => agreement.LookBack).ThenBy(agreement => agreement.Number);

    /// <summary>The day from which on the next list comes: one with something new on it, or that of the next month if something on the last one was left.</summary>
    /// <param name="listed">The day of the last list.</param>
    public DateOnly? NextListAfter(DateOnly? listed)
    {
        if (Lists.Count == 0)
        {
            return null;
        }

        var first = Lists.Keys.First();
        if (listed is not { } last || first > last)
        {
            return first;
        }

        var month = new DateOnly(last.Year, last.Month, 1).AddMonths(1);
        foreach (var day in Lists.Keys)
        {
            if (day > last)
            {
                return day < month ? day : month;
            }
        }

        return month;
    }

    private static DateOnly? Asks(Agreement agreement) => agreement.Care is { Asked: false, Until: { } until } ? until : null;

    private static ValueMap<DateOnly, int> Counted(ValueMap<DateOnly, int> counts, DateOnly? day, int by) =>
        day is not { } key ? counts
        : counts.Find(key) + by is > 0 and var count ? counts.With(key, count)
        : counts.Without(key);
}
