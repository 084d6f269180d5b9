using TeamsBot.AdaptiveCards;
using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Guide;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Rules;

/// <summary>The buttons about a unit's rules and words: looking, choosing, and proposing what was chosen.</summary>
public sealed class RulesTaps(Desk desk, Proposing proposing, UnitPicker picker)
{
    private delegate Task<AdaptiveCard> Show(Visit visit, Scene scene, TapFields tap, CancellationToken cancellationToken);

    public void Map(BotRoutes routes)
    {
        Map(routes, Verbs.Rules, (_, scene, _, _) => Task.FromResult(RulesCard.Render(scene)));
        Map(routes, Verbs.MoreRules, (_, scene, tap, _) => Task.FromResult(MoreRulesCard.Render(scene, tap.Number(Fields.Skip) ?? 0)));
        Map(routes, Verbs.ChooseRules, (_, scene, tap, _) => Task.FromResult(
            tap.Text(Fields.Rule) is { } rule && RuleChoice.Read(rule) is { } effect ? RuleChoice.Render(scene, rule, effect) : RulesCard.Render(scene)));
        Map(routes, Verbs.ProposeRules, ProposeAsync);
        Map(routes, Verbs.Vocabulary, (_, scene, _, _) => Task.FromResult(VocabularyCard.Render(scene)));
    }

    private void Map(BotRoutes routes, string verb, Show show) => routes.CardAction(verb, async (turn, action, ct) =>
    {
        var tap = new TapFields(action.Data);
        return await picker.FindAsync(turn, tap, "rules", ct) switch
        {
            Picked.Found { Visit: var visit } => Taps.Answer(await show(visit, await LookAsync(visit, tap, ct), tap, ct)),
            var open => ((Picked.Answer)open).Said,
        };
    });

    private async Task<Scene> LookAsync(Visit visit, TapFields tap, CancellationToken cancellationToken)
    {
        var scene = visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now) with { From = tap.From };
        return scene.MayRead ? scene : scene with { Unit = Unit.None };
    }

    /// <summary>Opens the proposal; the answer is this person's view of it, or the choices again with the reason.</summary>
    private async Task<AdaptiveCard> ProposeAsync(Visit visit, Scene scene, TapFields tap, CancellationToken cancellationToken)
    {
        if (RuleChoice.Read(tap.Text(Fields.Rule)) is not { } effect)
        {
            return RulesCard.Render(scene);
        }

        var place = visit.Personal ? new Place(scene.Unit.Home.Service, scene.Unit.Home.Conversation) : visit.Place;
        var stamp = desk.Stamp(visit.Turn, Verbs.ProposeRules);
        var proposed = await proposing.ProposeAsync(visit, EffectWords.Title(scene, effect), place, stamp, cancellationToken, new Wish(Effect: effect));
        var after = await LookAsync(visit, tap, cancellationToken);
        return proposed switch
        {
            Proposed.Opened opened when after.Unit.Open.Find(opened.Number) is { } proposal => ProposalCard.Render(after, proposal),
            Proposed.Refused refused => Choices(after, effect, Refusals.Banner(after, refused.Refusal)),
            Proposed.NoRoster => Choices(after, effect, new Banner(Replies.NoRoster(after).Text)),
            _ => Choices(after, effect),
        };
    }

    private static AdaptiveCard Choices(Scene scene, Effect effect, Banner? banner = null) =>
        effect is Effect.SetVocabulary ? VocabularyCard.Render(scene, banner) : RulesCard.Render(scene, banner);
}
