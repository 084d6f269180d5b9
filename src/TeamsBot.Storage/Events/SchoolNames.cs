using TeamsBot.Domain.Organization;

namespace TeamsBot.Storage.Events;

/// <summary>The schools, by names that do not change when the code does.</summary>
internal static class SchoolNames
{
    public static string Name(School school) => school switch
    {
        Domain.Organization.School.Plain => "plain",
        Domain.Organization.School.Circle => "circle",
        Domain.Organization.School.S3 => "s3",
        Domain.Organization.School.Spotify => "spotify",
        _ => throw new ArgumentOutOfRangeException(nameof(school), school, "unknown school"),
    };

    public static School School(string name) => name switch
    {
        "plain" => Domain.Organization.School.Plain,
        "circle" => Domain.Organization.School.Circle,
        "s3" => Domain.Organization.School.S3,
        "spotify" => Domain.Organization.School.Spotify,
        _ => throw new UnknownEventException("school:" + name, 1),
    };
}
