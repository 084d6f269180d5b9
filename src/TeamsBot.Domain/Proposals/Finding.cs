namespace TeamsBot.Domain.Proposals;

/// <summary>Finds the problem or idea that somebody means, by its number or because it can be no other.</summary>
internal static class Finding
{
    /// <summary>The objection of this number, be it open or not.</summary>
    public static (PersonId Owner, Objection? Objection) Any(Proposal proposal, int? number) =>
        proposal.Objections().Where(pair => pair.Objection.Number == number).Select(pair => (pair.Owner, (Objection?)pair.Objection)).FirstOrDefault();

    /// <summary>The open one of this number; without a number the first of others.</summary>
    public static (PersonId Owner, Objection? Objection) Open(Proposal proposal, int? number, PersonId asking) =>
        proposal.OpenObjections().Where(pair => number is null || pair.Objection.Number == number)
            .OrderBy(pair => pair.Owner == asking).ThenBy(pair => pair.Objection.Check is not null)
            .Select(pair => (pair.Owner, (Objection?)pair.Objection)).FirstOrDefault();

    /// <summary>The first that waits for a check; if none does, the last one that was checked.</summary>
    public static (PersonId Owner, Objection? Objection) Checked(Proposal proposal) =>
        proposal.Objections().Where(pair => pair.Objection.Check is not null)
            .OrderBy(pair => pair.Objection is not { IsOpen: true, Check.IsPending: true }).ThenByDescending(pair => pair.Objection.Check!.At)
            .Select(pair => (pair.Owner, (Objection?)pair.Objection)).FirstOrDefault();

    /// <summary>The idea of this number; without a number the newest that is neither taken nor declined.</summary>
    public static (PersonId Owner, Suggestion? Suggestion) Idea(Proposal proposal, int? number) =>
        proposal.Responses.SelectMany(entry => entry.Value.Suggestions.Select(suggestion => (Owner: entry.Key, Suggestion: (Suggestion?)suggestion)))
            .Where(pair => number is null ? pair.Suggestion!.IsLeft : pair.Suggestion!.Number == number)
            .OrderByDescending(pair => pair.Suggestion!.Number).FirstOrDefault();
}
