using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Text;

/// <summary>The one-line messages about proposals, for the thread.</summary>
public static class Lines
{
    private const int WordsShown = 300;

    /// <summary>Somebody sees a problem: the proposer is told.</summary>
    public static Line Problem(Scene scene, Proposal proposal, PersonId owner) =>
        To(scene, [proposal.Proposer], who => scene.Say(Sentence.LineProblem, who, Said.Name(scene, owner), proposal.Number));

    /// <summary>An idea for the text: the proposer is told.</summary>
    public static Line Idea(Scene scene, Proposal proposal, PersonId by, string text) => To(scene, [proposal.Proposer], who => scene.Say(
        Sentence.LineIdea, who, Said.Name(scene, by), proposal.Number, scene.Say(Sentence.Quoted, Said.Words(text, WordsShown))));

    /// <summary>A problem was taken back, and the proposal is open again: those who have not answered are told.</summary>
    public static Line TakenBack(Scene scene, Proposal proposal, ProposalState.Open open, PersonId owner)
    {
        var name = Said.Name(scene, owner);
        var closes = When.Format(Clock.ClosesAt(scene.Unit.Calendar, proposal.Policy, open), scene.Unit.Calendar, scene.Words.Culture);
        var waiting = Tally.Of(scene.Unit, proposal, scene.At).Waiting.Where(id => id != owner).ToList();
        return waiting.Count is 0 or > TeamsBot.Proposals.ProposalCard.MostMentioned
            ? new(scene.Say(Sentence.LineTakenBack, name, proposal.Number, closes))
            : To(scene, waiting, who => scene.Say(Sentence.LineTakenBackTo, name, proposal.Number, closes, who));
    }

    /// <summary>It closes today: the silent are told.</summary>
    /// <param name="who">What stands for their mentions.</param>
    public static string Reminder(Scene scene, IReadOnlyList<Proposal> proposals, string who) => proposals is [var one]
        ? scene.Say(Sentence.LineReminder, who, one.Number, ClosingTime(scene, one))
        : scene.Say(Sentence.LineReminders, who, Numbers(scene, proposals), ClosingTime(scene, proposals[0]));

    /// <summary>The same in a big unit: nobody is named.</summary>
    public static string ReminderCount(Scene scene, IReadOnlyList<Proposal> proposals, int silent) => proposals is [var one]
        ? scene.Count(Sentence.LineReminderCount, silent, one.Number, ClosingTime(scene, one))
        : scene.Count(Sentence.LineRemindersCount, silent, Numbers(scene, proposals), ClosingTime(scene, proposals[0]));

    /// <summary>The proposer wants the silent reminded.</summary>
    public static string Prompted(Scene scene, Proposal proposal, string who) =>
        scene.Say(Sentence.LinePrompted, who, Said.Name(scene, proposal.Proposer), proposal.Number, Closes(scene, proposal));

    /// <summary>The same in a big unit.</summary>
    public static string PromptedCount(Scene scene, Proposal proposal, int silent) =>
        scene.Count(Sentence.LinePromptedCount, silent, Said.Name(scene, proposal.Proposer), proposal.Number, Closes(scene, proposal));

    /// <summary>Somebody keeps it open longer, and says why.</summary>
    public static Line KeptOpen(Scene scene, Proposal proposal, ProposalEvent.KeptOpen it) => new(scene.Say(
        Sentence.LineKeptOpen, Said.Name(scene, it.By), proposal.Number, When.Format(it.Due, scene.Unit.Calendar, scene.Words.Culture), Said.Words(it.Reason, WordsShown)));

    /// <summary>The same, in the chat of one of them.</summary>
    public static string PromptedAlone(Scene scene, Proposal proposal) =>
        scene.Say(Sentence.PromptedAlone, Said.Name(scene, proposal.Proposer), proposal.Number, Said.Name(scene.Unit.Name), Closes(scene, proposal));

    /// <summary>On hold, and nothing happens: the proposer is told.</summary>
    public static Line Stalled(Scene scene, Proposal proposal) => To(scene, [proposal.Proposer], who => scene.Count(Sentence.LineStalled, proposal.Policy.StallDays, who, proposal.Number));

    /// <summary>What it would change was changed meanwhile: the proposer is told.</summary>
    public static Line Conflict(Scene scene, Proposal proposal) => To(scene, [proposal.Proposer], who => scene.Say(Sentence.LineConflict, who, proposal.Number), always: true);

    /// <summary>The same, in the chat of one of them.</summary>
    public static string ClosesToday(Scene scene, Proposal proposal) => scene.Say(Sentence.ClosesToday, proposal.Number, Said.Name(scene.Unit.Name), ClosingTime(scene, proposal));

    /// <summary>The text has changed: the owner of a problem is asked whether that solves it.</summary>
    public static Line WordReminder(Scene scene, Proposal proposal, PersonId owner) =>
        To(scene, [owner], who => scene.Say(Sentence.LineWordReminder, who, proposal.Number));

    /// <summary>A problem became a note, because its owner kept silent or left.</summary>
    public static Line ProblemNoted(Scene scene, Proposal proposal, PersonId owner) =>
        new(scene.Say(Sentence.LineProblemNoted, Said.Name(scene, owner), proposal.Number));

    /// <summary>Somebody asks: the proposer is told.</summary>
    public static Line Question(Scene scene, Proposal proposal, PersonId asker, string text) => To(scene, [proposal.Proposer], who =>
        scene.Say(Sentence.LineQuestion, who, Said.Name(scene, asker), proposal.Number, scene.Say(Sentence.Quoted, Said.Words(text, WordsShown))));

    /// <summary>The proposer answers: whoever asked is told.</summary>
    public static Line QuestionAnswered(Scene scene, Proposal proposal, PersonId asker, string? text) => To(scene, [asker], who => scene.Say(
        Sentence.LineAnswer, who, Said.Name(scene, proposal.Proposer), proposal.Number, text is null ? scene.Say(Sentence.LeftOpen) : scene.Say(Sentence.Quoted, Said.Words(text, WordsShown))));

    /// <summary>Another unit's advice.</summary>
    public static Line Advised(Scene scene, ProposalEvent.Advised it) =>
        new(scene.Say(Sentence.LineAdvised, Said.Name(it.Name), Said.Name(it.Adviser), Said.Words(it.Text, Wording.MaxReason)));

    /// <summary>Another step begins; when consent is asked, those who are asked are told, if they are few.</summary>
    public static Line? MovedOn(Scene scene, Proposal proposal, Stage to, DateTimeOffset due)
    {
        var until = When.Format(due, scene.Unit.Calendar, scene.Words.Culture);
        var waiting = to == Stage.Consent ? Tally.Of(scene.Unit, proposal, scene.At).Waiting : [];
        return to switch
        {
            Stage.React => new(scene.Say(Sentence.LineReactBegins, proposal.Number, until)),
            Stage.Amend => new(scene.Say(Sentence.LineAmendBegins, proposal.Number, until, Said.Name(scene, proposal.Proposer))),
            _ when waiting.Count is > 0 and <= TeamsBot.Proposals.ProposalCard.MostMentioned => To(scene, waiting, who => scene.Say(Sentence.LineConsentBegins, proposal.Number, until, who)),
            _ => new(scene.Say(Sentence.LineConsentBeginsAll, proposal.Number, until)),
        };
    }

    /// <summary>Adopted, not decided or withdrawn: the proposer is told.</summary>
    public static Line Result(Scene scene, Proposal proposal) => proposal.State switch
    {
        ProposalState.Adopted adopted => To(scene, [proposal.Proposer], who => Adopted(scene, proposal, adopted, who), always: true),
        ProposalState.NotDecided lapsed => To(scene, [proposal.Proposer], who => NotDecided(scene, proposal, lapsed, who), always: true),
        ProposalState.AdoptedThere it => To(
            scene, [proposal.Proposer], who => scene.Say(Sentence.LineAdoptedThere, who, Said.Name(it.There.Name), proposal.Number, it.There.Slug, it.Agreement), always: true),
        ProposalState.Withdrawn => new(scene.Say(Sentence.LineWithdrawn, Said.Name(scene, proposal.Proposer), proposal.Number)),
        _ => throw new ArgumentOutOfRangeException(nameof(proposal), proposal.State.GetType().Name, "still open"),
    };

    /// <summary>Another unit gave it back: the proposer is told.</summary>
    /// <param name="before">The unit before, which knows whose answer it was.</param>
    public static Line Returned(Scene scene, Proposal proposal, ProposalEvent.ReferralReturned it, Unit before)
    {
        var there = before.Open.Find(it.Proposal)?.State is ProposalState.Referred referred ? referred.There.Name : "?";
        var sentence = it.Why switch
        {
            ReturnReason.NotTaken => Sentence.LineReturnedNotTaken,
            ReturnReason.Withdrawn => Sentence.LineReturnedWithdrawn,
            _ => Sentence.LineReturnedNotDecided,
        };
        return To(scene, [proposal.Proposer], who => scene.Say(
            sentence, who, Said.Name(there), proposal.Number, When.Format(it.Due, scene.Unit.Calendar, scene.Words.Culture)), always: true);
    }

    internal static string ClosingTime(Scene scene, Proposal proposal) =>
        When.Time(proposal.State is ProposalState.Open open ? Clock.ClosesAt(scene.Unit.Calendar, proposal.Policy, open) : scene.At, scene.Unit.Calendar);

    private static string Closes(Scene scene, Proposal proposal) => scene.Unit.IsHomeless
        ? scene.Say(scene.IsChat ? Sentence.HomelessClosesChat : Sentence.HomelessCloses)
        : When.Format(proposal.State is ProposalState.Open open ? Clock.ClosesAt(scene.Unit.Calendar, proposal.Policy, open) : scene.At, scene.Unit.Calendar, scene.Words.Culture);

    private static string Numbers(Scene scene, IReadOnlyList<Proposal> proposals) => scene.Say(
        Sentence.And, string.Join(", ", proposals.SkipLast(1).Select(proposal => $"P-{proposal.Number}")), $"P-{proposals[^1].Number}");

    private static string Adopted(Scene scene, Proposal proposal, ProposalState.Adopted adopted, string who)
    {
        var took = When.Duration(adopted.At - proposal.SubmittedAt, scene.Words);
        var line = scene.Say(Sentence.LineAdopted, who, Said.Words(proposal.Wording.Title, Wording.MaxTitle), adopted.Agreement, took);
        var improvers = proposal.Improvers().Select(id => Said.Name(scene, id)).ToList();
        return improvers.Count == 0 ? line : $"{line} {scene.Count(Sentence.Improved, improvers.Count, string.Join(", ", improvers))}";
    }

    private static string NotDecided(Scene scene, Proposal proposal, ProposalState.NotDecided lapsed, string who) => lapsed.Reason switch
    {
        LapseReason.Time => scene.Count(Sentence.LineNotDecidedTime, Math.Max(0, lapsed.Count.Need - lapsed.Count.Consents), who, proposal.Number),
        LapseReason.Hold => scene.Say(Sentence.LineNotDecidedHold, who, proposal.Number),
        LapseReason.Recused => scene.Say(Sentence.LineNotDecidedRecused, who, proposal.Number),
        LapseReason.Stopped => scene.Say(Sentence.LineNotDecidedStopped, who, proposal.Number),
        LapseReason.Conflict => scene.Say(Sentence.LineNotDecidedConflict, who, proposal.Number),
        LapseReason.Departed => scene.Say(Sentence.LineNotDecidedDeparted, who, proposal.Number),
        LapseReason.Recalled => scene.Say(Sentence.LineNotDecidedRecalled, who, proposal.Number),
        LapseReason.Meeting => scene.Say(Sentence.LineNotDecidedMeeting, who, proposal.Number),
        _ => scene.Say(Sentence.LineNotDecidedAge, who, proposal.Number),
    };

    /// <summary>A line that mentions these people; those who have left, or want no mentions, are named only.</summary>
    /// <param name="always">A result, which reaches those who want no mentions too.</param>
    /// <param name="named">Named only, for another reason.</param>
    public static Line To(Scene scene, IEnumerable<PersonId> people, Func<string, string> say, bool always = false, IReadOnlyList<string>? named = null)
    {
        var members = people.Select(id => scene.Unit.Members.Find(id)).OfType<Member>()
            .OrderBy(member => member.Name, StringComparer.Create(scene.Words.Culture, ignoreCase: true)).ToList();
        var mentioned = members.Where(member => member.Present && member.Address.Length > 0 && (always || !member.Muted) && named?.Contains(member.Id.Value) != true).ToList();
        var names = string.Join(", ", members.Select(member => mentioned.Contains(member) ? Said.Mention(member) : Said.Name(member.Name)));
        return new(say(names), mentioned);
    }
}
