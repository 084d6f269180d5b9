using TeamsBot.AdaptiveCards;
using TeamsBot.BotFramework;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Guide;

/// <summary>Which unit a tap is about. A card in a personal chat may name none: then it is the person's only one, or they are asked which, and what they wanted is done there.</summary>
public sealed class UnitPicker(PersonalUnits units, Desk desk)
{
    /// <param name="turn">Who tapped where.</param>
    /// <param name="tap">What the button carries.</param>
    /// <param name="kept">The same as a typed command, done when a unit was chosen.</param>
    public async Task<Picked> FindAsync(Turn turn, TapFields tap, string kept, CancellationToken cancellationToken)
    {
        if (Taps.VisitOf(turn, tap) is { } visit)
        {
            return new Picked.Found(visit);
        }

        if (turn is not { Scope: Scope.Personal, Person: not null })
        {
            return new Picked.Answer(Taps.Malformed(turn));
        }

        var own = await units.OfAsync(turn, cancellationToken);
        return own.Count switch
        {
            0 => new Picked.Answer(new CardActionAnswer.Message(Sentences.Of(turn).Of(Sentence.PersonalNoUnit))),
            1 => new Picked.Found(own[0].Visit),
            _ => new Picked.Answer(Taps.Answer(PickUnitCard.Render(Nowhere(turn), Choices(own), kept))),
        };
    }

    /// <summary>The question, from a row on.</summary>
    public async Task<AdaptiveCard> AskAsync(Turn turn, string kept, int skip, CancellationToken cancellationToken) =>
        PickUnitCard.Render(Nowhere(turn), Choices(await units.OfAsync(turn, cancellationToken)), kept, skip);

    internal static IReadOnlyList<UnitChoice> Choices(IReadOnlyList<OwnUnit> own) => [.. own.Select(unit => new UnitChoice(unit.Visit.Key.Value, unit.Scene.Unit.Name))];

    /// <summary>A personal chat, and no unit.</summary>
    internal Scene Nowhere(Turn turn) => Scene.Nowhere(turn, desk.Now, Scene.Stranger);
}

/// <summary>The unit of a tap, or what is answered because it is open.</summary>
public abstract record Picked
{
    private Picked()
    {
    }

    public sealed record Found(Visit Visit) : Picked;

    public sealed record Answer(CardActionAnswer Said) : Picked;
}
