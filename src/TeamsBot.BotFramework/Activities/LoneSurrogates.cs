using System.Buffers.Text;

namespace TeamsBot.BotFramework;

/// <summary>Finds half characters: JSON can spell them (<c>\ud800</c>), .NET text that is read from it cannot hold them.</summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    /// <param name="json">Valid JSON, in which a backslash occurs in strings only.</param>
    public static bool AreIn(ReadOnlySpan<byte> json)
    {
        for (var next = json.IndexOf((byte)'\\'); next >= 0; next = json.IndexOf((byte)'\\'))
        {
            json = json[next..];
            var unit = Unit(json);
            if (char.IsLowSurrogate(unit) || (char.IsHighSurrogate(unit) && !char.IsLowSurrogate(Unit(json[EscapeLength..]))))
            {
                return true;
            }

            json = json[(char.IsHighSurrogate(unit) ? 2 * EscapeLength : 2)..];
        }

        return false;
    }

    private static char Unit(ReadOnlySpan<byte> escape) =>
        escape.Length >= EscapeLength && escape.StartsWith("\\u"u8) && Utf8Parser.TryParse(escape[2..EscapeLength], out ushort unit, out _, 'x')
            ? (char)unit
            : '\0';
}
