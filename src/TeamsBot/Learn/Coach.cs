using TeamsBot.BotFramework;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Organization;
using TeamsBot.Storage;
using TeamsBot.Storage.Tables;
using TeamsBot.Text;

namespace TeamsBot.Learn;

/// <summary>
/// A short hint on a person's own card, at the moment when it matters: each once, until they say otherwise. Never on a card that others see,
/// and never in the way: what can't be read is left out.
/// </summary>
public sealed class Coach(PersonStore people)
{
    /// <summary>The scene in which this person opens a form or has answered, with a hint if one fits.</summary>
    /// <param name="verb">What was tapped.</param>
    public async Task<Scene> LookAsync(Visit visit, Scene scene, Proposal? proposal, string verb, CancellationToken cancellationToken) =>
        proposal is { IsLive: true } && Of(proposal, verb) is { } hint && await IsWantedAsync(visit, hint, cancellationToken)
            ? scene with { Hint = Words(hint) }
            : scene;

    /// <param name="wanted">Null asks how it is written.</param>
    public async Task<string> SetAsync(Turn turn, bool? wanted, CancellationToken cancellationToken)
    {
        if (wanted is not { } on)
        {
            return Sentences.Of(turn).Of(Sentence.CoachHow);
        }

        _ = await people.ChangeAsync(turn.TenantId, turn.Person!.AadObjectId, it => it.Coaching(on), cancellationToken);
        return Sentences.Of(turn).Of(on ? Sentence.CoachOn : Sentence.CoachOff);
    }

    private static Hint? Of(Proposal proposal, string verb) => verb switch
    {
        Verbs.Problem => Hint.Problem,
        Verbs.React => Hint.Reaction,
        Verbs.StandAside => Hint.StandAside,
        Verbs.NoOpinion => Hint.NoOpinion,
        Verbs.Change when proposal.State is ProposalState.OnHold => Hint.Change,
        _ => null,
    };

    private static Sentence Words(Hint hint) => hint switch
    {
        Hint.Problem => Sentence.HintProblem,
        Hint.Reaction => Sentence.HintReaction,
        Hint.StandAside => Sentence.HintStandAside,
        Hint.NoOpinion => Sentence.HintNoOpinion,
        _ => Sentence.HintChange,
    };

    private async Task<bool> IsWantedAsync(Visit visit, Hint hint, CancellationToken cancellationToken)
    {
        try
        {
            var (tenant, person) = (visit.Turn.TenantId, visit.By);
            var wishes = await people.ReadAsync(tenant, person, cancellationToken);
            if (wishes.Wants(hint) && wishes.Knowing(hint) != wishes)
            {
                _ = await people.ChangeAsync(tenant, person, it => it.Knowing(hint), cancellationToken);
            }

            return wishes.Wants(hint);
        }
        catch (TableFault)
        {
            return false;
        }
    }
}
