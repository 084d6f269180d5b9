using TeamsBot.AdaptiveCards;
using TeamsBot.Chat;
using TeamsBot.Text;

namespace TeamsBot.Learn;

/// <summary>What one word means here; or the words nearest to one that is not used here.</summary>
internal static class GlossaryCard
{
    private const int Suggested = 4;

    /// <param name="typed">Empty for all words.</param>
    public static AdaptiveCard Render(Scene scene, string typed) =>
        Glossary.Find(scene.Words, typed) is { } term ? Of(scene, term)
        : string.IsNullOrWhiteSpace(typed) ? Words(scene)
        : Unknown(scene, typed);

    /// <summary>The terms to look for instead, each once.</summary>
    internal static IEnumerable<Term> Nearest(Scene scene, string typed) =>
        Grammar.Nearest(typed, Glossary.Names, Suggested * 3).Select(name => Glossary.Find(scene.Words, name)).OfType<Term>().Distinct().Take(Suggested);

    private static AdaptiveCard Of(Scene scene, Term term) => Face.Card(
        scene,
        term.Name,
        Face.Heading(term.Name),
        Face.Plain(term.Meaning),
        Ways(scene));

    private static AdaptiveCard Words(Scene scene)
    {
        var title = scene.Say(Sentence.GlossaryTitle);
        return Face.Card(
            scene,
            title,
            Face.Heading(title),
            Face.Plain(string.Join(" · ", Glossary.Own(scene.Words).Select(term => term.Name))),
            Face.Fine(scene.Say(Sentence.GlossaryHow)),
            Ways(scene));
    }

    private static AdaptiveCard Unknown(Scene scene, string typed)
    {
        var title = scene.Say(Sentence.GlossaryUnknown);
        var buttons = new Buttons(scene);
        var near = Nearest(scene, typed).Select(term => buttons.Area(term.Name, Verbs.Glossary, (Fields.Sought, term.Name)));
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                Face.Plain(scene.Say(Sentence.DidYouMean)),
                .. near.Chunk(1).Select(row => Face.Row([.. row])),
                Face.Row(buttons.Tap(Sentence.ButtonAllWords, Verbs.Glossary)),
            ]);
    }

    private static CardElement? Ways(Scene scene)
    {
        var buttons = new Buttons(scene);
        return Face.Row(buttons.Tap(Sentence.ButtonHow, Verbs.HowItWorks), buttons.Tap(Sentence.ButtonAllWords, Verbs.Glossary));
    }
}
