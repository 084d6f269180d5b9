using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace TeamsBot.Domain.Network;

/// <summary>What is known about single lower-case letters: which look like a Latin one, and how they are written in Latin.</summary>
internal static class LookAlikes
{
    /// <summary>Pairs of a letter and the Latin one that it, or its capital, looks like. Within one script no two become the same.</summary>
    private static readonly FrozenDictionary<int, string> _alike = Table(
        "аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs һh ԁd ԛq ԝw ӏl αa βb εe ζz ηh ιi κk μm νn οo ρp τt υy χx ϲc ϳj øo đd łl ħh ıi ŧt ßss");

    /// <summary>Pairs of a letter and how it is written in Latin.</summary>
    private static readonly FrozenDictionary<int, string> _latin = Table(
        "аa бb вv гg дd еe жzh зz иi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya іi єye ґg ђdj јj љlj њnj ћc џdz ѕdz "
        + "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo "
        + "ßss æae œoe øo đd ðd þth łl ħh ıi ŋn ŧt ƒf");

    /// <summary>The Latin letter that it looks like, or null.</summary>
    public static string? LooksLike(Rune letter) => _alike.GetValueOrDefault(letter.Value);

    /// <summary>How it is written in Latin, or null.</summary>
    public static string? InLatin(Rune letter) => _latin.GetValueOrDefault(letter.Value);

    /// <summary>Shows nothing by itself: joiners, direction marks, variation selectors.</summary>
    public static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || rune.Value is >= 0xFE00 and <= 0xFE0F or 0x034F or 0x115F or 0x1160 or 0x3164;

    public static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>Accents and points. The marks of other scripts (Devanagari, Thai) are vowels: without them other words remain.</summary>
    public static bool IsAccent(Rune rune) =>
        rune.Value is >= 0x0300 and <= 0x036F or >= 0x0483 and <= 0x0489 or >= 0x0591 and <= 0x05C7 or >= 0x064B and <= 0x065F or 0x0670
            or >= 0x1AB0 and <= 0x1AFF or >= 0x1DC0 and <= 0x1DFF or >= 0x20D0 and <= 0x20FF or >= 0xFE20 and <= 0xFE2F
        && IsMark(rune);

    private static FrozenDictionary<int, string> Table(string pairs) =>
        pairs.Split(' ').ToFrozenDictionary(pair => (int)pair[0], pair => pair[1..]);
}
