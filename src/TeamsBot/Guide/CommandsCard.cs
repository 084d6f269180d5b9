using TeamsBot.AdaptiveCards;
using TeamsBot.Text;
using static TeamsBot.AdaptiveCards.CardElement;

namespace TeamsBot.Guide;

/// <summary>Everything that can be typed: what it is about, then page by page.</summary>
public static class CommandsCard
{
    public const int PerPage = 8;

    /// <summary>How one command is written; all of them if there is none of that name.</summary>
    /// <param name="form">What opens a form that does the same.</param>
    public static AdaptiveCard Of(Scene scene, string name, AdaptiveCards.CardAction? form = null)
    {
        var lines = WrittenAs(scene, name).ToList();
        if (lines.Count == 0)
        {
            return Render(scene);
        }

        var buttons = new Buttons(scene);
        var title = scene.Say(Sentence.CommandsTitle);
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                Face.Fine(scene.Say(Sentence.CommandsMention)),
                .. lines.Select(Line),
                Face.Row(form),
                Face.Row(buttons.Tap(Sentence.ButtonCommands, Verbs.AllCommands), buttons.Tap(Sentence.ButtonHelp, Verbs.Help)),
            ]);
    }

    /// <summary>The words and the meaning of each form of a command.</summary>
    internal static IEnumerable<string[]> WrittenAs(Scene scene, string name) => CommandGroup.Listed.Select(listed => listed.Command)
        .Where(command => Sentences.English.Of(command).Split(" | ")[0] is var english && (english == name || english.StartsWith(name + " ", StringComparison.Ordinal)))
        .Select(command => scene.Say(command).Split(" | "));

    /// <param name="scene">The unit.</param>
    /// <param name="from">Of all commands the one with which the page begins, from 1; 0 for what they are about.</param>
    public static AdaptiveCard Render(Scene scene, int from = 0) => Framed(scene, from <= 0 ? Groups(scene) : Page(scene, Math.Min(from, CommandGroup.Listed.Count) - 1));

    private static AdaptiveCard Framed(Scene scene, IEnumerable<CardElement?> body)
    {
        var title = scene.Say(Sentence.CommandsTitle);
        return Face.Card(scene, title, [Face.Heading(title), .. body]);
    }

    private static IEnumerable<CardElement?> Groups(Scene scene)
    {
        var (buttons, from) = (new Buttons(scene), 1);
        foreach (var group in CommandGroup.All)
        {
            yield return Face.Tappable(buttons.Area(scene.Say(group.Name), Verbs.AllCommands, (Fields.Skip, from)), from == 1, Face.Bold(scene.Say(group.Name)));
            from += group.Commands.Count;
        }

        yield return Face.Row(buttons.Returns(Verbs.Help));
    }

    private static IEnumerable<CardElement?> Page(Scene scene, int first)
    {
        var (buttons, group) = (new Buttons(scene), CommandGroup.Listed[first].Group);
        var left = CommandGroup.Listed.Skip(first).TakeWhile(listed => listed.Group == group).Select(listed => listed.Command).ToList();
        return
        [
            Face.Bold(scene.Say(group.Name)),
            Face.Fine(scene.Say(Sentence.CommandsMention)),
            .. left.Take(PerPage).Select(command => Line(scene.Say(command).Split(" | "))),
            Face.Row(
                left.Count > PerPage ? buttons.Tap(Sentence.ButtonShowMore, Verbs.AllCommands, (Fields.Skip, first + 1 + PerPage)) : null,
                buttons.Tap(Sentence.ButtonCommands, Verbs.AllCommands)),
        ];
    }

    private static RichTextBlock Line(string[] parts) =>
        new([new TextRun(parts[0]) { Weight = TextWeight.Bolder }, new TextRun("\n" + parts[1]) { IsSubtle = true, Size = TextSize.Small }]) { Spacing = Spacing.Small };
}
