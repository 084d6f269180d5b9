using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Text;

/// <summary>Names, as they may stand inside a text run of ours.</summary>
internal static class People
{
    public const int NamesShown = 5;

    public static string Name(Scene scene, PersonId id) => scene.Unit.Members.Find(id) is { } member ? Name(member) : "?";

    public static string Name(Member member) => Name(member.Name);

    /// <summary>Cut early if it is no name that people have, so that five of them leave room for the rest.</summary>
    public static string Name(string name) => RichText.Inline(name, name.Length > 80 ? 12 : 40);

    /// <summary>The names in alphabetical order, at most so many, then "+n".</summary>
    public static string List(Scene scene, IEnumerable<string> names, int most = NamesShown)
    {
        var all = names.Select(Name).Order(StringComparer.Create(scene.Words.Culture, ignoreCase: true)).ToList();
        var shown = string.Join(", ", all.Take(most));
        return all.Count <= most ? shown : scene.Say(Sentence.Names, shown, all.Count - most);
    }

    public static string List(Scene scene, IEnumerable<PersonId> people, int most = NamesShown) =>
        List(scene, people.Select(id => scene.Unit.Members.Find(id)?.Name ?? "?"), most);
}
