using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage.Units;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>The proposals that are closed, each a row to tap, the newest first, with what became of it.</summary>
public static class ClosedProposalsCard
{
    public const int Rows = 6;

    public static AdaptiveCard Render(Scene scene, ClosedPage page)
    {
        var buttons = new Buttons(scene);
        var title = scene.Say(Sentence.ClosedTitle);
        return Fit.Into(scale => Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                page.Proposals.Count == 0 ? Face.Plain(scene.Say(Sentence.NothingClosed)) : null,
                .. page.Proposals.Select((proposal, index) => OpenProposalsCard.Row(scene, proposal, index == 0, scale, Became(scene, proposal))),
                page.Before is { } before ? Face.Row(buttons.Tap(Sentence.ButtonShowMore, Verbs.ClosedProposals, (Fields.Skip, before))) : null,
                Face.Row(buttons.Tap(Sentence.ButtonOpenProposals, Verbs.OpenProposals), buttons.Tap(Sentence.ButtonHelp, Verbs.Help)),
            ]));
    }

    private static string Became(Scene scene, Proposal proposal) => proposal.State switch
    {
        ProposalState.Adopted it => scene.Say(proposal.Occasion?.Revises is { Ends: true } ? Sentence.ClosedEnded : Sentence.ClosedAdopted, it.Agreement, At(scene, it.At)),
        ProposalState.AdoptedThere it => scene.Say(Sentence.ClosedAdoptedThere, RichText.Inline(it.There.Name, 60), At(scene, it.At)),
        ProposalState.NotDecided it => scene.Say(Sentence.ClosedNotDecided, At(scene, it.At)),
        ProposalState.Withdrawn it => scene.Say(Sentence.ClosedWithdrawn, At(scene, it.At)),
        _ => Summaries.Of(scene, proposal),
    };

    private static string At(Scene scene, DateTimeOffset at) => When.Format(at, scene.Unit.Calendar, scene.Words.Culture);
}
