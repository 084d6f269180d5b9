using TeamsBot.AdaptiveCards;
using TeamsBot.Text;

namespace TeamsBot.Guide;

/// <summary>A button for each typed command: it does what the words would have done, or shows how they are written where something has to be said with them.</summary>
internal static class NearestButtons
{
    /// <summary>By the command's name. What asks for the unit's people needs a unit.</summary>
    private static readonly Dictionary<string, (Sentence Label, string Verb, bool Asks, bool NeedsUnit)> Doing = new(StringComparer.Ordinal)
    {
        ["help"] = (Sentence.ButtonHelp, Verbs.Help, false, false),
        ["commands"] = (Sentence.ButtonCommands, Verbs.AllCommands, false, false),
        ["how"] = (Sentence.ButtonHow, Verbs.HowItWorks, false, false),
        ["propose"] = (Sentence.ButtonPropose, Verbs.Propose, true, false),
        ["proposals"] = (Sentence.ButtonOpenProposals, Verbs.OpenProposals, false, false),
        ["agreements"] = (Sentence.ButtonAgreements, Verbs.Agreements, false, false),
        ["who is asked"] = (Sentence.ButtonWho, Verbs.WhoIsAsked, false, false),
        ["away"] = (Sentence.ButtonImAway, Verbs.Away, true, true),
        ["include"] = (Sentence.ButtonInclude, Verbs.Include, true, true),
    };

    /// <summary>Rows of at most two buttons and 26 characters, in the order of the names.</summary>
    internal static IEnumerable<CardElement?> Rows(Scene scene, IEnumerable<string> names)
    {
        var buttons = new Buttons(scene);
        var row = new List<CardAction>();
        foreach (var button in names.Select(name => Of(scene, buttons, name)))
        {
            if (row.Count == Surface.ButtonsARow || row.Append(button).Sum(each => each.Label!.Length) > Surface.LabelsARow)
            {
                yield return Face.Row([.. row]);
                row = [];
            }

            row.Add(button);
        }

        yield return Face.Row([.. row]);
    }

    private static CardAction Of(Scene scene, Buttons buttons, string name) =>
        !Doing.TryGetValue(name, out var does) || (does.NeedsUnit && !scene.Unit.Exists)
            ? buttons.Area(scene.Say(Sentence.ButtonWritten, Chat.Grammar.NameIn(scene.Words.Language, name)), Verbs.AllCommands, (Fields.Sought, name))
            : does.Asks ? buttons.Opens(does.Label, does.Verb)
            : buttons.Tap(does.Label, does.Verb);
}
