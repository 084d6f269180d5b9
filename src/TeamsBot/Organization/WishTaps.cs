using TeamsBot.BotFramework;
using TeamsBot.Domain.Organization;
using TeamsBot.Proposals;
using TeamsBot.Text;
using CardAction = TeamsBot.BotFramework.CardAction;

namespace TeamsBot.Organization;

/// <summary>The buttons about being mentioned: they count for whoever taps.</summary>
public sealed class WishTaps(Desk desk)
{
    public void Map(BotRoutes routes)
    {
        routes.CardAction(Verbs.Mute, (turn, action, ct) => ChooseAsync(turn, action, muted: true, ct));
        routes.CardAction(Verbs.Unmute, (turn, action, ct) => ChooseAsync(turn, action, muted: false, ct));
    }

    private async Task<CardActionAnswer> ChooseAsync(Turn turn, CardAction action, bool muted, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        if (Taps.VisitOf(turn, tap) is not { } visit)
        {
            return Taps.Malformed(turn);
        }

        var stamp = desk.Stamp(turn, muted ? Verbs.Mute : Verbs.Unmute);
        var outcome = await desk.DoAsync(visit, new MembershipCommand.Mute(stamp.By, muted) { At = stamp.At, Entropy = stamp.Entropy }, cancellationToken);
        var scene = visit.Look(outcome.After, desk.Now) with { From = tap.From };
        return Taps.Answer(outcome.Refusal is { } refusal ? RefusedCard.Render(scene, refusal, null) : WhoIsAskedCard.Render(scene, new Banner(scene.Say(muted ? Sentence.NotedMuted : Sentence.NotedUnmuted), null)));
    }
}
