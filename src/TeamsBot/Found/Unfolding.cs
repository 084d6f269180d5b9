using TeamsBot.Agreements;
using TeamsBot.BotFramework;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Storage;

namespace TeamsBot.Found;

/// <summary>An address of ours in a message becomes the card, if whoever writes the message belongs to the unit. Everything else gets one and the same empty answer.</summary>
public sealed class Unfolding(Addresses addresses, Views views, Desk desk, AgreementList agreements)
{
    private static readonly FoundAnswer Nothing = new FoundAnswer.Results([]);

    public void Map(BotRoutes routes) => routes.ComposeLink(UnfoldAsync);

    private async Task<FoundAnswer> UnfoldAsync(Turn turn, string url, CancellationToken cancellationToken)
    {
        // Whose units the person's are is asked first: so a unit that is not theirs costs the same as one that never was
        if (addresses.Read(url) is not { } pointed || Visit.Named(turn, pointed.Unit) is not { } visit
            || !(await views.OfPersonAsync(turn.TenantId, visit.By, cancellationToken)).Contains(visit.Key))
        {
            return Nothing;
        }

        var unit = await desk.ReadAsync(visit.Key, cancellationToken);
        if (unit.Person(visit.By) is not { Belongs: true })
        {
            return Nothing;
        }

        var scene = new Scene(unit, desk.Now, null, turn.Dialogs);
        return await (pointed.IsAgreement ? AgreementAsync(visit, scene, pointed.Number, cancellationToken) : ProposalAsync(visit, scene, pointed.Number, cancellationToken)) is { } found
            ? new FoundAnswer.Results([found])
            : Nothing;
    }

    private async Task<FoundCard?> ProposalAsync(Visit visit, Scene scene, int number, CancellationToken cancellationToken) =>
        await desk.FindAsync(visit, scene.Unit, number, cancellationToken) is { } proposal
            ? Finding.Found(
                scene,
                $"P-{number} {proposal.Wording.Title}",
                proposal.IsLive ? OpenProposalsCard.Where(scene, proposal) : Text.Summaries.Of(scene, proposal),
                SharedCard.ToRead(scene, ProposalCard.Render(scene, proposal), proposal.IsLive))
            : null;

    private async Task<FoundCard?> AgreementAsync(Visit visit, Scene scene, int number, CancellationToken cancellationToken) =>
        await agreements.ShowAsync(visit, scene, number, cancellationToken) is { } card
            ? Finding.Found(scene, $"A-{number} {scene.Unit.Agreements.Find(number)?.Title}".TrimEnd(), card.FallbackText, SharedCard.ToRead(scene, card, live: false))
            : null;
}
