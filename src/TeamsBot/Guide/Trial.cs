using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Guide;

/// <summary>The squad's first decision: about the tool itself, in one tap.</summary>
internal static class Trial
{
    private const int Days = 14;

    /// <summary>Its own words say when it is looked at again; no other day is said beside them.</summary>
    internal static bool IsOne(Scene scene, Wording wording) => wording.Body == scene.Say(Sentence.TrialBody);

    internal static DateOnly End(Scene scene) => scene.Unit.Calendar.Day(scene.At).AddDays(Days);

    internal static string Text(Scene scene) =>
        $"{scene.Say(Sentence.TrialTitle, When.Format(End(scene), scene.Words.Culture))}\n{scene.Say(Sentence.TrialBody)}";
}
