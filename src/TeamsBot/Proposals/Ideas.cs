using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Proposals;

/// <summary>An idea for the text, and whose it is.</summary>
/// <param name="Number">Of the objection or the suggestion that it came with.</param>
/// <param name="IsSuggestion">It was suggested by itself, and not with an objection.</param>
public sealed record Idea(PersonId By, int Number, string Text, bool IsSuggestion = false);

/// <summary>The ideas that can be taken with one tap.</summary>
public static class Ideas
{
    /// <summary>The idea of an open problem (by its number, else the newest), else the newest suggestion to this version.</summary>
    /// <param name="proposal">On hold or open.</param>
    /// <param name="objection">m in O-m.</param>
    /// <param name="suggestion">m in S-m: this idea or none.</param>
    public static Idea? OnTheTable(Proposal proposal, int? objection = null, int? suggestion = null)
    {
        if (suggestion is not null)
        {
            return Suggested(proposal).FirstOrDefault(idea => idea.Number == suggestion);
        }

        var ideas = proposal.OpenObjections()
            .Where(pair => pair.Objection.State is ObjectionState.Raised && pair.Objection.Idea is not null)
            .Select(pair => new Idea(pair.Owner, pair.Objection.Number, pair.Objection.Idea!))
            .ToList();
        return ideas.LastOrDefault(idea => idea.Number == objection)
            ?? ideas.LastOrDefault()
            ?? Suggested(proposal).MaxBy(idea => idea.Number);
    }

    private static IEnumerable<Idea> Suggested(Proposal proposal) => proposal.Responses.SelectMany(entry => entry.Value.Suggestions
        .Where(suggestion => suggestion.Version == proposal.Version && suggestion.IsLeft)
        .Select(suggestion => new Idea(entry.Key, suggestion.Number, suggestion.Text, IsSuggestion: true)));
}
