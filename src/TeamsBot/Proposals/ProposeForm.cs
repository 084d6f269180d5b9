using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Guide;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>Asks what to propose.</summary>
public static class ProposeForm
{
    private const int UnitsListed = 60;

    /// <param name="scene">The unit, or none yet.</param>
    /// <param name="title">What was typed before.</param>
    /// <param name="body">What was typed before.</param>
    /// <param name="banner">What was wrong with it.</param>
    /// <param name="units">Which unit it is for, where that is open.</param>
    /// <param name="wish">What was chosen before.</param>
    public static AdaptiveCard Render(Scene scene, string? title = null, string? body = null, Banner? banner = null, IReadOnlyList<UnitChoice>? units = null, Wish? wish = null)
    {
        var heading = scene.Say(Sentence.ProposeTitle);
        var buttons = new Buttons(scene);
        return Face.Card(
            scene,
            heading,
            [
                .. Face.Above(scene, banner),
                Face.FormHeading(scene, heading),
                units is null ? null : Unit(scene, units),
                Forms.Short(Fields.TitleInput, scene.Say(Sentence.TitleLabel), title, Wording.MaxTitle, scene.Say(Sentence.TitleError)),
                Forms.Long(Fields.BodyInput, scene.Say(Sentence.BodyLabel), Cut(body), Wording.MaxText),
                How(scene, wish?.How ?? Manner.Usual),
                Forms.LastDay(scene, wish?.Occasion?.LastDay),
                units is null ? Face.Fine(Asked(scene)) : null,
                Face.Row(buttons.Sends(scene.Say(Sentence.ButtonSendProposal), Verbs.SendProposal), buttons.Back(Verbs.Help)),
            ]);
    }

    /// <summary>Compact, so that no client reads Markdown in the names.</summary>
    private static CardElement.InputChoiceSet Unit(Scene scene, IReadOnlyList<UnitChoice> units) => new(Fields.UnitInput, scene.Say(Sentence.PickTitle))
    {
        Choices = units.Take(UnitsListed).Select(unit => new Choice(People.Name(unit.Name), unit.Key)).ToParts(),
        Style = ChoiceStyle.Compact,
        IsRequired = true,
        ErrorMessage = scene.Say(Sentence.UntilError),
    };

    /// <summary>As usual, or what else the unit's rules leave open.</summary>
    private static CardElement.InputChoiceSet How(Scene scene, Manner chosen) => new(Fields.HowInput, scene.Say(Sentence.HowLabel))
    {
        Choices = Enum.GetValues<Manner>().Where(how => Manners.Of(scene.Unit, how, scene.At) is not null)
            .Select(how => new Choice(Words(scene, how), how.ToString())).ToParts(),
        Style = ChoiceStyle.Compact,
        Value = chosen.ToString(),
    };

    /// <summary>What was chosen in the form; anything else is as usual.</summary>
    public static Manner HowOf(string? chosen) => Enum.TryParse<Manner>(chosen, out var how) && Enum.IsDefined(how) ? how : Manner.Usual;

    private static string Words(Scene scene, Manner how) => how switch
    {
        Manner.Everybody => scene.Say(Sentence.HowEverybody),
        Manner.Quick => scene.Say(Sentence.HowQuick),
        Manner.Rounds => scene.Say(Sentence.HowRounds),
        Manner.Today => scene.Say(Sentence.HowToday, Today(scene)),
        _ => scene.Say(Sentence.HowUsual),
    };

    private static string Today(Scene scene)
    {
        var policy = Manners.Of(scene.Unit, Manner.Today, scene.At)!;
        return When.Format(scene.Unit.Calendar.Closing(scene.At, policy.Days, policy.Closing), scene.Unit.Calendar, scene.Words.Culture);
    }

    private static string Asked(Scene scene)
    {
        var asked = scene.Unit.Members.Values.Count(member => member.Asked && member.Id != scene.Viewer);
        var policy = scene.Unit.Policy;
        var closes = scene.Unit.Calendar.Closing(scene.At, policy.Days, policy.Closing);
        var people = scene.Count(Sentence.PeopleAsked, asked);
        return asked == 0 ? people : $"{people} {scene.Say(Sentence.ItCloses, When.Format(closes, scene.Unit.Calendar, scene.Words.Culture))}";
    }

    /// <summary>A field takes no more than may be sent.</summary>
    private static string? Cut(string? body) => body is { Length: > Wording.MaxText } ? body[..Wording.MaxText] : body;
}
