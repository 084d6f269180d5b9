using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Organization;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>Asks somebody uninvolved whether an argument is given for a problem; not who is right.</summary>
public static class CheckForm
{
    /// <param name="scene">The viewer has no part in it.</param>
    /// <param name="proposal">Open or on hold.</param>
    /// <param name="typed">The button's data, and what was chosen before.</param>
    /// <param name="banner">What was wrong with it.</param>
    public static AdaptiveCard Render(Scene scene, Proposal proposal, TapFields? typed = null, Banner? banner = null) => Fit.Into(scale =>
    {
        var title = scene.Say(Sentence.CheckTitle, proposal.Number);
        var buttons = new Buttons(scene, proposal);
        var (owner, objection) = Waiting(proposal, typed?.Item);
        return Face.Card(
            scene,
            title,
            [
                .. Face.Above(scene, banner),
                Face.FormHeading(scene, title),
                Face.Fine(scene.Say(Sentence.CheckHint)),
                .. objection is null
                    ? []
                    : Questions.Judged(scene, objection, typed, scale).Prepend(ProposalParts.Problem(scene, proposal, owner, objection, 2 * scale)),
                Forms.Long(Fields.ReasonInput, scene.Say(Sentence.CheckReason), typed?.Text(Fields.ReasonInput), Wording.MaxReason),
                Face.Row(buttons.Sends(scene.Say(Sentence.ButtonSend), Verbs.SendCheck, (Fields.Item, objection?.Number ?? 0)), buttons.Back()),
            ]);
    });

    internal static Refusal? Refuses(Scene scene, Proposal proposal, TapFields tap) =>
        Waiting(proposal, tap.Item) is not (var owner, { } objection) ? Refusal.NoCheckAsked
        : scene.Viewer is not { } viewer || !Checking.May(scene.Unit, proposal, owner, objection, viewer, scene.At) ? Refusal.Involved
        : null;

    internal static ProposalCommand Ask(TapFields tap, int number, Stamp stamp) => new ProposalCommand.GiveCheck(number, tap.Item, Questions.Missing(tap), tap.Text(Fields.ReasonInput))
    {
        At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
    };

    /// <summary>The problem that waits for a check: the one of this number, else the first.</summary>
    internal static (PersonId Owner, Objection? Objection) Waiting(Proposal proposal, int? number) => proposal.OpenObjections()
        .Where(pair => pair.Objection.Check is { IsPending: true }).OrderBy(pair => pair.Objection.Number != number)
        .Select(pair => (pair.Owner, (Objection?)pair.Objection)).FirstOrDefault();
}
