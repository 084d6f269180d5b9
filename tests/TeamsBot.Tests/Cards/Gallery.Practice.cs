using TeamsBot.AdaptiveCards;
using TeamsBot.Personal;
using TeamsBot.Practice;

namespace TeamsBot.Tests.Cards;

/// <summary>The cards of a practice; each is what a course leads to.</summary>
internal static partial class Gallery
{
    private const string OwnTea = "Tea at four\nIn the kitchen.";

    private static IEnumerable<(string Name, AdaptiveCard Card)> PracticeCards(bool dialogs)
    {
        AdaptiveCard Of(string moves, string first = "", string second = "") => PracticeCard.Render(new(moves, first, second) { Language = Squad.Spoken }, dialogs, Squad.Spoken);
        yield return ("40 practice", PracticeCard.Intro(dialogs, Squad.Spoken));
        yield return ("41 practice, on hold", Of("r"));
        yield return ("41 practice, on hold, own words", Of("o", OwnTea));
        yield return ("42 practice, asked again", Of("ru"));
        yield return ("42 practice, asked again, own words", Of("oc", OwnTea, "Tea at five\nIn the kitchen."));
        yield return ("43 practice, solved", Of("run"));
        yield return ("43 practice, solved, own words", Of("ocn", OwnTea, "Tea at five\nIn the kitchen."));
        yield return ("44 practice, adopted", Of("runn"));
        yield return ("44 practice, withdrawn", Of("rw"));
        yield return ("44 practice, not decided", Of("rx"));
        yield return ("45 practice, asked", Of("a"));
        yield return ("46 practice, consented", Of("ak"));
        yield return ("46 practice, noted", Of("ai", "Then lunch is late"));
        yield return ("46 practice, no opinion", Of("az"));
        yield return ("47 practice, stopped", Of("am", "Then lunch is late", "Only until spring"));
        yield return ("47 practice, taken back", Of("amb", "Then lunch is late"));
        yield return ("47 practice, changed", Of("amn", "Then lunch is late"));
        yield return ("47 practice, idea used", Of("amn", "Then lunch is late", "Only until spring"));
        yield return ("47 practice, still a problem", Of("amns", "Then lunch is late"));
        yield return ("48 practice, your word", Of("amnk", "Then lunch is late"));
        yield return ("48 practice, let go", Of("amnsn", "Then lunch is late"));
        yield return ("49 practice, end", Of("e"));
        yield return ("49 practice, no way on", PracticeCard.Render(null, dialogs, Squad.Spoken));
        yield return ("49 practice, no more", PracticeCard.Stopped(dialogs, Squad.Spoken));
        yield return ("49 practice, elsewhere", OurChatCard.Render(Squad.Nowhere(dialogs), "28:app", "practice"));
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> PracticeFormCards(bool dialogs)
    {
        var suffix = dialogs ? "" : ", in place";
        yield return ($"40 practice form, own{suffix}", PracticeForm.Render(new("o") { Language = Squad.Spoken }, dialogs)!);
        yield return ($"41 practice form, change{suffix}", PracticeForm.Render(new("rc") { Language = Squad.Spoken }, dialogs)!);
        yield return ($"45 practice form, problem{suffix}", PracticeForm.Render(new("am") { Language = Squad.Spoken }, dialogs)!);
    }
}
