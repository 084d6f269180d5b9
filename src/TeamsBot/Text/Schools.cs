using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Text;

/// <summary>
/// What schools say otherwise than plain words do: files of the same form as those of the languages, with those sentences alone.
/// What they lack is said in plain words. Several schools share what they have in common.
/// </summary>
internal static class Schools
{
    /// <summary>The files of a school; what stands in an earlier one wins.</summary>
    internal static IReadOnlyList<string> Files(School school) => school switch
    {
        School.Plain => [],
        School.Circle => ["Circle", "Objection"],
        School.S3 => ["S3", "Objection"],
        School.Spotify => ["Spotify"],
        _ => throw new ArgumentOutOfRangeException(nameof(school), school, "unknown school"),
    };

    /// <summary>The sentences by their keys.</summary>
    internal static FrozenDictionary<string, string> Sentences(School school, CultureInfo culture) =>
        Files(school).SelectMany(file => Read(file, culture)).DistinctBy(sentence => sentence.Key).ToFrozenDictionary(sentence => sentence.Key, sentence => sentence.Value, StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Read(string file, CultureInfo culture) =>
        new ResourceManager($"TeamsBot.Text.Schools.{file}", typeof(Schools).Assembly).GetResourceSet(culture, createIfNotExists: true, tryParents: false) is { } set
            ? set.Cast<DictionaryEntry>().Select(entry => KeyValuePair.Create((string)entry.Key, (string)entry.Value!))
            : [];
}
