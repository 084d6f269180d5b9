namespace TeamsBot.Domain.Organization;

/// <summary>The school whose words a unit speaks. It changes what things are called, and never a rule.</summary>
public enum School
{
    /// <summary>Of none: the plain words that need no school.</summary>
    Plain,

    /// <summary>Circles: whoever has no objection lets it go ahead.</summary>
    Circle,

    /// <summary>Sociocracy 3.0.</summary>
    S3,

    /// <summary>Squads and tribes as they became known through Spotify.</summary>
    Spotify,
}
