using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>What is going on with a problem beyond its words: it waits for a check, has lost its owner, or was given up.</summary>
internal static class ProblemCourse
{
    public static IEnumerable<CardElement?> Of(Scene scene, Proposal proposal, PersonId owner, Objection objection, int scale)
    {
        if (objection is { Check: { } check, IsOpen: true })
        {
            yield return Face.Fine(check.IsPending ? Waits(scene, proposal, owner, objection, check) : scene.Say(Sentence.CheckKept));
        }

        if (objection.State is ObjectionState.Abandoned given)
        {
            yield return Face.Labelled(scene.Say(Sentence.GivenUp, "").Trim(), given.Reason, 300 / scale, subtle: true);
            var until = When.Format(Orphans.AppealUntil(scene.Unit.Calendar, given), scene.Unit.Calendar, scene.Words.Culture);
            yield return Face.Fine(scene.Say(Sentence.GivenUpUntil, until, People.Name(scene, owner)));
        }

        if (objection.IsOpen && proposal.IsLive && scene.Unit.Members.Find(owner) is { GoneSince: not null })
        {
            yield return Face.Fine(scene.Say(Sentence.OwnerGone, People.Name(scene, owner)));
        }
    }

    private static string Waits(Scene scene, Proposal proposal, PersonId owner, Objection objection, Check check) =>
        Checking.Checker(scene.Unit, proposal, owner, objection, scene.At) is { } checker
            ? scene.Say(Sentence.CheckWaits, People.Name(scene, check.By), People.Name(scene, checker))
            : scene.Say(Sentence.CheckWaitsAny, People.Name(scene, check.By));
}
