using TeamsBot.AdaptiveCards;
using TeamsBot.Text;
using static TeamsBot.AdaptiveCards.CardElement;

namespace TeamsBot.Organization;

/// <summary>Choosing people: from a list while it is short; from the client's people picker where there is one.</summary>
internal static class Choosing
{
    /// <summary>Names in one list.</summary>
    public const int Listed = 60;

    /// <summary>One person.</summary>
    public static InputChoiceSet One(Scene scene, string id, IEnumerable<(string ObjectId, string Name)> people, string? chosen = null)
    {
        var all = people.ToList();
        return new(id, scene.Say(Sentence.WhomLabel))
        {
            Choices = Choices(scene, all, picker: scene.Dialogs && all.Count > Listed),
            Dataset = scene.Dialogs && all.Count > Listed ? Datasets.PeopleOfConversation : null,
            Style = all.Count > 7 && scene.Dialogs ? ChoiceStyle.Filtered : ChoiceStyle.Compact,
            Value = chosen,
            IsRequired = true,
            ErrorMessage = scene.Say(Sentence.WhomError),
        };
    }

    /// <summary>Several people.</summary>
    public static InputChoiceSet Several(Scene scene, string id, IReadOnlyList<(string ObjectId, string Name)> people) =>
        new(id, scene.Say(Sentence.PeopleLabel))
        {
            Choices = Choices(scene, people, picker: scene.Dialogs),
            Dataset = scene.Dialogs ? Datasets.PeopleOfConversation : null,
            Style = scene.Dialogs ? ChoiceStyle.Filtered : ChoiceStyle.Compact,
            IsMultiSelect = true,
            IsRequired = true,
            ErrorMessage = scene.Say(Sentence.PeopleError),
        };

    /// <summary>Some clients draw several choices as boxes to tick, and read Markdown beside them.</summary>
    internal static string Tame(string name) => string.Concat(name.Select(static c => "*_`[]()<>~#\\".Contains(c) ? ' ' : c)).Trim() is { Length: > 0 } tame ? tame : "?";

    private static Parts<Choice> Choices(Scene scene, IReadOnlyList<(string ObjectId, string Name)> people, bool picker) => picker
        ? []
        : people.OrderBy(person => person.Name, StringComparer.Create(scene.Words.Culture, ignoreCase: true))
            .Take(Listed)
            .Select(person => new Choice(Tame(People.Name(person.Name)), person.ObjectId))
            .ToParts();
}
