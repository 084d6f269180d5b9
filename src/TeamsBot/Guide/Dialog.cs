using TeamsBot.BotFramework;
using TeamsBot.Domain.Organization;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Guide;

/// <summary>Proposing from a dialog: it closes with a word, or stays with what was typed.</summary>
internal static class Dialog
{
    internal static async Task<TaskAnswer> ProposeAsync(Visit visit, TapFields tap, string text, Place place, Desk desk, Proposing proposing, CancellationToken cancellationToken)
    {
        var proposed = await proposing.ProposeAsync(visit, text, place, desk.Stamp(visit.Turn, Verbs.SendProposal), cancellationToken);
        var scene = visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now);
        return proposed switch
        {
            Proposed.Opened opened => new TaskAnswer.Message(scene.Say(Sentence.ProposePostedElsewhere, opened.Number, opened.Unit.Name)),
            Proposed.WaitsForChoice waits => new TaskAnswer.Continue(scene.Say(Sentence.ChooseTitle), BigChannelCard.Render(scene, waits).ToRaw()),
            Proposed.Refused refused => Again(scene with { Unit = refused.Unit }, tap, Refusals.Banner(scene, refused.Refusal)),
            _ => Again(scene, tap, new Banner(Replies.NoRoster(scene).Text)),
        };
    }

    private static TaskAnswer.Continue Again(Scene scene, TapFields tap, Banner banner) => new(
        scene.Say(Sentence.ProposeTitle),
        ProposeForm.Render(scene, tap.Text(Fields.TitleInput), tap.Text(Fields.BodyInput), banner).ToRaw());
}
