using TeamsBot.Domain;
using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Proposals;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Agreements;

/// <summary>Proposing what was there before: a closed proposal once more, or the end of an agreement.</summary>
public sealed class Again(Desk desk)
{
    /// <summary>The words of a closed proposal's next try and what it changes, or why there is none.</summary>
    /// <param name="visit">Who asks.</param>
    /// <param name="scene">The unit.</param>
    /// <param name="number">n in P-n.</param>
    /// <param name="takesUp">Somebody makes a withdrawn proposal their own; else it is asked again.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<(string Text, Wish Wish, Refusal? Refusal)> FindAsync(Visit visit, Scene scene, int number, bool takesUp, CancellationToken cancellationToken)
    {
        if (!scene.MayRead || await desk.FindAsync(visit, scene.Unit, number, cancellationToken) is not { } closed)
        {
            return ("", new(), Refusal.UnknownProposal);
        }

        if (takesUp && Occasions.RefuseTakingUp(scene.Unit, closed, scene.Viewer ?? Scene.Stranger, scene.At) is { } refusal)
        {
            return ("", new(), refusal);
        }

        return closed.IsLive || closed.State is ProposalState.Adopted
            ? ("", new(), Refusal.CannotTakeUp)
            : (closed.Wording.Text, new(Effect: closed.Effect, Occasion: new(closed.Occasion?.Revises, number, LastDay: closed.Occasion?.LastDay)), null);
    }

    /// <summary>The words of a proposal that ends an agreement.</summary>
    internal static string Ending(Scene scene, Agreement agreement, string reason) =>
        $"{scene.Say(Sentence.EndsTitle, agreement.Number, agreement.Title)}\n{reason}".Trim();
}
