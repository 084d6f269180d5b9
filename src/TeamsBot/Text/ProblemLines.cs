using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Proposals;

namespace TeamsBot.Text;

/// <summary>The lines in the thread about checks, problems given up or taken over, ideas not taken, and slips.</summary>
public static class ProblemLines
{
    private const int WordsShown = 300;

    /// <summary>Null if nobody has to be told.</summary>
    /// <param name="scene">The unit after it.</param>
    /// <param name="proposal">After it.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="before">The unit before it.</param>
    public static Line? Of(Scene scene, Proposal proposal, ProposalEvent happened, Unit before) => happened switch
    {
        ProposalEvent.CheckAsked it => Asked(scene, proposal, it),
        ProposalEvent.CheckReminded { Whom: { } whom } it => Lines.To(scene, [whom], who => scene.Say(Sentence.LineCheckReminder, who, Said.Name(scene, it.Owner), it.Proposal)),
        ProposalEvent.Checked { Kept: true } it => new(scene.Say(Sentence.LineKept, Said.Name(scene, it.By), Said.Name(scene, it.Owner), it.Proposal)),
        ProposalEvent.Checked it => Lines.To(scene, [it.Owner], who => scene.Say(Sentence.LineNotedByCheck, who, it.Proposal, Said.Words(it.Reason ?? "", WordsShown))),
        ProposalEvent.ObjectionTakenOver it => new(scene.Say(Sentence.LineTakenOver, Said.Name(scene, it.By), Said.Name(scene, it.Owner), it.Proposal)),
        ProposalEvent.ObjectionAbandoned it => GivenUp(scene, proposal, it),
        ProposalEvent.ObjectionAppealed it => new(scene.Say(Sentence.LineAppealed, Said.Name(scene, it.By), it.Proposal)),
        ProposalEvent.SuggestionDeclined it => Lines.To(scene, [it.Owner], who => scene.Say(
            Sentence.LineDeclined, who, Said.Name(scene, it.By), it.Suggestion, it.Proposal, Said.Words(it.Example, WordsShown))),
        ProposalEvent.Mended it => Mended(scene, it, before),
        ProposalEvent.MendUndone it => new(scene.Say(Sentence.LineUnmended, it.Proposal)),
        ProposalEvent.Challenged it => new(scene.Say(Sentence.LineMeaning, Said.Name(scene, it.By), it.Proposal)),
        _ => null,
    };

    private static Line Asked(Scene scene, Proposal proposal, ProposalEvent.CheckAsked it)
    {
        var (asker, owner) = (Said.Name(scene, it.By), Said.Name(scene, it.Owner));
        var objection = proposal.Objections().First(pair => pair.Objection.Number == it.Objection).Objection;
        var until = When.Format(scene.Unit.Calendar.AddWorkingDays(it.At, proposal.Policy.CheckDays), scene.Unit.Calendar, scene.Words.Culture);
        return Checking.Checker(scene.Unit, proposal, it.Owner, objection, it.At) is { } checker
            ? Lines.To(scene, [checker], who => scene.Say(Sentence.LineCheckAsked, who, asker, owner, it.Proposal, until))
            : new(scene.Say(Sentence.LineCheckAskedAny, asker, owner, it.Proposal));
    }

    private static Line GivenUp(Scene scene, Proposal proposal, ProposalEvent.ObjectionAbandoned it)
    {
        var until = When.Format(Orphans.AppealUntil(scene.Unit.Calendar, new(it.At, it.Reason)), scene.Unit.Calendar, scene.Words.Culture);
        return Lines.To(scene, [it.Owner], who => scene.Say(Sentence.LineGivenUp, who, proposal.Number, Said.Words(it.Reason, WordsShown), it.Objection, until));
    }

    private static Line Mended(Scene scene, ProposalEvent.Mended it, Unit before)
    {
        var (gone, added) = before.Open.Find(it.Proposal) is { } old ? Changes.Between(old.Wording, it.Wording) : ("", it.Wording.Title);
        return new(scene.Say(Sentence.LineMended, Said.Name(scene, it.By), it.Proposal, Said.Words(gone, WordsShown), Said.Words(added, WordsShown)));
    }
}
