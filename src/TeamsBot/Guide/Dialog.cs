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
        var proposed = await proposing.ProposeAsync(visit, text, place, desk.Stamp(visit.Turn, Verbs.SendProposal), cancellationToken, ProposeTaps.WishOf(tap));
        var scene = visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now);
        return proposed switch
        {
            Proposed.Opened opened => new TaskAnswer.Message(scene.Say(Sentence.ProposePostedElsewhere, opened.Number, opened.Unit.Name)),
            Proposed.WaitsForChoice waits => await AskWhoDecidesAsync(visit, scene with { Viewer = null }, waits, cancellationToken),
            Proposed.Refused refused => Again(scene with { Unit = refused.Unit }, tap, Refusals.Banner(scene, refused.Refusal)),
            _ => Again(scene, tap, new Banner(Replies.NoRoster(scene).Text)),
        };
    }

    /// <summary>Asked in the channel, where everybody can choose.</summary>
    internal static async Task<TaskAnswer> AskWhoDecidesAsync(Visit visit, Scene scene, Proposed.WaitsForChoice waits, CancellationToken cancellationToken)
    {
        var question = BigChannelCard.Render(scene, waits);
        await visit.Turn.ReplyAsync(OutboundActivity.Card(question.ToRaw(), question.FallbackText), cancellationToken);
        return new TaskAnswer.Message(question.FallbackText);
    }

    private static TaskAnswer.Continue Again(Scene scene, TapFields tap, Banner banner) => new(
        scene.Say(Sentence.ProposeTitle),
        ProposeForm.Render(scene, tap.Text(Fields.TitleInput), tap.Text(Fields.BodyInput), banner, wish: ProposeTaps.WishOf(tap)).ToRaw());
}
