using System.Text.RegularExpressions;
using TeamsBot.Tests.Package;

namespace TeamsBot.Tests.Docs;

/// <summary>docs/rules.md says which specs prove each rule: none of them has gone, and no rule is told twice.</summary>
public sealed partial class RulesPageTests
{
    private static readonly IReadOnlyList<(string Rule, string[] Specs)> Page = Read(File.ReadAllLines(Path.Combine(ManifestCommandSpecs.Root, "docs", "rules.md")));
    private static readonly HashSet<string> Known = [.. Directory.EnumerateFiles(Path.Combine(ManifestCommandSpecs.Root, "tests"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .SelectMany(file => Specs(File.ReadAllLines(file)))];

    [Fact]
    public void Every_rule_is_proved_by_a_spec()
    {
        Assert.InRange(Page.Count, 60, int.MaxValue);
        Assert.All(Page, row => Assert.NotEmpty(row.Specs));
    }

    [Fact]
    public void Every_spec_that_is_named_is_there() =>
        Assert.Empty(Page.SelectMany(row => row.Specs).Except(Known));

    [Fact]
    public void No_rule_is_told_twice() =>
        Assert.Equal(Page.Select(row => row.Rule).Distinct(StringComparer.OrdinalIgnoreCase), Page.Select(row => row.Rule));

    [Fact]
    public void Heads_of_tables_and_other_lines_are_no_rules() =>
        Assert.Equal(
            ["Silence never adopts"],
            Read(["# Rules", "| rule | proved by |", "|-|-|", "| Silence never adopts. | `ATests.One`, `BSpecs.Two` (the card \"open\") |"]).Select(row => row.Rule));

    [Fact]
    public void A_method_that_is_no_test_proves_nothing() =>
        Assert.Equal(
            ["ATests.One", "BSpecs.Two"],
            Specs(["public sealed class ATests", "    [Fact]", "    public void One()", "    public void Helps()", "public abstract class BSpecs : OnStage", "    [Theory]", "    [InlineData(1)]", "    public async Task Two(int times)"]));

    private static List<(string Rule, string[] Specs)> Read(IEnumerable<string> lines) =>
    [
        .. from line in lines
           where line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| rule |", StringComparison.Ordinal)
           let cells = line.Split('|')
           select (cells[1].Trim().TrimEnd('.'), Named().Matches(cells[2]).Select(match => match.Groups[1].Value).ToArray()),
    ];

    /// <summary>The tests of a file, each with the class in which it stands.</summary>
    private static IEnumerable<string> Specs(IEnumerable<string> lines)
    {
        var (inside, marked) = ("", false);
        foreach (var line in lines)
        {
            if (Class().Match(line) is { Success: true } type)
            {
                (inside, marked) = (type.Groups[1].Value, false);
            }
            else if (Marked().IsMatch(line))
            {
                marked = true;
            }
            else if (marked && Method().Match(line) is { Success: true } method)
            {
                marked = false;
                yield return $"{inside}.{method.Groups[1].Value}";
            }
        }
    }

    [GeneratedRegex("`([A-Za-z]+\\.[A-Za-z0-9_]+)`")]
    private static partial Regex Named();

    [GeneratedRegex("^\\s*(?:public|internal|file) .*\\bclass ([A-Za-z]+)")]
    private static partial Regex Class();

    [GeneratedRegex("^\\s*\\[(?:Fact|Theory)\\b")]
    private static partial Regex Marked();

    [GeneratedRegex("^\\s*public .*?\\b([A-Z][A-Za-z0-9_]*)\\(")]
    private static partial Regex Method();
}
