using TeamsBot.Domain.Organization;

namespace TeamsBot.Text;

/// <summary>A message of one line in the thread, and who is notified by it.</summary>
/// <param name="Text">Plain text; holds the mention text of each person in <paramref name="Mentioned"/>.</param>
public sealed record Line(string Text, IReadOnlyList<Member> Mentioned)
{
    public Line(string text)
        : this(text, [])
    {
    }

    /// <summary>Several in one message, a line each.</summary>
    public static Line Of(IReadOnlyList<Line> lines) =>
        new(string.Join('\n', lines.Select(line => line.Text)), [.. lines.SelectMany(line => line.Mentioned).DistinctBy(member => member.Id)]);
}
