using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>Lists in a line of text, where the answer has several parts and can't be a card.</summary>
internal static class InWords
{
    internal const int Rows = 10;

    /// <summary>The open proposals, the newest first.</summary>
    internal static string Open(Scene scene) =>
        List(scene.Unit.Open.Values.OrderByDescending(proposal => proposal.Number).Select(proposal => ($"P-{proposal.Number}", proposal.Wording)).ToList());

    /// <summary>Each by its name and title; more than ten are counted.</summary>
    internal static string List(IReadOnlyList<(string Id, Wording Wording)> rows) =>
        string.Join(" · ", rows.Take(Rows).Select(row => $"{row.Id} “{Said.Words(row.Wording.Title, Wording.MaxTitle)}”"))
        + (rows.Count > Rows ? $" · +{rows.Count - Rows}" : "");
}
