using System.Text.Json.Serialization;

namespace TeamsBot.Domain.Proposals;

/// <summary>The plain questions that make an argument out of a problem. None has to be answered: they are help, no exam.</summary>
[Flags]
public enum Criteria
{
    None = 0,

    /// <summary>How would adopting make the unit less able to do its purpose?</summary>
    Harm = 1,

    /// <summary>Which role here is limited?</summary>
    Role = 2,

    /// <summary>Is it caused by this proposal?</summary>
    Caused = 4,

    /// <summary>Will it surely happen, or why could it not be noticed and mended in time?</summary>
    Unnoticed = 8,

    /// <summary>Which rule does it break?</summary>
    Rule = 16,

    /// <summary>The words of the problem itself, where no question was answered.</summary>
    Words = 32,

    All = Harm | Role | Caused | Unnoticed | Rule | Words,
}

/// <summary>What an objector says beyond the problem itself, a question each.</summary>
public sealed record Argument(string? Harm = null, string? Role = null, string? Caused = null, string? Unnoticed = null, string? Rule = null)
{
    /// <summary>The longest answer to one question.</summary>
    public const int MostLetters = 300;

    /// <summary>The questions that were answered.</summary>
    [JsonIgnore]
    public Criteria Given => Answers.Where(answer => answer.Text is not null).Aggregate(Criteria.None, (all, answer) => all | answer.To);

    /// <summary>All questions in their order, with what was answered.</summary>
    [JsonIgnore]
    public IReadOnlyList<(Criteria To, string? Text)> Answers =>
        [(Criteria.Harm, Harm), (Criteria.Role, Role), (Criteria.Caused, Caused), (Criteria.Unnoticed, Unnoticed), (Criteria.Rule, Rule)];

    internal Argument Cleaned() => new(
        PlainText.CleanOrNull(Harm), PlainText.CleanOrNull(Role), PlainText.CleanOrNull(Caused), PlainText.CleanOrNull(Unnoticed), PlainText.CleanOrNull(Rule));
}

/// <summary>Somebody has asked somebody uninvolved to look whether an argument is given for a problem.</summary>
/// <param name="By">Who asked.</param>
public sealed record Check(PersonId By, DateTimeOffset At)
{
    /// <summary>Its time is over; whoever guides was reminded.</summary>
    public bool Reminded { get; init; }

    /// <summary>Who has looked; null as long as nobody has.</summary>
    public PersonId? Checker { get; init; }

    /// <summary>The questions for which no argument was found; none keeps the problem.</summary>
    public Criteria Missing { get; init; }

    [JsonIgnore]
    public bool IsPending => Checker is null;
}
