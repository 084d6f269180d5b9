namespace TeamsBot.Domain.Proposals;

/// <summary>How much one person may add to one proposal, so that it stays readable and fits the store.</summary>
public static class Limits
{
    /// <summary>Objections by one person to one proposal, over all versions.</summary>
    public const int ObjectionsPerPerson = 6;

    /// <summary>The newest suggestions of one person are kept.</summary>
    public const int SuggestionsKept = 3;

    /// <summary>The newest questions of one person are kept.</summary>
    public const int QuestionsKept = 6;
}
