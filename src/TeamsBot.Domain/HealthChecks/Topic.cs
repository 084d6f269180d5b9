namespace TeamsBot.Domain.HealthChecks;

/// <summary>What a squad asks itself about in a health check, always in this order.</summary>
public enum Topic
{
    /// <summary>It is easy to release.</summary>
    Release,

    /// <summary>The way of working suits the squad.</summary>
    Process,

    /// <summary>What is built is in good shape.</summary>
    Quality,

    /// <summary>What is built helps somebody.</summary>
    Value,

    /// <summary>Things get done soon.</summary>
    Speed,

    /// <summary>Everybody knows what the squad is there for.</summary>
    Mission,

    Fun,

    Learning,

    /// <summary>Others help when help is needed.</summary>
    Support,

    /// <summary>The squad decides itself what it does, and how.</summary>
    Say,

    Teamwork,
}

/// <summary>How it is, in one person's eyes.</summary>
public enum Colour
{
    Green,
    Yellow,
    Red,
}

/// <summary>How it changes, in one person's eyes.</summary>
public enum Trend
{
    Same,
    Better,
    Worse,
}

/// <summary>All topics, and how they are asked about.</summary>
public static class Topics
{
    /// <summary>As many as fit on a phone, each with two things to fill in.</summary>
    public const int PerPage = 3;

    public static IReadOnlyList<Topic> All { get; } = Enum.GetValues<Topic>();

    public static int Pages { get; } = (All.Count + PerPage - 1) / PerPage;

    /// <param name="page">From 1; none elsewhere.</param>
    public static ValueList<Topic> OnPage(int page) => page < 1 ? [] : [.. All.Skip((page - 1) * PerPage).Take(PerPage)];
}
