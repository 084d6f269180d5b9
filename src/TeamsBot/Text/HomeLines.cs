namespace TeamsBot.Text;

/// <summary>What is said of a unit whose channel is gone, or where the bot was removed.</summary>
internal static class HomeLines
{
    /// <summary>To each of its people who has a chat of their own with the bot.</summary>
    public static string Lost(Scene scene) => scene.Say(scene.IsChat ? Sentence.HomeLostAloneChat : Sentence.HomeLostAlone, Said.Name(scene.Unit.Name));

    /// <summary>Back in the channel.</summary>
    public static Line Found(Scene scene) => new(scene.Say(Sentence.HomeFoundLine));

    /// <summary>In the new home.</summary>
    /// <param name="keeps">Others are there who are not asked.</param>
    public static Line Moved(Scene scene, bool keeps)
    {
        var moved = scene.Say(Sentence.LineHomeMoved, Said.Name(scene.Unit.Name));
        return new(keeps ? $"{moved} {scene.Say(Sentence.LineHomeKeeps)}" : moved);
    }

    /// <summary>In the old one, if anybody is left there.</summary>
    public static Line MovedOn(Scene scene, string to) => new(scene.Say(Sentence.LineHomeLeft, Said.Name(scene.Unit.Name), Said.Name(to)));

    /// <summary>On cards that are looked at elsewhere.</summary>
    public static string Note(Scene scene) => scene.Say(scene.IsChat ? Sentence.HomeNoteChat : Sentence.HomeNote);
}
