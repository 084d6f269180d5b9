using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Proposals;
using TeamsBot.Organization;
using TeamsBot.Text;

namespace TeamsBot.Agreements;

/// <summary>The forms about an agreement: it isn't working, another text, its end, and who takes care of it.</summary>
public static class AgreementForms
{
    public static AdaptiveCard NotWorking(Scene scene, Agreement agreement, string? reason = null, Banner? banner = null) => Form(
        scene,
        agreement,
        Sentence.NotWorkingTitle,
        banner,
        Verbs.SendNotWorking,
        Forms.Long(Fields.ReasonInput, scene.Say(Sentence.NotWorkingLabel), reason, Wording.MaxReason, scene.Say(Sentence.ProblemError)),
        Face.Fine(scene.Say(Sentence.NotWorkingNote)));

    /// <param name="scene">The unit.</param>
    /// <param name="agreement">In force.</param>
    /// <param name="text">What was typed before, or the present text.</param>
    /// <param name="lastDay">What was chosen before, or the one that it has.</param>
    /// <param name="banner">What was wrong with it.</param>
    public static AdaptiveCard Change(Scene scene, Agreement agreement, string text, DateOnly? lastDay = null, Banner? banner = null) => Form(
        scene,
        agreement,
        Sentence.ChangeAgreementTitle,
        banner,
        Verbs.SendChangeAgreement,
        Forms.Long(Fields.TextInput, scene.Say(Sentence.TextLabel), text, Wording.MaxText, scene.Say(Sentence.TextError)),
        Forms.LastDay(scene, lastDay),
        Face.Fine(scene.Say(Sentence.ChangeAgreementNote, agreement.Number)));

    public static AdaptiveCard End(Scene scene, Agreement agreement, string? reason = null, Banner? banner = null) => Form(
        scene,
        agreement,
        Sentence.EndAgreementTitle,
        banner,
        Verbs.SendEndAgreement,
        Forms.Long(Fields.ReasonInput, scene.Say(Sentence.EndAgreementLabel), reason, Wording.MaxReason),
        Face.Fine(scene.Say(Sentence.EndAgreementNote, agreement.Number)));

    public static AdaptiveCard Care(Scene scene, Agreement agreement, string? whom = null, DateOnly? until = null, Banner? banner = null) => Form(
        scene,
        agreement,
        Sentence.CareTitle,
        banner,
        Verbs.SendCare,
        Choosing.One(scene, Fields.WhomInput, scene.Unit.Members.Values.Where(member => member.Asked).Select(member => (member.ObjectId, member.Name)), whom),
        new CardElement.InputDate(Fields.DateInput, scene.Say(Sentence.CareUntilLabel)) { Value = until, Min = scene.Unit.Calendar.Day(scene.At).AddDays(1) });

    private static AdaptiveCard Form(Scene scene, Agreement agreement, Sentence heading, Banner? banner, string send, params CardElement[] fields)
    {
        var title = scene.Say(heading, agreement.Number);
        (string, FieldValue)[] about = [(Fields.Agreement, agreement.Number), (Fields.Proposal, agreement.Proposal)];
        var buttons = new Buttons(scene);
        return Face.Card(
            scene,
            title,
            [
                .. Face.Above(scene, banner),
                Face.FormHeading(scene, title),
                .. fields,
                Face.Row(
                    buttons.Sends(scene.Say(Sentence.ButtonSend), send, about),
                    scene.Dialogs ? null : buttons.Tap(Sentence.ButtonBack, Verbs.ShowAgreement, about) with { AssociatedInputs = AssociatedInputs.None }),
            ]);
    }
}
