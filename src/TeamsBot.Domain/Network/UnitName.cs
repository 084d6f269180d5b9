namespace TeamsBot.Domain.Network;
public static class UnitName { public const int SlugLength = 40; public static string Skeleton(string name) => name.ToLowerInvariant(); public static string Slug(string name) => name.ToLowerInvariant(); }
