using System.Globalization;

namespace TeamsBot.Benchmarks.Report;

/// <summary>One figure against its goal.</summary>
/// <param name="Goal">P1 … P10.</param>
/// <param name="What">What was measured, in words.</param>
/// <param name="Value">In <paramref name="Unit"/>; null if it could not be measured here.</param>
/// <param name="Limit">The goal.</param>
/// <param name="Unit">×, KB, µs, ms, MB, or a count.</param>
internal sealed record Figure(string Goal, string What, double? Value, double Limit, string Unit)
{
    /// <summary>The value may not be below the limit; else it may not be above.</summary>
    public bool AtLeast { get; init; }

    /// <summary>The same on every machine, whatever else it does: a miss fails the check.</summary>
    public bool IsDeterministic { get; init; }

    /// <summary>Rounds that lie far apart, or why there is no value.</summary>
    public string Note { get; init; } = "";

    public bool IsMet => Value is { } value && (AtLeast ? value >= Limit : value <= Limit);

    /// <summary>Ends the check with a failure.</summary>
    public bool Fails => IsDeterministic && !IsMet;
}

/// <summary>Collects the figures, prints what is measured as it comes, and the goals at the end as a table for the page.</summary>
internal sealed class Results(Asked asked)
{
    private readonly List<Figure> figures = [];
    private readonly Machine machine = new();

    public Asked Asked => asked;

    public void Begin() => Say(machine.Header());

    public void Say(string line) => Console.WriteLine(line);

    public void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    public void Add(Figure figure)
    {
        figures.Add(figure);
        Say($"   {figure.Goal} {figure.What}: {Text(figure)}");
    }

    /// <summary>The exit code.</summary>
    public int End()
    {
        Say("");
        Say(machine.Footer());
        Say("");
        Say("| goal | what | measured | goal | |");
        Say("|-|-|-|-|-|");
        foreach (var figure in figures)
        {
            Say($"| {figure.Goal} | {figure.What} | {Number(figure)} | {Limit(figure)} | {Verdict(figure)} |");
        }

        var failed = figures.Count(figure => figure.Fails);
        Say("");
        Say($"{figures.Count(figure => figure.IsMet)} of {figures.Count} met, {figures.Count(figure => figure.Value is null)} not measured here; {failed} fail the check.");
        return asked.Check && failed > 0 ? 1 : 0;
    }

    private static string Text(Figure figure) => $"{Number(figure)} (goal {Limit(figure)}) {Verdict(figure)}";

    private static string Verdict(Figure figure)
    {
        var verdict = figure.Value is null ? "skipped" : figure.IsMet ? "met" : "MISSED";
        return verdict + (figure.Note.Length > 0 ? $", {figure.Note}" : "");
    }

    private static string Number(Figure figure) =>
        figure.Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value:0.###} {figure.Unit}") : "–";

    private static string Limit(Figure figure) =>
        string.Create(CultureInfo.InvariantCulture, $"{(figure.AtLeast ? "≥" : "≤")} {figure.Limit:0.###} {figure.Unit}");
}
