using TeamsBot.BotFramework;
using TeamsBot.Domain.Organization;
using TeamsBot.Proposals;
using CardAction = TeamsBot.BotFramework.CardAction;

namespace TeamsBot.Organization;

/// <summary>The buttons of the question whether to wait for somebody: they count for whoever taps.</summary>
public sealed class WaitTaps(Desk desk)
{
    public void Map(BotRoutes routes)
    {
        routes.CardAction(Verbs.WaitForMe, (turn, action, ct) => SettleAsync(turn, action, waited: true, ct));
        routes.CardAction(Verbs.DontWaitForMe, (turn, action, ct) => SettleAsync(turn, action, waited: false, ct));
    }

    private async Task<CardActionAnswer> SettleAsync(Turn turn, CardAction action, bool waited, CancellationToken cancellationToken)
    {
        if (Taps.VisitOf(turn, new TapFields(action.Data)) is not { } visit)
        {
            return Taps.Malformed(turn);
        }

        var stamp = desk.Stamp(turn, waited ? Verbs.WaitForMe : Verbs.DontWaitForMe);
        var outcome = await desk.DoAsync(visit, new MembershipCommand.Wait(stamp.By, waited) { At = stamp.At, Entropy = stamp.Entropy }, cancellationToken);
        var scene = visit.Look(outcome.After, desk.Now);
        return Taps.Answer(outcome.Refusal is { } refusal ? RefusedCard.Render(scene, refusal, null) : WaitCard.Answered(scene, waited));
    }
}
