using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>"Why is it open?": one sentence for each thing that is missing.</summary>
public static class WhyOpenCard
{
    /// <param name="proposal">A proposal that is open or on hold; of another the card itself says what became of it.</param>
    public static AdaptiveCard Render(Scene scene, Proposal proposal)
    {
        if (!proposal.IsLive)
        {
            return ProposalCard.Render(scene, proposal);
        }

        var buttons = new Buttons(scene, proposal);
        var title = scene.Say(Text.Sentence.WhyOpenTitle, proposal.Number);
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                Face.Words(proposal.Wording.Title, Wording.MaxTitle),
                .. Sentences(scene, proposal).Select(sentence => Face.WithName(sentence) with { Spacing = Spacing.Small }),
                Face.Row(buttons.Tap(Text.Sentence.ButtonDetails, Verbs.Details), buttons.Returns()),
                Face.Row(buttons.Tap(Text.Sentence.ButtonExplain, Verbs.Explain)),
            ]);
    }

    /// <summary>In the order in which they stop it; who has not answered is named once.</summary>
    internal static IEnumerable<string> Sentences(Scene scene, Proposal proposal)
    {
        if (proposal.State is ProposalState.Step)
        {
            yield return StepWords.Now(scene, proposal);
            yield break;
        }

        if (proposal.Policy.Hidden)
        {
            yield return CountLine.Consents(scene, proposal, Tally.Of(scene.Unit, proposal, scene.At));
        }

        var missing = WhyOpen.Of(scene.Unit, proposal, scene.At);
        foreach (var one in missing.Where(one => one is not Missing.Time && !(proposal.Policy.Hidden && one is (Missing.Consents or Missing.Answers))))
        {
            yield return Sentence(scene, proposal, one);
        }

        var waiting = missing.Select(Waiting).FirstOrDefault(people => people is not null);
        if (waiting is { } people && !proposal.Policy.Hidden)
        {
            yield return people.Count == 0 ? scene.Say(Text.Sentence.MissingNobody) : scene.Say(Text.Sentence.MissingNames, People.List(scene, people));
        }

        foreach (var time in missing.OfType<Missing.Time>())
        {
            yield return Sentence(scene, proposal, time);
        }
    }

    private static ValueList<PersonId>? Waiting(Missing missing) => missing switch
    {
        Missing.Consents it => it.Waiting,
        Missing.Answers it => it.Waiting,
        Missing.Time it => it.Waiting,
        _ => null,
    };

    private static string Sentence(Scene scene, Proposal proposal, Missing missing) => missing switch
    {
        Missing.Parent { There: { Number: > 0 } there } => scene.Say(Text.Sentence.MissingParentThere, RichText.Inline(there.Name, 60), there.Slug, there.Number),
        Missing.Parent it => scene.Say(Text.Sentence.MissingParent, RichText.Inline(it.There.Name, 60)),
        Missing.Talk => scene.Say(Text.Sentence.MissingTalk),
        Missing.Steps it => scene.Say(Text.Sentence.MissingSteps, StepWords.Name(scene, it.Stage)),
        Missing.Adapting => scene.Say(Text.Sentence.MissingAdapting),
        Missing.Home => scene.Say(Text.Sentence.MissingHome),
        Missing.Clock => scene.Say(Text.Sentence.MissingClock),
        Missing.Solution it => scene.Say(Text.Sentence.MissingSolution, People.Name(scene, it.Owner), it.Number),
        Missing.Word it => scene.Say(Text.Sentence.MissingWord, People.Name(scene, it.Owner), it.Number, proposal.Version),
        Missing.Heir it => scene.Say(Text.Sentence.MissingHeir, People.Name(scene, it.Gone), it.Number),
        Missing.Hold it => scene.Say(Text.Sentence.StaysOpenFor, proposal.Number, People.Name(scene, it.Person), When.Format(it.Until, scene.Unit.Calendar, scene.Words.Culture)),
        Missing.Judges => scene.Say(Text.Sentence.TooFewTakePart),
        Missing.Consents it => scene.Count(Text.Sentence.MissingConsents, it.More),
        Missing.Answers it => scene.Count(Text.Sentence.MissingAnswers, it.More),
        Missing.Time it => scene.Say(Text.Sentence.MissingTime, When.Format(it.Until, scene.Unit.Calendar, scene.Words.Culture)),
        _ => throw new ArgumentOutOfRangeException(nameof(missing), missing.GetType().Name, "unknown"),
    };
}
