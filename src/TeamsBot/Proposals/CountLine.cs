using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>How far a proposal has come, and the one thing that is missing.</summary>
internal static class CountLine
{
    public static string Of(Scene scene, Proposal proposal, ProposalState.Open open, Tally tally) =>
        proposal.Policy.Hidden ? Consents(scene, proposal, tally) : $"{Consents(scene, proposal, tally)} {Missing(scene, proposal, open, tally)}";

    /// <summary>"2 of 3 consents."; more than are needed is said as such. Where it shows only at the end, how many have answered at all.</summary>
    public static string Consents(Scene scene, Proposal proposal, Tally tally) => proposal.Policy.Hidden
        ? scene.Say(Sentence.HiddenCount, tally.Count.Asked - tally.Count.Silent, tally.Count.Asked)
        : scene.Count(tally.Count.Consents > tally.Count.Need ? Sentence.ConsentsPlenty : Sentence.Consents, tally.Count.Need, tally.Count.Consents);

    /// <summary>A sentence about the owners of problems, who say whether the new text solves them; null if there are none.</summary>
    public static string? Words(Scene scene, Proposal proposal, Tally tally)
    {
        var owners = proposal.OpenObjections().Select(pair => pair.Owner).Distinct().ToList();
        var gone = owners.Where(owner => scene.Unit.Members.Find(owner) is not { GoneSince: null }).ToList();
        return owners switch
        {
            [] => null,
            _ when gone.Count > 0 => scene.Say(Sentence.OwnerLeft, People.Name(scene, gone[0])),
            [var owner] when owner == scene.Viewer => scene.Say(Sentence.WordOfYou),
            _ when tally.Waiting.All(owners.Contains) => scene.Say(Sentence.OnlyWordMissing, People.List(scene, owners)),
            [var owner] => scene.Say(Sentence.WordOf, People.Name(scene, owner)),
            _ => scene.Say(Sentence.WordOfAll, People.List(scene, owners)),
        };
    }

    private static string Missing(Scene scene, Proposal proposal, ProposalState.Open open, Tally tally)
    {
        var more = Math.Max(1, tally.Count.Need - tally.Count.Consents);
        var closes = ProposalParts.ClosesAt(scene, proposal, open);
        return Words(scene, proposal, tally) is { } words ? words
            : tally.TooManyRecused ? scene.Say(Sentence.TooFewTakePart)
            : proposal.Mend is not null && !open.Extended ? scene.Count(Sentence.ClosesSooner, 0, closes, "")
            : tally.HasEnough ? scene.Count(Sentence.ClosesSooner, tally.Waiting.Count, closes, tally.Waiting.Count == 1 ? People.Name(scene, tally.Waiting[0]) : "")
            : tally.EverybodyAnswered ? scene.Count(Sentence.EveryoneAnswered, more)
            : open.Extended ? scene.Count(Sentence.AdoptedWithNext, more, closes)
            : scene.Count(Sentence.AllAnswer, tally.Count.Asked - tally.NotWaitedFor);
    }
}
