using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;
using static TeamsBot.AdaptiveCards.CardElement;

namespace TeamsBot.Proposals;

/// <summary>A concern that goes with an agreement: of somebody who consented, who disagreed without stopping it, or whose problem became a note.</summary>
internal sealed record Noted(PersonId By, string Words)
{
    public static IEnumerable<Noted> Of(Scene scene, Proposal proposal) =>
        from entry in proposal.Responses
        orderby People.Name(scene, entry.Key)
        from words in Concerns(entry.Value, proposal.Version)
        select new Noted(entry.Key, words);

    public RichTextBlock Line(Scene scene, int most) => new(
    [
        new TextRun(scene.Say(Sentence.NotedWord) + " ") { Weight = TextWeight.Bolder },
        .. RichText.Runs(Words, most),
        new TextRun(" " + scene.Say(Sentence.NotedByName, People.Name(scene, By))) { IsSubtle = true },
    ]);

    private static IEnumerable<string> Concerns(Response response, int version)
    {
        if (response.AnswerTo(version) is { } answer && WordsOf(answer) is { } words)
        {
            yield return words;
        }

        foreach (var objection in response.Objections.Where(objection => objection.State is ObjectionState.Noted))
        {
            yield return objection.Reason;
        }
    }

    private static string? WordsOf(Answer answer) => answer switch
    {
        Answer.Consent consent => consent.Concern,
        Answer.StandAside aside => aside.Reason,
        _ => null,
    };
}
