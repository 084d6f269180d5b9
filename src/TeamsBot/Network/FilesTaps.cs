using TeamsBot.BotFramework;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Storage;
using TeamsBot.Text;

namespace TeamsBot.Network;

/// <summary>The buttons of an import. What they name is looked for in the tenant of the person alone.</summary>
public sealed class FilesTaps(Importer importer, Exporter exporter, OwnPeople people, Desk desk)
{
    private const int LongestImport = 26;

    public void Map(BotRoutes routes) => routes
        .CardAction(Verbs.Import, (turn, action, ends) => AboutAsync(turn, action, BeginAsync, ends))
        .CardAction(Verbs.NoImport, (turn, action, ends) => AboutAsync(turn, action, StopAsync, ends))
        .CardAction(Verbs.ImportMore, (turn, action, ends) => AboutAsync(turn, action, MoreAsync, ends))
        .CardAction(Verbs.ImportState, (turn, action, ends) => AboutAsync(turn, action, StateAsync, ends))
        .CardAction(Verbs.Export, ExportAsync);

    /// <summary>A part of a file, where nobody reads along.</summary>
    private async Task<CardActionAnswer> ExportAsync(Turn turn, CardAction action, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        if (turn is not { Scope: Scope.Personal, Person: { } person } || tap.Text(Fields.File) is not { Length: > 0 } name)
        {
            return Taps.Malformed(turn);
        }

        var scene = Scene.Nowhere(turn, desk.Now);
        return !await people.IsOneAsync(turn, cancellationToken) ? Taps.Answer(ImportCard.Says(scene, Sentence.OwnPeopleOnly))
            : (await exporter.SeenAsync(turn.TenantId, person.AadObjectId, cancellationToken)).Find(name) is { } file ? Taps.Answer(ExportCard.Part(scene, name, file, tap.Number(Fields.Skip) ?? 0))
            : Taps.Malformed(turn);
    }

    private async Task<CardActionAnswer> AboutAsync(Turn turn, CardAction action, Func<Tapped, CancellationToken, Task<AdaptiveCards.AdaptiveCard>> answer, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        return turn.Person is not null && tap.Text(Fields.Import) is { Length: LongestImport } import && import.All(char.IsAsciiLetterOrDigit)
            ? Taps.Answer(await people.IsOneAsync(turn, cancellationToken)
                ? await answer(new(turn, action, import, tap.Number(Fields.Skip) ?? 0), cancellationToken)
                : ImportCard.Says(Scene.Nowhere(turn, desk.Now), Sentence.OwnPeopleOnly))
            : Taps.Malformed(turn);
    }

    private async Task<AdaptiveCards.AdaptiveCard> BeginAsync(Tapped tapped, CancellationToken cancellationToken)
    {
        var (turn, scene) = (tapped.Turn, Scene.Nowhere(tapped.Turn, desk.Now));
        if (await importer.FindAsync(UnitKey.OfOrganization(turn.TenantId), tapped.Import, cancellationToken) is not { Steps: > 0 } preview)
        {
            return ImportCard.Says(scene, Sentence.ImportGone);
        }

        var card = tapped.Action.CardActivityId is { Length: > 0 } message ? new CardPlace(new Place(turn.ServiceUrl, turn.ThreadId), message) : null;
        var begun = await importer.BeginAsync(turn.TenantId, preview, turn.Person!.AadObjectId, card, cancellationToken);
        return begun.Refusal is { } refusal
            ? ImportCard.Says(scene, Refusals.Find(refusal, "Reply"))
            : ImportCard.Going(scene, tapped.Import, begun.After.Network.Importing?.Done ?? 0, preview.Steps);
    }

    private async Task<AdaptiveCards.AdaptiveCard> StopAsync(Tapped tapped, CancellationToken cancellationToken)
    {
        if (await importer.GoingAsync(tapped.Turn.TenantId, cancellationToken) is { } going && going.Import == tapped.Import)
        {
            return Going(tapped, going);
        }

        await importer.GiveUpAsync(tapped.Turn.TenantId, tapped.Import, cancellationToken);
        return ImportCard.Says(Scene.Nowhere(tapped.Turn, desk.Now), Sentence.ImportStopped);
    }

    private async Task<AdaptiveCards.AdaptiveCard> MoreAsync(Tapped tapped, CancellationToken cancellationToken) =>
        await importer.GoingAsync(tapped.Turn.TenantId, cancellationToken) is { } going && going.Import == tapped.Import ? Going(tapped, going)
            : await importer.AgainAsync(tapped.Turn.TenantId, tapped.Import, cancellationToken) is { } preview
            ? ImportCard.Preview(Scene.Nowhere(tapped.Turn, desk.Now), preview, tapped.Skip)
            : ImportCard.Says(Scene.Nowhere(tapped.Turn, desk.Now), Sentence.ImportGone);

    private async Task<AdaptiveCards.AdaptiveCard> StateAsync(Tapped tapped, CancellationToken cancellationToken) =>
        await importer.GoingAsync(tapped.Turn.TenantId, cancellationToken) is { } going && going.Import == tapped.Import
            ? Going(tapped, going)
            : ImportCard.Done(Scene.Nowhere(tapped.Turn, desk.Now), await importer.LeftAsync(tapped.Turn.TenantId, tapped.Import, cancellationToken));

    private AdaptiveCards.AdaptiveCard Going(Tapped tapped, Importing going) => ImportCard.Going(Scene.Nowhere(tapped.Turn, desk.Now), going.Import, going.Done, going.Steps);

    private sealed record Tapped(Turn Turn, CardAction Action, string Import, int Skip);
}
