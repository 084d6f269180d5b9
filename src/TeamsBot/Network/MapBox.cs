using SkiaSharp;

namespace TeamsBot.Network;

/// <summary>How a place of the map looks.</summary>
internal enum MapLook
{
    /// <summary>A rounded container with squads in it.</summary>
    Tribe,

    /// <summary>A rounder container with a double edge.</summary>
    Circle,

    /// <summary>The strip behind a tribe's chapters.</summary>
    ChapterBand,

    /// <summary>The strip behind the guilds.</summary>
    GuildBand,

    /// <summary>The head line of a container.</summary>
    Head,

    /// <summary>A unit: its name, and its numbers below.</summary>
    Tile,
}

/// <summary>A place of the map and what stands in it, in points of a page that is 320 wide.</summary>
internal sealed record MapBox(MapLook Look, SKRect Area, MapCell? Cell);

/// <summary>A line from who waits to whom it waits for, along a lane in the middle of the page.</summary>
internal sealed record MapArrow(SKPoint From, float Lane, SKPoint To);
