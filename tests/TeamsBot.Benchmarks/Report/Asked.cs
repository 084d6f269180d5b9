namespace TeamsBot.Benchmarks.Report;

/// <summary>What the command line asks for.</summary>
/// <param name="Quick">Fewer and shorter rounds, nothing published: what CI has time for.</param>
/// <param name="Check">End with 1 if a figure that is the same on every machine misses its goal.</param>
/// <param name="Only">The goals to measure; empty for all.</param>
internal sealed record Asked(bool Quick, bool Check, IReadOnlyList<string> Only)
{
    /// <summary>At least three rounds, so that there is a median.</summary>
    public int Rounds => Quick ? 3 : 5;

    public bool Wants(IEnumerable<string> goals) => Only.Count == 0 || goals.Any(Only.Contains);

    public static Asked Of(string[] args)
    {
        var unknown = args.Where(arg => arg is not ("--quick" or "--check") && !(arg.Length is 2 or 3 && arg[0] == 'P')).ToList();
        return unknown.Count == 0
            ? new(args.Contains("--quick"), args.Contains("--check"), [.. args.Where(arg => arg[0] == 'P')])
            : throw new ArgumentException($"Unknown: {string.Join(' ', unknown)}. Known: --quick --check P1 … P10", nameof(args));
    }
}
