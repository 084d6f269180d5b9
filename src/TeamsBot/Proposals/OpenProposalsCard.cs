using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>The proposals that are open, each a row to tap, the newest first.</summary>
public static class OpenProposalsCard
{
    public const int Rows = 6;

    /// <param name="scene">The unit.</param>
    /// <param name="skip">How many of the newest were shown before.</param>
    public static AdaptiveCard Render(Scene scene, int skip = 0)
    {
        var buttons = new Buttons(scene);
        var title = scene.Say(Sentence.OpenTitle);
        var open = scene.Unit.Open.Values.OrderByDescending(proposal => proposal.Number).Skip(skip).ToList();
        return Fit.Into(scale => Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                open.Count == 0 ? Face.Plain(scene.Say(Sentence.NothingOpen)) : null,
                .. open.Take(Rows).Select((proposal, index) => Row(scene, proposal, index == 0, scale, Where(scene, proposal))),
                open.Count > Rows ? Face.Row(buttons.Tap(Sentence.ButtonShowMore, Verbs.OpenProposals, (Fields.Skip, skip + Rows))) : null,
                Face.Row(buttons.Opens(Sentence.ButtonPropose, Verbs.Propose), buttons.Tap(Sentence.ButtonAgreements, Verbs.Agreements)),
            ]));
    }

    /// <summary>Those of one person; there are never more than a few.</summary>
    public static AdaptiveCard RenderMine(Scene scene, IReadOnlyList<Proposal> mine)
    {
        var buttons = new Buttons(scene);
        var title = scene.Viewer is { } viewer && scene.Unit.Members.ContainsKey(viewer) ? scene.Say(Sentence.OpenByTitle, People.Name(scene, viewer)) : scene.Say(Sentence.OpenTitle);
        return Fit.Into(scale => Face.Card(
            scene,
            title,
            [
                Face.WithName(title, TextWeight.Bolder),
                mine.Count == 0 ? Face.Plain(scene.Say(Sentence.NothingOpen)) : null,
                .. mine.Take(Rows).Select((proposal, index) => Row(scene, proposal, index == 0, scale, Where(scene, proposal))),
                Face.Row(buttons.Opens(Sentence.ButtonPropose, Verbs.Propose), buttons.Tap(Sentence.ButtonOpenProposals, Verbs.OpenProposals)),
            ]));
    }

    /// <param name="line">What is said of it below its title.</param>
    /// <param name="unit">The unit's name in addresses, where proposals of several stand together; null for none.</param>
    internal static CardElement Row(Scene scene, Proposal proposal, bool first, int scale, string line, string? unit = null) =>
        Face.Tappable(new Buttons(scene, proposal).Area($"P-{proposal.Number}", Verbs.ShowProposal), first, Title(proposal, scale, unit), Face.Fine(line));

    /// <summary>Its id and its title.</summary>
    internal static CardElement.RichTextBlock Title(Proposal proposal, int scale, string? unit = null) =>
        new([new TextRun($"{(unit is null ? "" : unit + "/")}P-{proposal.Number}  ") { IsSubtle = true }, .. RichText.Runs(proposal.Wording.Title, Math.Max(8, Wording.MaxTitle / scale))]);

    /// <summary>Who proposes, how far it is, and until when; or whose problem stops it.</summary>
    internal static string Where(Scene scene, Proposal proposal)
    {
        var proposer = ProposalParts.Proposer(scene, proposal);
        if (proposal.State is ProposalState.Step step)
        {
            return scene.Say(Sentence.StepRow, proposer, StepWords.Name(scene, step.Stage), StepWords.EndsAt(scene, proposal, step));
        }

        if (proposal.State is ProposalState.Referred referred)
        {
            return scene.Say(Sentence.ReferredRow, proposer, RichText.Inline(referred.There.Name, 60));
        }

        if (proposal.IsTalkedAbout)
        {
            return scene.Say(Sentence.TalkRow, proposer);
        }

        if (proposal.State is ProposalState.Conflicted)
        {
            return scene.Say(Sentence.ConflictRow, proposer);
        }

        if (proposal.State is not ProposalState.Open open)
        {
            return scene.Say(Sentence.OnHoldRow, proposer, People.List(scene, proposal.OpenObjections().Select(pair => pair.Owner).Distinct(), 1));
        }

        var count = Tally.Of(scene.Unit, proposal, scene.At).Count;
        return proposal.Policy.Hidden
            ? scene.Say(Sentence.HiddenRow, proposer, count.Asked - count.Silent, count.Asked, ProposalParts.ClosesAt(scene, proposal, open))
            : scene.Count(Sentence.OpenRow, count.Need, count.Consents, ProposalParts.ClosesAt(scene, proposal, open), proposer);
    }
}
