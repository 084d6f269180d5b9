using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>Asks which proposal a typed command meant; a tap on one carries the command out.</summary>
public static class WhichCard
{
    /// <summary>Bytes of text that all rows together may carry.</summary>
    private const int Carried = 11_000;

    /// <param name="scene">The unit.</param>
    /// <param name="candidates">Those that may be meant.</param>
    /// <param name="typed">The command; null if a button can't carry it, then the rows show the proposals.</param>
    /// <param name="asker">Who typed it, as a hash: nobody else carries it out.</param>
    public static AdaptiveCard Render(Scene scene, IReadOnlyList<Proposal> candidates, string? typed, string asker)
    {
        var title = scene.Say(Sentence.WhichTitle);
        var shown = candidates.OrderByDescending(proposal => proposal.Number).Take(OpenProposalsCard.Rows).ToList();
        var kept = typed is not null && Fit.Bytes(typed) * 2 * shown.Count <= Carried ? typed : null;
        return Fit.Into(scale => Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                kept is null ? Face.Plain(scene.Say(Sentence.WhichAgain, shown[0].Number)) : Face.Quoted(scene, kept, 300 / scale),
                .. shown.Select((proposal, index) => kept is null
                    ? OpenProposalsCard.Row(scene, proposal, index == 0, scale, OpenProposalsCard.Where(scene, proposal))
                    : Choice(scene, proposal, index == 0, scale, kept, asker)),
                candidates.Count > shown.Count ? Face.Row(new Buttons(scene).Tap(Sentence.ButtonOpenProposals, Verbs.OpenProposals)) : null,
            ]));
    }

    private static CardElement Choice(Scene scene, Proposal proposal, bool first, int scale, string kept, string asker) => Face.Tappable(
        new Buttons(scene, proposal).Area($"P-{proposal.Number}", Verbs.Meant, (Fields.Kept, kept), (Fields.Asker, asker)),
        first,
        OpenProposalsCard.Title(proposal, scale));
}
