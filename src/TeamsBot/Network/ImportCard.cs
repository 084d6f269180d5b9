using TeamsBot.AdaptiveCards;
using TeamsBot.Text;

namespace TeamsBot.Network;

/// <summary>What an import would do, how far it is, and that it is done.</summary>
public static class ImportCard
{
    /// <summary>Faults and warnings shown at once.</summary>
    private const int PerPage = 8;

    /// <summary>Whatever is wrong, or else good to know, comes page by page until its end.</summary>
    /// <param name="scene">Whose words.</param>
    /// <param name="preview">What would come of it.</param>
    /// <param name="skip">How many were shown before.</param>
    public static AdaptiveCard Preview(Scene scene, ImportPreview preview, int skip = 0)
    {
        var buttons = new Buttons(scene);
        var (isFaulty, listed) = (preview.Faults.Count > 0, preview.Faults.Count > 0 ? preview.Faults : preview.Warnings);
        var from = Math.Clamp(skip, 0, Math.Max(0, listed.Count - 1));
        var to = Math.Min(from + PerPage, listed.Count);
        return Framed(
            scene,
            [
                .. Summary(scene.Words, preview).Select(Face.Plain),
                !isFaulty && listed.Count > 0 ? Face.Bold(scene.Say(Sentence.ImportWarnings, listed.Count)) : null,
                .. listed.Skip(from).Take(PerPage).Select(fault => Face.WithName(FaultWords.Of(scene.Words, fault))),
                listed.Count > PerPage ? Face.Fine(scene.Say(Sentence.ImportPage, from + 1, to, listed.Count)) : null,
                preview.Steps > 0 ? Face.Fine(scene.Say(Sentence.ImportNote)) : null,
                Face.Row(
                    to < listed.Count ? buttons.Tap(Sentence.ButtonShowMore, Verbs.ImportMore, (Fields.Import, preview.Import), (Fields.Skip, to))
                    : from > 0 ? buttons.Tap(Sentence.ButtonBack, Verbs.ImportMore, (Fields.Import, preview.Import), (Fields.Skip, 0))
                    : null),
                preview.Steps > 0 ? Face.Row(buttons.Tap(Sentence.ButtonImport, Verbs.Import, (Fields.Import, preview.Import)), buttons.Tap(Sentence.ButtonNoImport, Verbs.NoImport, (Fields.Import, preview.Import))) : null,
            ]);
    }

    public static AdaptiveCard Going(Scene scene, string import, int done, int steps) => Framed(
        scene, [Face.Plain(scene.Say(Sentence.ImportGoing, done, steps)), Face.Row(new Buttons(scene).Tap(Sentence.ButtonHowFar, Verbs.ImportState, (Fields.Import, import)))]);

    /// <param name="left">What could not be in the network any more.</param>
    public static AdaptiveCard Done(Scene scene, int left) => Framed(
        scene, [Face.Plain(scene.Say(Sentence.ImportDone)), left > 0 ? Face.Plain(scene.Say(Sentence.ImportLeft, left)) : null]);

    /// <summary>A sentence, and no more to do.</summary>
    public static AdaptiveCard Says(Scene scene, Sentence sentence) => Framed(scene, [Face.Plain(scene.Say(sentence))]);

    /// <summary>What would come of it, in a sentence or two.</summary>
    internal static IEnumerable<string> Summary(Sentences words, ImportPreview preview) =>
        preview.Faults.Count > 0 ? [words.Of(Sentence.ImportFaults, preview.Faults.Count)]
        : preview is { Steps: 0, Apart: 0 } ? [words.Of(Sentence.ImportNothingNew)]
        : [words.Of(Sentence.ImportCounts, preview.Units, preview.Corrected, preview.People, preview.Same), .. preview.Apart > 0 ? [words.Of(Sentence.ImportApart, preview.Apart)] : Array.Empty<string>()];

    private static AdaptiveCard Framed(Scene scene, IReadOnlyList<CardElement?> body)
    {
        var title = scene.Say(Sentence.ImportTitle);
        return Face.Card(scene, title, [Face.Heading(title), .. body]);
    }
}
