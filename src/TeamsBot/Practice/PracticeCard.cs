using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Practice;

/// <summary>A practice as it stands: the proposal as on a real card, and what is to be learned from it.</summary>
internal static class PracticeCard
{
    private static readonly Sentence[] Learned =
        [Sentence.PracticeLearnedProblem, Sentence.PracticeLearnedReaction, Sentence.PracticeLearnedSilence, Sentence.PracticeLearnedSolved, Sentence.PracticeLearnedNobody];

    /// <summary>The card after a course; a kind one to start anew from if there can't be such a course.</summary>
    /// <param name="course">Null for what no button of ours carries.</param>
    /// <param name="dialogs">Forms open as dialogs.</param>
    /// <param name="language">What the person speaks.</param>
    public static AdaptiveCard Render(Course? course, bool dialogs, Language language = Language.English)
    {
        if (course is null || Rehearsal.Play(course) is not { } played)
        {
            return Lost(dialogs, language);
        }

        if (played.Refusal is { } refusal)
        {
            return Rehearsal.Play(course.Back()) is { Refusal: null } before
                ? Draw(course.Back(), before, dialogs, Refusals.Banner(SceneOf(before, dialogs), refusal, before.Proposal))
                : Lost(dialogs, language);
        }

        return Draw(course, played, dialogs, banner: null);
    }

    /// <summary>The first card.</summary>
    public static AdaptiveCard Intro(bool dialogs, Language language = Language.English) => Render(Course.Start with { Language = language }, dialogs, language);

    public static AdaptiveCard Stopped(bool dialogs, Language language = Language.English) => Alone(dialogs, language, Sentence.PracticeStopped, Sentence.PracticeNothingKept);

    internal static Scene SceneOf(Colleagues now, bool dialogs) => new(now.Unit, now.At, now.Self, dialogs);

    private static AdaptiveCard Lost(bool dialogs, Language language) => Alone(dialogs, language, Sentence.PracticeLost, Sentence.PracticeLostBody);

    private static AdaptiveCard Alone(bool dialogs, Language language, Sentence what, Sentence why)
    {
        var scene = new Scene(Unit.None, default, Scene.Stranger, dialogs) { Words = Sentences.In(language) };
        var buttons = new PracticeButtons(scene, Course.Start);
        return Face.Card(scene, scene.Say(what), Face.Heading(scene.Say(what)), Face.Plain(scene.Say(why)), Face.Row(buttons.StartOver(), buttons.Help()));
    }

    private static AdaptiveCard Draw(Course course, Colleagues now, bool dialogs, Banner? banner)
    {
        var scene = SceneOf(now, dialogs);
        var buttons = new PracticeButtons(scene, course);
        return (course.Last, now.Proposal) switch
        {
            (Move.Finish, _) => End(scene, buttons),
            (_, null) => Begin(scene, buttons),
            (_, var proposal) => Fit.Into(scale => Proposed(scene, proposal, Lesson.Of(scene, course, proposal), buttons, banner, scale)),
        };
    }

    private static AdaptiveCard Begin(Scene scene, PracticeButtons buttons)
    {
        var title = scene.Say(Sentence.PracticeTitle);
        return Face.Card(
            scene,
            title,
            Face.Heading(title),
            Face.Plain(scene.Say(Sentence.PracticeIntro)),
            Face.Fine(scene.Say(Sentence.PracticeNothingReal)),
            Face.Bold(scene.Say(Sentence.PracticeYouPropose)),
            Face.Block(ContainerStyle.Emphasis, Face.Title(scene.Say(Sentence.PracticeReady)), Face.Plain(scene.Say(Sentence.PracticeReadyWhy))),
            Face.Row(buttons.Goes(Sentence.ButtonTakeReady, Move.ProposeReady), buttons.Opens(Sentence.ButtonWriteOwn, Move.ProposeOwn)),
            Face.Row(buttons.GoesTo(Sentence.ButtonOnlyAnswer, Course.OtherSide), buttons.Stop()));
    }

    private static AdaptiveCard End(Scene scene, PracticeButtons buttons)
    {
        var title = scene.Say(Sentence.PracticeEnd);
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                .. Learned.Select(each => Face.WithName(scene.Say(each)) with { Spacing = Spacing.Small }),
                Face.Row(buttons.StartOver(), buttons.Help()),
                Face.Fine(scene.Say(Sentence.PracticeNothingKept)),
            ]);
    }

    private static AdaptiveCard Proposed(Scene scene, Proposal proposal, Lesson lesson, PracticeButtons buttons, Banner? banner, int scale)
    {
        var own = scene.Viewer == proposal.Proposer;
        return Face.Card(
            scene,
            scene.Say(lesson.What),
            [
                .. Face.Above(scene, banner, scale),
                .. Top(scene, proposal, own, scale),
                .. State(scene, proposal, own, scale),
                Face.Block(ContainerStyle.Emphasis, Face.Bold(scene.Say(lesson.What)), Face.Plain(scene.Say(lesson.Why))),
                .. PracticeChoices.Rows(proposal, own, buttons),
                .. proposal.State is ProposalState.Open open ? Counts(scene, proposal, open, own) : [],
            ]);
    }

    private static IEnumerable<CardElement?> Top(Scene scene, Proposal proposal, bool own, int scale)
    {
        yield return Face.Kind(scene.Say((proposal.State, own) switch
        {
            (ProposalState.OnHold, true) => Sentence.PracticeHoldYours,
            (ProposalState.OnHold, false) => Sentence.PracticeHoldTheirs,
            (ProposalState.Open, true) => Sentence.PracticeOpenYours,
            (ProposalState.Open, false) => Sentence.PracticeOpenTheirs,
            (ProposalState.Adopted, _) => Sentence.PracticeAdopted,
            (ProposalState.Withdrawn, _) => Sentence.PracticeWithdrawn,
            _ => Sentence.PracticeNotDecided,
        }));
        if (proposal.State is not ProposalState.Adopted)
        {
            yield return Face.Title(proposal.Wording.Title);
            yield return ProposalParts.Text(proposal, ProposalParts.TextShown / scale);
        }
    }

    private static IEnumerable<CardElement?> State(Scene scene, Proposal proposal, bool own, int scale) => proposal.State switch
    {
        ProposalState.Adopted =>
        [
            Face.Block(ContainerStyle.Good, Face.Title(proposal.Wording.Title), ProposalParts.Text(proposal, ProposalParts.TextShown / scale)),
            .. Noted.Of(scene, proposal).Take(1).Select(note => note.Line(scene, Course.MostWords / scale)),
        ],
        ProposalState.OnHold => proposal.OpenObjections().Take(1).Select(pair => ProposalParts.Problem(scene, proposal, pair.Owner, pair.Objection, scale)),
        ProposalState.Open => [Changes.Block(scene, proposal, own ? Role.Proposer : Role.Asked, scale), own ? null : Face.Bold(scene.Say(proposal.Version == 1 ? Sentence.Question : Sentence.QuestionNow))],
        _ => [],
    };

    private static IEnumerable<CardElement?> Counts(Scene scene, Proposal proposal, ProposalState.Open open, bool own)
    {
        var tally = Tally.Of(scene.Unit, proposal, scene.At);
        if (!own)
        {
            yield return Face.WithName($"{CountLine.Consents(scene, proposal, tally)} {CountLine.Words(scene, proposal, tally) ?? scene.Say(Sentence.PracticeWaitsForYou)}") with { Spacing = Spacing.Small };
            yield return Face.Fine(scene.Say(Sentence.ConsentedOnly, People.List(scene, tally.Consented)));
            yield break;
        }

        yield return Face.WithName(CountLine.Of(scene, proposal, open, tally)) with { Spacing = Spacing.Small };
        yield return ProposalParts.Names(scene, proposal, tally);
    }
}
