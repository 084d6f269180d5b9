using TeamsBot.BotFramework;
using TeamsBot.Organization;
using TeamsBot.Proposals;

namespace TeamsBot.Network;

/// <summary>The buttons of the map.</summary>
public sealed class NetworkTaps(Desk desk, Organizations organizations)
{
    public void Map(BotRoutes routes) => routes.CardAction(Verbs.Units, UnitsAsync);

    private async Task<CardActionAnswer> UnitsAsync(Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        var visit = Taps.VisitOf(turn, tap);
        if (visit is null && turn is not { Scope: Scope.Personal, Person: not null })
        {
            return Taps.Malformed(turn);
        }

        var scene = visit is null ? Scene.Nowhere(turn, desk.Now, Scene.Stranger) : await desk.LookAsync(visit, cancellationToken);
        var one = tap.Text(Fields.One) is { Length: > 0 } key ? key : null;
        var organization = await organizations.ReadAsync(turn.TenantId, cancellationToken);
        return Taps.Answer(UnitsCard.Render(scene, await organizations.MapAsync(turn.TenantId, organization, cancellationToken), Organizations.Blocks(organization), one, tap.Number(Fields.AsText) == 1));
    }
}
