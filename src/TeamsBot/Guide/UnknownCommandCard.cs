using TeamsBot.AdaptiveCards;
using TeamsBot.Text;

namespace TeamsBot.Guide;

/// <summary>The answer to words that are no command.</summary>
public static class UnknownCommandCard
{
    private const int WordsOfAProposal = 4;

    private const int Nearest = 3;
    private const string Help = "help";

    /// <summary>Bytes of text that a button may carry: it is written twice, and the card stays below its limit.</summary>
    private const int Carried = 8000;

    /// <param name="scene">The unit, if there is one.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="nearest">The names of the nearest commands; three are shown, each a button.</param>
    /// <param name="asker">Who typed it, as a hash: nobody else proposes it with the button. Null lets everybody.</param>
    public static AdaptiveCard Render(Scene scene, string text, IReadOnlyList<string> nearest, string? asker = null)
    {
        var buttons = new Buttons(scene);
        var title = scene.Say(Sentence.UnknownTitle);
        var proposable = IsProposable(text) && Fit.Bytes(text) <= Carried;
        return Fit.Into(scale => Face.Card(
            scene,
            title,
            [
                Face.Plain(nearest.Count > 0 || proposable ? $"{title} {scene.Say(Sentence.DidYouMean)}" : title),
                proposable ? Face.Quoted(scene, text, 300 / scale) : null,
                .. proposable ? Proposes(buttons, text, asker) : NearestButtons.Rows(scene, [.. nearest.Where(name => name != Help).Take(Nearest), Help]),
            ]));
    }

    private static IEnumerable<CardElement?> Proposes(Buttons buttons, string text, string? asker) =>
    [
        Face.Row(ProposeThis(buttons, text, asker), buttons.Tap(Sentence.ButtonOpenProposals, Verbs.OpenProposals)),
        Face.Row(buttons.Tap(Sentence.ButtonAgreements, Verbs.Agreements), buttons.Tap(Sentence.ButtonHelp, Verbs.Help)),
    ];

    private static CardAction ProposeThis(Buttons buttons, string text, string? asker) => asker is null
        ? buttons.Tap(Sentence.ButtonProposeThis, Verbs.ProposeThis, (Fields.Kept, text))
        : buttons.Tap(Sentence.ButtonProposeThis, Verbs.ProposeThis, (Fields.Kept, text), (Fields.Asker, asker));

    /// <summary>Reads like a proposal: at least four words, and no question.</summary>
    public static bool IsProposable(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= WordsOfAProposal
        && !text.TrimEnd().EndsWith('?') && !text.TrimEnd().EndsWith('？') && !text.TrimEnd().EndsWith('؟');
}
