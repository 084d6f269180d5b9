using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;
using static TeamsBot.AdaptiveCards.CardElement;

namespace TeamsBot.Proposals;

/// <summary>What changed between two versions, word by word: what went is struck through, what came is bold.</summary>
public static class DiffCard
{
    /// <summary>Letters of an unchanged part that are shown on each side of a change.</summary>
    private const int Around = 120;

    private static readonly TextRun Struck = new("") { Strikethrough = true, IsSubtle = true };
    private static readonly TextRun Bold = new("") { Weight = TextWeight.Bolder };

    /// <param name="scene">The unit.</param>
    /// <param name="proposal">In any state.</param>
    /// <param name="from">The older version.</param>
    /// <param name="before">Its text.</param>
    /// <param name="to">The newer version.</param>
    /// <param name="now">Its text.</param>
    public static AdaptiveCard Render(Scene scene, Proposal proposal, int from, Wording before, int to, Wording now) => Fit.Into(scale =>
    {
        var title = scene.Say(Sentence.DiffTitle, proposal.Number, from, to);
        var parts = WordDiff.Of(before.Text, now.Text);
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                Face.Block(
                    ContainerStyle.Emphasis,
                    Side(scene.Say(Sentence.Before), parts, Fate.Gone, Struck, scale),
                    Side(scene.Say(Sentence.Now), parts, Fate.Added, Bold, scale)),
                to == proposal.Version && Changes.Why(scene, proposal) is { } why ? Face.Labelled(scene.Say(Sentence.Why), why, Wording.MaxReason / scale, subtle: true) : null,
                Face.Row(new Buttons(scene, proposal).Tap(Sentence.ButtonHistory, Verbs.History), new Buttons(scene, proposal).Returns()),
            ]);
    });

    private static RichTextBlock Side(string label, IReadOnlyList<(Fate Fate, string Text)> parts, Fate shown, TextRun look, int scale)
    {
        var most = Wording.MaxText / scale;
        var runs = new List<TextRun> { new(label + " ") { IsSubtle = true } };
        foreach (var (fate, text) in parts.Where(part => part.Fate is Fate.Same || part.Fate == shown).Take(Math.Max(4, 240 / scale)))
        {
            runs.AddRange(fate is Fate.Same
                ? RichText.Runs(Shortened(text, Math.Max(16, Around / scale)), Math.Max(8, most))
                : RichText.Runs(text, Math.Max(8, most), look));
        }

        return new([.. runs]);
    }

    /// <summary>The beginning and the end of what has not changed.</summary>
    private static string Shortened(string text, int around) =>
        text.Length <= (2 * around) + 20 ? text : $"{Ending(text[..around])} … {Beginning(text[^around..])}";

    private static string Ending(string text) => char.IsHighSurrogate(text[^1]) ? text[..^1] : text;

    private static string Beginning(string text) => char.IsLowSurrogate(text[0]) ? text[1..] : text;
}
