using TeamsBot.AdaptiveCards;
using TeamsBot.Agreements;
using TeamsBot.BotFramework;
using TeamsBot.Domain.Proposals;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Storage;
using TeamsBot.Storage.Units;
using TeamsBot.Text;

namespace TeamsBot.Found;

/// <summary>The search in the message box: what is open and what was agreed in all units of a person.</summary>
public sealed class Finding(PersonalUnits people, UnitStore units)
{
    /// <summary>The name of the command in the app's manifest.</summary>
    public const string CommandId = "find";

    /// <summary>Agreements of one unit that are looked at for one search.</summary>
    private const int MostAgreements = 200;

    /// <summary>One result, not drawn yet.</summary>
    private sealed record Hit(DateTimeOffset At, int Number, Func<FoundCard> Draw);

    public void Map(BotRoutes routes) => routes.ComposeQuery(CommandId, FindAsync);

    private async Task<FoundAnswer> FindAsync(Turn turn, ComposeQuery query, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person || Sought.Parse(query.Words) is not { } sought)
        {
            return new FoundAnswer.Message(Sentences.Of(turn).Of(Sentence.SearchFoundNothing));
        }

        var hits = new List<Hit>();
        foreach (var scene in await people.ScenesAsync(turn.TenantId, person.AadObjectId, turn.Dialogs, cancellationToken))
        {
            var key = new UnitKey(scene.UnitKey!);
            var here = Visit.Here(turn)?.Key == key;
            var shared = scene with { Viewer = null, UnitKey = null };
            hits.AddRange(Proposals(shared, sought, here));
            hits.AddRange(await AgreementsAsync(shared, key, sought, cancellationToken));
        }

        return hits.Count == 0
            ? new FoundAnswer.Message(Sentences.Of(turn).Of(sought.IsEmpty ? Sentence.SearchNothingOpen : Sentence.SearchFoundNothing))
            : new FoundAnswer.Results([.. hits.OrderByDescending(hit => hit.At).ThenByDescending(hit => hit.Number).Skip(query.Skip).Take(query.Count).Select(hit => hit.Draw())]);
    }

    private static IEnumerable<Hit> Proposals(Scene scene, Sought sought, bool here) =>
        from proposal in scene.Unit.Open.Values
        where sought.Fits($"P-{proposal.Number}", proposal.Wording.Text)
        select new Hit(proposal.SubmittedAt, proposal.Number, () =>
        {
            var card = ProposalCard.Render(scene, proposal);
            return Found(scene, $"P-{proposal.Number} {proposal.Wording.Title}", OpenProposalsCard.Where(scene, proposal), here ? card : SharedCard.ToRead(scene, card, live: true));
        });

    /// <summary>By words only: whoever has typed none looks for what is open.</summary>
    private async Task<IEnumerable<Hit>> AgreementsAsync(Scene scene, UnitKey unit, Sought sought, CancellationToken cancellationToken)
    {
        if (sought.IsEmpty || scene.Unit.LastAgreement == 0)
        {
            return [];
        }

        var page = sought.Agreement is { } number
            ? await units.AgreementsAsync(unit, null, 1, Math.Min(number, scene.Unit.LastAgreement) + 1, cancellationToken)
            : await units.AgreementsAsync(unit, sought.Rarest, MostAgreements, null, cancellationToken);
        return from written in page.Agreements
               let agreement = written.Agreement
               where sought.Fits($"A-{agreement.Number}", written.Text.Wording.Text)
               select new Hit(agreement.At, agreement.Number, () => Found(
                   scene,
                   $"A-{agreement.Number} {agreement.Title}",
                   AgreementParts.Status(scene, agreement),
                   SharedCard.ToRead(scene, SharedCard.Agreement(scene, written), live: false)));
    }

    /// <summary>A result with its line in the list: clients read HTML there, and what people wrote is none.</summary>
    internal static FoundCard Found(Scene scene, string title, string state, AdaptiveCard card) =>
        new(card.ToRaw(), NoTags(RichText.Inline(title, Wording.MaxTitle)), NoTags($"{RichText.Inline(scene.Unit.Name)} · {state}"));

    private static string NoTags(string text) => text.Replace('<', '‹').Replace('>', '›');
}
