using TeamsBot.AdaptiveCards;
using TeamsBot.BotFramework;
using TeamsBot.Chat;
using TeamsBot.Domain.Proposals;
using TeamsBot.Organization;
using TeamsBot.Storage;
using TeamsBot.Storage.Units;
using TeamsBot.Text;

namespace TeamsBot.Found;

/// <summary>The search in the message box: what is open, what was agreed and what became of the rest, in all units of a person.</summary>
public sealed class Finding(PersonalUnits people, UnitStore units, FoundDrawing drawing)
{
    /// <summary>The name of the command in the app's manifest.</summary>
    public const string CommandId = "find";

    public void Map(BotRoutes routes) => routes.ComposeQuery(CommandId, FindAsync);

    private async Task<FoundAnswer> FindAsync(Turn turn, ComposeQuery query, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person || Sought.Parse(query.Words) is not { } sought)
        {
            return new FoundAnswer.Message(Sentences.Of(turn).Of(Sentence.SearchFoundNothing));
        }

        var scenes = await people.ScenesAsync(turn.TenantId, person.AadObjectId, turn.Dialogs, cancellationToken);
        var hits = (await Task.WhenAll(scenes.Select(scene => InAsync(turn, scene, sought, cancellationToken)))).SelectMany(found => found).ToList();
        if (hits.Count == 0)
        {
            return new FoundAnswer.Message(Sentences.Of(turn).Of(sought.IsEmpty ? Sentence.SearchNothingOpen : Sentence.SearchFoundNothing));
        }

        var page = hits.OrderByDescending(hit => hit.InTitle).ThenByDescending(hit => hit.At).ThenByDescending(hit => hit.Number).Skip(query.Skip).Take(query.Count);
        var drawn = await drawing.DrawAsync([.. page], cancellationToken);
        return drawn.Count == 0 && query.Skip == 0
            ? new FoundAnswer.Message(Sentences.Of(turn).Of(Sentence.SearchFoundNothing))
            : new FoundAnswer.Results(drawn);
    }

    /// <summary>What is open is known; the rest is looked up by its words, or its number.</summary>
    private async Task<IEnumerable<Hit>> InAsync(Turn turn, Scene own, Sought sought, CancellationToken cancellationToken)
    {
        var key = new UnitKey(own.UnitKey!);
        if (sought.Unit is { } named && !Qualified.IsCalled(own.Unit, named))
        {
            return [];
        }

        var (scene, here) = (own with { Viewer = null, UnitKey = null }, Visit.Here(turn)?.Key == key);
        var numbered = sought.IsNumbered ? await NamedAsync(key, scene, sought, cancellationToken) : null;
        if (sought.IsNumbered && numbered is null)
        {
            return [];
        }

        var open = scene.Unit.Open.Values.Where(proposal => (numbered is null || proposal.Number == numbered) && sought.Fits(proposal.Wording.Text))
            .Select(proposal => new Hit(scene, key, here, proposal.Number, proposal.SubmittedAt, sought.Fits(proposal.Wording.Title)));
        var closed = sought.Words.Count > 0 ? (await units.FindAsync(key, sought.Words, cancellationToken)).Where(hit => numbered is null || hit.Proposal == numbered)
            : numbered is { } number ? [new WordHit(number, scene.At, InTitle: true)]
            : [];
        return open.Concat(closed.Where(hit => !scene.Unit.Open.ContainsKey(hit.Proposal)).Select(hit => new Hit(scene, key, here, hit.Proposal, hit.At, hit.InTitle)));
    }

    /// <summary>The proposal that a number in the search leads to; null if there is none in this unit.</summary>
    private async Task<int?> NamedAsync(UnitKey key, Scene scene, Sought sought, CancellationToken cancellationToken) =>
        sought.Proposal is { } proposal ? (proposal <= scene.Unit.LastProposal ? proposal : null)
        : sought.Agreement is not { } agreement || agreement > scene.Unit.LastAgreement ? null
        : scene.Unit.Agreements.Find(agreement)?.Proposal ?? (await units.EndedAgreementAsync(key, agreement, cancellationToken))?.Proposal;

    /// <summary>A result with its line in the list: clients read HTML there, and what people wrote is none.</summary>
    internal static FoundCard Found(Scene scene, string title, string state, AdaptiveCard card) =>
        new(card.ToRaw(), NoTags(RichText.Inline(title, Wording.MaxTitle)), NoTags($"{RichText.Inline(scene.Unit.Name)} · {state}"));

    private static string NoTags(string text) => text.Replace('<', '‹').Replace('>', '›');
}
