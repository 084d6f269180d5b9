using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Rules;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>All there is to know about a proposal: whole text, answers by name, problems, ideas, versions.</summary>
public static class DetailsCard
{
    private const int NamesShown = 250;
    private const int EntriesShown = 60;

    public static AdaptiveCard Render(Scene scene, Proposal proposal) => Fit.Into(scale => Whole(scene, proposal, scale));

    private static AdaptiveCard Whole(Scene scene, Proposal proposal, int scale)
    {
        var buttons = new Buttons(scene, proposal);
        var title = scene.Say(Sentence.DetailsTitle, proposal.Number);
        var entries = DetailsParts.Recused(scene, proposal, scale).Concat(DetailsParts.Spoken(scene, proposal, scale)).Concat(DetailsParts.Problems(scene, proposal, scale)).Concat(DetailsParts.Ideas(scene, proposal, scale)).ToList();
        var hidden = entries.Count - (EntriesShown / scale);
        return Face.Card(
            scene,
            title,
            [
                .. ProposalParts.Top(title, proposal, DetailsParts.Opened(scene, proposal)),
                ProposalParts.Text(proposal, Wording.MaxText / scale),
                proposal is { IsLive: true } or { State: ProposalState.Adopted } ? EffectWords.Block(scene, proposal, scale) : null,
                .. DetailsParts.Answers(scene, proposal, NamesShown / scale, Wording.MaxReason / scale, EntriesShown / scale),
                .. entries.Take(EntriesShown / scale),
                hidden > 0 ? Face.Fine(scene.Count(Sentence.MoreBelow, hidden)) : null,
                DetailsParts.Mended(scene, proposal, Wording.MaxText / scale / 2),
                .. DetailsParts.Before(scene, proposal, Wording.MaxText / scale / 2),
                Face.Row(buttons.Tap(Sentence.ButtonHistory, Verbs.History), proposal.Version > 1 ? buttons.Tap(Sentence.ButtonDiff, Verbs.Diff) : null),
                Face.Row(proposal.IsLive ? buttons.Tap(Sentence.ButtonWhyOpen, Verbs.WhyOpen) : null, buttons.Returns()),
                Found.AddressLine.Of(scene, proposal),
            ]);
    }
}
