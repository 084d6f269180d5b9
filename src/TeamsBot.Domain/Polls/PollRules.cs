using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using static TeamsBot.Domain.Polls.PollCommand;

namespace TeamsBot.Domain.Polls;

/// <summary>Which facts follow from what a person does with a poll, or why none do.</summary>
public static class PollRules
{
    internal static Decision Decide(Decision decision, PollCommand command, DateTimeOffset at) =>
        !decision.After.Exists ? decision.Refuse(Refusal.NoUnit) : MembershipRules.ByMember(decision, command.By, member => command switch
        {
            OpenPoll it => Open(decision, it, member, at),
            AnswerPoll it => Answer(decision, it, member, at),
            ClosePoll it => Close(decision, it, member, at),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "unknown command"),
        });

    /// <summary>Polls whose time is up close by themselves.</summary>
    internal static Soonest Among(Soonest soonest, Unit unit) =>
        unit.Polls.Values.Aggregate(soonest, (first, poll) => first.Or(poll.ClosesAt(unit.Calendar), CloseOfTime, poll.Number));

    private static Decision CloseOfTime(Decision decision, Due due) =>
        decision.With(new PollEvent.PollClosed(due.When(decision.After), due.Proposal, By: null));

    private static Decision Open(Decision decision, OpenPoll command, Member member, DateTimeOffset at) =>
        Open(decision, command.Question, command.Options, command.Place, command.Tap, member, at);

    internal static Decision Open(Decision decision, string asked, ValueList<string> answers, Place place, Tap tap, Member member, DateTimeOffset at)
    {
        var unit = decision.After;
        var (question, options) = (OneLine(asked), (ValueList<string>)[.. answers.Select(OneLine).Where(option => option.Length > 0)]);
        if (Refuse(question, options) is { } refusal)
        {
            return decision.Refuse(refusal);
        }

        var own = unit.Polls.Values.Where(poll => poll.By == member.Id).ToList();
        return own.Any(poll => poll.Opened.Key == tap.Key) ? decision
            : own.Count >= Poll.MostOpen ? decision.Refuse(Refusal.TooManyPolls)
            : decision.With(new PollEvent.PollOpened(at, unit.LastPoll + 1, member.Id, question, options, place, unit.Calendar.Closing(at, Poll.Days, unit.Policy.Closing), tap));
    }

    /// <summary>Why this is no poll, wherever it is asked; null if it is one.</summary>
    public static Refusal? RefuseText(string asked, ValueList<string> answers) =>
        Refuse(OneLine(asked), [.. answers.Select(OneLine).Where(option => option.Length > 0)]);

    private static Refusal? Refuse(string question, ValueList<string> options) =>
        options.Count is < Poll.LeastOptions or > Poll.MostOptions ? Refusal.PollOptions
        : question.Length > Poll.LongestQuestion || options.Any(option => option.Length > Poll.LongestOption) ? Refusal.PollTooLong
        : options.Distinct(StringComparer.OrdinalIgnoreCase).Count() < options.Count ? Refusal.SamePollOption
        : null;

    private static Decision Answer(Decision decision, AnswerPoll command, Member member, DateTimeOffset at)
    {
        if (decision.After.Polls.Find(command.Poll) is not { } poll)
        {
            return decision.Refuse(Missing(decision.After, command.Poll));
        }

        var choice = poll.Choices.Find(member.Id) ?? Choice.None;
        return command.Option < 1 || command.Option > poll.Options.Count ? decision.Refuse(Refusal.UnknownPoll)
            : choice.Option == command.Option || choice.HasSeen(command.Tap, at) ? decision
            : decision.With(new PollEvent.PollAnswered(at, poll.Number, member.Id, command.Option, command.Tap));
    }

    private static Decision Close(Decision decision, ClosePoll command, Member member, DateTimeOffset at)
    {
        var unit = decision.After;
        var number = command.Poll ?? unit.Polls.Values.LastOrDefault(poll => poll.By == member.Id)?.Number ?? 0;
        return unit.Polls.Find(number) is not { } open ? decision.Refuse(Missing(unit, number))
            : open.By != member.Id ? decision.Refuse(Refusal.NotYourPoll)
            : decision.With(new PollEvent.PollClosed(at, number, member.Id));
    }

    private static Refusal Missing(Unit unit, int number) => number >= 1 && number <= unit.LastPoll ? Refusal.PollIsClosed : Refusal.UnknownPoll;

    private static string OneLine(string text) => string.Join(' ', PlainText.Clean(text).Split(['\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
}
