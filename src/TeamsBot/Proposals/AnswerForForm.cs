using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Organization;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>Asks a delegate for whom they answer, and what.</summary>
internal static class AnswerForForm
{
    private const string Consents = "consent";
    private const string HasNoOpinion = "noOpinion";
    private const string SeesProblem = "problem";

    public static AdaptiveCard Render(Scene scene, Proposal proposal, TapFields? typed, Banner? banner)
    {
        var buttons = new Buttons(scene, proposal);
        var title = scene.Say(Sentence.AnswerForTitle, proposal.Number);
        var people = Open(scene, proposal).Select(member => (member.ObjectId, member.Name)).ToList();
        return Face.Card(
            scene,
            title,
            [
                .. Face.Above(scene, banner),
                Face.FormHeading(scene, title),
                Choosing.One(scene, Fields.WhomInput, people, typed?.Text(Fields.WhomInput) ?? (people.Count == 1 ? people[0].ObjectId : null)),
                new CardElement.InputChoiceSet(Fields.AnswerInput, scene.Say(Sentence.AnswerForLabel))
                {
                    IsRequired = true,
                    ErrorMessage = scene.Say(Sentence.UntilError),
                    Style = ChoiceStyle.Expanded,
                    Value = typed?.Text(Fields.AnswerInput),
                    Choices =
                    [
                        new(scene.Say(Sentence.ButtonConsent), Consents),
                        new(scene.Say(Sentence.ButtonNoOpinion), HasNoOpinion),
                        new(scene.Say(Sentence.AnswerForProblem), SeesProblem),
                    ],
                },
                Forms.Long(Fields.ReasonInput, scene.Say(Sentence.AnswerForWords), typed?.Text(Fields.ReasonInput), Wording.MaxReason),
                Face.Fine(scene.Say(Sentence.OwnWordWins)),
                Face.Row(buttons.Sends(scene.Say(Sentence.ButtonSend), Verbs.SendAnswerFor), buttons.Back()),
            ]);
    }

    public static ProposalCommand Ask(TapFields tap, int number, Stamp stamp)
    {
        var whom = tap.Text(Fields.WhomInput) ?? "";
        return tap.Text(Fields.AnswerInput) switch
        {
            SeesProblem => new ProposalCommand.ObjectFor(number, whom, tap.Text(Fields.ReasonInput) ?? "")
            {
                At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version, Once = stamp.Tap.Key,
            },
            var said => new ProposalCommand.AnswerFor(number, whom, said == Consents ? new Answer.Consent(tap.Text(Fields.ReasonInput)) : new Answer.NoOpinion())
            {
                At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Version = tap.Version,
            },
        };
    }

    public static Refusal? Refuses(Scene scene, Proposal proposal, TapFields tap) => Open(scene, proposal).Any() ? null : Refusal.NotDelegate;

    /// <summary>The way to the form, for who has somebody to answer for.</summary>
    public static CardAction? Way(Scene scene, Buttons buttons, Proposal proposal) =>
        Open(scene, proposal).Take(2).ToList() switch
        {
            [] => null,
            [var one] => (CardAction)Named(scene, buttons, one.Name),
            _ => buttons.Opens(Sentence.ButtonAnswerForOthers, Verbs.AnswerFor),
        };

    private static CardAction Named(Scene scene, Buttons buttons, string name) =>
        buttons.Opens(Sentence.ButtonAnswerForOthers, Verbs.AnswerFor) switch
        {
            CardAction.Submit it => it with { Title = scene.Say(Sentence.ButtonAnswerFor, Said.Words(name, 20)) },
            CardAction.Execute it => it with { Title = scene.Say(Sentence.ButtonAnswerFor, Said.Words(name, 20)) },
            var other => other,
        };

    private static IEnumerable<Domain.Organization.Member> Open(Scene scene, Proposal proposal) =>
        scene.Viewer is { } viewer ? Delegating.Open(scene.Unit, proposal, viewer, scene.At).OrderBy(member => member.Name, StringComparer.Ordinal) : [];
}
