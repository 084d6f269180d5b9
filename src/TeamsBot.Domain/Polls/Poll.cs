using System.Text.Json.Serialization;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Polls;

/// <summary>What one person chose: the newest word counts.</summary>
/// <param name="Option">From 1.</param>
/// <param name="Deliveries">Their newest taps, so that one that comes twice counts once.</param>
public sealed record Choice(int Option, ValueList<Delivery> Deliveries)
{
    private const int DeliveriesKept = 6;

    internal static readonly Choice None = new(0, []);

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    internal Choice With(int option, Tap tap, DateTimeOffset at) => new(option, Deliveries.AddKeeping(new(tap, at), DeliveriesKept));

    internal bool HasSeen(Tap tap, DateTimeOffset at) => Deliveries.Any(delivery => delivery.Tap.Key == tap.Key && at - delivery.At < Remembered);
}

/// <summary>A quick question with two to four answers, one tap each: it shows what people like, and decides nothing.</summary>
public sealed record Poll
{
    public const int LeastOptions = 2;
    public const int MostOptions = 4;
    public const int LongestOption = 60;
    public const int LongestQuestion = 120;

    /// <summary>That one person may have open at once.</summary>
    public const int MostOpen = 3;

    /// <summary>Working days for which it is open.</summary>
    public const int Days = 2;

    public required int Number { get; init; }

    public required PersonId By { get; init; }

    /// <summary>Empty if the options speak for themselves.</summary>
    public required string Question { get; init; }

    public required ValueList<string> Options { get; init; }

    public required Place Place { get; init; }

    /// <summary>When it would close if the calendar stayed as it was when it was opened.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>The hour at which it closes.</summary>
    public int ClosingHour { get; init; }

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>What opened it, so that the same message once more opens no second one.</summary>
    public required Tap Opened { get; init; }

    [JsonIgnore]
    public ValueMap<PersonId, Choice> Choices { get; init; } = ValueMap<PersonId, Choice>.Empty;

    [JsonIgnore]
    public bool IsOpen => ClosedAt is null;

    /// <summary>When it closes by itself: a holiday or a pause that comes later moves it, as it moves the closing of proposals.</summary>
    public DateTimeOffset ClosesAt(Calendar calendar) => OpenedAt == default ? Until : calendar.Closing(OpenedAt, Days, new TimeOnly(ClosingHour, 0));

    /// <summary>How many chose this option.</summary>
    /// <param name="option">From 1.</param>
    public int CountOf(int option) => Choices.Values.Count(choice => choice.Option == option);

    /// <summary>The option that more people chose than any other; null if there is none.</summary>
    [JsonIgnore]
    public string? Favourite
    {
        get
        {
            var counts = Options.Select((option, index) => (Option: option, Count: CountOf(index + 1))).OrderByDescending(pair => pair.Count).ToList();
            return counts is [var first, var second, ..] && first.Count > second.Count ? first.Option : null;
        }
    }
}
