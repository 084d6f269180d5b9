using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Personal;

/// <summary>What waits for one person, and what they wait for, in all of their units, each a row to tap.</summary>
public static class InboxCard
{
    public const int Rows = 6;

    /// <summary>Rows with a button of their own; with more, a card would hold too many buttons.</summary>
    private const int ButtonsShown = 3;

    /// <param name="scene">No unit.</param>
    /// <param name="items">The scenes name their units.</param>
    /// <param name="skip">How many were shown before.</param>
    public static AdaptiveCard Render(Scene scene, IReadOnlyList<InboxItem> items, int skip = 0)
    {
        var buttons = new Buttons(scene);
        var title = scene.Say(Sentence.WaitingTitle);
        var shown = items.Skip(skip).Take(Rows).ToList();
        var consents = shown.Where(item => item.Concern is Concern.Answer).Take(ButtonsShown).ToHashSet();
        return Fit.Into(scale => Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                Nothing(scene, items),
                .. shown.SelectMany((item, index) => Row(scene, item, index == 0 ? null : shown[index - 1], consents.Contains(item), scale)),
                Face.Row(
                    items.Count > skip + Rows ? buttons.Tap(Sentence.ButtonShowMore, Verbs.Inbox, (Fields.Skip, skip + Rows)) : buttons.Tap(Sentence.ButtonHow, Verbs.HowItWorks),
                    buttons.Tap(Sentence.ButtonHelp, Verbs.Help)),
            ]));
    }

    private static CardElement? Nothing(Scene scene, IReadOnlyList<InboxItem> items) =>
        items.Count == 0 ? Face.Plain(scene.Say(Sentence.InboxNothing))
        : items.Any(item => item.IsMine) ? null
        : Face.Plain(scene.Say(Sentence.NothingWaits));

    private static IEnumerable<CardElement?> Row(Scene scene, InboxItem item, InboxItem? before, bool consent, int scale)
    {
        var heads = before is null || before.IsMine != item.IsMine;
        if (heads && (before is not null || !item.IsMine))
        {
            yield return Face.Bold(scene.Say(item.IsMine ? Sentence.InboxMine : Sentence.InboxOthers));
        }

        yield return OpenProposalsCard.Row(item.Scene, item.Proposal, heads, scale, Line(item), item.Scene.Unit.Network.Position?.Slug);
        if (consent)
        {
            yield return Face.Row(new Buttons(item.Scene, item.Proposal).Tap(Sentence.ButtonConsent, Verbs.Consent));
        }
    }

    private static string Line(InboxItem item)
    {
        var (scene, proposal) = (item.Scene, item.Proposal);
        var (unit, proposer) = (People.Name(scene.Unit.Name), ProposalParts.Proposer(scene, proposal));
        return item.Concern switch
        {
            Concern.Word => scene.Say(Sentence.InboxWord, unit, proposer),
            Concern.Change when proposal.State is ProposalState.Conflicted => scene.Say(Sentence.InboxAdapt, unit),
            Concern.Change => scene.Say(Sentence.InboxChange, unit, People.List(scene, proposal.OpenObjections().Select(pair => pair.Owner).Distinct(), 1)),
            Concern.OthersAnswer when proposal is { State: ProposalState.Open open, Policy.Hidden: false } => OthersAnswer(scene, proposal, open, unit),
            Concern.OthersChange => scene.Say(Sentence.InboxOthersChange, unit, proposer),
            _ => scene.Say(Sentence.InboxAnswer, unit, OpenProposalsCard.Where(scene, proposal)),
        };
    }

    private static string OthersAnswer(Scene scene, Proposal proposal, ProposalState.Open open, string unit)
    {
        var count = Tally.Of(scene.Unit, proposal, scene.At).Count;
        return scene.Say(Sentence.InboxOthersAnswer, unit, count.Consents, count.Need, ProposalParts.ClosesAt(scene, proposal, open));
    }
}
